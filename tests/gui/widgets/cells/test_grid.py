"""Where the cells of a picture lie, and where keys go from one to the other."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt

from gui.widgets.cells.grid import Cell, CellGrid, goes

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
GRID = CellGrid(3, 4)


@pytest.mark.parametrize(
    ("size", "area"),
    [
        (QSize(160, 120), QRectF(0, 0, 160, 120)),
        (QSize(200, 120), QRectF(20, 0, 160, 120)),
        (QSize(160, 180), QRectF(0, 30, 160, 120)),
    ],
)
def test_cells_are_square_and_lie_in_the_middle(size: QSize, area: QRectF) -> None:
    assert GRID.area(size, 1.0) == area


def test_the_area_lies_on_whole_pixels_of_the_screen() -> None:
    area = CellGrid(3, 3).area(QSize(101, 55), 1.5)
    for edge in (area.left(), area.top(), area.right(), area.bottom()):
        assert edge * 1.5 == pytest.approx(round(edge * 1.5), abs=1e-9)


@pytest.mark.parametrize("cell", [(0, 0), (1, 2), (2, 3)])
def test_the_middle_of_a_cell_is_in_that_cell(cell: Cell) -> None:
    area = QRectF(7, 5, 160, 120)
    assert GRID.cell_at(GRID.rect_of(cell, area).center(), area) == cell


def test_the_far_edge_belongs_to_the_last_cell_and_beyond_it_is_none() -> None:
    area = QRectF(20, 0, 160, 120)
    assert GRID.cell_at(QPointF(180, 120), area) == (2, 3)
    assert GRID.cell_at(QPointF(181, 120), area) is None
    assert GRID.cell_at(QPointF(19, 60), area) is None


def test_a_cell_of_a_larger_grid_is_none_of_a_smaller_one() -> None:
    assert GRID.has((2, 3))
    assert not GRID.has((3, 0))
    assert not GRID.has((0, 4))


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        (Qt.Key.Key_Left, (1, 0)),
        (Qt.Key.Key_Right, (1, 2)),
        (Qt.Key.Key_Up, (0, 1)),
        (Qt.Key.Key_Down, (2, 1)),
        (Qt.Key.Key_Home, (1, 0)),
        (Qt.Key.Key_End, (1, 3)),
    ],
)
def test_keys_go_from_cell_to_cell(key: Qt.Key, cell: Cell) -> None:
    assert goes(key, PLAIN)
    assert GRID.moved((1, 1), key, PLAIN) == cell


def test_the_corners_are_reached_with_control() -> None:
    assert goes(Qt.Key.Key_Home, CONTROL)
    assert GRID.moved((1, 1), Qt.Key.Key_Home, CONTROL) == (0, 0)
    assert GRID.moved((1, 1), Qt.Key.Key_End, CONTROL) == (2, 3)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Up])
def test_nothing_goes_beyond_the_edge(key: Qt.Key) -> None:
    assert GRID.moved((0, 0), key, PLAIN) == (0, 0)


def test_from_nowhere_a_key_goes_to_the_middle() -> None:
    assert GRID.moved(None, Qt.Key.Key_Left, PLAIN) == (1, 2)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Space, PLAIN),
        (Qt.Key.Key_Left, CONTROL),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.MetaModifier),
    ],
)
def test_other_keys_go_nowhere(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    assert not goes(key, modifiers)
