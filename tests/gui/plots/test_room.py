"""Room for labels: beside data, never on it."""

import math
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF

from gui.plots.room import (
    FREE,
    Room,
    around_point,
    beside_curve,
    beside_level,
    beside_upright,
    crossed,
    inside,
    near_curve,
    segments,
    spread,
)

AREA = QRectF(0, 0, 200, 100)
SIZE = QSizeF(40, 15)


def line(*points: tuple[float, float]) -> np.ndarray:
    return np.array(points, np.float64)


@pytest.mark.parametrize(
    ("piece", "touches"),
    [
        ((0, 0, 10, 10), True),  # from corner to corner
        ((-5, 5, 15, 5), True),  # through it, level
        ((5, -5, 5, 15), True),  # through it, upright
        ((4, 4, 6, 6), True),  # inside
        ((-5, 12, 15, 12), False),  # below
        ((12, -5, 12, 15), False),  # beside
        ((-6, 5, 5, 16), False),  # past a corner
        ((-5, -5, -1, -1), False),  # ends before it
    ],
)
def test_a_piece_of_a_line_touches_a_box_or_not(
    piece: tuple[float, float, float, float], touches: bool
) -> None:
    box = np.array([[0.0, 0.0, 10.0, 10.0]])
    assert crossed(box, np.array([piece], np.float64)).tolist() == [int(touches)]


def test_where_a_line_breaks_nothing_is_in_the_way() -> None:
    broken = line((0, 0), (10, 10), (np.nan, np.nan), (20, 0), (30, 10))
    assert segments([broken, line((5, 5))]).tolist() == [[0, 0, 10, 10], [20, 0, 30, 10]]


def test_a_label_takes_the_first_free_place_and_the_next_one_another() -> None:
    room = Room(AREA, [line((0, 7), (200, 7))], [])
    corners = line((0, 0), (0, 40), (0, 60))
    assert room.find(corners, SIZE) == QRectF(0, 40, 40, 15)
    assert room.find(corners, SIZE) == QRectF(0, 60, 40, 15)
    assert room.find(corners, SIZE) is None


def test_a_rule_is_covered_only_where_there_is_no_other_place() -> None:
    rules = [line((20, 0), (20, 100))]
    corners = line((0, 0), (60, 0))
    assert Room(AREA, [], rules).find(corners, SIZE) == QRectF(60, 0, 40, 15)
    assert Room(AREA, [], rules).find(corners[:1], SIZE) == QRectF(0, 0, 40, 15)


def test_no_label_reaches_out_of_the_picture() -> None:
    assert Room(AREA, [], []).find(line((-5, 0), (170, 0), (0, 90), (0, -3)), SIZE) is None


@pytest.mark.parametrize("x", [10.0, 100.0, 195.0])
@pytest.mark.parametrize("low", [False, True])
def test_a_label_beside_an_upright_line_stands_at_its_end_and_not_on_it(
    x: float, low: bool
) -> None:
    found = Room(AREA, [], [line((x, 0), (x, 100))]).find(
        beside_upright(x, AREA, SIZE, low=low), SIZE
    )
    assert found is not None
    assert not found.left() <= x <= found.right()
    assert found.bottom() == 100 if low else found.top() == 0


@pytest.mark.parametrize("low", [False, True])
def test_a_label_beside_a_level_line_stands_above_or_below_it(low: bool) -> None:
    found = Room(AREA, [], [line((0, 50), (200, 50))]).find(
        beside_level(50, AREA, SIZE, low=low), SIZE
    )
    assert found is not None
    assert found.right() == 200
    assert found.top() > 50 if low else found.bottom() < 50


@pytest.mark.parametrize("seed", range(20))
def test_a_label_beside_a_curve_covers_neither_it_nor_another(seed: int) -> None:
    random = np.random.default_rng(seed)
    x = np.linspace(0, 200, 60)
    curves = [np.stack([x, 50 + 40 * np.sin(x / 60 + 6 * random.random())], 1) for _ in range(3)]
    found = Room(AREA, curves, []).find(beside_curve(curves[0], SIZE, 0.7), SIZE)
    if found is None:
        return  # then it is left out
    box = np.array([[found.left(), found.top(), found.right(), found.bottom()]])
    assert crossed(box, segments(curves)).tolist() == [0]


def test_the_name_of_a_band_stands_in_it_or_nowhere() -> None:
    band = QRectF(50, 0, 40, 100)
    corners = inside(band, QSizeF(30, 12))
    assert corners[0].tolist() == [55, FREE]
    boxes = [QRectF(x, y, 30, 12) for x, y in corners.tolist()]
    assert all(band.contains(box) for box in boxes)
    assert len(inside(band, QSizeF(41, 12))) == 0


def test_words_stand_near_the_point_that_they_are_about() -> None:
    for x, y in ((5.0, 5.0), (195.0, 95.0), (100.0, 50.0)):
        found = Room(AREA, [], []).find(around_point(x, y, AREA, SIZE), SIZE)
        assert found is not None
        assert not found.contains(x, y)
        assert abs(found.center().x() - x) + abs(found.center().y() - y) < 60


def test_names_that_do_not_touch_stay_where_they_are() -> None:
    assert spread([10.0, 40.0, 90.0], 12, 0, 100) == [10.0, 40.0, 90.0]


def test_names_that_would_lie_on_each_other_move_apart_around_their_middle() -> None:
    assert spread([50.0, 50.0, 50.0], 10, 0, 100) == pytest.approx([40, 50, 60])
    assert spread([20.0, 50.0, 52.0], 10, 0, 100) == pytest.approx([20, 46, 56])


@pytest.mark.parametrize("heights", [[0.0] * 5, [100.0] * 5, [0, 1, 2, 98, 99, 100], [3, 14, 15]])
def test_names_keep_their_order_and_stay_inside(heights: list[float]) -> None:
    places = spread(heights, 10, 6, 94)
    assert all(b - a >= 10 - 1e-9 for a, b in pairwise(places))
    assert places[0] >= 6
    assert places[-1] <= 94


def test_a_label_without_a_place_at_its_curve_stands_near_it_or_nowhere() -> None:
    # A narrow wedge: nowhere at the upright curve is there room for the words but below the level.
    upright, level = line((190, 45), (190, 60)), line((0, 60), (200, 60))
    wedge, curve = line((0, 60), (190, 45)), line((0, 40), (200, 25))
    room = Room(AREA, [upright, level, wedge, curve], [])
    assert room.find(beside_curve(upright, SIZE, 0.7), SIZE) is None
    corners = near_curve(upright, SIZE, 0.7, AREA)
    found = room.find(corners, SIZE)
    assert found is not None
    assert found.top() > 60
    far = near_curve(line((500, 500), (510, 510)), SIZE, 0.5, AREA)
    assert Room(AREA, [], []).find(far, SIZE) is None
    assert len(near_curve(line((math.nan, 0), (math.nan, 1)), SIZE, 0.5, AREA)) == 0
