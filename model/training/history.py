"""The film of a training run: every loss, and enough states to get every other one back.

Each step is a pure function of the one before it, so a state need not be kept to be known: it
can be computed again, bit for bit, from any earlier one. A `History` keeps all losses (they
are small), the last states whole (so that stepping back is instant), and otherwise a *key
frame* every so many steps. When there are too many of them it drops every second one.
"""

from collections.abc import Iterable

import numpy as np

from model.params import Doubles
from model.training.training import SetLosses, State, StepResult

KEPT_WHOLE = 128
KEY_FRAMES = 256


class Series:
    """A growing column of numbers."""

    def __init__(self) -> None:
        self._room = np.empty(64)
        self._length = 0

    def append(self, value: float) -> None:
        """Add a number at the end."""
        if self._length == len(self._room):
            self._room = np.concatenate([self._room, np.empty(max(64, self._length))])
        self._room[self._length] = value
        self._length += 1

    def copy(self) -> "Series":
        """Make another column of the same numbers."""
        copied = Series()
        copied._room, copied._length = self.values().copy(), self._length
        return copied

    def cut(self, length: int) -> None:
        """Forget all but the first `length` numbers."""
        # What has been handed out must not change under its reader, so what follows the cut
        # is written elsewhere.
        self._room = np.concatenate([self._room[:length], np.empty(64)])
        self._length = length

    def values(self) -> Doubles:
        """Show the numbers, without copying: a read-only view that later appends leave alone."""
        view = self._room[: self._length]
        view.setflags(write=False)
        return view


class History:
    """What is kept of the steps 0 … `length` of one run.

    The caller appends moments in the order of their steps.
    """

    def __init__(self) -> None:
        self._losses = Series()
        self._mark_steps = Series()
        self._mark_training = Series()
        self._mark_held_out = Series()
        self._key_frames: dict[int, State] = {}
        self._spacing = 1
        self._last: dict[int, State] = {}
        self._visited: dict[int, State] = {}

    @property
    def length(self) -> int:
        """The number of the last step; −1 before the first."""
        return len(self.losses) - 1

    @property
    def losses(self) -> Doubles:
        """The loss of each step 0 … length over its batch."""
        return self._losses.values()

    @property
    def marks(self) -> tuple[Doubles, Doubles, Doubles]:
        """The marked steps and, at each of them, the training and the held-out loss."""
        return self._mark_steps.values(), self._mark_training.values(), self._mark_held_out.values()

    def append(self, step_result: StepResult) -> None:
        """Add the moment of step `length` + 1."""
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

    def copy(self) -> "History":
        """Make another history of the same steps."""
        copied = History()
        copied._losses, copied._mark_steps = self._losses.copy(), self._mark_steps.copy()
        copied._mark_training = self._mark_training.copy()
        copied._mark_held_out = self._mark_held_out.copy()
        copied._key_frames, copied._spacing = dict(self._key_frames), self._spacing
        copied._last = {self.length: self.nearest(self.length)} if self.length >= 0 else {}
        return copied

    def cut(self, step: int) -> None:
        """Forget everything after `step` (−1 … length)."""
        self._losses.cut(step + 1)
        marks = int(np.searchsorted(self._mark_steps.values(), step, side="right"))
        for series in (self._mark_steps, self._mark_training, self._mark_held_out):
            series.cut(marks)
        for states in (self._key_frames, self._last, self._visited):
            for later in [kept for kept in states if kept > step]:
                del states[later]
        # A short film has room for key frames close together, however long it was before.
        while self._spacing > 1 and step < self._spacing // 2 * KEY_FRAMES:
            self._spacing //= 2

    def nearest(self, step: int) -> State:
        """Give the latest kept state that is not after `step` (0 … length)."""
        places = (self._last, self._visited, self._key_frames)
        for states in places:
            if step in states:
                return states[step]
        before = (kept for states in places for kept in states.items() if kept[0] <= step)
        return max(before, key=lambda kept: kept[0])[1]

    def keep(self, states: Iterable[State]) -> None:
        """Keep the states of a stretch that was computed again, instead of the stretch before."""
        self._visited = {state.step: state for state in states}

    def _add_mark(self, step: int, mark: SetLosses) -> None:
        self._mark_steps.append(step)
        self._mark_training.append(mark.training)
        self._mark_held_out.append(mark.held_out)
