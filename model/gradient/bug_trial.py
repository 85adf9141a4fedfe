"""A bug on trial: check the gradient it makes, then train with it and without its mistake."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from model.classifier import loss_and_gradient
from model.eyes import Extract
from model.gradient.bugs import Bug, Curves, train_with
from model.gradient.gradient_check import Finding, check_bug
from model.params import Params
from model.training.setup import Setup, prepare

TRIAL_STEPS = 100
"""So many steps are taken on the trial."""


@dataclass(frozen=True, slots=True, eq=False)
class TrialResult:
    """What is known so far.

    right, wrong: the gradients at the shown step, over all training photos.
    finding:      what the check says; None while it is on its way.
    curves:       the losses; None before training.
    """

    right: Params
    wrong: Params
    finding: Finding | None = None
    curves: Curves | None = None

    @property
    def apart(self) -> Params:
        """What the bug adds: the wrong gradient less the right one."""
        return self.wrong - self.right

    def strongest(self, shape: tuple[int, int, int]) -> float:
        """Find the largest slope of a pixel, in size, in any of the three pictures.

        Of a pixel's colours the mean is seen; b has no pixel and does not count.
        """
        pictures = (self.right.W, self.wrong.W, self.apart.W)
        return max(float(np.abs(W.reshape(-1, *shape).mean(axis=3)).max()) for W in pictures)

    def strongest_features(self, count: int) -> tuple[int, ...]:
        """Name the places in x with the largest slopes of class 0 in any of the three gradients.

        At most so many, the largest first.
        """
        rows = [gradient.W[0] for gradient in (self.right, self.wrong, self.apart)]
        sizes = np.abs(np.stack(rows)).max(axis=0)
        return tuple(np.argsort(-sizes, kind="stable")[:count].tolist())


def try_bug(
    bug: Bug, params: Params, setup: Setup, l2: float, see: Extract
) -> Iterator[TrialResult]:
    """Check the gradient that a bug makes at params, and train with it from the start.

    l2:  the strength of L2 that is used, whatever the setup says.
    see: what the eye makes of a photo.

    Yields what is known after each piece of work. Raises Refusal when the eye's network cannot be
    loaded.
    """
    problem = prepare(setup, see)
    problem = replace(problem, settings=replace(setup.settings, l2=l2))
    X, labels, start = problem.training.X, problem.training.labels, problem.start
    outcome = TrialResult(
        loss_and_gradient(params, X, labels, l2, start).gradient,
        bug.slope(params, X, labels, l2, start).gradient,
    )
    for finding in check_bug(bug, params, X, labels, l2, start):
        outcome = replace(outcome, finding=finding)
        yield outcome
    for curves in train_with(bug, problem, TRIAL_STEPS):
        yield replace(outcome, curves=curves)
