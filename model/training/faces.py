"""The weights along a film: how W looks at a few dozen steps, as small pictures on one scale.

A face is the difference of the two rows, dog less cat: what a pixel says, whichever row one reads.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray

from model.eyes.pixels import mean_of_channels
from model.training.branch import Branch, Legs
from model.training.training import State

MOST = 36
"""So many faces at most: more have no room in a window."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """How the weights look at one step.

    values: (h, w) float32, read-only, the mean of a pixel's channels; above 0 for the dog.
    """

    step: int
    values: NDArray[np.float32]

    def __post_init__(self) -> None:
        self.values.setflags(write=False)


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """The faces of a film.

    faces:    ascending by their steps.
    limit:    the largest magnitude in all of them; 0.0 where every weight is 0.
    schedule: the setups of the film.
    """

    faces: tuple[Face, ...]
    limit: float
    schedule: Legs

    def shared_with(self, schedule: Legs) -> tuple[Face, ...]:
        """Give the faces before the first step at which a film of another schedule differs."""
        for mine, other in zip_longest(self.schedule, schedule):
            if mine != other:
                until = min(leg[0] for leg in (mine, other) if leg is not None)
                return tuple(face for face in self.faces if face.step < until)
        return self.faces


def faces_of(film: Branch, shape: tuple[int, int, int]) -> Iterator[Faces | None]:
    """Find the faces of a film, evenly spread; gives None between two, and all of them at the end.

    shape: (h, w, c) of x.
    """
    found: list[Face] = []
    limit = 0.0
    for state in _spread(film.history.states):
        W = state.params.W
        values = mean_of_channels(W[0] - W[1], shape)
        finite = np.abs(values[np.isfinite(values)])
        limit = max(limit, float(finite.max(initial=0.0)))
        found.append(Face(state.step, values))
        yield None
    yield Faces(tuple(found), limit, film.schedule)


def _spread(states: tuple[State, ...]) -> list[State]:
    """Choose states, ascending and at least one, the first and the last among them."""
    steps = np.array([state.step for state in states])
    wanted = np.linspace(steps[0], steps[-1], MOST)
    places = np.unique(np.abs(steps[:, np.newaxis] - wanted).argmin(axis=0))
    return [states[place] for place in places]
