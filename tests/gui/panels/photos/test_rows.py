"""Photos lie in rows that use the width they have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt

from gui.panels.photos.rows import BETWEEN, SMALLEST, Rows
from gui.widgets.photos.thumbnail import RING

Key = Qt.Key


@given(width=st.integers(1, 4000), count=st.integers(0, 5000))
def test_rows_fill_the_width_and_do_not_overflow_it(width: int, count: int) -> None:
    rows = Rows.within(width, count)
    used = rows.columns * rows.pitch
    assert rows.edge >= SMALLEST
    assert used <= max(width, SMALLEST + BETWEEN)
    assert width - used < rows.columns
    assert rows.height // rows.pitch == -(-count // rows.columns)


def test_the_two_widths_of_the_design_have_three_and_four_columns() -> None:
    assert [Rows.within(width, 9).columns for width in (200, 250)] == [3, 4]


@given(width=st.integers(60, 500), count=st.integers(1, 60), data=st.data())
def test_a_photo_is_found_where_it_lies(width: int, count: int, data: st.DataObject) -> None:
    rows = Rows.within(width, count)
    index = data.draw(st.integers(0, count - 1))
    place = rows.place(index)
    ring = place.adjusted(-RING, -RING, RING, RING)
    for point in (place.center(), ring.topLeft(), ring.bottomRight()):
        assert rows.index_at(point) == index
    assert QRect(0, 0, width, rows.height).contains(ring)


def test_beside_the_photos_there_is_none() -> None:
    rows = Rows(count=5, columns=3, edge=50)
    for x, y in ((-1, 5), (5, -1), (3 * 56, 5), (2 * 56, 56), (5, 2 * 56)):
        assert rows.index_at(QPoint(x, y)) is None


def test_only_photos_that_reach_into_a_band_are_drawn() -> None:
    rows = Rows(count=1000, columns=4, edge=50)
    assert rows.between(56, 2 * 56 - 1) == range(4, 8)
    assert rows.between(55, 2 * 56) == range(12)
    assert rows.between(-20, 10) == range(4)
    assert rows.between(249 * 56, 10**6) == range(996, 1000)


@pytest.mark.parametrize(
    ("key", "here", "goal"),
    [
        (Key.Key_Left, 4, 3),
        (Key.Key_Left, 0, 0),
        (Key.Key_Right, 4, 5),
        (Key.Key_Right, 10, 10),
        (Key.Key_Up, 4, 1),
        (Key.Key_Up, 1, 1),
        (Key.Key_Down, 4, 7),
        (Key.Key_Down, 8, 10),
        (Key.Key_Down, 9, 9),
        (Key.Key_Home, 4, 0),
        (Key.Key_End, 4, 10),
        (Key.Key_PageUp, 8, 2),
        (Key.Key_PageUp, 4, 1),
        (Key.Key_PageDown, 2, 8),
        (Key.Key_PageDown, 5, 10),
        (Key.Key_Space, 4, None),
        (Key.Key_R, 4, None),
    ],
)
def test_keys_lead_from_photo_to_photo(key: Key, here: int, goal: int | None) -> None:
    rows = Rows(count=11, columns=3, edge=50)
    assert rows.goal(key, here, height=2 * rows.pitch) == goal
