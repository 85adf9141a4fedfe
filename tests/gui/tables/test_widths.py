"""What the columns of a table need, and who gets or gives what is too much or too little."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from gui.style import theme
from gui.tables.content import (
    Column,
    TableCell,
    TableContent,
    TableRow,
    named_columns,
    plain_row,
)
from gui.tables.widths import LEAST_NAME, TableWidths

NAME = "a name that is longer than most"
CONTENT = TableContent(named_columns("", "W", "dW"), (plain_row((NAME, "0.123", "1")),))


@pytest.fixture
def widths(qapp: QApplication) -> TableWidths:
    theme.apply(qapp, theme.LIGHT)
    made = TableWidths(qapp.font())
    made.measure(CONTENT)
    return made


def test_numbers_that_become_longer_get_more_room_and_keep_it(widths: TableWidths) -> None:
    before = list(widths.needed)
    longer = replace(CONTENT, rows=(plain_row((NAME, "0.123", "1.234567")),))
    assert widths.grow(longer, [(0, 2)])
    assert (widths.needed[:2], widths.needed[2] > before[2]) == (before[:2], True)
    assert not widths.grow(CONTENT, [(0, 2)])
    assert widths.needed[2] > before[2]
    widths.measure(CONTENT)
    assert widths.needed == before


def test_a_row_that_may_be_marked_has_room_for_bold_text(widths: TableWidths) -> None:
    before = widths.needed[1]
    assert widths.grow(replace(CONTENT, rows=(replace(CONTENT.rows[0], key=1),)), [(0, 1)])
    assert widths.needed[1] > before


def test_a_cell_that_reaches_over_others_needs_no_room_of_its_own(widths: TableWidths) -> None:
    row = TableRow((TableCell(3 * NAME, span=3), TableCell(), TableCell()))
    assert not widths.grow(replace(CONTENT, rows=(row,)), [(0, 0)])


def test_what_is_too_much_is_shared_and_what_is_missing_names_give(widths: TableWidths) -> None:
    columns, needed = CONTENT.columns, list(widths.needed)
    assert widths.shared(columns, sum(needed) + 30) == [width + 10 for width in needed]
    first, *numbers = widths.shared(columns, sum(needed) - 20)
    assert (first, numbers) == (needed[0] - 20, needed[1:])
    first, *numbers = widths.shared(columns, 10)
    assert (first, numbers) == (LEAST_NAME, needed[1:])


def test_columns_that_do_not_stretch_get_and_give_nothing(widths: TableWidths) -> None:
    columns = tuple(replace(column, stretch=0) for column in CONTENT.columns)
    for width in (10, 1000):
        assert widths.shared(columns, width) == widths.needed
    assert widths.giving(columns) == [0, 0, 0]


def test_a_column_is_as_wide_as_its_head_and_within_its_limits(widths: TableWidths) -> None:
    short = widths.needed[1]
    columns = (Column(NAME), Column("", least=200), Column("", most=90))
    widths.measure(TableContent(columns, (plain_row(("1", "2", NAME)),)))
    assert widths.needed[0] > short
    assert widths.needed[1:] == [200, 90]


def test_a_column_has_room_for_the_widest_that_may_come(widths: TableWidths) -> None:
    widths.measure(TableContent((Column("", widest=NAME),), (plain_row(("1",)),)))
    assert not widths.grow(TableContent((Column(""),), (plain_row((NAME,)),)), [(0, 0)])
