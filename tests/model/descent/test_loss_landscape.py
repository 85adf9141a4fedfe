"""The landscape, against the classifier itself at each place."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import Labels, evaluate, loss_and_gradient
from model.descent import loss_landscape as module
from model.descent.loss_landscape import (
    Area,
    LossLandscape,
    Surface,
    area_around,
    lay_out,
    little_classifier,
    survey,
)
from model.descent.slice import Slice, gradient_slice, path_slice, weight_slice
from model.params import Floats, Params
from model.training.problem import Settings
from model.training.pull import Pull
from model.training.run import Run
from model.training.setup import prepare
from model.training.training import batch_gradient, evaluate_training
from tests.model.making import as_float32, make_params, make_setup, make_x, read_only, train_run

COUNTS = st.integers(1, 12)
SEEDS = st.integers(0, 2**32 - 1)


FREE = Pull(0.0, Params.zeros(1, 1))
"""No L2."""


def pull_of(classes: int, size: int, seed: int, l2: float = 0.7) -> Pull:
    """A pull to somewhere."""
    return Pull(l2, make_params(classes, size, seed + 2))


def make_terrain(classes: int = 2, size: int = 4, count: int = 9, seed: int = 0) -> LossLandscape:
    """A slice whose origin is not at (0, 0), photos, and L2."""
    X, labels = make_x(count, size, classes, seed)
    params = make_params(classes, size, seed)
    plane = gradient_slice(params, make_params(classes, size, seed + 1), seed)
    pull = pull_of(classes, size, seed)
    return lay_out(plane.through(plane.params((0.5, -2.0))), X, labels, pull)


def last(terrain: LossLandscape, area: Area, count: int) -> Surface:
    return list(survey(terrain, area, count))[-1]


def walked(params: Params, X: Floats, labels: Labels, pull: Pull) -> float:
    """Loss + L2, written out."""
    apart = params.W.astype(np.float64) - pull.start.W
    return evaluate(params, X, labels).loss + pull.l2 / 2 * float((apart**2).sum())


def measured(terrain: LossLandscape, X: Floats, surface: Surface, pull: Pull) -> list[list[float]]:
    """What there is with the params of each place."""
    return [
        [walked(terrain.plane.params((a, b)), X, terrain.labels, pull) for a in surface.a]
        for b in surface.b
    ]


# Against the classifier.


@given(st.integers(2, 5), st.integers(1, 6), COUNTS, SEEDS, st.floats(-30, 30), st.floats(-30, 30))
def test_the_loss_is_that_of_the_classifier_at_each_place(
    classes: int, size: int, count: int, seed: int, a: float, b: float
) -> None:
    terrain = make_terrain(classes, size, count, seed)
    X, labels = make_x(count, size, classes, seed)

    direct = walked(terrain.plane.params((a, b)), X, labels, pull_of(classes, size, seed))

    assert terrain.loss((a, b)) == pytest.approx(direct, rel=1e-9, abs=1e-13)


@given(st.integers(2, 4), COUNTS, SEEDS)
def test_a_surface_is_the_loss_at_each_of_its_places(classes: int, count: int, seed: int) -> None:
    terrain = make_terrain(classes, 3, count, seed)
    X, _ = make_x(count, 3, classes, seed)

    surface = last(terrain, Area((1.0, -1.0), 3.0), 5)

    assert surface.a.tolist() == [-2.0, -0.5, 1.0, 2.5, 4.0]
    assert surface.b.tolist() == [-4.0, -2.5, -1.0, 0.5, 2.0]
    direct = measured(terrain, X, surface, pull_of(classes, 3, seed))
    np.testing.assert_allclose(surface.losses, direct, rtol=1e-9, atol=1e-13)
    for row, b in enumerate(surface.b.tolist()):
        for column, a in enumerate(surface.a.tolist()):
            there = terrain.loss((a, b))
            assert surface.losses[row, column] == pytest.approx(there, rel=1e-12)


@given(st.integers(2, 4), st.integers(1, 5), COUNTS, SEEDS)
def test_the_slope_is_the_shadow_of_the_true_gradient(
    classes: int, size: int, count: int, seed: int
) -> None:
    terrain = make_terrain(classes, size, count, seed)
    X, labels = make_x(count, size, classes, seed)
    here = terrain.plane.params((1.0, 0.3))
    pull = pull_of(classes, size, seed)
    gradient = loss_and_gradient(here, X, labels, pull.l2, pull.start).gradient

    shadow = [
        float((gradient.W * along.W).sum() + (gradient.b * along.b).sum())
        for along in (terrain.plane.u, terrain.plane.v)
    ]
    assert terrain.slope((1.0, 0.3)) == pytest.approx(shadow, rel=1e-8, abs=1e-12)


@pytest.mark.parametrize("batch", [0, 5])
@pytest.mark.parametrize("l2", [0.0, 0.5])
def test_at_its_origin_the_surface_has_the_loss_of_the_step(batch: int, l2: float) -> None:
    run = Run(make_setup(settings=Settings(rate=0.2, batch=batch, l2=l2)))
    train_run(run, 30)
    states = [run.history.nearest(step) for step in range(31)]
    problem = prepare(run.setup)
    path = [state.params for state in states]

    for state in (states[0], states[7], states[30]):
        plane = path_slice(path[-1], path).through(state.params)
        terrain = lay_out(plane, problem.training.X, problem.training.labels, problem.pull)
        surface = last(terrain, Area(plane.at, 1.0), 33)

        apart = state.params.W.astype(np.float64) - problem.start.W
        loss = evaluate_training(state, batch_gradient(state, problem), problem).loss
        loss += l2 / 2 * float((apart**2).sum())
        assert terrain.loss(plane.at) == pytest.approx(loss, rel=1e-9)
        assert surface.losses[16, 16] == pytest.approx(loss, rel=1e-9)


def test_in_float32_the_surface_is_the_same_to_a_millionth() -> None:
    X, labels = make_x(40, 50, 2)
    params = as_float32(make_params(2, 50, spread=0.1))
    path = [params, *(as_float32(make_params(2, 50, n, spread=0.1)) for n in range(1, 4))]
    plane = path_slice(params, path)
    terrain = lay_out(plane, X.astype(np.float32), labels, FREE)

    surface = last(terrain, Area((0.0, 0.0), 2.0), 7)

    origin, u, v = (p.astype(np.float64) for p in (params, plane.u, plane.v))
    exact = Slice(origin, u, v)
    direct = measured(lay_out(exact, X, labels, FREE), X, surface, FREE)
    np.testing.assert_allclose(surface.losses, direct, rtol=1e-5)


# In blocks.


@pytest.mark.parametrize("block", [1, 20, 9 * 7, 10**9])
def test_the_surface_grows_block_by_block(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    terrain, area = make_terrain(), Area((0.0, 0.0), 1.0)
    whole = last(terrain, area, 6)
    monkeypatch.setattr(module, "BLOCK", block)

    surfaces = list(survey(terrain, area, 6))

    # 9 photos: so many places fit a block, one at least.
    size = max(1, block // 9)
    assert [s.known for s in surfaces] == [*range(size, 36, size), 36]
    for surface in surfaces:
        flat = surface.losses.ravel()
        np.testing.assert_allclose(flat[: surface.known], whole.losses.ravel()[: surface.known])
        assert np.isnan(flat[surface.known :]).all()
        assert surface.complete == (surface.known == 36)


def test_a_surface_cannot_be_changed() -> None:
    terrain = make_terrain()
    surface = last(terrain, Area((0.0, 0.0), 1.0), 3)

    assert all(read_only(array) for array in (surface.a, surface.b, surface.losses, terrain.x))


# Areas.


def test_an_area_contains_the_path_with_a_margin_and_is_square() -> None:
    places = np.array([[0.0, 1.0], [8.0, 2.0], [4.0, 3.0]])

    area = area_around(places, 0.1)

    assert area.middle == (4.0, 2.0)
    assert area.half == 6.0
    assert all(area.holds((a, b)) for a, b in places.tolist())
    assert area.holds((10.0, 8.0))
    assert not area.holds((10.1, 2.0))
    assert not area.holds((4.0, -4.1))


def test_an_area_is_never_too_small_to_show_something() -> None:
    area = area_around(np.array([[3.0, 4.0]]), 0.5)

    assert area == Area((3.0, 4.0), 0.5)
    assert area_around(np.array([[3.0, 4.0]]), 0.5, 2.0).halves == (0.5, 0.25)


def test_an_area_may_be_wider_than_high_and_has_as_many_places() -> None:
    area = area_around(np.array([[0.0, 1.0], [8.0, 2.0]]), 0.1, 4.0)

    assert area == Area((4.0, 1.5), 1.5, 4.0)
    assert area.halves == (6.0, 1.5)
    assert area.holds((-2.0, 0.0))
    assert not area.holds((4.0, 3.1))
    a, b = area.axes(10)
    assert (len(a), len(b)) == (20, 5)
    assert (a[0], a[-1], b[0], b[-1]) == (-2.0, 10.0, 0.0, 3.0)


def test_a_wide_surface_has_a_row_for_each_b_and_a_column_for_each_a() -> None:
    terrain = make_terrain()
    surface = last(terrain, Area((1.0, 0.0), 1.0, 4.0), 4)

    assert surface.losses.shape == (2, 8)
    for row, b in enumerate(surface.b.tolist()):
        for column, a in enumerate(surface.a.tolist()):
            assert surface.losses[row, column] == pytest.approx(terrain.loss((a, b)), rel=1e-12)


def test_a_landscape_knows_how_many_classes_it_is_of() -> None:
    assert [make_terrain(classes, 3, 4, 0).classes for classes in (2, 4)] == [2, 4]


def test_the_reach_is_where_scores_have_changed_so_much_that_it_matters() -> None:
    X, labels = np.array([[3.0, 1.0], [-4.0, 2.0]]), np.array([0, 1])
    plane = weight_slice(make_params(2, 2), (0, 0), (1, 1))

    # The first weight changes the scores by 3 and −4 times itself, the second one less.
    assert lay_out(plane, X, labels, FREE).reach == pytest.approx(4 / np.sqrt((9 + 16) / 2))


def test_a_strong_pull_is_within_reach() -> None:
    X, labels = np.array([[3.0, 1.0], [-4.0, 2.0]]), np.array([0, 1])
    plane = weight_slice(make_params(2, 2), (0, 0), (1, 1))

    # Where l2/2 · reach² is as much as the change of scores that matters.
    assert lay_out(plane, X, labels, pull_of(2, 2, 0, 50.0)).reach == pytest.approx(0.4)
    free = lay_out(plane, X, labels, FREE).reach
    assert lay_out(plane, X, labels, pull_of(2, 2, 0, 1e-3)).reach == free


def test_training_that_has_come_to_rest_rests_at_the_lowest_point_of_its_slice() -> None:
    run = Run(make_setup(settings=Settings(rate=0.2, l2=0.3)))
    train_run(run, 2_000)
    states = [run.history.nearest(step) for step in range(0, 2_001, 50)]
    problem, path = prepare(run.setup), [state.params for state in states]
    plane = path_slice(path[-1], path)

    terrain = lay_out(plane, problem.training.X, problem.training.labels, problem.pull)

    begin, end = (plane.place_of(params) for params in (path[0], path[-1]))
    assert np.hypot(*terrain.slope(end)) < 1e-5 * np.hypot(*terrain.slope(begin))
    far = np.hypot(end[0] - begin[0], end[1] - begin[1])
    around = [
        (end[0] + far * x / 20, end[1] + far * y / 20) for x in (-1, 0, 1) for y in (-1, 0, 1)
    ]
    assert min(around, key=terrain.loss) == end


def test_where_nothing_changes_a_score_there_is_a_reach_all_the_same() -> None:
    plane = weight_slice(make_params(2, 2), (0, 0), (1, 1))

    assert lay_out(plane, np.zeros((3, 2)), np.array([0, 1, 0]), FREE).reach == 1.0


# The lowest place, and how the ground bends.


def test_the_lowest_place_of_a_surface_is_one_of_its_places() -> None:
    terrain = make_terrain()
    surface = last(terrain, Area((1.0, -1.0), 3.0), 6)
    a, b = surface.lowest
    assert a in surface.a
    assert b in surface.b
    assert terrain.loss((a, b)) == pytest.approx(surface.losses.min(), rel=1e-12)


@given(st.integers(2, 4), COUNTS, SEEDS, st.floats(-3, 3), st.floats(-3, 3))
def test_the_bend_is_how_the_slope_changes(
    classes: int, count: int, seed: int, a: float, b: float
) -> None:
    terrain, h = make_terrain(classes, 3, count, seed), 1e-5
    by_a = np.subtract(terrain.slope((a + h, b)), terrain.slope((a - h, b))) / (2 * h)
    by_b = np.subtract(terrain.slope((a, b + h)), terrain.slope((a, b - h))) / (2 * h)
    np.testing.assert_allclose(terrain.bend((a, b)), np.stack([by_a, by_b]), rtol=1e-6, atol=1e-7)


def test_the_little_classifier_adds_up_the_parts_of_a_photo() -> None:
    x, labels = make_x(5, 6, 3)  # three parts of two score differences each
    found = evaluate(little_classifier((1.0, 0.5, -2.0), 6), x, labels).differences
    np.testing.assert_allclose(
        found.T, x[:, :2] + 0.5 * x[:, 2:4] - 2 * x[:, 4:], rtol=0, atol=1e-14
    )
