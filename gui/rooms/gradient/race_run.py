"""A race on its way: the three lanes, one after the other, with the clock of the window.

Backpropagation runs first. It is over before anybody looks, so that its picture is complete while
the other one fills.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model.classifier import Floats, Labels, Params
from model.gradient import Clock, Race, RaceLane

Ground = tuple[Params, Floats, Labels]
"""Params, X (N, D) and labels (N,)."""


@dataclass(frozen=True, slots=True, eq=False)
class RaceStanding:
    """How far the lanes have come; None for one that has not begun."""

    photos: int
    params: Params
    backpropagation: RaceLane | None = None
    vectorised: RaceLane | None = None
    loop: RaceLane | None = None


def run_race(
    ground: Callable[[], Ground], clock: Clock = time.perf_counter
) -> Iterator[RaceStanding]:
    """Run a race on what `ground` makes, and tell how it stands after each piece of work."""
    params, X, labels = ground()
    race, photos = Race(params, X, labels), len(X)
    backpropagation = vectorised = None
    for backpropagation in race.backpropagation(clock):
        yield RaceStanding(photos, params, backpropagation)
    for vectorised in race.vectorised(clock):
        yield RaceStanding(photos, params, backpropagation, vectorised)
    for loop in race.loop(clock):
        yield RaceStanding(photos, params, backpropagation, vectorised, loop)
