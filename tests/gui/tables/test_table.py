"""The table of the whole window: keys, mouse, clipboard, screen readers, and what it draws."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QPaintEvent,
    QRegion,
)
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.style import theme
from gui.tables.content import (
    Column,
    TableCell,
    TableContent,
    TableRow,
    named_columns,
    plain_row,
)
from gui.tables.look import TableLook
from gui.tables.table import ALL, LIKED, Table
from gui.widgets.giving.number_table import TSV
from tests.gui.hands import turn_wheel
from tests.gui.page_making import mouse
from tests.gui.style.test_theme import contrast
from tests.gui.table_reading import click, heard, place_in, texts

Show = Callable[[Callable[[], QWidget]], QWidget]
Key, Modifier = Qt.Key, Qt.KeyboardModifier

HEADS = named_columns("", "W")
ROWS = (plain_row(("dog 1", "0.5"), 10), plain_row(("cat 1", "−0.5"), 11), plain_row(("loss", "1")))
CHOOSING = TableContent(HEADS, ROWS, marked=10, keys=range(5, 40))
PASSIVE = TableContent(HEADS, tuple(replace(row, key=None) for row in ROWS))


@pytest.fixture
def table(on_screen: Show, qapp: QApplication, qtbot: QtBot) -> Table:
    """A table in a window, with a button before it and one behind it."""
    theme.apply(qapp, theme.LIGHT)

    def build() -> QWidget:
        window = QWidget()
        row = QHBoxLayout(window)
        for part in (QPushButton("before"), Table(), QPushButton("behind")):
            row.addWidget(part)
        window.resize(500, 140)
        return window

    window = on_screen(build)
    table = window.findChildren(Table)[0]
    table.setAccessibleName("The weights")
    table.show_content(CHOOSING)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table.setFocus()
    QApplication.processEvents()
    return table


def told(signal: object) -> Callable[[], list[object]]:
    """Listen to a signal."""
    spy = QSignalSpy(signal)
    return lambda: [spy.at(place)[0] for place in range(spy.count())]


class Painted(QObject):
    """Tells which parts of a widget are drawn."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return super().eventFilter(watched, event)


def colours_of(table: Table, row: int, column: int) -> set[str]:
    area = table.visualRect(table.model().index(row, column))
    image = table.viewport().grab(area).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def background(table: Table, row: int) -> str:
    area = table.visualRect(table.model().index(row, 1))
    window = table.window().grab().toImage()
    at = table.viewport().mapTo(table.window(), area.topLeft()) + QPoint(2, 4)
    return window.pixelColor(at * window.devicePixelRatio()).name()


# Choosing a row.


def test_a_click_chooses_a_row_that_has_a_key(table: Table) -> None:
    chosen = told(table.chosen)
    for row in (1, 2):
        click(table, row)
    assert chosen() == [11]


def test_keys_go_on_beyond_the_rows_that_are_shown(table: Table) -> None:
    chosen = told(table.chosen)
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_PageDown, Key.Key_Home, Key.Key_End):
        QTest.keyClick(table, key)
    assert chosen() == [11, 9, 20, 5, 39]


def test_keys_stop_at_the_ends_and_begin_with_the_first(table: Table) -> None:
    chosen = told(table.chosen)
    table.show_content(replace(CHOOSING, marked=39))
    QTest.keyClick(table, Key.Key_Down)
    table.show_content(replace(CHOOSING, marked=None))
    QTest.keyClick(table, Key.Key_Up)
    assert chosen() == [39, 5]


def test_without_a_list_of_keys_they_go_from_row_to_row(table: Table) -> None:
    chosen = told(table.chosen)
    table.show_content(replace(CHOOSING, keys=()))
    QTest.keyClick(table, Key.Key_End)
    turn_wheel(table.viewport())
    assert chosen() == [11]


def test_the_wheel_goes_from_key_to_key(table: Table) -> None:
    chosen = told(table.chosen)
    assert turn_wheel(table.viewport())
    assert chosen() == [11]


def test_a_mark_that_is_held_is_let_go_by_a_second_click_and_by_esc(table: Table) -> None:
    chosen, released = told(table.chosen), QSignalSpy(table.released)
    click(table, 0)
    QTest.keyClick(table, Key.Key_Escape)
    assert released.count() == 0
    table.show_mark(10, held=True)
    click(table, 0)
    QTest.keyClick(table, Key.Key_Escape)
    assert (released.count(), chosen()) == (2, [10])


def test_the_row_under_the_pointer_is_told_until_the_pointer_leaves(table: Table) -> None:
    hovered = told(table.hovered)
    for row, column in ((1, 0), (1, 1), (2, 0)):
        QTest.mouseMove(table.viewport(), place_in(table, row, column))
    QTest.mouseMove(table.viewport(), place_in(table, 0))
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert hovered() == [11, None, 10, None]


# Keys that belong to others.


def test_tab_leaves_it_both_ways(table: Table) -> None:
    window = table.window()
    before, behind = window.findChildren(QPushButton)
    QTest.keyClick(window.windowHandle(), Key.Key_Tab)
    assert behind.hasFocus()
    table.setFocus()
    QTest.keyClick(window.windowHandle(), Key.Key_Backtab)
    assert before.hasFocus()


def test_arrow_keys_go_from_row_to_row_where_nothing_is_chosen(table: Table) -> None:
    table.show_content(PASSIVE)
    chosen = told(table.chosen)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Right):
        QTest.keyClick(table, key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
    assert chosen() == []


def test_space_and_a_wheel_that_finds_nothing_to_do_are_left_to_others(table: Table) -> None:
    table.show_content(PASSIVE)
    key = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Space, Modifier.NoModifier, " ")
    QApplication.sendEvent(table, key)
    assert not key.isAccepted()
    assert not turn_wheel(table.viewport())


# Copying.


def copied() -> str:
    return QGuiApplication.clipboard().text()


def press_copy(table: Table) -> None:
    QTest.keyClick(table, Key.Key_C, Modifier.ControlModifier)


def test_all_of_it_can_be_copied(table: Table) -> None:
    press_copy(table)
    assert copied() == "\tW\ndog 1\t0.5\ncat 1\t−0.5\nloss\t1"
    data = QGuiApplication.clipboard().mimeData().data(TSV).data()
    assert data.decode() == "\tW\ndog 1\t0.5\ncat 1\t-0.5\nloss\t1"


def test_what_is_selected_is_copied_alone(table: Table) -> None:
    QTest.keyClick(table, Key.Key_Down, Modifier.ShiftModifier)
    press_copy(table)
    assert copied() == "\tW\ndog 1\t0.5\ncat 1\t−0.5"
    QTest.keyClick(table, Key.Key_A, Modifier.ControlModifier)
    press_copy(table)
    assert copied().endswith("loss\t1")


def test_rows_are_selected_by_dragging_and_none_by_a_click_that_chooses(table: Table) -> None:
    chosen, left = told(table.chosen), Qt.MouseButton.LeftButton
    click(table, 1)
    assert table.selectionModel().selectedRows() == []
    QTest.mousePress(table.viewport(), left, pos=place_in(table, 1))
    for row in (1, 2):
        at = place_in(table, row) + QPoint(1, 1)
        mouse(table.viewport(), QEvent.Type.MouseMove, at)
        selected = [index.row() for index in table.selectionModel().selectedRows()]
        assert selected == ([1, 2] if row == 2 else [])
    QTest.mouseRelease(table.viewport(), left, pos=place_in(table, 2))
    press_copy(table)
    assert copied() == "\tW\ncat 1\t−0.5\nloss\t1"
    assert chosen() == [11, 11]


def test_the_menu_copies_as_text_and_for_a_spreadsheet(table: Table) -> None:
    at = place_in(table, 1)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=at)
    where = table.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    QApplication.sendEvent(table.viewport(), event)
    (menu,) = table.findChildren(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy as TSV"].trigger()
    assert copied() == "\tW\ndog 1\t0.5\ncat 1\t-0.5\nloss\t1"
    actions["Copy"].trigger()
    assert copied() == "\tW\ndog 1\t0.5\ncat 1\t−0.5\nloss\t1"
    actions["Select all"].trigger()
    assert len(table.selectionModel().selectedRows()) == 3
    assert {
        "Copy picture",
        "Save picture (PNG)…",
        "Save picture (SVG)…",
        "Save numbers (CSV)…",
    } <= {*actions}
    assert "Copy numbers" not in actions
    menu.close()


def test_all_of_it_can_be_saved_with_numbers_as_programs_read_them(table: Table) -> None:
    lines = table.table().csv().decode("utf-8-sig").splitlines()
    assert lines == [",W", "dog 1,0.5", "cat 1,-0.5", "loss,1"]


# Typing.


def test_what_is_typed_is_told_and_does_not_change_the_table(table: Table, qtbot: QtBot) -> None:
    columns = (replace(HEADS[0], editable=True), HEADS[1])
    table.show_content(TableContent(columns, ROWS, marked=11))
    renamed = QSignalSpy(table.renamed)
    keyboard = table.window().windowHandle()
    for key in (Key.Key_F2, Key.Key_N, Key.Key_O, Key.Key_Return):
        QTest.keyClick(keyboard, key)
    assert renamed.at(0) == [11, "no"]
    assert texts(table)[2] == ("cat 1", "−0.5")
    qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))


# Who does not see it.


def test_a_screen_reader_finds_heads_and_cells(table: Table) -> None:
    whole = QAccessible.queryAccessibleInterface(table)
    assert whole.role() == QAccessible.Role.Table
    assert whole.text(QAccessible.Text.Name) == "The weights"
    found = heard(table)
    assert (QAccessible.Role.ColumnHeader, "W") in found
    assert [text for role, text in found if role == QAccessible.Role.Cell] == [
        *("dog 1", "0.5", "cat 1", "−0.5", "loss", "1")
    ]
    last = whole.child(whole.childCount() - 1).tableCellInterface()
    heads = (*last.rowHeaderCells(), *last.columnHeaderCells())
    assert [head.text(QAccessible.Text.Name) for head in heads] == ["loss", "W"]


def test_the_marked_row_is_described_and_has_the_cursor(table: Table) -> None:
    assert table.accessibleDescription() == "dog 1, W 0.5"
    table.show_mark(11)
    assert table.accessibleDescription() == "cat 1, W −0.5"
    assert table.currentIndex().row() == 1
    table.show_mark(30)
    assert table.accessibleDescription() == ""


# What it draws.


def test_what_is_the_same_is_not_drawn_again(table: Table) -> None:
    painted = Painted(table.viewport())
    table.show_content(TableContent(named_columns("", "W"), tuple(ROWS), 10, keys=range(5, 40)))
    QApplication.processEvents()
    assert painted.region.isEmpty()
    other = (ROWS[0], plain_row(("cat 1", "−0.4"), 11), ROWS[2])
    table.show_content(replace(CHOOSING, rows=other))
    QApplication.processEvents()
    assert painted.region.boundingRect() == table.visualRect(table.model().index(1, 1))


def test_a_selection_lasts_while_numbers_change_and_rows_come_and_go(table: Table) -> None:
    resets = QSignalSpy(table.model().modelReset)
    QTest.keyClick(table, Key.Key_Down, Modifier.ShiftModifier)
    for rows in (ROWS[:2], (*ROWS, *ROWS), (plain_row(("dog 1", "0.4"), 10), *ROWS[1:])):
        table.show_content(replace(CHOOSING, rows=rows))
        assert texts(table) == replace(CHOOSING, rows=rows).lines()
        assert [index.row() for index in table.selectionModel().selectedRows()] == [0, 1]
    assert resets.count() == 0


def test_columns_do_not_become_narrower_while_numbers_change(table: Table) -> None:
    def show(number: str, heads: tuple[Column, ...] = HEADS) -> int:
        table.show_content(TableContent(heads, (plain_row(("name", number)),)))
        return table.sizeHint().width()

    wide = show("0.123456789")
    assert show("0") == wide
    assert show("0", named_columns("", "b")) < wide


def test_in_a_narrow_place_names_give_way_and_numbers_stay(table: Table) -> None:
    row = plain_row(("a name that is much too long for it", "0.123456789"))
    table.show_content(TableContent(HEADS, (row,)))
    table.setFixedWidth(160)
    QApplication.processEvents()
    number = table.visualRect(table.model().index(0, 1))
    assert number.right() < 160
    assert number.width() > table.fontMetrics().horizontalAdvance("0.1234567")
    assert table.minimumSizeHint().width() <= 160


def hint_at(table: Table, row: int, column: int) -> str:
    at = place_in(table, row, column)
    where = table.viewport().mapToGlobal(at)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, where))
    return QToolTip.text()


def test_what_is_cut_off_stands_in_a_tooltip(table: Table, qtbot: QtBot) -> None:
    long = "<b>a name that is much too long for it"
    cells = TableCell(long), TableCell("1")
    table.show_content(TableContent(HEADS, (TableRow(cells), *ROWS)))
    table.setFixedWidth(160)
    QApplication.processEvents()
    assert hint_at(table, 0, 0) == "<p>&lt;b&gt;a name that is much too long for it</p>"
    hint_at(table, 1, 0)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_sum_that_is_cut_off_in_bold_stands_in_a_tooltip(table: Table) -> None:
    name = TableCell("what all of it comes to")
    table.show_content(TableContent(HEADS, (TableRow((name, TableCell("1")), is_total=True),)))
    table.setFixedWidth(table.sizeHint().width() - 3)
    QApplication.processEvents()
    width = table.visualRect(table.model().index(0, 0)).width()
    assert TableLook(table.font()).width_of(name) < width
    assert hint_at(table, 0, 0) == "<p>what all of it comes to</p>"


def test_rows_are_as_high_as_there_is_room_within_limits(table: Table) -> None:
    heights = []
    for height in (60, 112, 400):
        table.setFixedHeight(height)
        QApplication.processEvents()
        heights.append(table.rowHeight(0))
    assert heights[0] == 22 < heights[1] < heights[2] == 32


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_roles_bars_and_lines_have_the_colours_of_the_theme(
    table: Table, qapp: QApplication, colours: theme.Theme
) -> None:
    theme.apply(qapp, colours)
    cells = (
        TableCell("dog", "dog_text"),
        TableCell("cat", "cat_text"),
        TableCell("run", lane=1),
        TableCell("+1", bar=1.0),
        TableCell("−1", bar=-0.5),
    )
    columns = tuple(Column("", "left") for _ in cells)
    table.show_content(TableContent(columns, (TableRow(cells),)))
    table.window().resize(900, 140)
    QApplication.processEvents()
    wanted = (colours.dog_text, colours.cat_text, colours.lanes[1], colours.dog, colours.cat)
    for column, colour in enumerate(wanted):
        assert colour in colours_of(table, 0, column)
    assert colours.edge not in colours_of(table, 0, 0)
    table.show_content(TableContent(columns, (TableRow(cells, is_total=True),)))
    assert colours.edge in colours_of(table, 0, 0)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_a_marked_row_and_a_selected_one_have_other_grounds(
    table: Table, qapp: QApplication, colours: theme.Theme
) -> None:
    theme.apply(qapp, colours)
    assert background(table, 0) == colours.hover
    plain = background(table, 2)
    QTest.keyClick(table, Key.Key_Down, Modifier.ShiftModifier)
    table.show_mark(None)
    selected = background(table, 1)
    assert background(table, 2) == plain != selected
    # A veil, so that whatever colour the text has can still be read.
    assert contrast(selected, plain) < 1.3


def test_a_cell_may_reach_over_the_next(table: Table) -> None:
    row = TableRow((TableCell("the sum of everything else", span=2), TableCell()))
    table.show_content(TableContent(HEADS, (row, *ROWS)))
    assert table.columnSpan(0, 0) == 2
    table.show_content(TableContent(HEADS, (*ROWS, row)))
    assert [table.columnSpan(place, 0) for place in (0, 3)] == [1, 2]
    table.show_content(TableContent())
    assert texts(table) == [()]


@pytest.mark.parametrize(
    ("rows", "count", "least", "liked", "most"),
    [
        ((None, None), 10, 10, 10, 10),
        ((2, None), 10, 2, LIKED, 10),
        ((2, None), 1, 1, 1, 1),
        ((4, 7), 3, 4, LIKED, 7),
        ((2, ALL), 3, 2, LIKED, ALL),
    ],
)
def test_a_table_says_how_many_rows_it_needs_likes_and_has_use_for(
    qtbot: QtBot,
    rows: tuple[int | None, int | None],
    count: int,
    least: int,
    liked: int,
    most: int,
) -> None:
    table = Table(20, 30, rows)
    qtbot.addWidget(table)
    table.show_content(TableContent(HEADS, count * (plain_row(("w", "1")),)))
    head = table.minimumSizeHint().height() - 20 * least
    assert 10 < head < 30
    assert table.sizeHint().height() == head + 20 * liked
    assert table.maximumHeight() == head + 30 * most
