"""A guess is asked for once, can be skipped, and stays beside the answer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gui.memory import Memory
from gui.widgets.guess import Guess
from gui.widgets.texts.label import Label

Show = Callable[[Callable[[], Guess]], Guess]
CHOICES = (("up", "It goes up"), ("down", "It goes down"))


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def guess(on_screen: Show, memory: Memory) -> Guess:
    made = on_screen(lambda: Guess("page.loss", memory))
    made.ask("What does the loss do?", CHOICES)
    return made


def press(guess: Guess, words: str) -> None:
    (button,) = (b for b in guess.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def seen(guess: Guess) -> set[str]:
    return {b.text() for b in guess.findChildren(QPushButton) if b.isVisible()}


def words(guess: Guess) -> str:
    label = guess.findChild(Label)
    assert label is not None
    return label.text()


def test_a_guess_is_told_remembered_and_stands_beside_the_answer(
    guess: Guess, memory: Memory
) -> None:
    settled: list[str] = []
    guess.settled.connect(lambda: settled.append(guess.made))
    assert guess.open
    press(guess, "It goes up")
    guess.tell("It goes down: the step is short.")
    assert settled == ["up"]
    assert not guess.open
    assert memory.recall("page.loss") == "up"
    assert seen(guess) == set()
    assert words(guess) == "Your guess: It goes up. It goes down: the step is short."


def test_it_can_be_skipped_and_then_leaves(guess: Guess) -> None:
    press(guess, "Just show it")
    assert not guess.open
    assert guess.made == ""
    assert not guess.isVisible()


def test_a_lesson_passes_it_by_and_brings_back_what_was_guessed(
    guess: Guess, memory: Memory
) -> None:
    bring_back = guess.take_down()
    guess.pass_by()
    assert not guess.open
    bring_back()
    assert guess.open
    press(guess, "It goes up")
    bring_back = guess.take_down()
    guess.pass_by()
    assert guess.made == "up"
    memory.remember("page.loss", "")
    bring_back()
    assert guess.made == "up"


def test_asking_again_keeps_the_buttons_and_other_choices_replace_them(guess: Guess) -> None:
    before = guess.findChildren(QPushButton)
    guess.ask("What does the loss do?", CHOICES)
    assert guess.findChildren(QPushButton) == before
    guess.ask("And now?", (("same", "Nothing"),))
    assert seen(guess) == {"Nothing", "Just show it"}


def test_where_pages_may_not_ask_nothing_is_asked(on_screen: Show) -> None:
    made = on_screen(lambda: Guess("page.loss", Memory(asks=False)))
    made.ask("What does the loss do?", CHOICES)
    assert not made.open
    assert not made.isVisible()


def test_a_question_that_lies_nowhere_yet_opens_no_window(qapp: QApplication) -> None:
    guess = Guess("page.loss", Memory())
    guess.ask("What does the loss do?", CHOICES)
    assert guess not in [window for window in qapp.topLevelWidgets() if window.isVisible()]
    guess.deleteLater()
