"""The way through a film: the same bits again, and what follows them."""

from dataclasses import replace
from itertools import islice

import pytest

from model.training import history, training
from model.training.divergence import Diverged
from model.training.problem import Settings, TrainingProblem
from model.training.route import play, replay
from model.training.run import Run
from model.training.setup import Setup, prepare
from model.training.training import advance, evaluate_step, first_state
from tests.model.making import (
    bits_of_state,
    make_setup,
    make_small_dataset,
    train_run,
    with_settings,
)
from tests.model.training.films import state_at, walked

# Going somewhere.


def test_a_kept_state_is_reached_without_a_step() -> None:
    run = Run(make_setup())
    train_run(run, 10)

    route = run.route(10)

    assert route.origin.step == route.target == 10
    assert list(replay(route, prepare)) == []


def test_the_way_takes_each_setup_for_its_own_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 1)
    small = make_small_dataset(6)
    run = Run(make_setup(small))
    train_run(run, 5)
    run.setup = replace(run.setup, dataset=make_small_dataset(9))
    train_run(run, 5)
    run.setup = with_settings(run.setup, rate=0.3, batch=4)
    train_run(run, 5)
    run.history.keep([])
    prepared = []

    def noting(setup: Setup) -> TrainingProblem:
        prepared.append(setup)
        return prepare(setup)

    route = run.route(14)
    states = list(replay(route, noting))

    assert route.origin.step == 0
    assert [since for since, _ in route.legs] == [0, 5, 10]
    assert [state.step for state in states] == list(range(1, 15))
    assert prepared == [run.setup_at(step) for step in (0, 5, 10)]
    # The last state was never forgotten, and step 14 leads to it.
    problem = prepare(run.setup)
    after = advance(states[-1], evaluate_step(states[-1], problem).slope, problem)
    assert bits_of_state(after) == bits_of_state(run.history.nearest(15))


def test_a_setup_that_comes_into_force_at_the_target_is_not_prepared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 1)
    run = Run(make_setup())
    train_run(run, 5)
    run.setup = with_settings(run.setup, rate=0.3)
    train_run(run, 5)
    run.history.keep([])
    first, prepared = run.setup_at(0), []

    def noting(setup: Setup) -> TrainingProblem:
        prepared.append(setup)
        return prepare(setup)

    assert [state.step for state in replay(run.route(5), noting)] == [1, 2, 3, 4, 5]
    assert prepared == [first]


def test_a_way_can_be_walked_while_the_film_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 1)
    run = Run(make_setup())
    train_run(run, 20)
    wanted = [bits_of_state(state) for state in walked(run, 15)]
    route = run.route(15)
    way = replay(route, prepare)
    states = [route.origin, next(way)]

    run.setup = with_settings(run.setup, rate=0.5)
    train_run(run, 20, start=3)
    run.begin_again(run.setup)

    assert [bits_of_state(state) for state in [*states, *way]] == wanted


# Playing what a film has.


def a_film_of_three_setups() -> Run:
    """The photos change at step 5, settings at step 10; it ends with step 15."""
    run = Run(make_setup(make_small_dataset(6)))
    train_run(run, 5)
    run.setup = replace(run.setup, dataset=make_small_dataset(9))
    train_run(run, 5)
    run.setup = with_settings(run.setup, rate=0.3, batch=4)
    train_run(run, 5)
    return run


@pytest.mark.parametrize("begin", [0, 3, 4, 5, 9, 10, 14, 15])
def test_playing_shows_what_the_film_has_and_goes_on_at_its_end(begin: int) -> None:
    run = a_film_of_three_setups()
    wanted = {step: bits_of_state(state_at(run, step)) for step in range(16)}
    losses = run.history.losses.tolist()

    film = play(state_at(run, begin), run.ahead(begin), prepare, run.limit)
    shots = list(islice(film, 18 - begin))

    assert [shot.step_result.state.step for shot in shots] == list(range(begin, 18))
    for shot in shots[: 16 - begin]:
        step = shot.step_result.state.step
        assert bits_of_state(shot.step_result.state) == wanted[step]
        assert shot.step_result.loss == losses[step]
        assert shot.setup is run.setup_at(step)
    assert all(shot.setup is run.setup_at(15) for shot in shots[16 - begin :])
    # Put back into the film they change nothing but its end.
    for shot in shots:
        run.extend([shot.step_result], shot.setup)
    assert run.history.losses[:16].tolist() == losses
    assert (run.length, run.branches) == (17, ())


def test_playing_ends_with_the_last_step_there_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.training.route.LAST_STEP", 7)
    monkeypatch.setattr(training, "LAST_STEP", 7)
    setup = make_setup()

    shots = list(play(first_state(prepare(setup)), ((0, setup),), prepare, None))

    assert [shot.step_result.state.step for shot in shots] == list(range(8))


def test_a_film_that_begins_with_playing_knows_when_it_has_blown_up() -> None:
    setup = make_setup(settings=Settings(rate=1e38))
    with pytest.raises(Diverged):
        list(play(first_state(prepare(setup)), ((0, setup),), prepare, None))
