"""What a table says: as lines, as numbers for programs, and aloud."""

import math

import pytest

from gui.tables.content import (
    TableContent,
    bar_of,
    for_programs,
    named_columns,
    plain_row,
    tab_separated,
)

CONTENT = TableContent(
    named_columns("", "x", "", "vote"),
    (
        plain_row(("288", "−0.099", "", "+0.241"), 287),
        plain_row(("others", "", "", "−0.02"), lane=1),
    ),
    marked=287,
)


def test_names_stand_on_the_left_and_numbers_on_the_right() -> None:
    assert [column.align for column in CONTENT.columns] == ["left", "right", "right", "right"]


def test_a_line_of_a_plot_stands_before_the_first_cell_alone() -> None:
    assert [cell.lane for cell in CONTENT.rows[1].cells] == [1, None, None, None]


def test_a_column_in_which_nothing_is_written_is_left_out() -> None:
    assert CONTENT.lines() == [
        ("", "x", "vote"),
        ("288", "−0.099", "+0.241"),
        ("others", "", "−0.02"),
    ]
    assert CONTENT.lines([1]) == [("", "x", "vote"), ("others", "", "−0.02")]
    assert tab_separated(CONTENT.lines([0])) == "\tx\tvote\n288\t−0.099\t+0.241"


def test_no_text_is_taken_for_two_cells_or_two_lines() -> None:
    assert tab_separated([("a\tname", "1"), ("of\r\ntwo", "2")]) == "a name\t1\nof  two\t2"
    assert tab_separated([("=1+1.jpg", "-0.5")]) == "'=1+1.jpg\t-0.5"


def test_rows_are_found_by_their_keys() -> None:
    assert (CONTENT.place_of(287), CONTENT.place_of(3), CONTENT.place_of(None)) == (0, None, None)
    assert [CONTENT.is_marked(place) for place in (0, 1)] == [True, False]


def test_a_row_is_said_with_its_heads() -> None:
    assert [CONTENT.spoken(place) for place in (0, 1)] == [
        "288, x −0.099, vote +0.241",
        "others, vote −0.02",
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("−0.099", "-0.099"),
        ("+0.5", "0.5"),
        ("1,500", "1500"),
        ("2.3 × 10⁻⁸", "2.3e-08"),
        ("10⁻⁴", "0.0001"),
        ("−∞", "−∞"),
        ("NaN", "NaN"),
        ("–", "–"),
        ("11, 22 R", "11, 22 R"),
        ("5 of 8", "5 of 8"),
        ("98.0 (95–100)", "98.0 (95–100)"),
        ("", ""),
    ],
)
def test_programs_get_numbers_that_they_can_read(written: str, read: str) -> None:
    assert for_programs([(written, "w")]) == [(read, "w")]


def test_a_bar_is_a_share_of_the_longest_where_there_is_one() -> None:
    assert [bar_of(value, 4.0) for value in (4.0, -1.0, 0.0)] == [1.0, -0.25, 0.0]
    assert [bar_of(0.0, largest) for largest in (0.0, math.inf, math.nan)] == [None] * 3
