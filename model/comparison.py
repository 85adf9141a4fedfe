"""Several runs from the same start, side by side: which learning rate is best, which optimiser.

The runs are trained by turns, one step each, so that their curves grow together. Each one is
exactly the run that `model.training.train` makes of its setup, bit for bit; the others make no
difference to it. A run that blows up stays at its last good step while the others go on.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from model.classifier import Doubles
from model.history import Series
from model.sentence import Refusal, sentence
from model.setup import Setup
from model.training import (
    Diverged,
    Moment,
    Problem,
    State,
    evaluate_sample,
    evaluate_training,
    first_state,
    look,
    loss_limit,
    train,
)

MOST_LANES = 8
"""More curves than this nobody can tell apart."""

MEASURED_EVERY = 10
"""After so many steps the whole sets are measured."""


@dataclass(frozen=True, slots=True)
class Measure:
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
class Lane:
    """One of the runs, so far.

    losses:   (steps + 1,) float64, read-only: the loss of each good step over its batch.
    state:    where it stands: at its last good step.
    measure:  how good it was when it was last measured: no more than `MEASURED_EVERY` steps ago,
              and at `state` when the comparison is done or this run has diverged.
    diverged: why it goes no further, if it blew up; with the step and the loss.
    """

    setup: Setup
    losses: Doubles
    state: State
    measure: Measure
    diverged: Diverged | None


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """All the runs, so far.

    lanes: in the order of their setups.
    step:  how many steps have been taken, of `steps`.
    """

    lanes: tuple[Lane, ...]
    step: int
    steps: int

    @property
    def best(self) -> int | None:
        """The lane with the lowest loss over all training photos; None when all have diverged."""
        losses = {
            place: lane.measure.training
            for place, lane in enumerate(self.lanes)
            if lane.diverged is None and math.isfinite(lane.measure.training)
        }
        return min(losses, key=losses.__getitem__, default=None)

    @property
    def best_held_out(self) -> int | None:
        """The lane that is right about most held-out photos, and least wrong where some draw.

        None when all have diverged or there are no held-out photos.
        """
        wrong = {
            place: (-lane.measure.right, lane.measure.held_out)
            for place, lane in enumerate(self.lanes)
            if lane.diverged is None and math.isfinite(lane.measure.held_out)
        }
        return min(wrong, key=wrong.__getitem__, default=None)


def compare(
    setups: Sequence[Setup], steps: int, prepare: Callable[[Setup], Problem]
) -> Iterator[Comparison]:
    """Train all setups side by side; yield how they stand at the start and after each step.

    It ends after so many steps, or when every run has diverged. With `model.setup.Preparation`,
    setups that differ in their settings alone share their arrays.

    Raises Refusal when there is no setup or there are too many, or photos that cannot be trained
    on, or a network that cannot be loaded.
    """
    if not 1 <= len(setups) <= MOST_LANES:
        raise Refusal(
            sentence("Choose from one to {most} runs to compare.", most=MOST_LANES),
        )
    for setup in setups:
        refusal = setup.dataset.refusal()
        if refusal is not None:
            raise Refusal(refusal)
    runners = [_Runner(setup, prepare(setup)) for setup in setups]
    yield Comparison(tuple(runner.lane() for runner in runners), 0, steps)
    for step in range(1, steps + 1):
        for runner in runners:
            runner.step()
            if step == steps or step % MEASURED_EVERY == 0:
                runner.measure()
        yield Comparison(tuple(runner.lane() for runner in runners), step, steps)
        if all(runner.diverged is not None for runner in runners):
            break


class _Runner:
    """A run on its way."""

    def __init__(self, setup: Setup, problem: Problem) -> None:
        self.diverged: Diverged | None = None
        self._setup = setup
        self._problem = problem
        self._moment = look(first_state(problem), problem)
        self._losses = Series()
        self._losses.append(self._moment.loss)
        limit = loss_limit(self._moment.loss, len(problem.start.b))
        self._moments: Iterator[Moment] = train(self._moment, problem, limit)
        self._measured = self._measure()

    def step(self) -> None:
        """Take a step, unless the run has blown up."""
        if self.diverged is not None:
            return
        try:
            self._moment = next(self._moments)
        except Diverged as stop:
            self.diverged = stop
            self.measure()
        else:
            self._losses.append(self._moment.loss)

    def measure(self) -> None:
        """Measure the whole sets, unless they have been measured at this step."""
        if self._measured.step != self._moment.state.step:
            self._measured = self._measure()

    def lane(self) -> Lane:
        """Show how it stands."""
        losses = self._losses.values()
        return Lane(self._setup, losses, self._moment.state, self._measured, self.diverged)

    def _measure(self) -> Measure:
        state = self._moment.state
        training = evaluate_training(state, self._moment.slope, self._problem)
        held_out = evaluate_sample(state, self._problem.held_out)
        of = len(held_out.losses)
        return Measure(state.step, training.loss, held_out.loss, held_out.right, of)
