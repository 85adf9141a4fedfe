"""One of several runs side by side, as the window shows it: its line, its name, how it stands."""

from dataclasses import dataclass, field

from model.inspection import Tally
from model.params import Doubles


@dataclass(frozen=True, slots=True, eq=False)
class LaneShown:
    """A run, so far.

    name:       what sets it apart from the others.
    losses:     (n,) float64, the loss of each good step.
    training:   the mean loss of all training photos over the last tenth of the steps.
    span:       the least and the largest loss there, if it swings; None if it does not.
    right, of:  how many of how many held-out photos it is right about; `of` is 0 without any.
    unseen:     the same class by class, where it is known.
    leap:       the highest loss on the way, if that was a leap; None if it was not.
    broke:      the loss at which it blew up, one step after its last good one; None if it did not.
    pulled:     whether L2 alone made it blow up.
    best, best_held_out: whether it is the best one, or may be.
    """

    name: str
    losses: Doubles
    training: float
    span: tuple[float, float] | None
    right: int
    of: int
    leap: float | None
    broke: float | None
    pulled: bool
    best: bool
    best_held_out: bool
    unseen: Tally = field(default_factory=Tally)

    @property
    def last_step(self) -> int:
        """Its last good step."""
        return len(self.losses) - 1


@dataclass(frozen=True, slots=True, eq=False)
class RaceShown:
    """A comparison, so far.

    varied:      the name of what differs.
    step, steps: how many steps have been taken, of how many.
    running:     whether it goes on.
    averaged:    over how many steps the losses are averaged before they are drawn.
    chance:      whether nothing but chance differs from run to run.
    with_l2:     whether L2 is a part of what some of them walk down; it is in none of the losses.
    """

    lanes: tuple[LaneShown, ...]
    varied: str
    step: int
    steps: int
    running: bool
    averaged: int = 1
    chance: bool = False
    with_l2: bool = False
