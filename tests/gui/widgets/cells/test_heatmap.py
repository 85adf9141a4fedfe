"""Numbers and photos as cells, and one cell marked in all of them."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, SignalInstance
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gui.style import theme
from gui.style.theme import DARK, LIGHT
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import LEAST_EDGE, Heatmap

Show = Callable[[Callable[[], Heatmap]], Heatmap]

VALUES = np.linspace(-1.0, 1.0, 12, dtype=np.float32).reshape(3, 4)


@pytest.fixture
def heatmap(on_screen: Show) -> Heatmap:
    """A heatmap of 3 × 4 cells, each 40 pixels large."""

    def build() -> Heatmap:
        made = Heatmap()
        made.resize(160, 120)
        made.show_values(VALUES)
        return made

    shown = on_screen(build)
    shown.clearFocus()
    return shown


def colour(heatmap: Heatmap, cell: Cell, image: QImage | None = None) -> str:
    picture = heatmap.grab().toImage() if image is None else image
    return picture.pixelColor(middle(heatmap, cell)).name()


def middle(heatmap: Heatmap, cell: Cell) -> QPoint:
    return heatmap.rect_of(cell).center().toPoint()


def heard(signal: SignalInstance) -> list[Cell | None]:
    cells: list[Cell | None] = []
    signal.connect(cells.append)
    return cells


def test_positive_is_the_dog_s_colour_and_negative_the_cat_s(heatmap: Heatmap) -> None:
    heatmap.show_values(np.array([[-2.0, 0.0, 2.0]], np.float32))
    assert [colour(heatmap, (0, column)) for column in range(3)] == [
        LIGHT.cat,
        LIGHT.card,
        LIGHT.dog,
    ]
    assert heatmap.limit == 2.0


def test_what_speaks_for_the_cat_can_be_positive(heatmap: Heatmap) -> None:
    heatmap.show_values(np.array([[-2.0, 2.0]], np.float32), positive=1)
    assert [colour(heatmap, (0, column)) for column in range(2)] == [LIGHT.dog, LIGHT.cat]


def test_a_given_limit_decides_the_strongest_colour(heatmap: Heatmap) -> None:
    heatmap.show_values(np.array([[1.0, 2.0]], np.float32), limit=2.0)
    assert colour(heatmap, (0, 1)) == LIGHT.dog
    assert colour(heatmap, (0, 0)) != LIGHT.dog


def test_cells_have_sharp_edges(heatmap: Heatmap) -> None:
    heatmap.show_values(np.array([[-1.0, 1.0]], np.float32))
    row = heatmap.grab().toImage()
    y = middle(heatmap, (0, 0)).y()
    assert {row.pixelColor(x, y).name() for x in range(1, 159)} == {LIGHT.cat, LIGHT.dog}


def test_the_colours_follow_the_theme(heatmap: Heatmap, qapp: QApplication) -> None:
    before = colour(heatmap, (2, 3))
    theme.apply(qapp, DARK)
    assert (before, colour(heatmap, (2, 3))) == (LIGHT.dog, DARK.dog)


def test_a_picture_is_shown_as_it_is(heatmap: Heatmap) -> None:
    pixels = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [9, 8, 7]]], np.uint8)
    heatmap.show_picture(pixels)
    shown = [colour(heatmap, cell) for cell in ((0, 0), (0, 1), (1, 0), (1, 1))]
    assert shown == ["#ff0000", "#00ff00", "#0000ff", "#090807"]


def test_a_picture_need_not_lie_in_one_piece_in_memory(heatmap: Heatmap) -> None:
    grey = np.array([[[10], [200]]], np.uint8)
    heatmap.show_picture(np.broadcast_to(grey, (1, 2, 3)))
    assert [colour(heatmap, (0, column)) for column in range(2)] == ["#0a0a0a", "#c8c8c8"]


def test_a_photo_is_divided_into_the_cells_of_the_eye(heatmap: Heatmap) -> None:
    heatmap.resize(120, 120)
    heatmap.show_picture(np.zeros((192, 192, 3), np.uint8), grid=(4, 4))
    assert heatmap.cell_at(QPointF(31, 119)) == (3, 1)


def test_where_there_is_nothing_the_words_say_so(heatmap: Heatmap) -> None:
    heatmap.show_nothing("x is no picture")
    assert heatmap.accessibleDescription() == "x is no picture"
    assert heatmap.cell_at(QPointF(60, 60)) is None
    drawn = heatmap.grab().toImage()
    inside = [drawn.pixelColor(x, y) for x in range(30, 130) for y in range(10, 110)]
    assert QColor(LIGHT.wash) in inside
    assert len(set(map(QColor.name, inside))) > 1


def test_the_picture_keeps_its_shape_in_the_middle(heatmap: Heatmap) -> None:
    heatmap.resize(200, 120)
    assert heatmap.cell_at(QPointF(10, 60)) is None
    assert heatmap.cell_at(QPointF(21, 1)) == (0, 0)
    assert heatmap.cell_at(QPointF(179, 119)) == (2, 3)


def test_the_cell_under_the_pointer_is_told_once(heatmap: Heatmap) -> None:
    cells = heard(heatmap.hovered)
    for place in (QPoint(5, 5), QPoint(9, 30), QPoint(50, 5)):
        QTest.mouseMove(heatmap, place)
    QApplication.sendEvent(heatmap, QEvent(QEvent.Type.Leave))
    assert cells == [(0, 0), (0, 1), None]


def test_it_marks_only_what_it_is_told_to(heatmap: Heatmap) -> None:
    before = heatmap.grab().toImage()
    QTest.mouseMove(heatmap, QPoint(60, 60))
    QTest.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    heatmap.clearFocus()
    assert heatmap.grab().toImage() == before
    heatmap.show_cursor((1, 1))
    assert heatmap.grab().toImage() != before
    heatmap.show_cursor(None)
    assert heatmap.grab().toImage() == before


def test_a_click_pins_and_a_second_one_lets_go(heatmap: Heatmap) -> None:
    cells = heard(heatmap.pinned)
    place = middle(heatmap, (2, 1))
    QTest.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=place)
    heatmap.show_cursor((2, 1), pinned=True)
    QTest.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=place)
    assert cells == [(2, 1), None]


def test_only_the_left_button_pins_and_only_on_the_picture(heatmap: Heatmap) -> None:
    cells = heard(heatmap.pinned)
    heatmap.resize(200, 120)
    QTest.mouseClick(heatmap, Qt.MouseButton.RightButton, pos=QPoint(100, 60))
    QTest.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=QPoint(5, 60))
    assert cells == []


def test_a_key_moves_the_pin(heatmap: Heatmap) -> None:
    cells = heard(heatmap.pinned)
    heatmap.show_cursor((1, 1), pinned=True)
    QTest.keyClick(heatmap, Qt.Key.Key_Right)
    QTest.keyClick(heatmap, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert cells == [(1, 2), (2, 3)]


def test_the_first_key_starts_in_the_middle(heatmap: Heatmap) -> None:
    cells = heard(heatmap.pinned)
    QTest.keyClick(heatmap, Qt.Key.Key_Left)
    assert cells == [(1, 2)]


def test_at_the_edge_nothing_happens(heatmap: Heatmap) -> None:
    cells = heard(heatmap.pinned)
    heatmap.show_cursor((0, 0), pinned=True)
    QTest.keyClick(heatmap, Qt.Key.Key_Up)
    assert cells == []


class Window(QWidget):
    """Counts the keys that nobody inside has used."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.heatmap = Heatmap()
        QHBoxLayout(self).addWidget(self.heatmap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Alt:
            self.keys.append(event.key())


def test_esc_lets_go_of_the_pin_and_else_is_left_to_the_window(
    on_screen: Callable[[Callable[[], Window]], Window],
) -> None:
    window = on_screen(Window)
    window.heatmap.show_values(VALUES)
    cells = heard(window.heatmap.pinned)
    window.heatmap.show_cursor((1, 1), pinned=True)
    QTest.keyClick(window.heatmap, Qt.Key.Key_Escape)
    window.heatmap.show_cursor(None)
    QTest.keyClick(window.heatmap, Qt.Key.Key_Escape)
    assert cells == [None]
    assert window.keys == [Qt.Key.Key_Escape]


def test_keys_that_mean_nothing_here_are_left_to_the_window(
    on_screen: Callable[[Callable[[], Window]], Window],
) -> None:
    window = on_screen(Window)
    window.heatmap.show_values(VALUES)
    QTest.keyClick(window.heatmap, Qt.Key.Key_Space)
    QTest.keyClick(window.heatmap, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.heatmap.show_nothing("")
    QTest.keyClick(window.heatmap, Qt.Key.Key_Left)
    assert window.keys == [Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Left]


def test_the_description_tells_the_value_under_the_mark(heatmap: Heatmap) -> None:
    heatmap.show_cursor((0, 3))
    assert heatmap.accessibleDescription() == "row 1, column 4: −0.45"
    heatmap.show_values(VALUES * 2)
    assert heatmap.accessibleDescription() == "row 1, column 4: −0.91"
    heatmap.show_picture(np.zeros((3, 4, 3), np.uint8))
    assert heatmap.accessibleDescription() == "row 1, column 4"


def test_a_mark_outside_a_smaller_picture_is_not_drawn_but_comes_back(heatmap: Heatmap) -> None:
    heatmap.show_cursor((2, 3), pinned=True)
    heatmap.show_values(VALUES[:2, :2])
    assert heatmap.accessibleDescription() == ""
    heatmap.show_values(VALUES)
    assert heatmap.accessibleDescription() == "row 3, column 4: +1.00"


def test_focus_can_be_seen(heatmap: Heatmap) -> None:
    heatmap.clearFocus()
    before = heatmap.grab().toImage()
    heatmap.setFocus(Qt.FocusReason.TabFocusReason)
    assert heatmap.hasFocus()
    assert heatmap.grab().toImage() != before


class Row(QWidget):
    """Three heatmaps side by side, and place left over."""

    def __init__(self, values: NDArray[np.float32]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        self.maps = [Heatmap() for _ in range(3)]
        for each in self.maps:
            each.show_values(values)
            row.addWidget(each)
        row.addStretch(1)


@pytest.mark.parametrize("height", [120, 300])
def test_in_a_row_each_is_as_wide_as_it_is_high(
    on_screen: Callable[[Callable[[], Row]], Row], height: int
) -> None:
    row = on_screen(lambda: Row(np.zeros((8, 8), np.float32)))
    row.resize(1200, height)
    QApplication.processEvents()
    QApplication.processEvents()
    for each in row.maps:
        assert each.width() == each.height() >= height - 40


def test_a_narrow_row_shrinks_to_the_least_edge(
    on_screen: Callable[[Callable[[], Row]], Row],
) -> None:
    row = on_screen(lambda: Row(np.zeros((8, 8), np.float32)))
    row.resize(10, 10)
    QApplication.processEvents()
    assert all(each.width() == LEAST_EDGE for each in row.maps)
