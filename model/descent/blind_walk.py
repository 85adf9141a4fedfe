"""Looking for the lowest point with closed eyes: the lecture's metaphor, as a game.

On a mountain in fog the valley cannot be seen. What can be told is which way the ground falls, and
how steeply, but only here; so one takes a step that way, and finds out again. How long a step
should be is unknown. Gradient descent knows no more than that and does nothing else: its step is
the learning rate times the slope.

A foot can also be put somewhere without stepping there, and feels whether it is lower or higher; by
how much is known only to who has stepped.

The mountain is a `LossLandscape`, the true loss on a slice, and the slope on it is the true
gradient projected onto the slice. Both walkers stay on the slice: gradient descent with all weights
might leave it.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from model.descent.loss_landscape import Area, LossLandscape, area_around
from model.descent.slice import SlicePoint

CHUNK = 10
"""Steps of gradient descent at a time: a few milliseconds."""

ASIDE = 2.0
"""Gradient descent is looked after so far beyond the ground that was walked on, in half widths of
that ground."""


TOLD = 1e-7
"""A foot does not feel a change by a smaller part of the loss than this: it is rounding."""

Feeling: TypeAlias = Literal["lower", "higher", "level"]
"""What a foot feels of a place beside, compared with here."""


@dataclass(frozen=True, slots=True)
class LocalSlope:
    """The slope of the ground at one place.

    downhill:  the direction in which the ground falls most, of length one; (0, 0) where it is flat.
    steepness: how fast the loss falls that way, a unit of the slice; 0 or more.
    """

    downhill: SlicePoint
    steepness: float


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a walker has been. The losses are there for when the fog has lifted.

    places: the start and the place after each step.
    losses: the mean loss at each of them.
    """

    places: tuple[SlicePoint, ...]
    losses: tuple[float, ...]

    @property
    def place(self) -> SlicePoint:
        """Where the walker is."""
        return self.places[-1]

    @property
    def loss(self) -> float:
        """The loss there."""
        return self.losses[-1]

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return len(self.places) - 1


@dataclass(frozen=True, slots=True)
class WalkOutcome:
    """Two walks from the same start, the learner's and that of gradient descent.

    own, descent: the walks.
    least:        the lowest loss on the learner's way, which need not be at its end.
    overtaken:    after so many steps gradient descent was first as low as the learner's end; None
                  if never.
    """

    own: Walk
    descent: Walk
    overtaken: int | None


def begin(terrain: LossLandscape, place: SlicePoint) -> Walk:
    """Stand at a place."""
    return Walk((place,), (terrain.loss(place),))


def local_slope(terrain: LossLandscape, place: SlicePoint) -> LocalSlope:
    """Find the slope at a place, and the direction of steepest descent."""
    by_a, by_b = terrain.slope(place)
    steepness = math.hypot(by_a, by_b)
    if not steepness > 0:
        return LocalSlope((0.0, 0.0), 0.0)
    return LocalSlope((-by_a / steepness, -by_b / steepness), steepness)


def feel(terrain: LossLandscape, here: Walk, towards: SlicePoint, length: float) -> Feeling:
    """Put a foot where a step would lead, see `walk`, and feel whether it is lower there."""
    change = walk(terrain, here, towards, length).loss - here.loss
    if abs(change) <= TOLD * here.loss:
        return "level"
    return "lower" if change < 0 else "higher"


def walk(terrain: LossLandscape, before: Walk, towards: SlicePoint, length: float) -> Walk:
    """Take a step of a length in the direction of `towards`, which must not be (0, 0)."""
    (a, b), norm = before.place, math.hypot(*towards)
    place = (a + length * towards[0] / norm, b + length * towards[1] / norm)
    return Walk((*before.places, place), (*before.losses, terrain.loss(place)))


def walk_on(terrain: LossLandscape, before: Walk, rate: float, steps: int) -> Iterator[Walk]:
    """Go on as gradient descent does, see `descend`; yields the whole walk each time."""
    for more in descend(terrain, before.place, rate, steps):
        yield Walk(before.places + more.places[1:], before.losses + more.losses[1:])


def descend(terrain: LossLandscape, place: SlicePoint, rate: float, steps: int) -> Iterator[Walk]:
    """Walk as gradient descent does: each step is `rate` (η) times the slope, downhill.

    Yields where it has been after each `CHUNK` of steps; the last walk has all of them. It ends
    earlier when it has run so far away that the loss is no number any more.
    """
    walked = begin(terrain, place)
    while True:
        more = _descend(terrain, walked.place, rate, min(CHUNK, steps - walked.steps))
        walked = Walk(walked.places + more.places[1:], walked.losses + more.losses[1:])
        yield walked
        if more.steps < CHUNK or walked.steps == steps:
            break


def area_of_walks(own: Walk, descent: Walk, area: Area) -> Area:
    """Choose an area as wide as another one at least, for the learner's walk and that of descent.

    It has the other one's shape; `area.half` counts as half its width.

    Where gradient descent ran off farther than `ASIDE` it is not followed.
    """
    far = ASIDE * area.half
    near = [place for place in descent.places if math.dist(place, area.middle) < far]
    return area_around(np.array([*own.places, *near]), area.half, area.wide)


def _descend(terrain: LossLandscape, place: SlicePoint, rate: float, steps: int) -> Walk:
    places, losses = [place], [terrain.loss(place)]
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(steps):
            by_a, by_b = terrain.slope(places[-1])
            place = (places[-1][0] - rate * by_a, places[-1][1] - rate * by_b)
            loss = terrain.loss(place)
            if not math.isfinite(loss):
                break
            places.append(place)
            losses.append(loss)
    return Walk(tuple(places), tuple(losses))


def compare_walks(own: Walk, descent: Walk) -> WalkOutcome:
    """Put two walks beside each other."""
    as_low = (step for step, loss in enumerate(descent.losses) if loss <= own.loss)
    return WalkOutcome(own, descent, next(as_low, None))
