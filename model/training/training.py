"""Training: compute the gradient, take a step, compute the gradient again.

A `State` is where training stands: the params and how many steps led there. To `evaluate_step` at a
state is to compute the loss and its gradient there; what comes of it is a `StepResult`. From that
the optimiser knows the next state, and `train` is nothing but look, step, look, step. All of it is
a pure function of the first state and the `TrainingProblem`: the same photos, settings and seed
give the same results, bit for bit.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.classifier import Evaluation, LossAndGradient, evaluate, loss_and_gradient
from model.params import Params
from model.training.divergence import Diverged
from model.training.optimisers import Optimiser, OptimiserState
from model.training.problem import ArrayDataset, TrainingProblem

Rows: TypeAlias = NDArray[np.int64]
"""(n,), which rows of X are meant, such as those of a batch."""

LAST_STEP = 10_000_000
"""A film ends here."""

EVERY_STEP_UNTIL = 512
"""Up to this step the whole set is measured at every step, later more and more rarely."""


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Where training stands after `step` steps.

    memory:         the optimiser's.
    optimiser_type: whose memory it is; an optimiser of another kind begins with one of its own.
    since:          the step at which that memory began.
    """

    step: int
    params: Params
    memory: OptimiserState
    optimiser_type: type[Optimiser] | None = None
    since: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """What is measured over whole sets at one step; NaN for an empty set.

    training, held_out:             the mean losses.
    training_right, held_out_right: the shares of photos whose answer is right.
    pull:                           the L2 term, which training adds to the training loss.
    """

    training: float
    held_out: float
    training_right: float
    held_out_right: float
    pull: float


@dataclass(frozen=True, slots=True, eq=False)
class StepResult:
    """A state, with loss and gradient there over the photos of its batch.

    slope: loss and gradient; the gradient is that of mean loss plus L2.
    mark:  over whole sets; there at every step up to `EVERY_STEP_UNTIL`, then more rarely.
    """

    state: State
    slope: LossAndGradient
    mark: Mark | None

    @property
    def loss(self) -> float:
        """The mean loss over the batch, without L2."""
        return self.slope.evaluation.loss


def first_state(problem: TrainingProblem) -> State:
    """Stand at the start."""
    optimiser = problem.settings.optimiser
    return State(0, problem.start, optimiser.start(problem.start), type(optimiser))


def batch_rows(count: int, batch: int, seed: int, step: int) -> Rows | None:
    """Choose the rows that a step looks at; None for all `count` of them.

    Each epoch deals all photos once, in an order that depends on seed and epoch alone; its
    last batch may be smaller. Gives (batch,) int64.
    """
    if batch <= 0 or batch >= count:
        return None
    epoch, place = divmod(step, math.ceil(count / batch))
    order = np.random.default_rng((seed, epoch)).permutation(count)
    return order[place * batch : (place + 1) * batch]


def batch_gradient(state: State, problem: TrainingProblem) -> LossAndGradient:
    """Compute loss and gradient at a state, over the batch of its step; infinite where it is."""
    X, labels, settings = problem.training.X, problem.training.labels, problem.settings
    rows = batch_rows(len(labels), settings.batch, settings.seed, state.step)
    if rows is not None:
        X, labels = X[rows], labels[rows]
    with _growing():
        return loss_and_gradient(state.params, X, labels, settings.l2, problem.start)


def evaluate_step(state: State, problem: TrainingProblem) -> StepResult:
    """Compute loss and gradient at a state and, at marked steps, measure the whole sets as well."""
    slope = batch_gradient(state, problem)
    mark = None
    if is_marked(state.step):
        training = evaluate_training(state, slope, problem)
        held_out = evaluate_dataset(state, problem.held_out)
        pull = problem.pull.height(state.params) if problem.settings.l2 else 0.0
        shares = training.share_right, held_out.share_right
        mark = Mark(training.loss, held_out.loss, *shares, pull)
    return StepResult(state, slope, mark)


def evaluate_batch(state: State, problem: TrainingProblem) -> StepResult:
    """Compute loss and gradient at a state, and measure nothing else: for who keeps no film."""
    return StepResult(state, batch_gradient(state, problem), None)


def evaluate_dataset(state: State, sample: ArrayDataset) -> Evaluation:
    """Look at a whole sample with the params of a state."""
    with _growing():
        return evaluate(state.params, sample.X, sample.labels)


def evaluate_training(state: State, slope: LossAndGradient, problem: TrainingProblem) -> Evaluation:
    """Look at all training photos; for a full batch, `slope` has the answer already."""
    if len(slope.evaluation.losses) == len(problem.training.labels):
        return slope.evaluation
    return evaluate_dataset(state, problem.training)


def advance(state: State, slope: LossAndGradient, problem: TrainingProblem) -> State:
    """Take the step from a state, given loss and gradient there (`batch_gradient`).

    The learning rate is that of the schedule at the step's number. An optimiser of another kind
    than that of the state begins with a memory of its own.
    """
    optimiser = problem.settings.optimiser
    memory, since = _memory(state, optimiser)
    rate = problem.settings.rate_at(state.step)
    with _growing():
        params, memory = optimiser.update(
            state.params, slope.gradient, memory, rate, state.step - since
        )
    return State(state.step + 1, params, memory, type(optimiser), since)


def direction(state: State, slope: LossAndGradient, problem: TrainingProblem) -> Params:
    """Find the direction of the step from a state: what η is multiplied by and taken away.

    η stretches the step of every optimiser and does not turn it, so the next params are
    params − η · direction, whatever η is. All of it is float64.
    """
    memory, since = _memory(state, problem.settings.optimiser)
    params, gradient, *exact = (
        some.astype(np.float64) for some in (state.params, slope.gradient, *memory)
    )
    with _growing():
        after, _ = problem.settings.optimiser.update(
            params, gradient, tuple(exact), 1.0, state.step - since
        )
    return params - after


def train(
    step_result: StepResult, problem: TrainingProblem, limit: float, *, marked: bool = True
) -> Iterator[StepResult]:
    """Yield the step results after `step_result`, one a step, up to `LAST_STEP`.

    marked: whether the whole sets are measured at marked steps, as a film needs it.

    Raises Diverged, instead of yielding it, when the loss of a step is no finite number or above
    `limit` (see `loss_limit`).
    """
    look = evaluate_step if marked else evaluate_batch
    while step_result.state.step < LAST_STEP:
        step_result = look(advance(step_result.state, step_result.slope, problem), problem)
        if step_result.loss > limit or not math.isfinite(step_result.loss):
            raise Diverged.at(step_result.state.step - 1, step_result.loss, problem)
        yield step_result


def is_marked(step: int) -> bool:
    """Decide whether the whole set is measured at a step.

    Every step at first; then, each time the step number doubles, half as often. So a curve of
    any length has a few hundred marks to each doubling, and always the same ones.
    """
    spacing = 1 << max(0, step.bit_length() - EVERY_STEP_UNTIL.bit_length() + 1)
    return step % spacing == 0


def _memory(state: State, optimiser: Optimiser) -> tuple[OptimiserState, int]:
    """Find the memory that an optimiser has at a state, and since which step."""
    if state.optimiser_type is type(optimiser):
        return state.memory, state.since
    return optimiser.start(state.params), state.step


def _growing() -> np.errstate:
    """Let numbers grow out of float32 without a warning: here that is an expected outcome."""
    return np.errstate(over="ignore", invalid="ignore")
