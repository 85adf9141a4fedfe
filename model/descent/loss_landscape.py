"""The loss as a landscape: the true loss of the photos at every place of a slice.

Nothing here is a sketch of a loss surface; it is the one that training walks on. Drawing it is
cheap because scores are linear in the params: on the slice  origin + a · u + b · v  the scores of
a photo are

    S(a, b) = S₀ + a · S_u + b · S_v,

and the three are found by looking at the photos three times. After that each photo is three numbers
instead of thousands of pixels. In these numbers the slice is a classifier again, with the weights
1, a and b: so its loss and its slope are those of `model.classifier`.

With L2 the ground is loss + L2 (`model.training.pull`), as it is for training: the pull of L2 is a
bowl on the slice.

Source: Li, Xu, Taylor, Studer and Goldstein, Visualizing the Loss Landscape of Neural Nets, NeurIPS
2018, https://arxiv.org/abs/1712.09913; that three looks are enough holds for linear scores alone.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from model.classifier import Labels, evaluate, loss_and_gradient, mean_losses
from model.descent.curvature_bound import hessian
from model.descent.slice import Slice, SlicePoint
from model.params import Doubles, Floats, Params
from model.training.pull import Bowl, Pull

COUNT = 128
"""Places in each direction of a square surface; another one has as many places in all."""

BLOCK = 1 << 17
"""So many losses are computed at a time, 1 MB an array: it stays in the processor's cache."""

REACH = 4.0
"""A change of scores that matters: it makes an even bet a nearly sure one."""

MARGIN = 0.25
"""How much wider than the path an area is, on each side."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a slice. Both directions have the same scale, so angles are true.

    middle: its place.
    half:   half its height, above 0.
    wide:   how many times as wide as high it is.
    """

    middle: SlicePoint
    half: float
    wide: float = 1.0

    @property
    def halves(self) -> SlicePoint:
        """Half its width and half its height."""
        return self.half * self.wide, self.half

    def axes(self, count: int) -> tuple[Doubles, Doubles]:
        """Give values of a and of b, evenly apart from edge to edge: about count × count places."""
        counts = round(count * math.sqrt(self.wide)), round(count / math.sqrt(self.wide))
        a, b = (
            np.linspace(m - half, m + half, max(2, some))
            for m, half, some in zip(self.middle, self.halves, counts, strict=True)
        )
        return a, b

    def holds(self, place: SlicePoint) -> bool:
        """Whether a place is inside."""
        sides = zip(place, self.middle, self.halves, strict=True)
        return all(abs(at - m) <= half for at, m, half in sides)


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """The mean loss, plus L2, at places of a slice.

    a, b:   (columns,) and (rows,) float64, the places' coordinates.
    losses: (rows, columns) float64, one for each b and a. NaN where not known yet.
    known:  how many are known, row by row.
    """

    a: Doubles
    b: Doubles
    losses: Doubles
    known: int

    def __post_init__(self) -> None:
        for array in (self.a, self.b, self.losses):
            array.setflags(write=False)

    @property
    def complete(self) -> bool:
        """Whether all is known."""
        return self.known == self.losses.size

    @property
    def lowest(self) -> SlicePoint:
        """Find the lowest of the places, of a complete surface; between them it may be lower."""
        row, column = divmod(int(self.losses.argmin()), len(self.a))
        return float(self.a[column]), float(self.b[row])


@dataclass(frozen=True, slots=True, eq=False)
class LossLandscape:
    """A slice, and what its photos are on it.

    plane:  the slice.
    x:      (N, 3 (K − 1)) float64, of each photo the score differences at the origin (the same
            bits as in training), then what u and what v adds to them.
    labels: (N,)
    bowl:   the L2 term on the slice.
    """

    plane: Slice
    x: Doubles
    labels: Labels
    bowl: Bowl

    def __post_init__(self) -> None:
        self.x.setflags(write=False)
        self.labels.setflags(write=False)

    @property
    def classes(self) -> int:
        """How many classes there are: K."""
        return int(self.x.shape[1]) // 3 + 1

    def loss(self, place: SlicePoint) -> float:
        """Compute the mean loss plus L2 at a place; at the slice's origin, that of training."""
        loss = evaluate(self._params(place), self.x, self.labels).loss
        return loss + float(self.bowl.heights(np.array([self._away(place)]).T)[0])

    def slope(self, place: SlicePoint) -> SlicePoint:
        """Compute the gradient of that sum on the slice, by a and by b: it points uphill.

        It is the gradient by all params, projected onto the slice.
        """
        # The chain rule: of the little classifier's weights only those that are a or b move.
        here = self._params(place)
        gradient = loss_and_gradient(here, self.x, self.labels, 0.0, here).gradient
        by_a, by_b = (gradient.dot(direction) for direction in self._directions)
        pulled_a, pulled_b = self.bowl.slopes(np.array(self._away(place))).tolist()
        return by_a + pulled_a, by_b + pulled_b

    def bend(self, place: SlicePoint) -> Doubles:
        """Compute how that slope changes with a and b: (2, 2) float64, the second derivatives."""
        bent = map(hessian(self._params(place), self.x, 0.0), self._directions)
        by_photos = [[one.dot(other) for one in self._directions] for other in bent]
        return np.array(by_photos) + self.bowl.bend

    @property
    def reach(self) -> float:
        """How far to go on the slice until the scores, or L2, change so much that it matters."""
        steepest = max(
            math.sqrt(float(np.mean(np.square(added)))) for added in np.split(self.x, 3, axis=1)[1:]
        )
        bend = float(np.trace(self.bowl.bend)) / 2
        far = REACH / steepest if steepest > 0 else math.inf
        pulled = math.sqrt(2 * REACH / bend) if bend > 0 else math.inf
        return min(far, pulled) if min(far, pulled) < math.inf else 1.0

    def _params(self, place: SlicePoint) -> Params:
        """Make the little classifier whose score differences are those at a place."""
        return little_classifier((1.0, *self._away(place)), self.x.shape[1])

    @property
    def _directions(self) -> tuple[Params, Params]:
        """Where the little classifier goes with a, and with b."""
        size = self.x.shape[1]
        return little_classifier((0.0, 1.0, 0.0), size), little_classifier((0.0, 0.0, 1.0), size)

    def _away(self, place: SlicePoint) -> SlicePoint:
        return place[0] - self.plane.at[0], place[1] - self.plane.at[1]


def little_classifier(amounts: Sequence[float], size: int) -> Params:
    """Make a classifier of photos that are score differences instead of pixels.

    amounts: how much it takes of each of the parts that such a photo is made of.
    size:    D, how many numbers a photo is: K − 1 a part.

    Its own score differences are the parts, each times its amount, added up.
    """
    others = np.arange(size // len(amounts))
    W = np.zeros((len(others) + 1, len(amounts), len(others)))
    W[others, :, others] = amounts
    return Params(W.reshape(len(W), size), np.zeros(len(W)))


def little_losses(weights: Doubles, x: Doubles, labels: Labels) -> Doubles:
    """Compute the mean losses under M such classifiers at once: (M,).

    weights: (parts, M), the amounts of each of them.
    x:       (N, D), N ≥ 1 photos that are score differences.
    """
    parts = x.reshape(len(x), len(weights), -1).transpose(2, 0, 1)
    return mean_losses(parts @ weights, labels)


def lay_out(plane: Slice, X: Floats, labels: Labels, pull: Pull) -> LossLandscape:
    """Look at N ≥ 1 photos X (N, D) with labels (N,) from a slice. X is read three times.

    X has the dtype of the slice's params.
    """
    found = [evaluate(params, X, labels).differences for params in (plane.origin, plane.u, plane.v)]
    bowl = pull.bowl(plane.origin, (plane.u, plane.v))
    return LossLandscape(plane, np.vstack(found).T, labels, bowl)


def area_around(places: Doubles, least: float, wide: float = 1.0) -> Area:
    """Choose an area that contains M ≥ 1 places (M, 2) with a margin.

    least: half the width of the smallest area that shows something, such as `LossLandscape.reach`.
    wide:  how many times as wide as high it is to be.
    """
    low, high = places.min(axis=0), places.max(axis=0)
    across, up = (high - low).tolist()
    half = max(across / wide, up) * (0.5 + MARGIN)
    a, b = ((low + high) / 2).tolist()
    return Area((a, b), max(half, least / wide), wide)


def survey(terrain: LossLandscape, area: Area, count: int = COUNT) -> Iterator[Surface]:
    """Measure the loss at about count × count places; yields what is known after each block.

    A block takes a few milliseconds at most, unless there are very many photos.
    """
    a, b = area.axes(count)
    away = (a - terrain.plane.at[0], b - terrain.plane.at[1])
    rows, columns = (grid.ravel() for grid in np.meshgrid(*away[::-1], indexing="ij"))
    weights = np.stack([np.ones_like(rows), columns, rows])
    losses = np.full(len(rows), np.nan)
    block = max(1, BLOCK // len(terrain.x))
    for first in range(0, len(losses), block):
        some = slice(first, first + block)
        losses[some] = little_losses(weights[:, some], terrain.x, terrain.labels)
        losses[some] += terrain.bowl.heights(weights[1:, some])
        known = min(first + block, len(losses))
        yield Surface(a, b, losses.reshape(len(b), len(a)).copy(), known)
