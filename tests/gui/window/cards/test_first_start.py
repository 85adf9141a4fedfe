"""Three ways in, for who starts the program for the first time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from gui.app import Program
from gui.screenshot import settle
from gui.window.cards.first_start import FirstStart
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos

BEGUN = "window.begun"


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en") as program:
        program.session.set_sketches(make_photos(20))
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


@pytest.fixture
def card(program: Program) -> FirstStart:
    """The card as it is at a first start."""
    program.session.reset()
    program.session.memory.remember(BEGUN, "")
    settle(program)
    program.content.welcome()
    return cards(program)[0]


def cards(program: Program) -> list[FirstStart]:
    QApplication.sendPostedEvents(None, 0)
    return [card for card in program.window.findChildren(FirstStart) if card.isVisible()]


def button(card: FirstStart, words: str) -> QAbstractButton:
    return next(b for b in card.findChildren(QPushButton) if b.text() == words)


def test_it_says_how_long_a_chapter_takes(program: Program, card: FirstStart) -> None:
    minutes = {chapter.minutes for chapter in program.content.guide.reader.chapters()}
    assert (min(minutes), max(minutes)) == (4, 8)
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "twenty chapters of four to eight minutes" in said


def test_it_says_how_many_numbers_there_are_and_names_the_keys(card: FirstStart) -> None:
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "6,146 numbers" in said
    assert "Ctrl+L" in said


def test_in_a_low_window_the_pictures_give_way(card: FirstStart, program: Program) -> None:
    pictures = [w for w in card.findChildren(QWidget) if type(w).__name__ == "_Picture"]
    assert all(picture.isVisible() for picture in pictures)
    program.window.resize(1024, 600)
    settle(program)
    assert not any(picture.isVisible() for picture in pictures)
    program.window.resize(1440, 900)
    settle(program)


def test_run_closes_it_for_good(card: FirstStart, program: Program) -> None:
    QTest.mouseClick(button(card, "Run"), Qt.MouseButton.LeftButton)
    assert program.session.running
    program.session.pause()
    settle(program)
    assert cards(program) == []
    program.content.welcome()
    assert cards(program) == []


def test_the_cross_closes_it(card: FirstStart, program: Program) -> None:
    cross = next(b for b in card.findChildren(QAbstractButton) if b.accessibleName() == "Close")
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert cards(program) == []
    assert program.session.memory.recall(BEGUN)


def test_the_lesson_closes_it(card: FirstStart, program: Program) -> None:
    QTest.mouseClick(button(card, "Start"), Qt.MouseButton.LeftButton)
    settle(program)
    assert program.content.guide.running
    assert cards(program) == []
    program.content.guide.leave()
    settle(program)
