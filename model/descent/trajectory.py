"""The path of a film through the space of params: what is kept of it, and its line on a slice."""

from collections.abc import Iterable
from typing import TypeAlias

import numpy as np

from model.descent.slice import Slice, SlicePoint
from model.params import Doubles
from model.training.history import History
from model.training.training import State

Known: TypeAlias = dict[int, tuple[State, SlicePoint]]

WAYPOINTS = 128
"""So many states are enough to draw a path by, and to find its directions."""


def waypoints(history: History, count: int = WAYPOINTS) -> tuple[State, ...]:
    """Choose states of a film that has begun: at most `count`, evenly apart, and the last one.

    All of them are kept ones: nothing is computed. Of a short film they are all of its states, and
    while a film grows the same ones are chosen again, or every second one of them.
    """
    spacing = 1
    while history.length // spacing >= count:
        spacing *= 2
    chosen = map(history.nearest, [*range(0, history.length + 1, spacing), history.length])
    # Where a film was cut fewer are kept: two steps may share the state before them.
    return tuple({state.step: state for state in chosen}.values())


class Trajectory:
    """The line of a path on a slice. It remembers where states are, so only new ones cost time.

    plane: the slice.
    """

    def __init__(self, plane: Slice) -> None:
        self.plane = plane
        self._known: Known = {}

    def follow(self, states: Iterable[State]) -> Doubles:
        """Give the place of each of M states: (M, 2) float64, read-only."""
        found: Known = {}
        for state in states:
            before = self._known.get(state.step)
            # A film that went on in another way has other states with the same numbers.
            if before is None or before[0] is not state:
                before = (state, self.plane.place_of(state.params))
            found[state.step] = before
        self._known = found
        places = np.array([place for _, place in found.values()], np.float64).reshape(-1, 2)
        places.setflags(write=False)
        return places
