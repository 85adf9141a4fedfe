"""A race to the same gradient: weight by weight, all weights at once, and backpropagation.

The loop looks at the photos once for every weight, and there are thousands of weights. The
vectorised method looks once and works out what each weight would have done. Backpropagation looks
once, and goes back once by the rules of differentiation. All three arrive at the same numbers, the
first two nearly: how nearly is measured against backpropagation in float64.

What counts is the time of the work alone. Telling how a lane stands, and waiting until the window
has drawn, cost a runner nothing. The model has no clock; a race is given one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, TypeVar

import numpy as np

from model.classifier import Labels, loss_and_gradient
from model.gradient.analytic import analytic_gradient
from model.gradient.finite_differences import (
    H,
    Precision,
    Scheme,
    numeric_gradient,
    vectorised_gradient,
)
from model.params import Doubles, Floats, Params
from model.training.history import Series

Method: TypeAlias = Literal["loop", "vectorised", "backpropagation"]

_Piece = TypeVar("_Piece")

Clock: TypeAlias = Callable[[], float]
"""Tells the seconds since some moment, such as `time.perf_counter`."""

RUNS = 5
"""So often backpropagation runs. It is over so soon that one run measures little but chance."""


@dataclass(frozen=True, slots=True, eq=False)
class RaceLane:
    """How far one method has come.

    values:      (filled,) float64, read-only: the gradient as far as it is known, in the order of
                 `model.gradient.weight_index`.
    reference:   (K · D + K,) float64, read-only: backpropagation in float64.
    evaluations: how often the loss of all photos has been computed.
    seconds:     how long the work has taken so far, by the clock that was brought; of
                 backpropagation, the fastest run.
    """

    method: Method
    values: Doubles
    reference: Doubles
    evaluations: int
    seconds: float

    def __post_init__(self) -> None:
        self.values.setflags(write=False)

    @property
    def part(self) -> float:
        """The part of the gradient that is known: above 0, and 1 at the end."""
        return len(self.values) / len(self.reference)

    @property
    def estimate(self) -> float:
        """How many seconds all of it takes, judged by the part that is there."""
        return self.seconds / self.part

    @property
    def error(self) -> float:
        """The largest relative error so far; see `relative_error`."""
        return relative_error(self.values, self.reference)

    def known_at(self, seconds: float) -> int:
        """Say how many values were known after so many seconds; each is taken to cost the same."""
        if seconds >= self.seconds:
            return len(self.values)
        return int(len(self.values) * max(0.0, seconds) / self.seconds)

    def gradient(self, like: Params, known: int | None = None) -> Params:
        """Put the values into the shapes of params, float64; NaN where nothing is known yet.

        known: so many of the values at most; None for all that there are.
        """
        line = np.full(like.size, np.nan)
        values = self.values[:known]
        line[: len(values)] = values
        return Params.unflatten(line, like)


@dataclass(frozen=True, slots=True, eq=False)
class RaceStanding:
    """How far the lanes of a race have come; None for one that has not begun.

    photos: how many photos it is run on.
    params: where the classifier stands.
    """

    photos: int
    params: Params
    backpropagation: RaceLane
    vectorised: RaceLane | None = None
    loop: RaceLane | None = None


def relative_error(values: Doubles, reference: Doubles) -> float:
    """Compute the largest difference between a gradient, or its beginning, and the reference.

    It is relative to the largest entry of the whole reference, in size, and not to each entry's
    own: entries that happen to be nearly 0 would be far off by that measure whatever one does.
    Where the reference is 0 everywhere it is the difference itself.
    """
    furthest = float(np.abs(values - reference[: len(values)]).max())
    return furthest / (float(np.abs(reference).max()) or 1.0)


def times_slower(lane: RaceLane, other: RaceLane) -> float | None:
    """Say how many times as long one method takes as another; None if no time has passed."""
    return lane.estimate / other.estimate if other.seconds > 0 else None


class Race:
    """The three lanes over N ≥ 1 photos X (N, D) with labels (N,): mean loss, without L2.

    Each lane yields how it stands after every piece of work, the loop after each weight; a piece
    is short, and of N · D numbers at most. Any number of lanes may be run at a time.
    """

    def __init__(self, params: Params, X: Floats, labels: Labels) -> None:
        self._params = params
        self._X = X
        self._labels = labels
        self._reference = analytic_gradient(params, X, labels).flatten()
        self._reference.setflags(write=False)

    def run(self, clock: Clock) -> Iterator[RaceStanding]:
        """Run one lane after the other, and tell how all stand after each piece of work.

        Backpropagation comes first: it is over at once, so that its picture is complete while the
        other one fills.
        """
        for backpropagation in self.backpropagation(clock):
            standing = RaceStanding(len(self._X), self._params, backpropagation)
            yield standing
        for vectorised in self.vectorised(clock):
            standing = replace(standing, vectorised=vectorised)
            yield standing
        for loop in self.loop(clock):
            yield replace(standing, loop=loop)

    def loop(
        self,
        clock: Clock,
        *,
        h: float = H,
        scheme: Scheme = "forward",
        precision: Precision = "float64",
    ) -> Iterator[RaceLane]:
        """Take the quotients weight by weight. Raises Refusal as `check_h` does."""
        quotients = numeric_gradient(
            self._params, self._X, self._labels, h=h, scheme=scheme, precision=precision
        )
        values, evaluations = Series(), 1
        for quotient, seconds in _timed(quotients, clock):
            values.append(quotient.slope)
            evaluations += 1 if scheme == "forward" else 2
            yield RaceLane("loop", values.values(), self._reference, evaluations, seconds)

    def vectorised(
        self, clock: Clock, *, h: float = H, scheme: Scheme = "forward"
    ) -> Iterator[RaceLane]:
        """Work all quotients out of one look. Raises Refusal as `check_h` does."""
        pieces = vectorised_gradient(self._params, self._X, self._labels, h=h, scheme=scheme)
        values, filled = np.empty(len(self._reference)), 0
        for piece, seconds in _timed(pieces, clock):
            values[filled : filled + len(piece)] = piece
            filled += len(piece)
            yield RaceLane("vectorised", values[:filled], self._reference, 1, seconds)

    def backpropagation(self, clock: Clock) -> Iterator[RaceLane]:
        """Calculate it as training does, in the dtype of the params; yield the fastest run yet."""
        seconds = np.inf
        for run in range(RUNS):
            begin = clock()
            gradient = loss_and_gradient(
                self._params, self._X, self._labels, 0.0, self._params
            ).gradient
            seconds = min(seconds, clock() - begin)
            yield RaceLane("backpropagation", gradient.flatten(), self._reference, run + 1, seconds)


def _timed(work: Iterator[_Piece], clock: Clock) -> Iterator[tuple[_Piece, float]]:
    """Yield each piece of work, and how many seconds all pieces so far have taken.

    What is done with a piece before the next one is asked for takes no time.
    """
    seconds, begin = 0.0, clock()
    for piece in work:
        seconds += clock() - begin
        yield piece, seconds
        begin = clock()
