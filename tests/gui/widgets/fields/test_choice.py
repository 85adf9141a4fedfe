"""A short list to choose one thing from, which speaks only when the learner has chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.widgets.fields.choice import Choice
from tests.gui.hands import turn_wheel

Show = Callable[[Callable[[], Choice]], Choice]


@pytest.fixture
def choice(on_screen: Show) -> Choice:
    made = on_screen(Choice)
    made.set_entries((("a", "Apple"), ("b", "Bread"), ("c", "Cheese")))
    made.show_key("a")
    return made


def heard(choice: Choice) -> list[object]:
    keys: list[object] = []
    choice.chosen.connect(keys.append)
    return keys


def test_showing_tells_nobody(choice: Choice) -> None:
    keys = heard(choice)
    choice.show_key("c")
    choice.set_entries((("a", "사과"), ("c", "치즈")))
    assert choice.currentText() == "치즈"
    assert keys == []


def test_a_key_that_is_not_offered_shows_nothing(choice: Choice) -> None:
    choice.show_key("z")
    assert choice.currentText() == ""
    choice.show_key("b")
    assert choice.currentText() == "Bread"


def test_what_the_learner_chooses_is_told(choice: Choice) -> None:
    keys = heard(choice)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert keys == ["b"]


def test_the_wheel_chooses_nothing(choice: Choice) -> None:
    keys = heard(choice)
    turn_wheel(choice)
    assert (keys, choice.currentText()) == ([], "Apple")


def test_it_is_as_wide_as_its_new_entries_need(choice: Choice) -> None:
    narrow = choice.sizeHint().width()
    choice.set_entries((("a", "a much longer word for an apple"),))
    assert choice.sizeHint().width() > narrow
    choice.set_entries((("a", "Apple"),))
    assert choice.sizeHint().width() <= narrow


def test_the_open_list_is_called_as_the_box_is(choice: Choice) -> None:
    choice.setAccessibleName("Fruit")
    choice.showPopup()
    assert choice.view().accessibleName() == "Fruit"
    choice.hidePopup()
