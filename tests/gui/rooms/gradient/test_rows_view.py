"""A gradient in the shape of W, with one scale for both rows."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.rooms.gradient.rows_view import RowsView
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.cells.value_strip import ValueStrip
from gui.widgets.texts.text_line import TextLine

Show = Callable[[Callable[[], RowsView]], RowsView]


@pytest.fixture
def view(on_screen: Show) -> RowsView:
    view = on_screen(RowsView)
    view.resize(400, 260)
    view.show_caption("dW")
    return view


def caption(view: RowsView) -> str:
    return view.findChildren(TextLine)[0].text()


def test_a_colour_says_where_a_step_downhill_moves_a_weight_in_both_rows(view: RowsView) -> None:
    # Both rows of this gradient move their weights towards the dog.
    dW = np.array([np.full(12, -0.5), np.full(12, 0.25)])
    view.show_slopes(dW, (2, 2, 3), 2.0)
    dog, cat = view.findChildren(Heatmap)
    assert dog.limit == cat.limit == 2.0
    np.testing.assert_allclose(dog.values, np.full((2, 2), 0.5))
    np.testing.assert_allclose(cat.values, np.full((2, 2), -0.25))
    shown = [QColor(picture.grab().toImage().pixel(30, 30)) for picture in (dog, cat)]
    assert all(colour.red() > colour.blue() for colour in shown)
    assert view.findChildren(ScaleBar)[0].toolTip() == "towards cat 2.0 … towards dog 2.0"


def test_a_pixel_is_read_in_both_rows_and_an_unknown_one_is_a_question(view: RowsView) -> None:
    W = np.array([np.arange(12.0), np.full(12, np.nan)])
    view.show_slopes(W, (2, 2, 3), 10.0)
    picture = view.findChildren(Heatmap)[0]
    place = picture.rect_of((1, 0)).center().toPoint()
    QTest.mouseMove(picture, place)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert caption(view) == "row 2, column 1: dog −7.0, cat ?"
    QTest.keyClick(picture, Qt.Key.Key_Escape)
    assert caption(view) == "dW"


def test_what_is_no_picture_is_shown_as_bars_of_one_scale(view: RowsView) -> None:
    view.show_slopes(np.array([[1.0, np.nan], [0.1, 0.2]]), None, 1.0)
    strips = [strip for strip in view.findChildren(ValueStrip) if strip.isVisible()]
    assert [strip.limit for strip in strips] == [1.0, 1.0]
    assert not any(picture.isVisible() for picture in view.findChildren(Heatmap))
    view.show_nothing()
    assert all(picture.isVisible() for picture in view.findChildren(Heatmap))


def test_numbers_without_a_picture_fit_a_low_window(view: RowsView) -> None:
    view.show_slopes(np.zeros((2, 50)), None, 1.0)
    assert view.minimumSizeHint().height() <= 125
