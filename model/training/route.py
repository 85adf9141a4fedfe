"""A way through a film: which states to compute again or anew, and with which setups."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model.training.branch import Legs
from model.training.divergence import loss_limit
from model.training.problem import TrainingProblem
from model.training.setup import Setup
from model.training.training import (
    LAST_STEP,
    State,
    StepResult,
    advance,
    batch_gradient,
    evaluate_step,
    train,
)


@dataclass(frozen=True, slots=True)
class Route:
    """The way from a kept state to a step: what to compute again, and with which setups.

    Two ways are equal that are the same steps: from the same state, with the same setups.

    legs: the first one holds at `origin`.
    """

    origin: State
    legs: Legs
    target: int


def replay(route: Route, prepare: Callable[[Setup], TrainingProblem]) -> Iterator[State]:
    """Compute the states after the route's origin up to its target, the same bits as before.

    prepare: makes the problem of a setup, for each leg that has a step to take; what it raises
             goes through.
    """
    state = route.origin
    ends = [since for since, _ in route.legs[1:]] + [route.target]
    for (_, setup), end in zip(route.legs, ends, strict=True):
        if state.step < end:
            problem = prepare(setup)
        while state.step < end:
            state = advance(state, batch_gradient(state, problem), problem)
            yield state


@dataclass(frozen=True, slots=True, eq=False)
class FilmStep:
    """One step of a film, with what it was made with."""

    step_result: StepResult
    setup: Setup
    problem: TrainingProblem


def play(
    state: State, legs: Legs, prepare: Callable[[Setup], TrainingProblem], limit: float | None
) -> Iterator[FilmStep]:
    """Yield the steps from a state on, up to `LAST_STEP`: what a film has, and what follows.

    legs:  the first one holds at the state.
    limit: the loss above which training has blown up; None for that of a film that begins here.

    Raises Diverged as `train` does.
    """
    ends = [since for since, _ in legs[1:]] + [LAST_STEP + 1]
    for (_, setup), end in zip(legs, ends, strict=True):
        problem = prepare(setup)
        step_result = evaluate_step(state, problem)
        if limit is None:
            limit = loss_limit(step_result.loss, len(setup.dataset.classes))
        yield FilmStep(step_result, setup, problem)
        walk = train(step_result, problem, limit)
        while step_result.state.step + 1 < end:
            step_result = next(walk)
            yield FilmStep(step_result, setup, problem)
        state = advance(step_result.state, step_result.slope, problem)
