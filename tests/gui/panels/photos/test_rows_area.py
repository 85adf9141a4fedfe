"""Rows of squares in an area that scrolls: as wide as it is, and no bar where there is no need."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from gui.panels.photos.rows_area import RowsArea

OnScreen = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def area(on_screen: OnScreen) -> RowsArea:
    area = on_screen(RowsArea)
    assert isinstance(area, RowsArea)
    area.resize(190, 116)
    return area


def test_a_bar_comes_only_when_it_is_needed(area: RowsArea) -> None:
    area.lay_out(12)
    assert area.verticalScrollBar().isVisible()
    area.lay_out(3)
    assert not area.verticalScrollBar().isVisible()


@pytest.mark.parametrize("width", range(80, 260, 7))
def test_the_layout_comes_to_rest_at_any_width(area: RowsArea, width: int) -> None:
    area.lay_out(8)
    area.resize(width, 130)
    QApplication.processEvents()
    rows = area.rows
    area.lay_out(8)
    assert area.rows == rows
    assert rows.columns * rows.pitch <= area.viewport().width()


def test_squares_are_found_where_they_have_been_scrolled_to(area: RowsArea) -> None:
    area.lay_out(100)
    area.scroll_to(99)
    place = area.place(99)
    assert area.viewport().rect().contains(place)
    assert area.index_at(place.center()) == 99
    assert 99 in area.between(place.top(), place.bottom())
    assert 0 not in area.between(0, area.viewport().height())
    area.scroll_to(0)
    assert area.verticalScrollBar().value() == 0
    assert area.index_at(area.place(0).center()) == 0
    assert area.index_at(QPoint(-1, 5)) is None


def test_what_is_in_view_stays_where_it_is(area: RowsArea) -> None:
    area.lay_out(100)
    area.scroll_to(50)
    before = area.verticalScrollBar().value()
    area.scroll_to(area.between(0, 1)[0] + area.rows.columns)
    assert area.verticalScrollBar().value() == before


def test_one_row_and_one_square_have_room_in_the_least_size(area: RowsArea) -> None:
    area.lay_out(100)
    area.resize(area.minimumSizeHint())
    QApplication.processEvents()
    assert area.rows.columns == 1
    assert area.viewport().height() >= area.rows.pitch
