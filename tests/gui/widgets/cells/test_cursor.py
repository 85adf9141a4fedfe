"""The same pixel is marked in every picture, and a chosen one stays."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gui.widgets.cells.cursor import CellCursor
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap


class Pair(QWidget):
    """Two pictures of 3 × 4 pixels with one cursor, and what it has told."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures = (Heatmap(), Heatmap())
        row = QHBoxLayout(self)
        for picture in self.pictures:
            picture.show_values(np.zeros((3, 4), np.float32))
            picture.setFixedSize(160, 120)
            row.addWidget(picture)
        self.cursor = CellCursor(self.pictures, self)
        self.told: list[Cell | None] = []
        self.cursor.moved.connect(lambda: self.told.append(self.cursor.cell))

    def middle_of(self, cell: Cell) -> QPoint:
        return self.pictures[0].rect_of(cell).center().toPoint()

    def marked(self) -> list[Cell | None]:
        return [picture.cursor_cell for picture in self.pictures]


@pytest.fixture
def pair(on_screen: Callable[[Callable[[], Pair]], Pair]) -> Pair:
    return on_screen(Pair)


def leave(picture: Heatmap) -> None:
    QApplication.sendEvent(picture, QEvent(QEvent.Type.Leave))


def test_the_pixel_under_the_pointer_is_marked_in_both_until_the_pointer_leaves(pair: Pair) -> None:
    QTest.mouseMove(pair.pictures[0], pair.middle_of((1, 2)))
    assert pair.marked() == [(1, 2), (1, 2)]
    leave(pair.pictures[0])
    assert pair.marked() == [None, None]
    assert pair.told == [(1, 2), None]


@pytest.mark.parametrize("which", [0, 1])
def test_a_chosen_pixel_stays_wherever_the_pointer_goes_until_esc(pair: Pair, which: int) -> None:
    QTest.mouseClick(pair.pictures[which], Qt.MouseButton.LeftButton, pos=pair.middle_of((2, 3)))
    QTest.mouseMove(pair.pictures[0], pair.middle_of((0, 0)))
    leave(pair.pictures[0])
    assert pair.marked() == [(2, 3), (2, 3)]
    QTest.keyClick(pair.pictures[1 - which], Qt.Key.Key_Escape)
    assert pair.marked() == [None, None]
    QTest.mouseMove(pair.pictures[0], pair.middle_of((1, 1)))
    assert pair.marked() == [(1, 1), (1, 1)]
