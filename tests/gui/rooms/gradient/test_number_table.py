"""The painted table: what it says, what it lets choose, and what can be copied."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.rooms.gradient.number_table import NumberTable, TableRow
from gui.style import theme
from tests.gui.hands import turn_wheel

Show = Callable[[Callable[[], NumberTable]], NumberTable]
LINES = (
    TableRow(("dog 1", "0.5"), 10, 0),
    TableRow(("cat 1", "−0.5"), 11, 1),
    TableRow(("loss", "0.69")),
)


@pytest.fixture
def table(on_screen: Show) -> NumberTable:
    table = on_screen(NumberTable)
    table.show_lines(("", "W"), LINES, 10, range(5, 40))
    table.resize(300, 100)
    return table


def chosen(table: NumberTable) -> list[int]:
    told: list[int] = []
    table.chosen.connect(told.append)
    return told


def test_a_click_chooses_a_line_that_has_a_key(table: NumberTable) -> None:
    told = chosen(table)
    for place in (0, 1, 2):
        at = table.rect_of(place).center().toPoint()
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=at)
    assert told == [11]  # the first one is chosen already, and the last one cannot be


def test_names_are_whole_as_long_as_the_gaps_can_give_way(
    on_screen: Show, qapp: QApplication
) -> None:
    theme.apply(qapp, theme.LIGHT)
    table = on_screen(NumberTable)
    numbers = ("−0.000001",) * 4
    table.show_lines(("", "a", "b", "c", "d"), (TableRow(("forward, float64", *numbers)),))
    needed = sum(table.fontMetrics().horizontalAdvance(cell) for cell in table.lines[1])

    def name(width: int) -> QImage:
        table.resize(width, 100)
        area = table.rect_of(0).toRect()
        area.setWidth(table.fontMetrics().horizontalAdvance("forward, float64"))
        return table.grab(area).toImage()

    assert name(needed + 40) == name(2 * needed)


def test_keys_go_on_beyond_the_lines_that_are_shown(table: NumberTable) -> None:
    told = chosen(table)
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    ):
        QTest.keyClick(table, key)
    assert told == [11, 9, 20, 5, 39]


def test_keys_stop_at_the_ends(table: NumberTable) -> None:
    table.show_lines(("", "W"), LINES, 5, range(5, 40))
    told = chosen(table)
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert told == []
    table.show_lines(("", "W"), LINES, None, (7, 3))
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert told == [7]


def test_the_wheel_goes_from_weight_to_weight(table: NumberTable) -> None:
    told = chosen(table)
    turn_wheel(table)
    assert told == [11]


def test_without_keys_the_wheel_is_left_to_others(table: NumberTable) -> None:
    table.show_lines(("", "W"), LINES)
    told = chosen(table)
    turn_wheel(table)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert told == []


def test_all_of_it_can_be_copied(table: NumberTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\tW\ndog 1\t0.5\ncat 1\t−0.5\nloss\t0.69"


def test_the_chosen_line_is_described_for_those_who_do_not_see_it(table: NumberTable) -> None:
    assert table.accessibleDescription() == "dog 1, 0.5"
    table.show_lines(("", "W"), LINES, 11, range(5, 40))
    assert table.accessibleDescription() == "cat 1, −0.5"
    table.show_lines(("", "W"), LINES)
    assert table.accessibleDescription() == ""


def colours_in(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_names_have_the_colour_of_their_class_and_of_their_line(table: NumberTable) -> None:
    look = theme.current()
    assert look.lanes[1] not in colours_in(table)
    table.show_lines(("", "W"), (TableRow(("central", "1"), lane=1),))
    assert look.lanes[1] in colours_in(table)


def test_in_a_narrow_place_the_names_give_way_and_numbers_stay(table: NumberTable) -> None:
    table.show_lines(("", "W"), (TableRow(("a name that is much too long for it", "0.123456789")),))
    table.resize(150, 60)
    table.grab()
    rights = table._rights(table.fontMetrics())
    assert rights[-1] <= 150
    assert rights[1] - rights[0] > table.fontMetrics().horizontalAdvance("0.123")
