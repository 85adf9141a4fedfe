"""What is kept of films that are not shown, and of a whole run as it was once.

All of it is immutable and shares numbers and states with the run that it was taken from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from model.photos.learnt import Learnt
from model.training.divergence import Diverged
from model.training.history import HistorySnapshot
from model.training.setup import Setup, same_choices
from model.training.training import State

Legs: TypeAlias = tuple[tuple[int, Setup], ...]
"""Setups in order, each with the first step where it is in force."""


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """How training went on before it went on in another way; a film that is not shown.

    name:    what the learner calls it; empty for no name.
    origin:  the last step that it has in common with the film that took its place; 0 also where
             that one began anew.
    setup:   what its last step was made with.
    history, schedule: as of a run, as they were then.
    stopped: why it ended at its last step, if it did not just end there.
    """

    name: str
    origin: int
    setup: Setup
    history: HistorySnapshot
    schedule: Legs
    stopped: Diverged | None

    @property
    def last(self) -> State:
        """Its last state."""
        return self.history.nearest(self.history.length)

    @property
    def learnt(self) -> Learnt | None:
        """What it has learnt from; None when not all of it is known."""
        return learnt_by(self.schedule, self.history.length)

    def contains(self, other: "Branch") -> bool:
        """Say whether another film is the beginning of this one: the same setups, no more steps."""
        length = other.history.length
        legs = [leg for leg in self.schedule if leg[0] <= length]
        return length <= self.history.length and (
            [since for since, _ in legs] == [since for since, _ in other.schedule]
            and all(
                same_choices(mine, theirs)
                for (_, mine), (_, theirs) in zip(legs, other.schedule, strict=True)
            )
        )


@dataclass(frozen=True, slots=True, eq=False)
class RunSnapshot:
    """A run as it was once: its film, what is looked at, and the ways not taken. See `Run`."""

    setup: Setup
    shown: int
    stopped: Diverged | None
    name: str
    branches: tuple[Branch, ...]
    history: HistorySnapshot
    schedule: Legs

    def same_as(self, other: "RunSnapshot") -> bool:
        """Say whether the film is the same, at the same step, with the same ways not taken."""
        return (
            (self.shown, self.name) == (other.shown, other.name)
            and self.stopped is other.stopped
            and self.branches == other.branches
            and self.trained_with == other.trained_with
            and self.history.same_as(other.history)
        )

    @property
    def trained_with(self) -> Legs:
        """Give the setups that a step was made with: the last may be for what is yet to come."""
        return tuple(leg for leg in self.schedule if leg[0] < self.history.length)


def learnt_by(schedule: Sequence[tuple[int, Setup]], length: int) -> Learnt | None:
    """Find out what a film of so many steps has learnt from.

    It is enough to look at the last leg, for its photos were divided with what the legs before had
    learnt from.
    """
    since, setup = schedule[-1]
    # Where W begins at what is known beforehand, the photos have decided how far along that is.
    stepped = length > since or setup.start == "known"
    return setup.dataset.learnt if stepped else setup.dataset.before
