"""How right the network is by itself, how well it knows that, and where it is weak.

All of it is asked about photos that nothing was calibrated with. Beside the second opinion stand
the two ways to read it that it is made of, each with the offset that makes both classes right
equally often in `train`. The photos are also changed before the network looks, for those of others
will not be like these: cut closer, far away on grey, blurred, without colour, dark. And small and
fluffy dogs, the ones most like cats, are counted by themselves: the photos of dogs for which the
network's first kind of dog is one of those.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from PIL import Image

from model.classifier import Labels
from model.eyes.feature_cache import FeatureCache, Looks
from model.eyes.network_eye import OPINION, SHIPPED
from model.eyes.network_file import opened
from model.lab.choices import CLASSES
from model.params import Doubles
from model.photos.dataset import Example
from model.photos.photo import SHOWN, Pixels
from model.pretrained.second_opinion import (
    DOGS,
    TESTED,
    calibration,
    give_opinion,
    readings,
    second_opinion,
)

THREADS = 2
BINS = 10
ENOUGH = 30
"""Photos with which the share of a bin says something."""

SMALL_OR_FLUFFY = (*range(151, 159), *range(185, 188), *range(199, 205), *range(258, 263), 265, 266)
"""Of ImageNet's dogs: toys, small and wire-haired terriers, spitzes, and the small poodles."""

Change = Callable[[Pixels], Pixels]


def report(
    train: Sequence[Example], test: Sequence[Example], feature_cache: FeatureCache
) -> Iterator[str]:
    """Give the lines of the report about the photos of test."""
    labels = np.array([example.label for example in test])
    opinions = [give_opinion(example.photo, feature_cache) for example in test]
    dog = np.array([opinion.probabilities[0] for opinion in opinions])
    right = (dog < 0.5) == labels
    dogs, cats = (100 * right[labels == label].mean() for label in range(len(CLASSES)))
    yield (
        f"Second opinion: {(dogs + cats) / 2:.2f} % right of test, classes balanced "
        f"(dog {dogs:.1f}, cat {cats:.1f}; wanted 98.2)"
    )
    record = int(right.sum()), len(test)
    same = "as TESTED says" if record == TESTED else f"and TESTED says {TESTED}"
    yield f"  {record[0]} of {record[1]}, {same}"
    neither = sum(opinion.neither for opinion in opinions)
    yield f"Called neither: {neither} of {len(test)} (wanted at most 2 %)"
    yield ""
    yield from _ways(train, test, feature_cache)
    yield ""
    yield from _reliability(dog, labels == 0)


def _ways(
    train: Sequence[Example], test: Sequence[Example], feature_cache: FeatureCache
) -> Iterator[str]:
    network, model, learnt = opened(SHIPPED), second_opinion(), calibration()
    known = np.array([readings(feature_cache.look(SHIPPED, e.photo), model) for e in train])
    middles = [_balance(z, np.array([e.label for e in train])) for z in known.T]
    labels = np.array([example.label for example in test])
    ways = ("rows alone", "kinds alone", "second opinion")
    yield "Right of test, %, classes balanced, when each photo is changed before the network looks"
    yield f"  {'':<24}" + "".join(f"{way:>16}" for way in ways)
    small: Labels = np.array([], np.int64)
    totals: list[list[int]] = []
    for name, change in CHANGES.items():

        def look(example: Example, change: Change = change) -> Looks:
            return network.look(np.ascontiguousarray(change(example.photo.squares[SHOWN])))

        with ThreadPoolExecutor(THREADS) as pool:
            looks = list(pool.map(look, test))
        rows, kinds = np.array([readings(one, model) for one in looks]).T
        both = learnt.rows * rows + learnt.kinds * kinds + learnt.offset
        scores = [rows - middles[0], kinds - middles[1], both]
        yield f"  {name:<24}" + "".join(f"{_balanced(z, labels):16.2f}" for z in scores)
        if not totals:
            found = np.array([one[OPINION][DOGS].argmax() + DOGS.start for one in looks])
            small = np.flatnonzero((labels == 0) & np.isin(found, SMALL_OR_FLUFFY))
        totals += [[int(np.count_nonzero(z[small] > 0)) for z in scores]]
    of = len(small) * len(totals)
    counts = "".join(f"{f'{sum(right)} of {of}':>16}" for right in zip(*totals, strict=True))
    yield f"  {'small dogs, in all seven':<24}{counts}"


def _balanced(z: Doubles, labels: Labels) -> float:
    """Compute the mean of the shares of dogs above 0 and of cats below, in per cent."""
    return 50 * float((z[labels == 0] > 0).mean() + (z[labels == 1] < 0).mean())


def _balance(z: Doubles, labels: Labels) -> float:
    """Find the place that has as large a share of dogs below it as of cats above it."""
    places = np.sort(z)
    middles = (places[:-1] + places[1:]) / 2
    off = [abs((z[labels == 0] < one).mean() - (z[labels == 1] > one).mean()) for one in middles]
    return float(middles[np.argmin(off)])


def _reliability(dog: Doubles, is_dog: Labels) -> Iterator[str]:
    """Compare what is promised with what comes true, for ten parts of 0 to 1."""
    yield f"Reliability: photos of test by P(dog), in {BINS} bins"
    yield f"  {'P(dog)':<12}{'photos':>8}{'promised':>10}{'dogs':>8}{'off by':>8}"
    places = np.minimum((BINS * dog).astype(int), BINS - 1)
    enough, furthest = 0, 0.0
    for number in range(BINS):
        inside = places == number
        count = int(inside.sum())
        line = f"  {number / BINS:.1f} to {(number + 1) / BINS:.1f}  {count:>8}"
        if count >= ENOUGH:
            promised, came = float(dog[inside].mean()), float(is_dog[inside].mean())
            enough, furthest = enough + 1, max(furthest, abs(came - promised))
            line += f"{promised:>10.3f}{came:>8.3f}{came - promised:>+8.3f}"
        yield line
    yield f"  {enough} of {BINS} bins have {ENOUGH} photos; the furthest is off by {furthest:.3f}"


def _image(square: Pixels) -> Image.Image:
    return Image.fromarray(square)


def _same(square: Pixels) -> Pixels:
    return square


def _closer(square: Pixels) -> Pixels:
    edge = 3 * SHOWN // 5
    first = (SHOWN - edge) // 2
    box = (first, first, first + edge, first + edge)
    return np.asarray(_image(square).resize((SHOWN, SHOWN), Image.Resampling.BICUBIC, box=box))


def _corner(square: Pixels) -> Pixels:
    box = (0, 0, 7 * SHOWN // 10, 7 * SHOWN // 10)
    return np.asarray(_image(square).resize((SHOWN, SHOWN), Image.Resampling.BICUBIC, box=box))


def _far(square: Pixels) -> Pixels:
    edge = SHOWN // 2
    first = (SHOWN - edge) // 2
    whole = np.full_like(square, 128)
    small = _image(square).resize((edge, edge), Image.Resampling.BOX)
    whole[first : first + edge, first : first + edge] = np.asarray(small)
    return whole


def _blurred(square: Pixels) -> Pixels:
    small = _image(square).resize((48, 48), Image.Resampling.BOX)
    return np.asarray(small.resize((SHOWN, SHOWN), Image.Resampling.BICUBIC))


def _grey(square: Pixels) -> Pixels:
    return np.repeat(np.asarray(_image(square).convert("L"))[..., np.newaxis], 3, axis=2)


def _dark(square: Pixels) -> Pixels:
    return (square // 3).astype(np.uint8)


CHANGES: dict[str, Change] = {
    "as it is": _same,
    "its middle, 3 of 5": _closer,
    "a corner, 7 of 10": _corner,
    "half as large, on grey": _far,
    "48 × 48 pixels": _blurred,
    "grey": _grey,
    "a third as bright": _dark,
}
