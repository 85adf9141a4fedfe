"""Contour lines of landscapes whose lines are known."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.descent.contours import Segments, contour_levels, contour_line, lowest_told
from model.descent.loss_landscape import Surface
from model.params import Doubles

LN2 = math.log(2)


def surface_of(losses: Doubles, half: float = 1.0) -> Surface:
    """A square around (2, −1)."""
    n = len(losses)
    around = np.linspace(-half, half, n)
    return Surface(around + 2, around - 1, np.array(losses, np.float64), n * n)


def bowl(n: int) -> Surface:
    a, b = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    return surface_of(a**2 + 4 * b**2 + 0.25)


def corners(segments: Segments) -> Counter[tuple[float, ...]]:
    return Counter(tuple(point) for point in np.round(segments.reshape(-1, 2), 9).tolist())


def as_set(segments: Segments) -> set[frozenset[tuple[float, ...]]]:
    return {frozenset(map(tuple, np.round(pair, 9).tolist())) for pair in segments}


# Levels.


@pytest.mark.parametrize(
    ("least", "most", "levels"),
    [
        (0.05, 9.0, [0.1, 0.2, 0.5, LN2, 1.0, 2.0, 5.0]),
        (0.25, 5.25, [0.3, 0.4, 0.6, LN2, 1.0, 1.5, 2.0, 3.0, 4.0]),
        (0.0, 118.0, [0.2, 0.5, LN2, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]),
        (0.612, 0.6605, [0.615, 0.62, 0.625, 0.63, 0.635, 0.64, 0.645, 0.65, 0.655, 0.66]),
        (0.6905, 0.7, [0.691, 0.692, LN2, 0.694, 0.695, 0.696, 0.697, 0.698, 0.699]),
    ],
)
def test_levels_are_round_and_by_the_logarithm_and_one_is_that_of_knowing_nothing(
    least: float, most: float, levels: list[float]
) -> None:
    found = contour_levels(least, most, 10, LN2)

    assert found.tolist() == pytest.approx(levels)


@given(st.floats(1e-12, 1e4), st.floats(1.0 + 1e-6, 1e9))
def test_levels_are_few_and_between_the_least_and_the_largest_loss(
    least: float, times: float
) -> None:
    levels = contour_levels(least, least * times, 8, LN2)

    assert len(levels) <= 9
    assert (np.diff(levels) > 0).all()
    assert ((levels > least) & (levels < least * times)).all()


@pytest.mark.parametrize("loss", [0.0, 0.7, math.inf])
def test_level_ground_has_no_levels_nor_has_ground_beyond_all_numbers(loss: float) -> None:
    assert len(contour_levels(min(loss, 0.7), loss, 5, LN2)) == 0


def test_of_ground_that_is_nearly_0_three_powers_of_ten_are_told_apart() -> None:
    assert lowest_told(1e-9, 5.0) == pytest.approx(0.005)
    assert lowest_told(0.3, 5.0) == 0.3


# Lines.


def test_the_line_of_a_bowl_is_a_closed_ellipse() -> None:
    segments = contour_line(bowl(129), 0.25 + 0.49)

    # Each end is the beginning of one other segment.
    assert set(corners(segments).values()) == {2}
    a, b = (segments.reshape(-1, 2) - [2, -1]).T
    np.testing.assert_allclose(a**2 + 4 * b**2, 0.49, atol=1e-3)
    length = float(np.linalg.norm(segments[:, 1] - segments[:, 0], axis=1).sum())
    assert length == pytest.approx(3.391, abs=0.005)  # of the ellipse 0.7 by 0.35


@pytest.mark.parametrize("level", [0.26, 0.5, 1.0, 2.0, 4.4])
def test_lines_run_across_a_slope_at_exactly_their_level(level: float) -> None:
    a, b = np.meshgrid(np.linspace(-1, 1, 6), np.linspace(-1, 1, 6))
    slanted = surface_of(3 + a + 0.5 * b)
    segments = contour_line(slanted, level)

    a, b = (segments.reshape(-1, 2) - [2, -1]).T
    np.testing.assert_allclose(3 + a + 0.5 * b, level, atol=1e-12)
    assert (len(segments) > 0) == (1.5 < level < 4.5)


def test_a_line_ends_only_at_the_edge() -> None:
    segments = contour_line(bowl(40), 2.0)

    ends = [point for point, times in corners(segments).items() if times == 1]
    assert len(ends) == 4
    assert all(max(abs(a - 2), abs(b + 1)) == pytest.approx(1) for a, b in ends)


@pytest.mark.parametrize(("low", "cut_off"), [(0.0, ((1, 0), (0, 1))), (-4.0, ((0, 0), (1, 1)))])
def test_the_middle_of_a_saddle_decides_which_corners_are_cut_off(
    low: float, cut_off: tuple[tuple[int, int], ...]
) -> None:
    # High at two opposite corners; the middle is above the level 0.4, or below.
    surface = Surface(np.array([0.0, 1.0]), np.array([0.0, 1.0]), np.array([[1, low], [low, 1]]), 4)

    segments = contour_line(surface, 0.4)

    assert len(segments) == 2
    near = {tuple(np.round(pair.mean(axis=0)).astype(int).tolist()) for pair in segments}
    assert near == set(cut_off)
    values = [1 - a - b + 2 * a * b + low * (a + b - 2 * a * b) for a, b in segments.reshape(-1, 2)]
    np.testing.assert_allclose(values, 0.4, atol=1e-12)


@pytest.mark.parametrize("low", [0.0, -4.0])
def test_a_saddle_may_be_high_at_the_other_corners(low: float) -> None:
    axis = np.array([0.0, 1.0])
    high = contour_line(Surface(axis, axis, np.array([[1, low], [low, 1]]), 4), 0.4)
    other = contour_line(Surface(axis, axis, np.array([[low, 1], [1, low]]), 4), 0.4)

    # The same picture in a mirror.
    assert as_set(other) == as_set(high * [-1, 1] + [1, 0])


def test_a_level_that_no_place_has_has_no_line() -> None:
    assert contour_line(bowl(9), 99.0).shape == (0, 2, 2)
    assert contour_line(bowl(9), 0.1).shape == (0, 2, 2)
