"""One of several runs that are compared: what has been measured of it, and what that says.

What a run did is called by its `behaviour`. It is judged by the last tenth of its steps.
"""

import math
from dataclasses import dataclass

import numpy as np

from model.classifier import chance_loss
from model.descent.behaviour import Behaviour, classify_losses
from model.inspection.tally import Tally, count_by_class
from model.params import Doubles
from model.training.divergence import Diverged
from model.training.setup import Setup
from model.training.training import (
    State,
)

LEAP = 3.0
"""A run leaps whose loss is once so many times its first one, or that of knowing nothing."""

SWING = 0.1
"""A run swings that climbs back in its last part by more than this part of its loss there."""

TOLD = 1e-4
"""Losses that differ by less are printed alike."""


@dataclass(frozen=True, slots=True)
class RunMeasure:
    """How good a run is at one step, over whole sets.

    training: the mean loss of all training photos, without L2.
    held_out: the mean loss of all held-out photos; NaN when there are none.
    right:    how many of the held-out photos it is right about.
    of:       how many of them there are.
    """

    step: int
    training: float
    held_out: float
    right: int
    of: int


@dataclass(frozen=True, slots=True, eq=False)
class RunCurve:
    """How good a run was at each step at which it was measured: (M,) float64 each, read-only.

    training, held_out: as of `RunMeasure`.
    right:              how many held-out photos it was right about.
    """

    steps: Doubles
    training: Doubles
    held_out: Doubles
    right: Doubles


@dataclass(frozen=True, slots=True, eq=False)
class ComparedRun:
    """One of the runs, so far.

    setup:    what it is trained with.
    losses:   (steps + 1,) float64, read-only: the loss of each good step over its batch.
    state:    where it stands: at its last good step.
    measure:  how good it was when it was last measured: no more than `MEASURED_EVERY` steps ago,
              and at `state` when the comparison is done or this run has diverged.
    last:     the measures over the last tenth of the steps so far, `measure` at the end of them.
    curve:    all measures so far.
    hits:     whether it is right about each held-out photo at `measure`.
    diverged: why it goes no further, if it blew up; with the step and the loss.
    """

    setup: Setup
    losses: Doubles
    state: State
    measure: RunMeasure
    last: tuple[RunMeasure, ...]
    curve: RunCurve
    hits: tuple[bool, ...]
    diverged: Diverged | None

    @property
    def behaviour(self) -> Behaviour | None:
        """What its steps did, by the losses of all training photos; None before the first one.

        Those of unseen photos say whether a loss that towered has really come down again.
        """
        if self.diverged is not None:
            return "blowing up"
        training, unseen = self.curve.training.tolist(), self.curve.held_out.tolist()
        if len(training) < 2:
            return None
        return classify_losses(training, chance_loss(len(self.setup.dataset.classes)), unseen)

    @property
    def unseen(self) -> Tally:
        """Count the held-out photos that it is right about at `measure`, class by class."""
        dataset = self.setup.dataset
        labels = dataset.labels[dataset.held_out]
        return count_by_class(np.array(self.hits, np.bool_), labels, len(dataset.classes))

    @property
    def level(self) -> float:
        """The mean loss over the last tenth of the steps."""
        return math.fsum(measure.training for measure in self.last) / len(self.last)

    @property
    def span(self) -> tuple[float, float]:
        """The least and the largest loss there."""
        losses = [measure.training for measure in self.last]
        return min(losses), max(losses)

    @property
    def swings(self) -> bool:
        """Whether it climbs back there, by so much that it matters."""
        lowest, climbed = math.inf, 0.0
        for measure in self.last:
            lowest = min(lowest, measure.training)
            climbed = max(climbed, measure.training - lowest)
        return climbed > SWING * self.level and climbed > TOLD

    @property
    def leap(self) -> float | None:
        """The highest loss on the way, if that was a leap; None if it was not."""
        known = max(float(self.losses[0]), chance_loss(len(self.setup.dataset.classes)))
        highest = float(self.losses.max())
        return highest if highest > LEAP * known else None

    @property
    def judged(self) -> bool:
        """Whether it can be the best: it has not blown up, and its losses are numbers."""
        return self.diverged is None and math.isfinite(self.level)
