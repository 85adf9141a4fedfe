"""The lines of the eye comparison, and the names at their ends."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication

from gui.rooms.results.eye_chart import EyeChart, share_ticks, size_ticks
from gui.style import theme
from gui.style.theme import DARK
from model.eyes import EYES
from model.inspection.eye_comparison import Trial
from tests.gui.eye_results import make_comparison
from tests.gui.plots.looking import heard, labels, press

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


def test_names_stand_at_the_ends_of_their_lines(on_screen: Show) -> None:
    made = chart(on_screen)
    made.show_comparison(make_comparison())
    QApplication.processEvents()
    found = {label.words: label.scenePos().y() for label in labels(made)}
    assert set(found) == {"a network", "pixels 16 × 16", "guessing: 50 %"}
    assert found["a network"] < found["pixels 16 × 16"]


def test_it_is_read_eye_by_eye(on_screen: Show) -> None:
    made = chart(on_screen)
    made.show_comparison(make_comparison())
    press(made, Qt.Key.Key_Home)
    assert heard(made) == ("pixels 16 × 16 · learnt from so many of each class 10 · 50.0 %")
    press(made, Qt.Key.Key_Up, Qt.Key.Key_End)
    assert heard(made) == "a network · learnt from so many of each class 200 · 99.0 %"
    description = heard(made, QAccessible.Text.Description)
    assert description.startswith("pixels 16 × 16: from 50.0 % at 10 to 55.0 % at 200")


def test_the_numbers_have_the_shares_that_fit(on_screen: Show) -> None:
    made = chart(on_screen)
    done = make_comparison()
    made.show_comparison(replace(done, trials=(done.trials[0], (Trial(),) * 3)))
    table = made.table()
    assert table.names[:3] == (
        "learnt from, of each class",
        "pixels 16 × 16",
        "pixels 16 × 16, at least",
    )
    assert table.columns[0].tolist() == [10, 25, 200]
    for place, trial in enumerate(done.trials[0]):
        assert [column[place] for column in table.columns[1:4]] == [trial.accuracy, *trial.interval]
    assert np.isnan(table.columns[4]).all()


def test_where_there_is_no_room_for_all_sizes_the_last_one_is_named() -> None:
    ticks = size_ticks((10, 11, 200, 250), "all")
    assert [words for _, words in ticks(1, 2.4, 20).major] == ["all", "200", "11"]
    assert [words for _, words in ticks(1, 2.4, 2).major] == ["all", "11"]


def test_shares_have_as_many_marks_as_there_is_room_for() -> None:
    assert len(share_ticks(0.4, 1.0, 6).major) == 7
    assert [words for _, words in share_ticks(0.4, 1.0, 2).major] == ["50 %", "100 %"]
