"""Sets b of `second-opinion.npz` so that dogs and cats are right equally often, and says how often.

    python resources/network/calibrate.py PHOTOS

PHOTOS holds `train` and `test`, each with `dog` and `cat`. Only `train` decides anything. How sure
the probabilities are is set as well: W and b are multiplied by the number that makes the photos
of `train` most probable.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.classifier import Params, evaluate, softmax
from model.eyes.network_eye import FINAL, OPINION, SHIPPED
from model.knowledge import KNOWN_CLASSES
from model.loader import read_photo
from model.second_opinion import CATS, DOGS, LEAST, PATH
from model.sight import Looks, Sight
from model.storage import load, save


def looks_of(folder: Path, sight: Sight) -> list[Looks]:
    """Have the network look at all photos of a folder."""

    def look(path: Path) -> Looks:
        return sight.look(SHIPPED, read_photo(str(path), (FINAL.edge,)))

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(look, sorted(folder.iterdir())))


def main() -> None:
    photos, sight = Path(sys.argv[1]), Sight()
    model = load(str(PATH))
    W = model.params.W
    X, labels, masses = {}, {}, {}
    for part in ("train", "test"):
        looks = [looks_of(photos / part / name, sight) for name in KNOWN_CLASSES]
        X[part] = np.array([look[FINAL.layer] for both in looks for look in both])
        labels[part] = np.repeat([0, 1], [len(both) for both in looks])
        shares = softmax(np.array([look[OPINION] for both in looks for look in both], np.float64))
        masses[part] = shares[:, DOGS].sum(axis=1) + shares[:, CATS].sum(axis=1)
    z = X["train"] @ (W[0] - W[1]).astype(np.float64)
    b = -balance(z, labels["train"])
    k = min(np.geomspace(0.01, 1_000, 2_001), key=lambda k: cost(k * (z + b), labels["train"]))
    half = np.float32(k * b / 2)
    params = Params((np.float32(k) * W).astype(np.float32), np.array([half, -half]))
    save(str(PATH), replace(model, params=params))
    print(f"W and b times {k:.4g}, b = ±{half:.4g}")
    for part in ("train", "test"):
        found = evaluate(params, X[part], labels[part])
        right = found.probabilities.argmax(axis=1) == labels[part]
        per_class = " and ".join(
            f"{np.count_nonzero(right[labels[part] == label])} of "
            f"{np.count_nonzero(labels[part] == label)} of {name}"
            for label, name in enumerate(KNOWN_CLASSES)
        )
        neither = np.count_nonzero(masses[part] < LEAST)
        print(f"{part}: right {per_class}; loss {found.loss:.4f}; called neither: {neither}")


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


if __name__ == "__main__":
    main()
