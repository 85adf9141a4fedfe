"""Walking with closed eyes, against training itself."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import loss_and_gradient
from model.descent.blind_walk import (
    Feeling,
    Walk,
    area_of_walks,
    begin,
    compare_walks,
    descend,
    feel,
    local_slope,
    walk,
    walk_on,
)
from model.descent.loss_landscape import Area, LossLandscape, area_around, lay_out
from model.descent.slice import SlicePoint, gradient_slice, path_slice, weight_slice
from model.params import Params
from model.training.pull import Pull
from tests.model.making import make_params, make_x

FREE = Pull(0.0, Params.zeros(1, 1))

PLACES = st.tuples(st.floats(-5, 5), st.floats(-5, 5))


def make_terrain(seed: int = 0) -> LossLandscape:
    X, labels = make_x(15, 4, 2, seed)
    plane = gradient_slice(make_params(2, 4, seed), make_params(2, 4, seed + 1), seed)
    return lay_out(plane, X, labels, Pull(0.3, make_params(2, 4, seed + 2)))


@given(st.integers(0, 99), PLACES)
def test_the_feet_feel_where_the_ground_falls_most(seed: int, place: SlicePoint) -> None:
    terrain = make_terrain(seed)

    felt = local_slope(terrain, place)

    h = 1e-5
    (a, b), (by_a, by_b) = place, felt.downhill
    ahead, behind = (terrain.loss((a + s * h * by_a, b + s * h * by_b)) for s in (1, -1))
    assert math.hypot(by_a, by_b) == pytest.approx(1)
    assert (behind - ahead) / (2 * h) == pytest.approx(felt.steepness, rel=1e-5, abs=1e-9)
    aside, other = (terrain.loss((a - s * h * by_b, b + s * h * by_a)) for s in (1, -1))
    assert (aside - other) / (2 * h) == pytest.approx(0, abs=1e-8)


def test_on_level_ground_the_feet_feel_nothing() -> None:
    plane = weight_slice(Params.zeros(2, 2), (0, 0), (1, 1))
    terrain = lay_out(plane, np.zeros((2, 2)), np.array([0, 1]), FREE)

    felt = local_slope(terrain, (3.0, 4.0))

    assert felt.downhill == (0.0, 0.0)
    assert felt.steepness == 0


def test_a_step_goes_as_far_as_was_wanted_and_where() -> None:
    terrain = make_terrain()
    start = begin(terrain, (1.0, 2.0))

    gone = walk(terrain, walk(terrain, start, (30.0, 40.0), 5.0), (0.0, -0.1), 2.0)

    np.testing.assert_allclose(gone.places, [(1, 2), (4, 6), (4, 4)])
    assert gone.losses == tuple(terrain.loss(place) for place in gone.places)
    assert (gone.place, gone.loss) == (gone.places[2], gone.losses[2])
    assert gone.steps == 2
    assert sum(map(math.dist, gone.places, gone.places[1:])) == pytest.approx(7)
    # The walk before the step is still what it was.
    assert start == Walk(((1.0, 2.0),), (terrain.loss((1.0, 2.0)),))
    assert start.steps == 0


def test_gradient_descent_takes_the_steps_that_the_feet_feel() -> None:
    terrain = make_terrain()

    *_, gone = descend(terrain, (1.0, 2.0), 0.3, 20)

    by_feet = begin(terrain, (1.0, 2.0))
    for _ in range(20):
        felt = local_slope(terrain, by_feet.place)
        by_feet = walk(terrain, by_feet, felt.downhill, 0.3 * felt.steepness)
    assert gone.steps == 20
    np.testing.assert_allclose(gone.places, by_feet.places, rtol=1e-10)
    np.testing.assert_allclose(gone.losses, by_feet.losses, rtol=1e-10)
    assert gone.loss < gone.losses[0]


def test_on_a_slice_that_hides_nothing_it_is_training() -> None:
    # x = 1 in one number: all that matters is the differences of the rows of W and of b.
    X, labels = np.array([[1.0], [-2.0], [0.5]]), np.array([0, 1, 1])
    params = Params(np.zeros((2, 1)), np.zeros(2))
    half = math.sqrt(0.5)
    path = [
        params,
        Params(np.array([[half], [-half]]), np.zeros(2)),
        Params(np.array([[half], [-half]]), np.array([half, -half])),
    ]
    pull = Pull(0.1, Params.zeros(2, 1))
    terrain = lay_out(path_slice(path[0], path), X, labels, pull)

    *_, gone = descend(terrain, terrain.plane.at, 0.4, 12)

    for place, loss in zip(gone.places, gone.losses, strict=True):
        felt = loss_and_gradient(params, X, labels, pull.l2, pull.start)
        walked = felt.evaluation.loss + 0.05 * float((params.W**2).sum())
        assert loss == pytest.approx(walked, rel=1e-6)
        assert place == pytest.approx(terrain.plane.place_of(params), abs=1e-6)
        W, b = params.W - 0.4 * felt.gradient.W, params.b - 0.4 * felt.gradient.b
        params = Params(W, b)


@pytest.mark.parametrize("rate", [1e9, 1e300, 1e308, math.inf])
def test_gradient_descent_ends_where_the_loss_is_no_number(rate: float) -> None:
    *_, gone = descend(make_terrain(), (1.0, 2.0), rate, 50)

    assert gone.steps <= 50
    assert all(map(math.isfinite, gone.losses))
    assert np.isfinite(gone.places).all()
    if rate == math.inf:
        assert gone.steps == 0


@pytest.mark.parametrize(("steps", "told"), [(1, [1]), (20, [10, 20]), (25, [10, 20, 25])])
def test_gradient_descent_tells_where_it_has_been_every_few_steps(
    steps: int, told: list[int]
) -> None:
    walks = list(descend(make_terrain(), (1.0, 2.0), 0.01, steps))

    assert [gone.steps for gone in walks] == told
    assert all(walks[-1].places[: len(gone.places)] == gone.places for gone in walks)


@pytest.mark.parametrize(("way", "feeling"), [(1.0, "lower"), (-1.0, "higher")])
def test_a_foot_feels_what_a_step_would_find(way: float, feeling: Feeling) -> None:
    terrain = make_terrain()
    here = begin(terrain, (1.0, 2.0))
    a, b = local_slope(terrain, here.place).downhill

    assert feel(terrain, here, (way * a, way * b), 1e-3) == feeling


def test_a_foot_feels_no_rounding() -> None:
    X, labels = np.zeros((2, 3)), np.array([0, 1])
    params = Params.zeros(2, 3)
    terrain = lay_out(weight_slice(params, (0, 0), (0, 1)), X, labels, FREE)

    assert feel(terrain, begin(terrain, (0.0, 0.0)), (0.0, 1.0), 1.0) == "level"


def test_a_walk_of_gradient_descent_goes_on_where_it_stands() -> None:
    terrain = make_terrain()
    *_, whole = descend(terrain, (1.0, 2.0), 0.01, 5)
    *_, first = descend(terrain, (1.0, 2.0), 0.01, 2)

    *_, second = walk_on(terrain, first, 0.01, 3)

    assert second == whole


def test_both_walks_are_seen_but_not_what_runs_off_too_far() -> None:
    own = Walk(((0.0, 0.0), (0.0, 4.0)), (1.0, 1.0))
    descent = Walk(((0.0, 0.0), (-3.5, 0.0), (-4.5, 0.0)), (1.0, 0.5, 9.0))

    area = area_of_walks(own, descent, Area((0.0, 0.0), 2.0))

    assert area == area_around(np.array([(0, 0), (0, 4), (-3.5, 0)]), 2.0)
    assert area.holds((-3.5, 0.0))
    assert area_of_walks(own, descent, Area((0.0, 0.0), 9.0)).half == 9.0
    assert area_of_walks(own, descent, Area((0.0, 0.0), 9.0, 2.0)).half == 4.5


def test_two_walks_are_compared() -> None:
    own = Walk(((0.0, 0.0), (1.0, 0.0), (2.0, 0.0)), (1.0, 0.2, 0.5))
    descent = Walk(((0.0, 0.0), (0.0, 1.0), (0.0, 2.0), (0.0, 3.0)), (1.0, 0.6, 0.5, 0.4))

    outcome = compare_walks(own, descent)

    assert (outcome.own, outcome.descent) == (own, descent)
    assert outcome.overtaken == 2


def test_who_is_never_overtaken_is_told_so() -> None:
    own, descent = Walk(((0.0, 0.0),), (0.1,)), Walk(((0.0, 0.0),), (0.3,))

    assert compare_walks(own, descent).overtaken is None
