"""The film of a training run: every loss, and enough states to get every other one back.

Each step is a pure function of the one before it, so a state need not be kept to be known: it
can be computed again, bit for bit, from any earlier one. A `History` keeps all losses (they
are small), the last states whole (so that stepping back is instant), and otherwise a *key
frame* every so many steps. When there are too many of them it drops every second one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from model.params import Doubles
from model.training.training import Mark, State, StepResult

KEPT_WHOLE = 128
"""So many of the last states are kept."""

KEY_FRAMES = 256
"""There are no more key frames than this."""

NO_NUMBERS: Doubles = np.empty(0)


class Marks(NamedTuple):
    """The marked steps, ascending, and what was measured over whole sets there: (M,) float64 each.

    NaN for an empty set.

    training, held_out:             the mean losses.
    training_right, held_out_right: the shares of photos whose answer is right.
    pull:                           the L2 term, which training adds to the training loss.
    """

    steps: Doubles = NO_NUMBERS
    training: Doubles = NO_NUMBERS
    held_out: Doubles = NO_NUMBERS
    training_right: Doubles = NO_NUMBERS
    held_out_right: Doubles = NO_NUMBERS
    pull: Doubles = NO_NUMBERS


class Series:
    """A growing column of numbers."""

    def __init__(self, values: Doubles = NO_NUMBERS) -> None:
        """Begin a column with these values (N,), which are shared and stay as they are."""
        self._room, self._length = values, len(values)

    def append(self, value: float) -> None:
        """Add a number at the end."""
        if self._length == len(self._room):
            self._room = np.concatenate([self._room, np.empty(max(64, self._length))])
        self._room[self._length] = value
        self._length += 1

    def cut(self, length: int) -> None:
        """Forget all but the first `length` numbers."""
        # What has been handed out must not change under its reader, so what follows the cut
        # is written elsewhere.
        self._room = np.concatenate([self._room[:length], np.empty(64)])
        self._length = length

    def values(self) -> Doubles:
        """Show the numbers (N,) float64 without copying: read-only, and later appends leave it."""
        view = self._room[: self._length]
        view.setflags(write=False)
        return view


@dataclass(frozen=True, slots=True, eq=False)
class HistorySnapshot:
    """A history as it was once. Its numbers and states are those of the history, not copies.

    losses:     of each step 0 … length over its batch (length + 1,), float64, read-only.
    marks:      float64, read-only.
    spacing:    between two key frames, in steps.
    key_frames: states by their steps.
    whole:      other states by their steps: the last one at least, where there is one.
    """

    losses: Doubles
    marks: Marks
    spacing: int
    key_frames: Mapping[int, State]
    whole: Mapping[int, State]

    @property
    def length(self) -> int:
        """The number of the last step; −1 before the first."""
        return len(self.losses) - 1

    @property
    def states(self) -> tuple[State, ...]:
        """All states that are kept, ascending."""
        kept = {**self.key_frames, **self.whole}
        return tuple(kept[step] for step in sorted(kept))

    def nearest(self, step: int) -> State:
        """Give the latest kept state that is not after `step` (0 … length)."""
        return _nearest(step, self.whole, self.key_frames)

    def same_as(self, other: "HistorySnapshot") -> bool:
        """Say whether it is the same film: no step was added, and none made anew.

        Step 0 comes by itself, and is the same as long as the setup is. So does the last step where
        another setup comes into force: its loss is another one then, but it stands where it stood.
        """
        length = self.length
        if max(length, other.length) <= 0:
            return True
        if length != other.length:
            return False
        last, others = self.whole[length], other.whole[length]
        return last is others or last.params.same_as(others.params)


NOTHING_YET = HistorySnapshot(NO_NUMBERS, Marks(), 1, MappingProxyType({}), MappingProxyType({}))


class History:
    """What is kept of the steps 0 … `length` of one run.

    The caller appends step results in the order of their steps.
    """

    def __init__(self, before: HistorySnapshot = NOTHING_YET) -> None:
        """Begin a history where another one was; what comes next leaves that as it is."""
        self._losses = Series(before.losses)
        self._marks = tuple(map(Series, before.marks))
        self._key_frames, self._spacing = dict(before.key_frames), before.spacing
        self._visited = dict(before.whole)
        self._last: dict[int, State] = {}
        if before.length >= 0:
            self._last[before.length] = self._visited.pop(before.length)

    @property
    def length(self) -> int:
        """The number of the last step; −1 before the first."""
        return len(self.losses) - 1

    @property
    def losses(self) -> Doubles:
        """The loss of each step 0 … length over its batch: (length + 1,) float64, read-only."""
        return self._losses.values()

    @property
    def marks(self) -> Marks:
        """What was measured over whole sets so far; read-only."""
        return Marks(*(column.values() for column in self._marks))

    def append(self, step_result: StepResult) -> None:
        """Add the result of step `length` + 1."""
        state = step_result.state
        self._losses.append(step_result.loss)
        if step_result.mark is not None:
            self._add_mark(state.step, step_result.mark)
        self._last[state.step] = state
        self._last.pop(state.step - KEPT_WHOLE, None)
        if state.step % self._spacing == 0:
            self._key_frames[state.step] = state
            if len(self._key_frames) > KEY_FRAMES:
                self._spacing *= 2
                self._key_frames = {
                    step: kept
                    for step, kept in self._key_frames.items()
                    if step % self._spacing == 0
                }

    def snapshot(self, step: int | None = None) -> HistorySnapshot:
        """Take it down as it is now.

        Of the last states only the very last is held, and the one nearest to a step (0 … length):
        a snapshot may be kept long, and all others can be computed again.
        """
        steps = {self.length, self.length if step is None else step} - {-1}
        whole = {state.step: state for state in map(self.nearest, sorted(steps))}
        return HistorySnapshot(
            self.losses,
            self.marks,
            self._spacing,
            MappingProxyType(dict(self._key_frames)),
            MappingProxyType(whole),
        )

    def cut(self, step: int) -> None:
        """Forget everything after `step` (−1 … length)."""
        self._losses.cut(step + 1)
        marks = int(np.searchsorted(self.marks.steps, step, side="right"))
        for column in self._marks:
            column.cut(marks)
        for states in (self._key_frames, self._last, self._visited):
            for later in [kept for kept in states if kept > step]:
                del states[later]
        # A short film has room for key frames close together, however long it was before.
        while self._spacing > 1 and step < self._spacing // 2 * KEY_FRAMES:
            self._spacing //= 2

    def nearest(self, step: int) -> State:
        """Give the latest kept state that is not after `step` (0 … length)."""
        return _nearest(step, self._last, self._visited, self._key_frames)

    def keep(self, states: Iterable[State]) -> None:
        """Keep the states of a stretch that was computed again, instead of the stretch before."""
        self._visited = {state.step: state for state in states}

    def _add_mark(self, step: int, mark: Mark) -> None:
        for column, value in zip(self._marks, (step, *astuple(mark)), strict=True):
            column.append(value)


def _nearest(step: int, *places: Mapping[int, State]) -> State:
    """Find the latest state in any of the places that is not after a step."""
    for states in places:
        if step in states:
            return states[step]
    before = (kept for states in places for kept in states.items() if kept[0] <= step)
    return max(before, key=lambda kept: kept[0])[1]
