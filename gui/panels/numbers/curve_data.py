"""What the loss curve shows: the losses of every step, and of whole sets at marked steps.

It stands apart from the curve itself because that one needs pyqtgraph, which takes longer to
load than the rest of the window together.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.training import Marks


class Reading(NamedTuple):
    """A loss read off a curve; not `exact` where it was measured at an earlier step only."""

    loss: float
    exact: bool


class Ghost(NamedTuple):
    """A film that was left: steps (m,) from where it parted, and its losses (m,) there."""

    steps: NDArray[np.float64]
    losses: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class CurveData:
    """The film so far.

    losses:         (n,) float64, the loss of each step over its batch. What was handed over once
                    never changes in memory; a longer film is a longer view, a new branch another
                    array.
    batch_losses:   whether a batch is fewer than all training photos.
    marks:          what was measured over whole sets, and at which steps.
    chance:         ln K, the loss of knowing nothing.
    shown_step:     the step on the screen.
    since:          the step since which the photos are those of that step.
    ghosts:         films that went on in another way: marked steps and the training losses there.
    """

    losses: NDArray[np.float64]
    batch_losses: bool
    marks: Marks
    chance: float
    shown_step: int
    since: int = 0
    ghosts: tuple[Ghost, ...] = ()

    @property
    def last_step(self) -> int:
        """The number of the last step; 0 when there is none yet."""
        return max(0, len(self.losses) - 1)

    def same_as(self, other: "CurveData") -> bool:
        """Say whether a picture of it would be the same: losses never change in memory."""
        mine, others = ((one.losses, *one.marks) for one in (self, other))
        return (
            (self.batch_losses, self.chance, self.shown_step, self.since)
            == (other.batch_losses, other.chance, other.shown_step, other.since)
            and len(self.ghosts) == len(other.ghosts)
            and all(map(_same_view, mine, others))
            and all(
                np.array_equal(one, two)
                for way, another in zip(self.ghosts, other.ghosts, strict=True)
                for one, two in zip(way, another, strict=True)
            )
        )

    def batch_at(self, step: int) -> Reading | None:
        """The loss of a step over its batch; None where there is none."""
        if 0 <= step < len(self.losses):
            return _finite(float(self.losses[step]), exact=True)
        return None

    def training_at(self, step: int) -> Reading | None:
        """The loss over all training photos at a step, or at the last mark before it."""
        if not self.batch_losses:
            return self.batch_at(step)
        return self._marked(self.marks.training, step)

    def held_out_at(self, step: int) -> Reading | None:
        """The loss over the held-out photos at a step, or at the last mark before it."""
        return self._marked(self.marks.held_out, step)

    def _marked(self, losses: NDArray[np.float64], step: int) -> Reading | None:
        place = int(np.searchsorted(self.marks.steps, step, side="right")) - 1
        if place < 0:
            return None
        return _finite(float(losses[place]), exact=bool(self.marks.steps[place] == step))


def _same_view(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    """Say whether two arrays, which both are still there, are the same part of memory."""
    return one.shape == other.shape and one.ctypes.data == other.ctypes.data


def _finite(loss: float, *, exact: bool) -> Reading | None:
    return Reading(loss, exact) if np.isfinite(loss) else None
