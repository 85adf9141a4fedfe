"""The lowest place of a piece of ground, against the ground itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.descent import lowest as module
from model.descent.loss_landscape import Area, area_around, lay_out, survey
from model.descent.lowest import TOLD, descend_to_lowest
from model.descent.slice import path_slice, weight_slice
from model.descent.trajectory import Trajectory, waypoints
from model.params import Params
from model.training.problem import Settings
from model.training.pull import Pull
from model.training.run import Run
from model.training.setup import prepare
from tests.model.descent.test_loss_landscape import make_terrain
from tests.model.making import make_params, make_setup, make_small_dataset, train_run

SEEDS = st.integers(0, 2**32 - 1)


@given(st.integers(2, 4), st.integers(1, 12), SEEDS, st.floats(-5, 5), st.floats(0.01, 20))
def test_no_place_of_the_area_is_lower(
    classes: int, count: int, seed: int, middle: float, half: float
) -> None:
    terrain, area = make_terrain(classes, 4, count, seed), Area((middle, -middle), half)

    way = list(descend_to_lowest(terrain, area, area.middle))

    losses = [terrain.loss(place) for place in way]
    assert losses == sorted(losses, reverse=True)
    end = np.array(way[-1])
    assert np.abs(end - area.middle).max() <= half * (1 + 1e-12)
    # Anywhere else on a convex ground is at most so much lower: by the tangent at the end.
    slope, low, high = np.array(terrain.slope(way[-1])), middle - half, middle + half
    edges = np.array([[low, high], [-high, -low]])
    won = float(np.maximum(slope * (end - edges[:, 0]), slope * (end - edges[:, 1])).sum())
    assert won <= 1e-7 * losses[-1]
    some = np.random.default_rng(seed).uniform(-1, 1, (40, 2)) * half + area.middle
    assert min(map(terrain.loss, map(tuple, some.tolist()))) >= losses[-1] * (1 - 1e-7)


@pytest.mark.parametrize("l2", [0.0, 0.3])
def test_no_step_of_a_path_is_lower_than_the_lowest_named(l2: float) -> None:
    """A valley of which the measured places see the sides only."""
    run = Run(make_setup(make_small_dataset(40), settings=Settings(rate=1.0, l2=l2)))
    train_run(run, 500)
    problem, visited = prepare(run.setup), waypoints(run.history)
    end = visited[-1].params
    plane = path_slice(end, [state.params for state in visited])
    terrain = lay_out(plane, problem.training.X, problem.training.labels, problem.pull)
    places = Trajectory(plane).follow(visited).places
    area = area_around(places, terrain.reach)
    losses = [terrain.loss((a, b)) for a, b in places.tolist()]
    start = list(survey(terrain, area))[-1].lowest
    assert min(losses) < terrain.loss(start), "what this is about"

    *_, place = descend_to_lowest(terrain, area, start)

    assert terrain.loss(place) <= min(losses) * (1 + TOLD)


def test_a_start_that_is_the_lowest_place_is_all_there_is() -> None:
    terrain, area = make_terrain(), Area((0.0, 0.0), 3.0)
    *_, place = descend_to_lowest(terrain, area, area.middle)
    assert list(descend_to_lowest(terrain, area, place)) == [place]


def test_level_ground_is_as_low_everywhere() -> None:
    """Photos whose numbers are all 0, and no L2."""
    X, labels = np.zeros((4, 3)), np.array([0, 1, 1, 0])
    plane = weight_slice(make_params(2, 3), (0, 0), (0, 1))
    terrain = lay_out(plane, X, labels, Pull(0.0, make_params(2, 3)))
    assert list(descend_to_lowest(terrain, Area((0.0, 0.0), 1.0), (0.5, 0.5))) == [(0.5, 0.5)]


def test_straight_ground_is_lowest_at_a_corner() -> None:
    """So far from the even bet that the loss falls in a straight line: nothing bends."""
    X, labels = np.array([[1.0, 0.5]]), np.array([1])
    params = Params(np.array([[1_000.0, 1_000.0], [0.0, 0.0]]), np.zeros(2))
    terrain = lay_out(weight_slice(params, (0, 0), (0, 1)), X, labels, Pull(0.0, params))
    *_, place = descend_to_lowest(terrain, Area((1_000.0, 1_000.0), 2.0), (1_000.5, 1_001.0))
    assert place == pytest.approx((998.0, 998.0))


def test_ground_that_only_rounding_makes_uneven_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "TOLD", 0.0)
    terrain, area = make_terrain(), Area((0.0, 0.0), 3.0)
    way = list(descend_to_lowest(terrain, area, area.middle))
    assert 1 < len(way) < 30


def test_it_ends_after_so_many_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    terrain, area = make_terrain(), Area((0.0, 0.0), 3.0)
    assert len(list(descend_to_lowest(terrain, area, area.middle))) > 2
    monkeypatch.setattr(module, "ROUNDS", 1)
    assert len(list(descend_to_lowest(terrain, area, area.middle))) == 2
