"""Planes through the space of params, against numpy's own decomposition."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.descent.slice import (
    Slice,
    gradient_slice,
    path_slice,
    realign,
    share_shown,
    weight_slice,
)
from model.params import Doubles, Params
from tests.model.making import as_float32, bits, make_params

SEEDS = st.integers(0, 2**32 - 1)


def make_path(count: int, classes: int = 2, size: int = 5, seed: int = 0) -> list[Params]:
    """A bent way in which each direction matters less than the one before."""
    random = np.random.default_rng((seed, count))
    directions = [make_params(classes, size, seed + n) for n in range(4)]
    steps = np.cumsum(random.normal(size=(count, 4)), axis=0) * [10.0, 3.0, 1.0, 0.3]
    return [
        Params(
            sum((c * d.W for c, d in zip(at, directions, strict=True)), np.zeros((classes, size))),
            sum((c * d.b for c, d in zip(at, directions, strict=True)), np.zeros(classes)),
        )
        for at in steps
    ]


def directions(plane: Slice) -> Doubles:
    return np.stack([plane.u.flatten(), plane.v.flatten()])


def assert_right_angled(plane: Slice, tolerance: float = 1e-12) -> None:
    both = directions(plane)
    np.testing.assert_allclose(both @ both.T, np.eye(2), atol=tolerance)


# Places.


@given(st.integers(2, 4), st.integers(1, 6), SEEDS, st.floats(-50, 50), st.floats(-50, 50))
def test_a_place_and_its_params_belong_together(
    classes: int, size: int, seed: int, a: float, b: float
) -> None:
    plane = gradient_slice(make_params(classes, size, seed), make_params(classes, size, seed + 1))

    assert plane.place_of(plane.params((a, b))) == pytest.approx((a, b), abs=1e-10)
    assert bits(plane.params(plane.at)) == bits(plane.origin)


@given(st.integers(2, 4), st.integers(1, 6), SEEDS, st.floats(-50, 50))
def test_the_distance_is_what_the_plane_does_not_show(
    classes: int, size: int, seed: int, a: float
) -> None:
    plane = gradient_slice(make_params(classes, size, seed), make_params(classes, size, seed + 1))
    off = make_params(classes, size, seed + 2)
    nearest = plane.params(plane.place_of(off))

    assert plane.distance(off) == pytest.approx((off - nearest).norm, abs=1e-10)
    assert plane.distance(plane.params((a, -a))) == pytest.approx(0, abs=1e-10)


def test_the_place_of_params_beside_the_plane_is_the_nearest_one() -> None:
    path = make_path(9)
    plane = path_slice(path[-1], path)
    away = make_params(2, 5, 77)

    place = plane.place_of(away)

    across = away.flatten() - plane.params(place).flatten()
    np.testing.assert_allclose(directions(plane) @ across, 0, atol=1e-10)


def test_a_slice_through_other_params_keeps_every_place() -> None:
    path = make_path(9)
    plane = path_slice(path[-1], path)

    moved = plane.through(path[3])

    assert bits(moved.params(moved.at)) == bits(path[3])
    for params in path:
        assert moved.place_of(params) == pytest.approx(plane.place_of(params), abs=1e-10)


def test_a_slice_has_the_shapes_and_the_precision_of_its_origin() -> None:
    path = [as_float32(params) for params in make_path(9, classes=3)]
    plane = path_slice(path[2], path)

    for params in (plane.u, plane.v, plane.params((1.0, 2.0))):
        assert (params.W.shape, params.b.shape) == ((3, 5), (3,))
        assert params.W.dtype == params.b.dtype == np.float32
    assert_right_angled(plane, 1e-6)


# Along the path.


@given(st.integers(2, 4), st.integers(2, 5), st.integers(4, 20), SEEDS)
def test_the_path_slice_shows_the_principal_components(
    classes: int, size: int, count: int, seed: int
) -> None:
    path = make_path(count, classes, size, seed)
    plane = path_slice(path[0], path)

    rows = np.stack([params.flatten() for params in path])
    _, lengths, components = np.linalg.svd(rows - rows.mean(axis=0))
    assert_right_angled(plane, 1e-9)
    # No other plane shows more of it; where two components are as long, which ones is open.
    shown = float(np.sum(lengths[:2] ** 2) / np.sum(lengths**2))
    assert share_shown(plane, path) == pytest.approx(shown, rel=1e-9)
    gap = lengths[1] > 1.05 * lengths[2] and lengths[0] > 1.05 * lengths[1]
    if gap and lengths[1] > 1e-3 * lengths[0]:
        alike = np.abs(directions(plane) @ components[:2].T)
        np.testing.assert_allclose(alike, np.eye(2), atol=1e-5)


def test_the_path_slice_points_to_where_the_path_goes() -> None:
    start = Params.zeros(2, 3)
    for sign in (1, -1):
        path = [
            Params(start.W + sign * np.array([[n, -n * n / 9, 0], [0, 0, 0]]), np.zeros(2))
            for n in range(9)
        ]
        plane = path_slice(path[-1], path)

        places = np.array([plane.place_of(params) for params in path])
        places -= places[0]
        farthest = np.abs(places).argmax(axis=0)
        assert (places[farthest, [0, 1]] > 0).all()


def test_the_same_path_makes_the_same_slice() -> None:
    path = make_path(12)

    one, other = (path_slice(path[-1], path) for _ in range(2))

    assert bits(one.u) == bits(other.u)
    assert bits(one.v) == bits(other.v)


@pytest.mark.parametrize("steps", [1, 2, 7])
def test_a_path_that_is_straight_or_has_not_begun_gets_the_directions_it_lacks(steps: int) -> None:
    goal = make_params(2, 40)
    path = [as_float32(n * goal) for n in range(steps)]

    plane = path_slice(path[-1], path)

    assert_right_angled(plane, 1e-6)
    assert share_shown(plane, path) == pytest.approx(1, abs=1e-9)
    if steps > 1:
        assert plane.place_of(path[0])[1] == pytest.approx(0, abs=1e-5)
        assert plane.place_of(path[0])[0] < 0
    other = path_slice(path[-1], path, seed=1)
    assert bits(other.v) != bits(plane.v)
    assert bits(path_slice(path[-1], path).v) == bits(plane.v)


# Downhill and by chance.


@given(st.integers(2, 4), st.integers(1, 6), SEEDS)
def test_the_gradient_slice_goes_downhill_and_across(classes: int, size: int, seed: int) -> None:
    origin, gradient = make_params(classes, size, seed), make_params(classes, size, seed + 1)

    plane = gradient_slice(origin, gradient, seed)

    assert_right_angled(plane, 1e-9)
    downhill = -gradient.flatten() / np.linalg.norm(gradient.flatten())
    np.testing.assert_allclose(plane.u.flatten(), downhill, atol=1e-12)
    assert bits(plane.origin) == bits(origin)
    assert plane.at == (0.0, 0.0)


def test_chance_does_not_waste_itself_on_what_changes_no_score() -> None:
    # Gradients sum to 0 over the classes, and so does what is random here.
    W, b = np.array([[1.0, 2.0], [-1.0, -2.0]]), np.array([0.5, -0.5])

    plane = gradient_slice(make_params(2, 2), Params(W, b))

    np.testing.assert_allclose(plane.v.W.sum(axis=0), 0, atol=1e-12)
    assert plane.v.b.sum() == pytest.approx(0, abs=1e-12)


def test_where_it_is_flat_both_directions_are_random() -> None:
    plane = gradient_slice(make_params(2, 4), Params.zeros(2, 4))

    assert_right_angled(plane)


# Two weights.


def test_two_weights_move_and_all_others_stay() -> None:
    origin = make_params(2, 4)
    plane = weight_slice(origin, (0, 1), (1, 3))

    moved = plane.params((5.0, -7.0))

    expected = origin.W.copy()
    expected[0, 1], expected[1, 3] = 5.0, -7.0
    np.testing.assert_allclose(moved.W, expected, atol=1e-12)
    assert (moved.b == origin.b).all()
    assert plane.at == (origin.W[0, 1], origin.W[1, 3])
    assert_right_angled(plane)


# Staying put.


@given(st.integers(0, 999), st.floats(-3.1, 3.1), st.booleans())
def test_a_turned_and_mirrored_slice_is_turned_back(seed: int, angle: float, mirror: bool) -> None:
    path = make_path(9, seed=seed)
    old = path_slice(path[-1], path).through(path[4])
    c, s = np.cos(angle), np.sin(angle) * (-1 if mirror else 1)
    m = -1 if mirror else 1
    turned = [i * old.u + j * old.v for i, j in ((c, s), (-m * s, m * c))]
    new = Slice(path[2], turned[0], turned[1])

    back = realign(new, old)

    np.testing.assert_allclose(directions(back), directions(old), atol=1e-9)
    for params in path:
        assert back.place_of(params) == pytest.approx(old.place_of(params), abs=1e-8)


def test_a_realigned_slice_is_the_same_plane() -> None:
    path = make_path(30)
    old, new = path_slice(path[9], path[:10]), path_slice(path[-1], path)

    back = realign(new, old)

    assert_right_angled(back)
    assert share_shown(back, path) == pytest.approx(share_shown(new, path))
    assert bits(back.origin) == bits(new.origin)
    assert back.at == pytest.approx(old.place_of(path[-1]))
    # No turn within the plane makes the two more alike.
    alike = np.trace(directions(back) @ directions(old).T)
    for angle in np.linspace(0, 2 * np.pi, 60):
        c, s = np.cos(angle), np.sin(angle)
        for turn in (np.array([[c, s], [-s, c]]), np.array([[c, s], [s, -c]])):
            assert np.trace(turn @ directions(back) @ directions(old).T) <= alike + 1e-9


def test_a_slice_of_other_shapes_is_not_turned() -> None:
    old = gradient_slice(make_params(2, 3), make_params(2, 3, 1))
    new = gradient_slice(make_params(2, 4), make_params(2, 4, 1))

    assert realign(new, old) is new


# What is shown.


def test_the_share_is_that_of_the_variance() -> None:
    zero = Params.zeros(2, 3)
    plane = weight_slice(zero, (0, 0), (0, 1))
    path = [
        Params(np.array([[3.0 * n, 0.0, 4.0 * n], [0.0, 0.0, 0.0]]), np.zeros(2)) for n in range(3)
    ]

    assert share_shown(plane, path) == pytest.approx(9 / 25)
    assert share_shown(plane, [zero, zero]) == 1
