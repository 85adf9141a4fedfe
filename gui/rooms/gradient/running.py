"""A race on its way: the three lanes, one after the other, with the clock of the window.

Backpropagation runs first. It is over before anybody looks, so that its picture is complete while
the other one fills.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model.classifier import Floats, Labels, Params
from model.gradient import Clock, Lane, Race

Ground = tuple[Params, Floats, Labels]
"""Params, X (N, D) and labels (N,)."""


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """How far the lanes have come; None for one that has not begun."""

    photos: int
    params: Params
    backpropagation: Lane | None = None
    vectorised: Lane | None = None
    loop: Lane | None = None


def run(ground: Callable[[], Ground], clock: Clock = time.perf_counter) -> Iterator[Standing]:
    """Run a race on what `ground` makes, and tell how it stands after each piece of work."""
    params, X, labels = ground()
    race, photos = Race(params, X, labels), len(X)
    backpropagation = vectorised = None
    for backpropagation in race.backpropagation(clock):
        yield Standing(photos, params, backpropagation)
    for vectorised in race.vectorised(clock):
        yield Standing(photos, params, backpropagation, vectorised)
    for loop in race.loop(clock):
        yield Standing(photos, params, backpropagation, vectorised, loop)
