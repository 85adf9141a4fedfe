"""Blowing up: the loss grows instead of shrinking, and what most likely was too large."""

import math
from typing import Literal, Self, TypeAlias, get_args

import numpy as np

from model.classifier import chance_loss
from model.numeral import brief, shortest
from model.params import Floats
from model.sentence import Refusal, Sentence, sentence
from model.training.problem import TrainingProblem

Cause: TypeAlias = Literal["pull", "numbers", "rate"]
"""What makes training blow up: L2, numbers of x that were not centred, or η alone."""

CAUSES: tuple[Cause, ...] = get_args(Cause)


class Diverged(Refusal):
    """The loss blew up.

    step:  the last good step.
    loss:  the loss one step further.
    rate:  the learning rate of that step, as the schedule had made it.
    l2:    the strength of L2 there.
    cause: what most likely was too large.
    """

    def __init__(self, step: int, loss: float, rate: float, l2: float, cause: Cause) -> None:
        self.step = step
        self.loss = loss
        self.rate = rate
        self.l2 = l2
        self.cause: Cause = cause
        went = (
            sentence("the loss rose to {loss}", loss=brief(self.loss, 4))
            if math.isfinite(self.loss)
            else sentence("the loss is no longer a number")
        )
        super().__init__(
            sentence(
                "Training stopped at step {step}: one step further {went}. {advice}",
                step=self.step,
                went=went,
                advice=_advice(self.cause, self.rate, self.l2),
            )
        )

    @classmethod
    def at(cls, step: int, loss: float, problem: TrainingProblem) -> Self:
        """Find out why the loss of a problem blew up after a step."""
        settings = problem.settings
        rate = settings.rate_at(step)
        return cls(step, loss, rate, settings.l2, _cause(problem, rate))


def loss_limit(first_loss: float, classes: int) -> float:
    """Say above which loss training has blown up: far above both start and knowing nothing.

    first_loss: the mean loss at the start of the film.
    classes:    K.
    """
    return 1_000.0 * max(first_loss, chance_loss(classes))


def _cause(problem: TrainingProblem, rate: float) -> Cause:
    """Say what most likely makes the loss blow up with a learning rate."""
    settings = problem.settings
    steady = settings.optimiser.steady
    if rate * settings.l2 > steady:
        # L2 is a parabola that bends so much: it alone throws W farther and farther. But where the
        # photos do it too, a weaker L2 would not help.
        return "rate" if rate * _least_bend(problem.training.X) > steady else "pull"
    return "rate" if problem.scaling.mean.any() else "numbers"


def _least_bend(X: Floats) -> float:
    """Find how much at least the loss of photos bends where nothing has been decided.

    It is half the mean of (x · v)² along any v of length one (`model.descent.curvature_bound`);
    this v has been turned towards the largest once.
    """
    towards = X[0].astype(np.float64)
    for _ in range(2):
        towards /= math.sqrt(float(np.sum(towards * towards))) or 1.0
        along = X @ towards.astype(X.dtype)
        towards = (along @ X).astype(np.float64)
    return float(np.sum(np.square(along, dtype=np.float64))) / len(X) / 2


def _advice(cause: Cause, rate: float, l2: float) -> Sentence:
    """Say what helps."""
    if cause == "pull":
        return sentence(
            "L2 = {l2} alone throws W farther at each step with a learning rate of {rate}: "
            "make the learning rate smaller, or L2.",
            l2=shortest(l2),
            rate=brief(rate),
        )
    if cause == "rate":
        return sentence(
            "The learning rate {rate} is too large for these numbers; make it smaller.",
            rate=brief(rate),
        )
    return sentence(
        "The learning rate {rate} is too large for these numbers; centre them, or make it smaller.",
        rate=brief(rate),
    )
