"""The lines of the eye comparison, and the names at their ends."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.rooms.results.eye_chart import EyeChart, spread
from gui.style import theme
from gui.style.theme import DARK
from model.eyes import EYES
from model.inspection.eye_comparison import Trial
from tests.gui.eye_results import make_comparison

Show = Callable[[Callable[[], EyeChart]], EyeChart]


def chart(on_screen: Show, width: int = 400, height: int = 220) -> EyeChart:
    def build() -> EyeChart:
        made = EyeChart()
        made.resize(width, height)
        return made

    return on_screen(build)


def picture(made: EyeChart) -> QImage:
    return made.grab().toImage()


def test_a_better_result_is_another_picture(on_screen: Show) -> None:
    made = chart(on_screen)
    made.show_comparison(make_comparison())
    one = picture(made)
    made.show_comparison(make_comparison((50, 52, 55), (97, 98, 60)))
    assert picture(made) != one
    made.show_comparison(make_comparison())
    assert picture(made) == one


def test_the_same_result_is_not_drawn_again(on_screen: Show) -> None:
    made = chart(on_screen)
    done = make_comparison()
    made.show_comparison(done)
    QApplication.processEvents()
    before = picture(made)
    made.show_comparison(replace(done, steps=done.steps - 1))
    assert picture(made) == before


def test_a_result_without_points_and_one_with_a_single_size_can_be_drawn(on_screen: Show) -> None:
    made = chart(on_screen)
    empty = picture(made)
    none = ((Trial(),) * 3,) * 2
    made.show_comparison(replace(make_comparison(), trials=none))
    axes = picture(made)
    assert axes != empty
    made.show_comparison(make_comparison((50,), (90,), sizes=(8,)))
    assert picture(made) != axes


@pytest.mark.parametrize("size", [(240, 130), (2_000, 900)])
def test_all_eyes_can_be_drawn_in_a_small_place_and_in_a_large_one(
    on_screen: Show, size: tuple[int, int]
) -> None:
    made = chart(on_screen, *size)
    rows = tuple((50 + 5 * n, 55 + 5 * n, 60 + 5 * n) for n in range(len(EYES)))
    made.show_comparison(make_comparison(*rows, eyes=EYES))
    whole = picture(made)
    made.show_comparison(make_comparison(*rows[:-1], eyes=EYES[:-1]))
    assert picture(made) != whole


def test_a_change_of_theme_repaints(on_screen: Show, qapp: QApplication) -> None:
    made = chart(on_screen)
    made.show_comparison(make_comparison())
    before = picture(made)
    theme.apply(qapp, DARK)
    assert picture(made) != before


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
