"""The path of a film through the space of params: what is kept of it, and its line on a slice."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from model.descent.slice import Slice
from model.params import Doubles
from model.training.history import History, HistorySnapshot
from model.training.training import State

WAYPOINTS = 256
"""So many states are enough to draw a path by, and to find its directions."""


def waypoints(history: History | HistorySnapshot, count: int = WAYPOINTS) -> tuple[State, ...]:
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


@dataclass(frozen=True, slots=True, eq=False)
class Trajectory:
    """The line of a path on a slice.

    plane:  the slice.
    states: M states.
    places: (M, 2) float64, where they are.
    """

    plane: Slice
    states: tuple[State, ...] = ()
    places: Doubles = field(default_factory=lambda: np.zeros((0, 2)))

    def __post_init__(self) -> None:
        self.places.setflags(write=False)

    @property
    def steps(self) -> tuple[int, ...]:
        """The numbers of the M steps."""
        return tuple(state.step for state in self.states)

    def follow(self, states: Iterable[State]) -> "Trajectory":
        """Make the line of other states, the longer path for one: only new ones cost time."""
        states = tuple(states)
        # By identity: a film that went on in another way has other states with the same numbers.
        known = {id(state): place for state, place in zip(self.states, self.places, strict=True)}
        places = np.empty((len(states), 2))
        for row, state in enumerate(states):
            place = known.get(id(state))
            places[row] = self.plane.place_of(state.params) if place is None else place
        return Trajectory(self.plane, states, places)
