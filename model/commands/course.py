"""A whole training from the first step to the last, without stops on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

import numpy as np

from model.classifier import Evaluation
from model.training.divergence import Diverged, loss_limit
from model.training.history import History, HistorySnapshot
from model.training.problem import TrainingProblem
from model.training.training import (
    StepResult,
    evaluate_dataset,
    evaluate_step,
    evaluate_training,
    first_state,
    train,
)


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What training came to.

    losses:   the loss over all training photos, without L2, before each step and after the last.
    history:  the film of it.
    last:     the last good step.
    training: all training photos there.
    held_out: the held-out photos there; None when there are none.
    diverged: why training ended before its time, if it did.
    """

    losses: list[float]
    history: HistorySnapshot
    last: StepResult
    training: Evaluation
    held_out: Evaluation | None
    diverged: Diverged | None

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return self.last.state.step


def follow(problem: TrainingProblem, steps: int, tell: Callable[[int, float], None]) -> Course:
    """Train for so many steps, and tell the number and the loss of each.

    Training stops early when the loss of a batch or of all training photos has blown up.
    """
    diverged = None
    # What blows up is noticed by its loss; warnings would only say it a second time.
    with np.errstate(over="ignore", invalid="ignore"):
        last = evaluate_step(first_state(problem), problem)
        training = evaluate_training(last.state, last.slope, problem)
        losses, history = [training.loss], History()
        history.append(last)
        limit = loss_limit(training.loss, len(problem.start.b))
        try:
            for step_result in islice(train(last, problem, limit), steps):
                evaluation = evaluate_training(step_result.state, step_result.slope, problem)
                if not evaluation.loss <= limit:
                    diverged = Diverged.at(last.state.step, evaluation.loss, problem)
                    break
                last, training = step_result, evaluation
                losses.append(training.loss)
                history.append(last)
                tell(step_result.state.step, training.loss)
        except Diverged as stop:
            diverged = stop
        held_out = None
        if len(problem.held_out.labels):
            held_out = evaluate_dataset(last.state, problem.held_out)
    return Course(losses, history.snapshot(), last, training, held_out, diverged)
