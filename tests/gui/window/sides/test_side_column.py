"""A column folds by itself where the window is narrow, and as somebody wants it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.memory import Memory
from gui.window.sides.side_column import NARROW, SideColumn

WIDE = NARROW + 100
SMALL = NARROW - 100


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def column(
    on_screen: Callable[[Callable[[], SideColumn]], SideColumn], memory: Memory
) -> SideColumn:
    return on_screen(lambda: made(memory))


def made(memory: Memory) -> SideColumn:
    whole, strip = QWidget(), QWidget()
    for part in (whole, strip):
        part.setMinimumSize(30, 20)
    return SideColumn("side", memory, whole, strip, lambda window: window // 5)


def test_it_folds_in_a_narrow_window_and_opens_in_a_wide_one(column: SideColumn) -> None:
    told: list[bool] = []
    column.turned.connect(lambda: told.append(column.folded))
    for window in (WIDE, SMALL, SMALL - 10, WIDE):
        column.fit(window)
    assert told == [True, False]
    assert column.minimumSizeHint().width() == WIDE // 5


@pytest.mark.parametrize("window", [SMALL, WIDE])
def test_what_somebody_wants_holds_in_every_window_and_at_the_next_start(
    column: SideColumn, memory: Memory, window: int
) -> None:
    column.fit(window)
    before = column.folded
    column.toggle()
    again = made(memory)
    for one in (column, again):
        for width in (WIDE, SMALL):
            one.fit(width)
            assert one.folded is not before
    again.deleteLater()


def test_whoever_takes_that_back_leaves_it_to_the_window_again(
    column: SideColumn, memory: Memory
) -> None:
    column.fit(WIDE)
    column.toggle()
    column.toggle()
    assert not memory.kept
    column.fit(SMALL)
    assert column.folded


def test_it_is_open_as_long_as_it_is_needed_and_may_be_folded_then_too(
    column: SideColumn, memory: Memory
) -> None:
    column.fit(SMALL)
    column.need("verdict", needed=True)
    assert not column.folded
    column.need("verdict", needed=False)
    assert column.folded
    column.need("verdict", needed=True)
    column.toggle()
    assert column.folded
    assert not memory.kept


@pytest.mark.parametrize("window", [SMALL, WIDE])
def test_what_is_kept_back_leaves_its_place_empty_and_comes_back(
    column: SideColumn, window: int
) -> None:
    column.say_instead("later")
    column.fit(window)
    (words,) = column.findChildren(QLabel)
    before = [part.isVisible() for part in column.findChildren(QWidget) if part is not words]
    wide = column.sizeHint().width()

    column.keep_back(on=True)
    assert words.isVisible()
    assert not any(part.isVisible() for part in column.findChildren(QWidget) if part is not words)
    assert column.sizeHint().width() == wide
    column.keep_back(on=False)

    assert not words.isVisible()
    assert before == [
        part.isVisible() for part in column.findChildren(QWidget) if part is not words
    ]
