"""What every schedule promises, and what training makes of it."""

from collections.abc import Iterator
from itertools import islice

import pytest

from model.training.hyperparameter import hyperparameters
from model.training.problem import Settings, TrainingProblem
from model.training.route import replay
from model.training.run import Run
from model.training.schedules import SCHEDULES, Constant, Schedule, StepDecay
from model.training.setup import prepare
from model.training.training import State, evaluate_step, first_state, train
from tests.model.making import bits, bits_of_state, make_setup, train_run

each = pytest.mark.parametrize("kind", SCHEDULES, ids=lambda kind: kind.name)


def states(problem: TrainingProblem, steps: int) -> Iterator[State]:
    """The states 0 … steps."""
    first = evaluate_step(first_state(problem), problem)
    yield first.state
    for step_result in islice(train(first, problem, 1e9), steps):
        yield step_result.state


def test_the_lecture_comes_first_and_is_the_default() -> None:
    assert SCHEDULES[0] is Constant
    assert Settings().schedule == Constant()


def test_names_and_labels_tell_them_apart() -> None:
    assert len({kind.name for kind in SCHEDULES}) == len(SCHEDULES)
    assert len({str(kind.label) for kind in SCHEDULES}) == len(SCHEDULES)


@each
def test_its_hyperparameters_have_allowed_values_and_have_names(kind: type[Schedule]) -> None:
    found = hyperparameters(kind)

    assert len({str(hyperparameter.label) for hyperparameter in found.values()}) == len(found)
    for name, hyperparameter in found.items():
        assert hyperparameter.allows(getattr(kind(), name))
        assert 0 < hyperparameter.by < hyperparameter.most - hyperparameter.least


@each
def test_the_rate_is_never_more_than_the_chosen_one_nor_less_than_nothing(
    kind: type[Schedule],
) -> None:
    schedule = kind()

    for step in [*range(2_000), 10_000_000]:
        assert 0 <= schedule.rate(0.3, step) <= 0.3


@each
def test_twice_the_chosen_rate_is_twice_the_rate_at_each_step(kind: type[Schedule]) -> None:
    schedule = kind()

    for step in (0, 1, 50, 400, 5_000):
        assert schedule.rate(0.2, step) == pytest.approx(2 * schedule.rate(0.1, step))


def test_a_step_is_taken_with_the_rate_of_its_number() -> None:
    stairs = StepDecay(every=4, factor=0.25)
    plain, changing = (
        list(states(prepare(make_setup(settings=Settings(rate=0.1, schedule=schedule))), 6))
        for schedule in (Constant(), stairs)
    )
    slower = prepare(make_setup(settings=Settings(rate=0.025)))
    rest = [m.state for m in islice(train(evaluate_step(plain[4], slower), slower, 1e9), 2)]

    expected = [*plain[:5], *rest]
    assert [bits(state.params) for state in changing] == [bits(s.params) for s in expected]


@each
def test_any_step_of_its_film_comes_again_with_the_same_bits(kind: type[Schedule]) -> None:
    setup = make_setup(settings=Settings(rate=0.1, batch=5, schedule=kind()))
    film = list(states(prepare(setup), 600))
    run = Run(setup)
    train_run(run, 600)

    for step in (1, 99, 301, 600):
        route = run.route(step)
        again = [route.origin, *replay(route, prepare)][-1]
        assert bits_of_state(again) == bits_of_state(film[step])
