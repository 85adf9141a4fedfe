"""Typical mistakes in a gradient, to be switched on and found.

A gradient with a mistake in it mostly still makes the loss smaller, only worse than it could, and
the mistake goes unnoticed. Each bug here makes its wrong gradient from the right one of
`model.classifier`, so it is wrong in one way only. `model.gradient.gradient_check` finds it.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TypeAlias

import numpy as np

from model.classifier import Labels, LossAndGradient, loss_and_gradient
from model.params import Doubles, Floats, Params
from model.sentence import Sentence, sentence
from model.training.divergence import loss_limit
from model.training.history import Series
from model.training.optimisers import GradientDescent
from model.training.problem import TrainingProblem

Slope: TypeAlias = Callable[[Params, Floats, Labels, float, Params], LossAndGradient]
"""`model.classifier.loss_and_gradient`, or what somebody has programmed in its place."""


@dataclass(frozen=True, slots=True)
class Bug:
    """A bug that can be switched on.

    label:       what a learner calls it.
    explanation: what it does, and when it cannot be noticed.
    clue:        what gives it away in pictures of the gradient and in the loss.
    slope:       computes the right loss and the wrong gradient.
    """

    name: str
    label: Sentence
    explanation: Sentence
    clue: Sentence
    slope: Slope


NO_BUG = Bug(
    "none",
    sentence("no bug"),
    sentence("The gradient as the program has it. The check has to agree with it."),
    sentence("Both gradients are the same, b too, and nothing is left between them."),
    loss_and_gradient,
)


def _with_the_wrong_sign(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> LossAndGradient:
    right = loss_and_gradient(params, X, labels, l2, start)
    return replace(right, gradient=-1.0 * right.gradient)


def _without_dividing(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> LossAndGradient:
    """Make Σ_i of the mean; the pull of L2 is no sum over photos and stays as it is."""
    right = loss_and_gradient(params, X, labels, l2, start)
    mean = loss_and_gradient(params, X, labels, 0.0, start).gradient
    return replace(right, gradient=right.gradient + (len(X) - 1) * mean)


def _one_class_off(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> LossAndGradient:
    right = loss_and_gradient(params, X, labels, l2, start)
    off = loss_and_gradient(params, X, (labels + 1) % len(params.b), l2, start)
    return replace(right, gradient=off.gradient)


def _without_b(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> LossAndGradient:
    right = loss_and_gradient(params, X, labels, l2, start)
    b = np.zeros_like(right.gradient.b)
    return replace(right, gradient=Params(right.gradient.W, b))


def _with_twice_the_pull(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> LossAndGradient:
    return loss_and_gradient(params, X, labels, 2 * l2, start)


BUGS: tuple[Bug, ...] = (
    Bug(
        "sign",
        sentence("wrong sign"),
        sentence("The gradient is −1 times what it should be: each step goes uphill."),
        sentence("Everything points the other way, and the loss rises from the first step on."),
        _with_the_wrong_sign,
    ),
    Bug(
        "mean",
        sentence("1/N forgotten"),
        sentence(
            "The slopes of the photos are added up, not averaged: the more photos there are, the "
            "longer the steps. With one photo nobody can notice."
        ),
        sentence(
            "The same slopes, many times as large: on one scale the right ones are tiny beside "
            "them."
        ),
        _without_dividing,
    ),
    Bug(
        "one-hot",
        sentence("one-hot off by one class"),
        sentence(
            "The 1 of the one-hot vector stands at the next class: the classifier learns to call "
            "every class by the name of the next one."
        ),
        sentence(
            "Dogs pull like cats and cats like dogs: nearly like a wrong sign, but "
            "stronger the more photos are right already."
        ),
        _one_class_off,
    ),
    Bug(
        "bias",
        sentence("b forgotten"),
        sentence(
            "The gradient of b is 0, so b stays as it is. The loss falls all the same, and hardly "
            "anybody notices."
        ),
        sentence("The slopes of W are the same. Only b is 0 where it should not be."),
        _without_b,
    ),
    Bug(
        "l2",
        sentence("L2 with the wrong factor"),
        sentence(
            "The pull towards the start is twice as strong as the L2 term says: the ½ in front of "
            "the square was forgotten. While L2 is 0 or W is where it started, nobody can notice."
        ),
        sentence(
            "What is added looks like W itself, not like the gradient: it is the pull to the start."
        ),
        _with_twice_the_pull,
    ),
)
"""All bugs, in the order in which they are offered."""


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """The loss, step by step, with the right gradient and with the wrong one.

    right, wrong: (steps + 1,) float64, read-only: the mean loss without L2, before each step. A
                  curve whose loss has blown up ends there and is shorter.
    """

    right: Doubles
    wrong: Doubles

    @property
    def ends_lower(self) -> bool:
        """Say whether the wrong gradient, as far as both went, ends at a lower loss."""
        return len(self.wrong) >= len(self.right) and bool(self.wrong[-1] < self.right[-1])


def train_with(bug: Bug, problem: TrainingProblem, steps: int) -> Iterator[Curves]:
    """Train with a bug and without, beside each other; yield both curves after each step.

    It is plain gradient descent from the start, over all training photos at each step, with the
    learning rate of the settings.
    """
    right, wrong = Series(), Series()
    for straight, astray in zip_longest(
        _losses(loss_and_gradient, problem, steps), _losses(bug.slope, problem, steps)
    ):
        if straight is not None:
            right.append(straight)
        if astray is not None:
            wrong.append(astray)
        yield Curves(right.values(), wrong.values())


def _losses(slope_of: Slope, problem: TrainingProblem, steps: int) -> Iterator[float]:
    """Yield the loss before each step, and after the last; end early where it has blown up."""
    sample, settings = problem.training, problem.settings
    descent, params, limit = GradientDescent(), problem.start, math.inf
    for step in range(steps + 1):
        # Numbers may grow out of float32 here: that is what is to be seen.
        with np.errstate(over="ignore", invalid="ignore"):
            slope = slope_of(params, sample.X, sample.labels, settings.l2, problem.start)
            loss = slope.evaluation.loss
            if not loss <= limit or not math.isfinite(loss):
                return
            params, _ = descent.update(params, slope.gradient, (), settings.rate, step)
        if step == 0:
            limit = loss_limit(loss, len(params.b))
        yield loss
