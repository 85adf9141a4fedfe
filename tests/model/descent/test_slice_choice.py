"""Which slice is laid."""

from itertools import islice

import pytest

from model.classifier import loss_and_gradient
from model.descent.slice import Slice, gradient_slice, path_slice, weight_slice
from model.descent.slice_choice import YOUNG, SliceChoice, choose_slice
from model.params import Params
from model.training.problem import Settings, TrainingProblem
from model.training.setup import prepare
from model.training.training import State, evaluate_step, first_state, train
from tests.model.making import bits, make_setup

WEIGHTS = ((0, 1), (1, 2))


def walked(steps: int) -> tuple[TrainingProblem, list[State]]:
    problem = prepare(make_setup(settings=Settings(rate=0.1, batch=4, l2=0.2)))
    first = evaluate_step(first_state(problem), problem)
    return problem, [first.state, *(r.state for r in islice(train(first, problem, 1e9), steps))]


def downhill(here: Params, problem: TrainingProblem) -> Slice:
    """Over all photos, and with L2."""
    X, labels = problem.training.X, problem.training.labels
    return gradient_slice(here, loss_and_gradient(here, X, labels, 0.2, problem.start).gradient)


def assert_same(one: Slice, other: Slice) -> None:
    assert [bits(p) for p in (one.origin, one.u, one.v)] == [
        bits(p) for p in (other.origin, other.u, other.v)
    ]


def test_a_path_is_followed_once_it_has_directions() -> None:
    problem, states = walked(YOUNG)
    here = states[3].params

    plane, young = choose_slice("path", WEIGHTS, here, problem, states)

    assert not young
    assert_same(plane, path_slice(here, [state.params for state in states]))


@pytest.mark.parametrize(("choice", "young"), [("path", True), ("slope", False)])
def test_downhill_is_over_all_photos_with_l2(choice: SliceChoice, *, young: bool) -> None:
    problem, states = walked(YOUNG - 1)
    here = states[3].params

    plane, found_young = choose_slice(choice, WEIGHTS, here, problem, states)

    assert found_young is young
    assert_same(plane, downhill(here, problem))


def test_two_weights_are_those_that_were_chosen() -> None:
    problem, states = walked(1)

    plane, young = choose_slice("weights", WEIGHTS, states[1].params, problem, states)

    assert not young
    assert_same(plane, weight_slice(states[1].params, *WEIGHTS))
