"""One step with every learning rate at once: the loss along a ray.

Where a step leads depends on η alone once its direction is known, which for gradient descent is the
gradient and for every optimiser something that η only stretches: all places it can lead to lie on
the ray  params − η · direction. Scores are linear in the params, so along the ray the scores of a
photo are  S₀ − η · S_d: scores under the params, less η times scores under the direction. They are
made once. After that each photo is a few numbers instead of thousands of pixels, whatever η, and
the loss at each η costs next to nothing. In these numbers the ray is a classifier again: so its
loss and its slope are those of `model.classifier`.

With L2 what is followed is loss + L2 (`model.training.pull`), along the ray a parabola more. Either
is convex: it falls to its least value, if it falls at all, and only rises from there. So where it
turns is found by halving an interval.

Source: Boyd and Vandenberghe, Convex Optimization (2004), section 9.2, "Exact line search",
https://web.stanford.edu/~boyd/cvxbook/.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from model.classifier import Labels, evaluate, loss_and_gradient
from model.descent.loss_landscape import BLOCK, little_classifier, little_losses
from model.params import Doubles, Floats, Params
from model.training.pull import Bowl, Pull

DECADES = 6
"""How many powers of ten of η the curve shows."""

MARGIN = 1
"""How many of them at least are left on both sides of the best η."""

A_DECADE = 40
"""How many values of η are tried in each."""

FARTHEST = 1e12
"""η is not sought beyond this, measured by the first guess."""

ROUNDING = 1e-7
"""A smaller part of a loss than this is rounding: scores are made of numbers in float32."""


@dataclass(frozen=True, slots=True, eq=False)
class LineSearch:
    """The mean loss plus L2 along params − η · direction.

    line:       the line itself, which knows the loss at any η.
    rates:      (M,) float64, η over six decades, evenly apart in powers of ten.
    losses:     (M,) float64, the loss at each of them.
    start:      the loss at η = 0.
    rate, loss: the learning rate that is chosen, and the loss that it leads to; the rate may lie
                outside the six decades.
    best:       the η with the least loss, and 0 when the loss only rises. None when it falls as
                far as is looked, as it can when all photos are classified rightly.
    least:      the loss there; None without `best`.
    rises:      the η from which on the loss is higher than at the start; None when there is none.
    """

    line: "LossLine"
    rates: Doubles
    losses: Doubles
    start: float
    rate: float
    loss: float
    best: float | None
    least: float | None
    rises: float | None

    def __post_init__(self) -> None:
        self.rates.setflags(write=False)
        self.losses.setflags(write=False)

    def loss_at(self, rate: float) -> float:
        """Compute the loss at any η."""
        return self.line.loss(rate)

    @property
    def level(self) -> bool:
        """Whether nothing on the ray is lower by more than rounding, nor the step higher."""
        told = ROUNDING * abs(self.start)
        lowest = self.least is not None and self.start - self.least <= told
        return lowest and abs(self.loss - self.start) <= told


def search_line(
    params: Params, direction: Params, X: Floats, labels: Labels, pull: Pull, rate: float
) -> LineSearch:
    """Follow the direction of a step over N ≥ 1 photos X (N, D) with labels (N,).

    params:    (K, D) and (K,), in the dtype of X.
    direction: what η is multiplied by and taken away from the params
               (`model.training.training.direction`). It may be that of a batch, or of another
               optimiser, and lead uphill; the loss is that of the photos given.
    rate:      the η that is chosen, 0 or more.

    X is read twice. The six decades hold the best η, and the chosen rate too if it is not too far
    away.
    """
    line = line_through(params, direction, X, labels, pull)
    start, best = line.loss(0.0), line.best()
    rates = _rates(line.guess if best is None else best, rate)
    return LineSearch(
        line=line,
        rates=rates,
        losses=line.losses(rates),
        start=start,
        rate=rate,
        loss=line.loss(rate),
        best=best,
        least=None if best is None else line.loss(best),
        rises=None if best is None else line.rises(best),
    )


def line_through(
    params: Params, direction: Params, X: Floats, labels: Labels, pull: Pull
) -> "LossLine":
    """Look at N ≥ 1 photos X (N, D) with labels (N,) along  params − η · direction."""
    values, falls = (evaluate(at, X, labels).differences for at in (params, direction))
    return LossLine(np.vstack([values, falls]).T, labels, pull.bowl(params, (direction,)))


@dataclass(frozen=True, slots=True, eq=False)
class LossLine:
    """The mean loss plus L2 on a line, each photo in two numbers a score difference.

    x:      (N, 2 (K − 1)) float64, of each photo the score differences at η = 0, then how fast η
            lowers them.
    labels: (N,)
    bowl:   the L2 term along the direction.
    """

    x: Doubles
    labels: Labels
    bowl: Bowl

    def __post_init__(self) -> None:
        self.x.setflags(write=False)

    @property
    def guess(self) -> float:
        """Give an η at which the loss still falls, if it does at 0; 1 when it does not fall.

        It is no farther away than where a parabola would be lowest that bends as much as the loss
        can.
        """
        falling = self.fall(0.0)
        falls = self.x[:, self.x.shape[1] // 2 :]
        bend = float(np.square(falls).sum(axis=1).mean()) + float(self.bowl.bend[0, 0])
        return falling / bend if falling > 0 else 1.0

    def loss(self, eta: float) -> float:
        """Compute the mean loss plus L2 at η."""
        loss = evaluate(self._params(eta), self.x, self.labels).loss
        return loss + float(self.bowl.heights(np.array([[-eta]]))[0])

    def losses(self, etas: Doubles) -> Doubles:
        """Compute it at many η (M,) at once: (M,), but for rounding the same."""
        weights = np.stack([np.ones_like(etas), -etas])
        found = self.bowl.heights(weights[1:])
        block = max(1, BLOCK // len(self.x))
        for first in range(0, len(etas), block):
            some = slice(first, first + block)
            found[some] += little_losses(weights[:, some], self.x, self.labels)
        return found

    def fall(self, eta: float) -> float:
        """Compute how fast it falls with η, by the chain rule: only weights that are −η move."""
        here = self._params(eta)
        gradient = loss_and_gradient(here, self.x, self.labels, 0.0, here).gradient
        by_photos = gradient.dot(little_classifier((0.0, 1.0), self.x.shape[1]))
        return by_photos + float(self.bowl.slopes(np.array([-eta]))[0])

    def best(self) -> float | None:
        """Find where the loss is least; None when it falls on and on."""
        if not self.fall(0.0) > 0:
            return 0.0
        # Where the loss is too small for its slope to be told from 0, it is still falling.
        return self._turn(0.0, self.guess, lambda eta: self.fall(eta) < 0)

    def rises(self, best: float) -> float | None:
        """Find from where on the loss is above its start; None when nowhere."""
        start = self.loss(0.0)
        if not best:
            return 0.0 if self.loss(self.guess) > start else None
        return self._turn(best, 2 * best, lambda eta: self.loss(eta) > start)

    def _turn(self, low: float, high: float, beyond: Callable[[float], bool]) -> float | None:
        """Find the η above `low` from which on something holds, by halving to the last digit."""
        farthest = FARTHEST * high
        while not beyond(high):
            low, high = high, 2 * high
            if high > farthest:
                return None
        while low < (middle := (low + high) / 2) < high:
            low, high = (low, middle) if beyond(middle) else (middle, high)
        return high

    def _params(self, eta: float) -> Params:
        """Make the classifier whose score differences are the first numbers less η × the others."""
        return little_classifier((1.0, -eta), self.x.shape[1])


def _rates(best: float, rate: float) -> Doubles:
    """Choose six whole decades around the best η and the chosen one, whichever are above 0."""
    places = [math.log10(eta) for eta in (best, rate) if eta > 0] or [0.0]
    room = DECADES / 2 - MARGIN
    middle = (places[0] + places[-1]) / 2
    middle = min(max(middle, places[0] - room), places[0] + room)
    first = round(middle - DECADES / 2)
    rates: Doubles = 10.0 ** (first + np.arange(DECADES * A_DECADE + 1) / A_DECADE)
    return rates
