"""Several runs from the same start, side by side: which learning rate is best, which optimiser.

The runs are trained by turns, one step each, so that their curves grow together. Each one is
exactly the run that `model.training.training.train` makes of its setup, bit for bit; the others
make no difference to it. A run that blows up stays at its last good step while the others go on.

What a run did is called by its `behaviour`. Which run is best is judged by the last tenth of the
steps, and only where it can be told: a run that ends in a trough of its swings is not better than
one that lies still a little higher, and of two that cross each other neither is. The loss is that
of all training photos *without* L2, also where L2 is a part of what is walked down: with another L2
or another x that sum is another one, and only the loss alone means the same in all runs. About
unseen photos a difference is claimed where it is more than luck (`model.inspection.paired`).
"""

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from model.descent.compared_run import TOLD, ComparedRun, RunCurve, RunMeasure
from model.inspection.paired import clear_differences
from model.sentence import Refusal, sentence
from model.training.divergence import Diverged, loss_limit
from model.training.history import Series
from model.training.limits import MOST_RUNS
from model.training.problem import TrainingProblem
from model.training.setup import Setup
from model.training.training import (
    StepResult,
    evaluate_batch,
    evaluate_dataset,
    evaluate_training,
    first_state,
    train,
)

MEASURED_EVERY = 10
"""After so many steps the whole sets are measured, and at the next step again: so a run that swings
from step to step is caught in both places."""

LAST = 10
"""The last so-manieth part of the steps is what a run is judged by."""

OFTEN = 200
"""Where there are no more steps than this, all is measured at each of them."""

TOLD_PART = 0.05
"""Smaller losses than those that `TOLD` speaks of are printed alike within this part of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """All the runs, so far.

    lanes: in the order of their setups.
    step:  how many steps have been taken, of `steps`.
    """

    lanes: tuple[ComparedRun, ...]
    step: int
    steps: int

    @property
    def best(self) -> tuple[int, ...]:
        """The lane with the lowest loss over all training photos in the last tenth of the steps.

        Several where it cannot be told which of them it is, and none when all have diverged. One
        that leapt on its way is not among them, however low it came down, unless all did.
        """
        judged = [place for place, lane in enumerate(self.lanes) if lane.judged]
        places = [place for place in judged if self.lanes[place].leap is None] or judged
        leader = min(places, key=lambda place: self.lanes[place].level, default=None)
        return tuple(
            place
            for place in places
            if leader is not None and not _is_lower(self.lanes[leader], self.lanes[place])
        )

    @property
    def best_unseen(self) -> tuple[int, ...]:
        """The lane with the lowest loss over the held-out photos, and all that are hardly higher.

        Empty when all have diverged or there are no held-out photos.
        """
        losses = {
            place: lane.measure.held_out
            for place, lane in enumerate(self.lanes)
            if lane.judged and math.isfinite(lane.measure.held_out)
        }
        least = min(losses.values(), default=math.inf)
        alike = max(TOLD, TOLD_PART * least)
        return tuple(place for place, loss in losses.items() if loss <= least + alike)

    @property
    def best_held_out(self) -> tuple[int, ...]:
        """The lane that is right about most held-out photos, and all that may be as good.

        Empty when all have diverged or there are no held-out photos.
        """
        places = [p for p, lane in enumerate(self.lanes) if lane.judged and lane.measure.of]
        if not places:
            return ()
        clear = clear_differences([self.lanes[place].hits for place in places], worth=1.0)
        leader = max(range(len(places)), key=lambda at: self.lanes[places[at]].measure.right)
        return tuple(place for at, place in enumerate(places) if (leader, at) not in clear)


def compare(
    setups: Sequence[Setup], steps: int, prepare: Callable[[Setup], TrainingProblem]
) -> Iterator[Comparison]:
    """Train all setups side by side; yield how they stand at the start and after each step.

    It ends after so many steps, or when every run has diverged. With
    `model.training.setup.Preparation`, setups that differ in their settings alone share their
    arrays.

    Raises Refusal when there is no setup or there are too many, or photos that cannot be trained
    on, or a network that cannot be loaded.
    """
    if not 1 <= len(setups) <= MOST_RUNS:
        raise Refusal(
            sentence("Choose from one to {most} runs to compare.", most=MOST_RUNS),
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
            if is_measured(step, steps):
                runner.measure()
        yield Comparison(tuple(runner.lane() for runner in runners), step, steps)
        if all(runner.diverged is not None for runner in runners):
            break


def is_measured(step: int, steps: int) -> bool:
    """Decide whether the whole sets are measured at a step, of `steps`."""
    return steps <= OFTEN or step == steps or step % MEASURED_EVERY <= 1


def _is_lower(one: ComparedRun, other: ComparedRun) -> bool:
    """Whether it is clear that one of two judged lanes has the lower loss.

    It is so at each step that both were measured at, or the other one swings; and by so much that
    it is seen.
    """
    ends = one.level, other.level
    told = TOLD if max(ends) >= TOLD else TOLD_PART * max(ends)
    throughout = all(
        mine.training < theirs.training for mine, theirs in zip(one.last, other.last, strict=True)
    )
    return other.level - one.level > told and (other.swings or throughout)


class _Runner:
    """A run on its way."""

    def __init__(self, setup: Setup, problem: TrainingProblem) -> None:
        self.diverged: Diverged | None = None
        self._setup = setup
        self._problem = problem
        # It measures by itself, and when it wants to.
        self._step_result = evaluate_batch(first_state(problem), problem)
        self._losses = Series()
        self._losses.append(self._step_result.loss)
        limit = loss_limit(self._step_result.loss, len(problem.start.b))
        walk = train(self._step_result, problem, limit, marked=False)
        self._step_results: Iterator[StepResult] = walk
        self._last: deque[RunMeasure] = deque()
        self._curve = tuple(Series() for _ in range(4))
        self._hits: tuple[bool, ...] = ()
        self.measure()

    def step(self) -> None:
        """Take a step, unless the run has blown up."""
        if self.diverged is not None:
            return
        try:
            self._step_result = next(self._step_results)
        except Diverged as stop:
            # Without the frames it came through, and all the arrays in them.
            self.diverged = stop.with_traceback(None)
            self.measure()
        else:
            self._losses.append(self._step_result.loss)

    def measure(self) -> None:
        """Measure the whole sets, unless they have been measured at this step."""
        state = self._step_result.state
        if self._last and self._last[-1].step == state.step:
            return
        training = evaluate_training(state, self._step_result.slope, self._problem)
        held_out = evaluate_dataset(state, self._problem.held_out)
        self._hits = tuple(held_out.hits.tolist())
        self._last.append(
            RunMeasure(state.step, training.loss, held_out.loss, sum(self._hits), len(self._hits))
        )
        told = state.step, training.loss, held_out.loss, sum(self._hits)
        for column, value in zip(self._curve, told, strict=True):
            column.append(value)
        while self._last[0].step < state.step - state.step // LAST:
            self._last.popleft()

    def lane(self) -> ComparedRun:
        """Show how it stands."""
        losses, last = self._losses.values(), tuple(self._last)
        state = self._step_result.state
        curve = RunCurve(*(column.values() for column in self._curve))
        return ComparedRun(
            self._setup, losses, state, last[-1], last, curve, self._hits, self.diverged
        )
