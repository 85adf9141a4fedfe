"""As many numbers as x has: a picture, and what a pixel says."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.rooms.backprop.evidence_view import EvidenceView
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.texts.text_line import TextLine

Show = Callable[[Callable[[], EvidenceView]], EvidenceView]
VALUES = np.arange(12, dtype=np.float64)
SHAPE = 2, 2, 3


@pytest.fixture
def view(on_screen: Show) -> EvidenceView:
    def build() -> EvidenceView:
        made = EvidenceView()
        made.resize(200, 260)
        made.show_caption("what it is")
        return made

    return on_screen(build)


def heatmap(view: EvidenceView) -> Heatmap:
    return view.findChildren(Heatmap)[0]


def caption(view: EvidenceView) -> str:
    return view.findChildren(TextLine)[0].text()


def middle_of(view: EvidenceView, row: int, column: int) -> QPoint:
    return heatmap(view).rect_of((row, column)).center().toPoint()


def point_at(view: EvidenceView, row: int, column: int) -> None:
    QTest.mouseMove(view, QPoint(2, 2))  # a pointer that is there already would not move
    QTest.mouseMove(heatmap(view), middle_of(view, row, column))


def test_of_a_pixels_colours_the_mean_is_shown(view: EvidenceView) -> None:
    view.show_numbers(VALUES, SHAPE, 0)
    assert heatmap(view).isVisible()
    assert heatmap(view).limit == 10.0  # of 9, 10 and 11


def test_the_pixel_under_the_pointer_is_read_in_place_of_the_caption(view: EvidenceView) -> None:
    view.show_numbers(VALUES, SHAPE, 0)
    point_at(view, 1, 0)
    assert caption(view) == "row 2, column 1: +7.0"
    QApplication.sendEvent(heatmap(view), QEvent(QEvent.Type.Leave))
    assert caption(view) == "what it is"


def test_a_chosen_pixel_stays_and_follows_new_numbers(view: EvidenceView) -> None:
    view.show_numbers(VALUES, SHAPE, 0)
    QTest.mouseClick(heatmap(view), Qt.MouseButton.LeftButton, pos=middle_of(view, 0, 1))
    point_at(view, 1, 1)
    assert caption(view) == "row 1, column 2: +4.0"
    view.show_numbers(-VALUES, SHAPE, 0)
    assert caption(view) == "row 1, column 2: −4.0"
    QTest.keyClick(heatmap(view), Qt.Key.Key_Escape)
    assert caption(view) == "what it is"


def test_a_pixel_that_is_no_longer_there_is_not_read(view: EvidenceView) -> None:
    view.show_numbers(np.ones(16), (4, 4, 1), 0)
    QTest.mouseClick(heatmap(view), Qt.MouseButton.LeftButton, pos=middle_of(view, 3, 3))
    view.show_numbers(VALUES, SHAPE, 0)
    assert caption(view) == "what it is"


def test_a_picture_leaves_no_empty_band_above_it(view: EvidenceView) -> None:
    view.resize(120, 400)
    view.show_numbers(VALUES, SHAPE, 0)
    assert heatmap(view).height() <= 120
