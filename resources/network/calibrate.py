"""Calibrates the second opinion with photos, and says how often it is right and how sure.

    python resources/network/calibrate.py PHOTOS

PHOTOS holds `train` and `test`, each with `dog` and `cat`. Only `train` decides anything:

1. `second-opinion.npz`, the network's own rows, gets the bias with which both classes are right
   equally often, and W and b are multiplied by what makes the photos of `train` most probable. So
   it is a good model by itself.
2. `second-opinion.json` says how the rows and the kinds (`model.pretrained.second_opinion`) are
   added: each divided by its standard deviation over the photos, and the sum given the offset and
   the factor (the temperature) that make the photos of `train` most probable.

What is told about `train` is cross-fitted: each photo is judged by numbers found without it and
the others of its fold. Run `build.py` first: step 1 multiplies what is there.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.eyes.feature_cache import FeatureCache, Looks
from model.eyes.network_eye import FINAL, OPINION, SHIPPED
from model.model_file.model_file import load, save
from model.params import Params
from model.photos.loader import read_photo
from model.pretrained.known_start import KNOWN_CLASSES
from model.pretrained.second_opinion import CALIBRATION, PATH, Calibration, is_neither, readings

FOLDS = 5
DIGITS = 6
"""Significant ones that are written down; more would be noise."""


@dataclass(frozen=True)
class Photos:
    """What the network says of photos whose labels (N,) are known."""

    looks: list[Looks]
    labels: NDArray[np.int64]


def look_at(folder: Path, sight: FeatureCache) -> Photos:
    """Have the network look at all photos of a folder."""

    def look(path: Path) -> Looks:
        return sight.look(SHIPPED, read_photo(str(path), (FINAL.edge,)))

    with ThreadPoolExecutor(2) as pool:
        looks = [list(pool.map(look, sorted((folder / c).iterdir()))) for c in KNOWN_CLASSES]
    labels = np.repeat([0, 1], [len(each) for each in looks])
    return Photos([look for each in looks for look in each], labels)


def calibrate_rows(photos: Photos) -> None:
    """Set b of the rows, and how large W and b are."""
    model = load(str(PATH))
    W = model.params.W
    z = np.array([look[FINAL.layer] for look in photos.looks]) @ (W[0] - W[1]).astype(np.float64)
    b = -balance(z, photos.labels)
    k = min(np.geomspace(0.01, 1_000, 2_001), key=lambda k: cost(k * (z + b), photos.labels))
    half = np.float32(k * b / 2)
    params = Params((np.float32(k) * W).astype(np.float32), np.array([half, -half]))
    save(str(PATH), replace(model, params=params))
    print(f"{PATH.name}: W and b times {k:.4g}, b = ±{half:.4g}")


def fit(read: NDArray[np.float64], labels: NDArray[np.int64]) -> Calibration:
    """Find how readings (N, 2), by rows and by kinds, are added."""
    spread = read.std(axis=0)
    mean = (read / spread).mean(axis=1)
    factor, offset = most_probable_line(mean, labels)
    rows, kinds = (factor / 2 / spread).tolist()
    return Calibration(rows, kinds, offset)


def most_probable_line(
    measure: NDArray[np.float64], labels: NDArray[np.int64]
) -> tuple[float, float]:
    """Find factor and offset with which the photos are most probable (Newton's method)."""
    sign = np.where(labels == 0, 1.0, -1.0)
    x = np.stack([measure, np.ones_like(measure)], axis=1)
    line = np.zeros(2)
    for _ in range(50):
        wrong = 1 / (1 + np.exp(sign * (x @ line)))
        weight = wrong * (1 - wrong)
        line += np.linalg.solve((x * weight[:, np.newaxis]).T @ x, x.T @ (wrong * sign))
    factor, offset = line.tolist()
    return factor, offset


def apply(calibration: Calibration, read: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute log P(dog) / P(cat) of readings (N, 2)."""
    return read @ (calibration.rows, calibration.kinds) + calibration.offset


def cross_fit(read: NDArray[np.float64], labels: NDArray[np.int64]) -> NDArray[np.float64]:
    """Compute log P(dog) / P(cat) of each photo with what was found on the other folds."""
    fold = np.zeros(len(labels), np.int64)
    for label in (0, 1):
        own = np.flatnonzero(labels == label)
        fold[own] = np.arange(len(own)) % FOLDS
    z = np.empty(len(labels))
    for number in range(FOLDS):
        inside = fold == number
        z[inside] = apply(fit(read[~inside], labels[~inside]), read[inside])
    return z


def balance(z: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Find the place that has as large a share of dogs below it as of cats above it."""
    dogs, cats = np.sort(z[labels == 0]), np.sort(z[labels == 1])
    places = np.sort(z)
    middles = (places[:-1] + places[1:]) / 2
    off = [abs((dogs < place).mean() - (cats > place).mean()) for place in middles]
    return float(middles[np.argmin(off)])


def cost(z: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Compute the mean −log P(label) for score differences z."""
    return float(np.logaddexp(0.0, np.where(labels == 0, -z, z)).mean())


def told(z: NDArray[np.float64], photos: Photos) -> str:
    """Say how often it is right about each class, what that costs, and what it calls neither."""
    right = (z < 0) == photos.labels
    per_class = " and ".join(
        f"{np.count_nonzero(right[photos.labels == label])} of "
        f"{np.count_nonzero(photos.labels == label)} of {name}"
        for label, name in enumerate(KNOWN_CLASSES)
    )
    neither = sum(is_neither(look[OPINION]) for look in photos.looks)
    return f"right {per_class}; loss {cost(z, photos.labels):.4f}; called neither: {neither}"


def main() -> None:
    folder, sight = Path(sys.argv[1]), FeatureCache()
    train, test = (look_at(folder / part, sight) for part in ("train", "test"))
    calibrate_rows(train)
    model = load(str(PATH))
    read, unseen = (np.array([readings(look, model) for look in p.looks]) for p in (train, test))
    exact = asdict(fit(read, train.labels))
    written = {name: float(f"{number:.{DIGITS}g}") for name, number in exact.items()}
    CALIBRATION.write_text(json.dumps(written, indent=2) + "\n", "utf-8")
    print(f"{CALIBRATION.name}: {written}")
    print(f"train, cross-fitted: {told(cross_fit(read, train.labels), train)}")
    print(f"test: {told(apply(Calibration(**written), unseen), test)}")


if __name__ == "__main__":
    main()
