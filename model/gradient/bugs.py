"""Typical mistakes in a gradient, to be switched on and found.

A gradient with a mistake in it mostly still makes the loss smaller, only worse than it could, and
the mistake goes unnoticed. Each bug here makes its wrong gradient from the right one of
`model.classifier`, so it is wrong in one way only. `model.gradient.gradient_check` finds it.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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

Spoil: TypeAlias = Callable[[Params, Floats, Labels, float, Params], Params]
"""Makes a wrong gradient of what `model.classifier.loss_and_gradient` is given."""


@dataclass(frozen=True, slots=True)
class Bug:
    """A mistake that can be switched on.

    label:       what a learner calls it.
    explanation: what it does, and when it cannot be noticed.
    spoil:       makes the wrong gradient.
    """

    name: str
    label: Sentence
    explanation: Sentence
    spoil: Spoil

    def slope(
        self, params: Params, X: Floats, labels: Labels, l2: float, start: Params
    ) -> LossAndGradient:
        """Compute the right loss and the wrong gradient; as `loss_and_gradient`."""
        right = loss_and_gradient(params, X, labels, l2, start)
        return LossAndGradient(right.evaluation, self.spoil(params, X, labels, l2, start))


def _with_the_wrong_sign(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> Params:
    return -1.0 * loss_and_gradient(params, X, labels, l2, start).gradient


def _without_dividing(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> Params:
    """Make Σ_i of the mean; the pull of L2 is no sum over photos and stays as it is."""
    right, mean = (
        loss_and_gradient(params, X, labels, strength, start).gradient for strength in (l2, 0.0)
    )
    return right + (len(X) - 1) * mean


def _one_class_off(params: Params, X: Floats, labels: Labels, l2: float, start: Params) -> Params:
    return loss_and_gradient(params, X, (labels + 1) % len(params.b), l2, start).gradient


def _without_b(params: Params, X: Floats, labels: Labels, l2: float, start: Params) -> Params:
    gradient = loss_and_gradient(params, X, labels, l2, start).gradient
    return Params(gradient.W, np.zeros_like(gradient.b))


def _with_twice_the_pull(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> Params:
    return loss_and_gradient(params, X, labels, 2 * l2, start).gradient


BUGS: tuple[Bug, ...] = (
    Bug(
        "sign",
        sentence("wrong sign"),
        sentence("The gradient is −1 times what it should be: each step goes uphill."),
        _with_the_wrong_sign,
    ),
    Bug(
        "mean",
        sentence("1/N forgotten"),
        sentence(
            "The slopes of the photos are added up, not averaged: the more photos there are, the "
            "longer the steps. With one photo nobody can notice."
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
        _one_class_off,
    ),
    Bug(
        "bias",
        sentence("b forgotten"),
        sentence(
            "The gradient of b is 0, so b stays as it is. The loss falls all the same, and hardly "
            "anybody notices."
        ),
        _without_b,
    ),
    Bug(
        "l2",
        sentence("L2 with the wrong factor"),
        sentence(
            "The pull towards the start is twice as strong as the L2 term says: the ½ in front of "
            "the square was forgotten. While L2 is 0 or W is where it started, nobody can notice."
        ),
        _with_twice_the_pull,
    ),
)
"""All bugs, in the order in which they are offered."""


def bug_named(name: str) -> Bug:
    """Find a bug by its name. Raises KeyError when there is none of that name."""
    return {bug.name: bug for bug in BUGS}[name]


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """The loss, step by step, with the right gradient and with the wrong one.

    right, wrong: (steps + 1,) float64, read-only: the mean loss without L2, before each step. A
                  curve whose loss has blown up ends there and is shorter.
    """

    right: Doubles
    wrong: Doubles


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


def _losses(
    evaluate: Callable[[Params, Floats, Labels, float, Params], LossAndGradient],
    problem: TrainingProblem,
    steps: int,
) -> Iterator[float]:
    """Yield the loss before each step, and after the last; end early where it has blown up."""
    sample, settings = problem.training, problem.settings
    descent, params, limit = GradientDescent(), problem.start, math.inf
    for step in range(steps + 1):
        # Numbers may grow out of float32 here: that is what is to be seen.
        with np.errstate(over="ignore", invalid="ignore"):
            slope = evaluate(params, sample.X, sample.labels, settings.l2, problem.start)
            loss = slope.evaluation.loss
            if not loss <= limit or not math.isfinite(loss):
                return
            params, _ = descent.update(params, slope.gradient, (), settings.rate, step)
        if step == 0:
            limit = loss_limit(loss, len(params.b))
        yield loss
