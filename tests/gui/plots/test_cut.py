"""Lines end where the picture does."""

import numpy as np
import pytest

from gui.plots.cut import cut


def test_what_stays_inside_is_not_touched() -> None:
    points = np.array([[0.0, 1.0], [1.0, 9.0], [2.0, np.nan], [3.0, 4.0]])
    assert cut(points, 0, 10) is points


def test_a_line_that_leaves_is_cut_where_it_does() -> None:
    points = np.array([[0.0, 5.0], [1.0, 15.0], [2.0, 5.0]])
    assert np.array_equal(
        cut(points, 0, 10),
        [[np.nan] * 2, [0, 5], [0.5, 10], [np.nan] * 2, [1.5, 10], [2, 5]],
        equal_nan=True,
    )


def test_a_line_through_all_of_the_picture_has_both_ends_cut() -> None:
    left = cut(np.array([[0.0, -10.0], [1.0, 20.0]]), 0, 10)
    assert left[1:] == pytest.approx(np.array([[1 / 3, 0], [2 / 3, 10]]))


def test_a_level_line_is_there_or_not() -> None:
    for height, end, kept in ((5.0, 30.0, 3), (-1.0, -30.0, 0)):
        points = np.array([[0.0, height], [1.0, height], [1.0, end]])
        assert np.isfinite(cut(points, 0, 10)).all(axis=1).sum() == kept


def test_pieces_that_go_on_stay_one_line_so_that_its_dashes_do() -> None:
    x = np.arange(50.0)
    left = cut(np.stack([x, np.where(x < 40, 5.0, 50.0)], 1), 0, 10)
    assert np.isnan(left).any(axis=1).sum() == 1
    assert np.isnan(left[0]).all()


@pytest.mark.parametrize("seed", range(10))
def test_nothing_is_left_outside_and_nothing_is_lost_inside(seed: int) -> None:
    points = np.random.default_rng(seed).uniform(-10, 20, (200, 2))
    left = cut(points, 0, 10)
    heights = left[np.isfinite(left).all(axis=1), 1]
    assert heights.min() >= -1e-9
    assert heights.max() <= 10 + 1e-9
    inside = (points[:, 1] >= 0) & (points[:, 1] <= 10)
    kept = {tuple(point) for point in left.tolist()}
    assert {tuple(point) for point in points[inside].tolist()} <= kept
