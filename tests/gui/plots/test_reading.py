"""Going from point to point of curves that are out of the common."""

import numpy as np
import pytest

from gui.plots.chart import Axis, Chart, Curve, pen
from gui.plots.reading import FAR, Move, Place, moved, nearest, readable
from gui.plots.ticks import log_ticks, loss_ticks

RIGHT, LEFT = Move(1, 0, leap=False), Move(-1, 0, leap=False)
UP, DOWN = Move(0, 1, leap=False), Move(0, -1, leap=False)


def chart(*curves: tuple[list[float], list[float]], logarithmic: bool = False) -> Chart:
    ticks = log_ticks if logarithmic else loss_ticks
    return Chart(
        Axis("x", 0, 3, ticks, str, logarithmic=logarithmic),
        Axis("y", 0, 10, loss_ticks, str),
        tuple(
            Curve(f"{number}", np.array(x), np.array(y), pen("ink", 1))
            for number, (x, y) in enumerate(curves)
        ),
    )


def test_points_beside_the_picture_and_without_a_number_are_passed_over() -> None:
    one = chart(([-1, 0, 1, 2, 3, 4], [1, 2, np.nan, np.inf, 99, 1]))
    assert readable(one, one.named[0]).tolist() == [1, 3, 4]
    assert moved(one, Place(0, 1), RIGHT) == Place(0, 3)
    assert moved(one, Place(0, 1), LEFT) == Place(0, 1)


def test_points_that_stand_from_right_to_left_are_read_from_left_to_right() -> None:
    one = chart(([3, 2, 1], [1, 2, 3]))
    assert moved(one, None, RIGHT) == Place(0, 2)
    assert moved(one, Place(0, 2), RIGHT) == Place(0, 1)
    assert moved(one, None, Move(FAR, 0, leap=False)) == Place(0, 0)


def test_up_and_down_go_through_all_curves_as_they_lie_there() -> None:
    low, middle, high = [1.0, 1.0], [2.0, 2.0], [3.0, 3.0]
    one = chart(*(([0.0, 1.0], heights) for heights in (middle, high, low)))
    places = [Place(2, 1)]
    for _ in range(3):
        there = moved(one, places[-1], UP)
        assert there is not None
        places.append(there)
    assert [place.curve for place in places] == [2, 0, 1, 1]
    assert moved(one, places[-1], DOWN) == Place(0, 1)


def test_curves_that_lie_on_each_other_are_all_reached() -> None:
    one = chart(*[([0.0, 1.0], [5.0, 5.0])] * 3)
    place: Place | None = Place(0, 0)
    seen = []
    for _ in range(3):
        assert place is not None
        seen.append(place.curve)
        place = moved(one, place, DOWN)
    assert seen == [0, 1, 2]


def test_where_nothing_can_be_read_there_is_no_place() -> None:
    for empty in (chart(), chart(([], [])), chart(([9.0], [1.0]))):
        assert moved(empty, None, RIGHT) is None


def test_a_place_whose_curve_has_gone_begins_anew() -> None:
    assert moved(chart(([0.0, 1.0], [1.0, 1.0])), Place(3, 0), RIGHT) == Place(0, 0)


def test_the_nearest_point_is_the_nearest_across() -> None:
    points = np.array([[0.0, 0.0], [10.0, 50.0], [20.0, np.nan]])
    assert nearest(points, 8, 0) == (pytest.approx(np.hypot(2, 50)), 1)
    assert nearest(points, 30, 0) == (pytest.approx(np.hypot(20, 50)), 1)
    assert nearest(points[2:], 8, 0) is None
    assert nearest(points[:0], 8, 0) is None
