"""How far reading has come, and Cancel."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton

from gui.panels.photos.reading_card import ReadingCard
from gui.photo_import.reading_progress import ReadingProgress
from gui.widgets.texts.label import Label


@pytest.fixture
def card(on_screen: Callable[[Callable[[], ReadingCard]], ReadingCard]) -> ReadingCard:
    return on_screen(ReadingCard)


def bar(card: ReadingCard) -> QProgressBar:
    return card.findChildren(QProgressBar)[0]


def words(card: ReadingCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label)]


def test_it_counts_files(card: ReadingCard) -> None:
    card.show_progress(ReadingProgress(12, 300))
    assert (bar(card).value(), bar(card).maximum()) == (12, 300)
    assert "12 of 300" in words(card)


def test_the_bar_has_no_end_while_files_are_being_found(card: ReadingCard) -> None:
    card.show_progress(ReadingProgress(12, 300))
    card.show_progress(ReadingProgress(0, 0))
    assert (bar(card).minimum(), bar(card).maximum()) == (0, 0)
    assert words(card) == ["Reading photos", ""]


def test_it_is_there_as_long_as_something_is_read(card: ReadingCard) -> None:
    card.show_progress(None)
    assert not card.isVisible()
    card.show_progress(ReadingProgress(1, 2))
    assert card.isVisible()


def test_it_says_whether_photos_are_read_or_looked_at(card: ReadingCard) -> None:
    card.show_progress(ReadingProgress(1, 2))
    assert words(card) == ["Reading photos", "1 of 2"]
    card.show_progress(ReadingProgress(0, 2, looking=True))
    assert words(card) == ["Looking at photos", "0 of 2"]
    card.show_progress(None)
    card.show_progress(ReadingProgress(1, 2))
    assert words(card)[0] == "Reading photos"


@pytest.mark.parametrize(("seconds", "words_"), [(12.4, "13 s left"), (0.01, "1 s left")])
def test_it_says_how_long_it_will_take_once_that_is_known(
    card: ReadingCard, seconds: float, words_: str
) -> None:
    card.show_progress(ReadingProgress(3, 300, looking=True, seconds_left=seconds))
    assert words(card)[1] == f"3 of 300 · {words_}"
    card.show_progress(ReadingProgress(3, 300, looking=True))
    assert words(card)[1] == "3 of 300"


def test_the_longest_words_have_room_in_the_narrowest_column(card: ReadingCard) -> None:
    card.show_progress(ReadingProgress(9_998, 10_000, looking=True, seconds_left=100.0))
    assert card.minimumSizeHint().width() <= 224


@pytest.mark.parametrize("by_key", [False, True])
def test_cancel_tells_once(card: ReadingCard, by_key: bool) -> None:
    told: list[bool] = []
    card.cancelled.connect(lambda: told.append(True))
    (button,) = card.findChildren(QPushButton)
    if by_key:
        QTest.keyClick(button, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [True]
