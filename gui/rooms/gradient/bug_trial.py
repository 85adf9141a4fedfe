"""The work of the bug trial: check a gradient, then train with it and without its mistake."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from model.classifier import Floats, Labels, Params, loss_and_gradient
from model.eyes import Extract
from model.gradient import Bug, Curves, Finding, check_bug, train_with
from model.sentence import sentence
from model.training import Setup, prepare

STEPS = 100
"""So many steps are taken on the trial."""


def _as_it_should_be(params: Params, X: Floats, labels: Labels, l2: float, start: Params) -> Params:
    return loss_and_gradient(params, X, labels, l2, start).gradient


NO_BUG = Bug(
    "none",
    sentence("no mistake"),
    sentence("The gradient as the program has it. The check has to agree with it."),
    _as_it_should_be,
)


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


def try_bug(
    bug: Bug, params: Params, setup: Setup, l2: float, see: Extract
) -> Iterator[TrialResult]:
    """Check the gradient that a bug makes at params, and train with it from the start.

    l2: the strength of L2 that is used, whatever the setup says.
    """
    problem = prepare(setup, see)
    problem = replace(problem, settings=replace(setup.settings, l2=l2))
    X, labels, start = problem.training.X, problem.training.labels, problem.start
    outcome = TrialResult(
        loss_and_gradient(params, X, labels, l2, start).gradient,
        bug.slope(params, X, labels, l2, start).gradient,
    )
    yield outcome
    for finding in check_bug(bug, params, X, labels, l2, start):
        outcome = replace(outcome, finding=finding)
        yield outcome
    for curves in train_with(bug, problem, STEPS):
        yield replace(outcome, curves=curves)
