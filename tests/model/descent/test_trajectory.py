"""What is kept of a film, and its line on a slice."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.descent.slice import Slice, SlicePoint, path_slice
from model.descent.trajectory import Trajectory, waypoints
from model.params import Params
from model.training.history import History
from model.training.run import Run
from model.training.training import State
from tests.model.making import make_setup, make_small_dataset, read_only, train_run, with_settings
from tests.model.training.test_history import film


def steps(history: History, count: int = 16) -> list[int]:
    return [state.step for state in waypoints(history, count)]


def trained(length: int) -> Run:
    run = Run(make_setup(make_small_dataset(6)))
    train_run(run, length)
    return run


# Waypoints.


@pytest.mark.parametrize("length", [0, 1, 15])
def test_of_a_short_film_all_states_are_waypoints(length: int) -> None:
    assert steps(film(length)) == list(range(length + 1))


@given(st.integers(0, 3_000))
def test_waypoints_are_few_evenly_apart_and_reach_the_end(length: int) -> None:
    chosen = steps(film(length))

    assert len(chosen) <= 17
    assert (chosen[0], chosen[-1]) == (0, length)
    assert len(set(np.diff(chosen)[:-1].tolist())) <= 1
    assert len(chosen) > min(length, 7)


def test_a_growing_film_keeps_its_waypoints_or_every_second_one() -> None:
    history = film(0)
    before = set(steps(history)[:-1])
    for length in range(1, 300):
        history = film(length)
        now = set(steps(history)[:-1])
        assert before <= now or now - {length - 1} <= before | {length - 1}
        before = now


def test_a_film_that_was_cut_has_the_waypoints_that_are_kept() -> None:
    history = film(60_000)
    history.cut(400)

    chosen = steps(history, 128)

    assert (chosen[0], chosen[-1]) == (0, 256)
    assert chosen == sorted(set(chosen))


# The line.


def plane_of(run: Run) -> Slice:
    path = [state.params for state in waypoints(run.history)]
    return path_slice(path[-1], path)


def test_the_trail_is_the_place_of_each_state() -> None:
    run = trained(40)
    plane, states = plane_of(run), waypoints(run.history)

    line = Trajectory(plane).follow(states)

    assert line.places.tolist() == [list(plane.place_of(state.params)) for state in states]
    assert line.steps == tuple(state.step for state in states)
    assert read_only(line.places)
    assert Trajectory(plane).follow(()).places.shape == (0, 2)


def test_only_new_states_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    run = trained(20)
    before = Trajectory(plane_of(run)).follow(waypoints(run.history))
    train_run(run, 5)
    looked: list[int] = []
    place_of = Slice.place_of

    def watched(plane: Slice, params: Params) -> SlicePoint:
        looked.append(id(params))
        return place_of(plane, params)

    monkeypatch.setattr(Slice, "place_of", watched)

    states = waypoints(run.history)
    after = before.follow(states)

    # The moment at which training went on is there anew.
    new = states[len(before.steps) :]
    assert [id(state.params) for state in new] == looked[-len(new) :]
    assert len(looked) <= len(new) + 1
    assert (after.places[: len(before.steps)] == before.places).all()


def test_a_film_that_went_on_in_another_way_has_another_trail() -> None:
    run = trained(20)
    before = Trajectory(plane_of(run)).follow(waypoints(run.history))
    run.setup = with_settings(run.setup, rate=0.7)
    train_run(run, 15, start=5)

    after = before.follow(waypoints(run.history))

    assert (after.places[:6] == before.places[:6]).all()
    assert (after.places[7:] != before.places[7:]).all()
    fresh: list[State] = list(waypoints(run.history))
    assert (after.places == Trajectory(before.plane).follow(fresh).places).all()
