"""A field for a number: what it takes, and what it says of what it cannot take."""

import math
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.bubble import Bubble
from gui.widgets.fields.number_field import Bounds, NumberField

ANY = Bounds(1e-9, 1000.0)


class Window(QWidget):
    """A window with a field, which counts the keys that the field leaves to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.field = NumberField(ANY)
        self.other = QLineEdit()
        self.field.set_rule("Type a number.", {"a lot": 1000.0})
        self.field.show_value(0.01)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.field)
        column.addWidget(self.other)
        self.resize(320, 240)
        self.heard: list[float] = []
        self.field.chosen.connect(self.heard.append)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


@pytest.fixture
def window(on_screen: Callable[[Callable[[], Window]], Window], qapp: QApplication) -> Window:
    theme.apply(qapp, LIGHT)
    shown = on_screen(Window)
    shown.activateWindow()
    shown.field.setFocus()
    return shown


def type_in(window: Window, text: str) -> None:
    window.field.selectAll()
    QTest.keyClicks(window.field, text)
    QTest.keyClick(window.field, Qt.Key.Key_Return)


def test_return_takes_the_number_and_writes_it_plainly(window: Window) -> None:
    type_in(window, "1e-3")
    assert window.heard == [0.001]
    assert (window.field.text(), window.field.value) == ("0.001", 0.001)


def test_leaving_the_field_takes_it_too(window: Window) -> None:
    window.field.selectAll()
    QTest.keyClicks(window.field, "0,5")
    window.other.setFocus()
    assert window.heard == [0.5]


def test_the_same_number_again_is_not_told(window: Window) -> None:
    type_in(window, "1e-2")
    assert window.heard == []
    assert window.field.text() == "0.01"


def test_a_word_can_stand_for_a_number(window: Window) -> None:
    type_in(window, "A")
    assert window.field.note
    window.field.selectAll()
    QTest.keyClicks(window.field, "A")
    window.field.insert(" lot")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert window.heard == [1000.0]
    assert window.field.text() == "a lot"


def test_what_cannot_be_taken_brings_the_old_number_back_with_a_note(window: Window) -> None:
    type_in(window, "-3")
    assert window.heard == []
    assert (window.field.text(), window.field.value) == ("0.01", 0.01)
    assert window.field.selectedText() == "0.01"
    assert window.field.note == "“-3” cannot be used here. Type a number. It stays 0.01."
    assert window.field.accessibleDescription() == window.field.note


def test_left_for_another_it_brings_the_old_number_back_too(window: Window) -> None:
    window.field.selectAll()
    QTest.keyClicks(window.field, "1,0000")
    window.other.setFocus()
    assert (window.field.text(), window.field.selectedText()) == ("0.01", "")
    assert window.field.note == (
        "It is not clear what the comma in “1,0000” means. Type 10000 or 1.0000. "
        "Type a number. It stays 0.01."
    )


@given(st.floats(1e-9, 1000.0))
@example(12.345)
@example(1000.0)
@example(2.3e-8)
def test_what_it_shows_is_all_of_the_number(value: float) -> None:
    field = NumberField(ANY)
    field.show_value(value)
    shown = field.text()
    field.selectAll()
    field.insert(shown)
    field.setModified(True)
    field.editingFinished.emit()
    assert (field.value, field.text(), field.note) == (value, shown, "")


@given(st.integers(0, 2**31 - 1))
@example(1000)
@example(2**31 - 1)
def test_a_whole_number_has_its_thousands_apart_and_is_read_so(value: int) -> None:
    field = NumberField(Bounds(0, 2**31 - 1, whole=True))
    for typed in (f"{value:,}", str(value)):
        field.show_value(-1)
        field.setText(typed)
        field.setModified(True)
        field.editingFinished.emit()
        assert (field.value, field.text(), field.note) == (value, f"{value:,}", "")


def test_a_digit_added_or_taken_away_changes_the_number_that_is_there(window: Window) -> None:
    window.field.choose(12.345)
    window.field.end(False)
    QTest.keyClicks(window.field, "5")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert window.field.value == 12.3455
    window.field.set_rule("Type a number.")
    window.field.choose(1000.0)
    assert window.field.text() == "1,000"
    window.field.end(False)
    QTest.keyClick(window.field, Qt.Key.Key_Backspace)
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert (window.field.value, window.field.text()) == (1000.0, "1,000")
    assert "Type 100 or 1.00." in window.field.note


def test_a_word_for_a_number_does_not_make_the_number_allowed(window: Window) -> None:
    window.field.set_rule("Type a number.", {"none": 0.0})
    type_in(window, "0")
    assert (window.heard, window.field.note[:9]) == ([], "“0” canno")
    type_in(window, "NONE")
    assert window.heard == [0.0]


def test_the_note_can_be_read_and_copied_inside_the_window(window: Window) -> None:
    type_in(window, "-3")
    (note,) = window.findChildren(Bubble)
    assert note.isVisible()
    assert window.rect().contains(note.geometry())
    assert not note.geometry().intersects(window.field.geometry())
    assert note.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert note.textFormat() == Qt.TextFormat.PlainText


def test_the_note_moves_with_the_field(window: Window) -> None:
    type_in(window, "-3")
    (note,) = window.findChildren(Bubble)
    window.resize(400, 400)
    QApplication.processEvents()
    window.resize(401, 400)
    assert abs(window.field.y() - note.geometry().bottom()) < 20


def test_a_long_text_is_shortened_in_the_note(window: Window) -> None:
    type_in(window, "x" * 500)
    assert len(window.field.note) < 100


def test_typing_on_takes_the_note_away(window: Window) -> None:
    type_in(window, "-3")
    QTest.keyClick(window.field, Qt.Key.Key_Backspace)
    assert window.field.note == ""
    assert window.field.accessibleDescription() == ""


def test_esc_brings_the_old_number_back(window: Window) -> None:
    type_in(window, "-3")
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert (window.field.text(), window.field.note) == ("0.01", "")
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    assert window.keys.count(Qt.Key.Key_Escape) == 1


def test_what_is_being_typed_is_not_overwritten_by_the_same_value(window: Window) -> None:
    window.field.selectAll()
    QTest.keyClicks(window.field, "0.2")
    window.field.show_value(0.01)
    assert window.field.text() == "0.2"


def test_another_value_from_elsewhere_wins(window: Window) -> None:
    type_in(window, "-3")
    window.field.show_value(0.7)
    assert (window.field.text(), window.field.note, window.heard) == ("0.7", "", [])


@pytest.mark.parametrize("typed", ["2.3 × 10⁻⁸", "2.3 x 10^-8", " 2.3e-8 "])
def test_a_number_can_be_typed_with_spaces(window: Window, typed: str) -> None:
    window.field.clear()
    for letter in typed:
        if letter.isascii():
            QTest.keyClick(window.field, letter)
        else:
            window.field.insert(letter)  # test keys are ASCII
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert (window.heard, window.field.text(), window.field.note) == ([2.3e-8], "2.3 × 10⁻⁸", "")
    assert Qt.Key.Key_Space not in window.keys


def test_a_hidden_field_forgets_its_note(window: Window) -> None:
    type_in(window, "-3")
    window.field.hide()
    window.field.show()
    assert (window.field.text(), window.field.note) == ("0.01", "")


def test_before_it_has_a_value_it_can_be_shown_and_hidden(
    on_screen: Callable[[Callable[[], NumberField]], NumberField],
) -> None:
    field = on_screen(lambda: NumberField(ANY))
    field.hide()
    assert field.text() == ""
    assert math.isnan(field.value)
