"""A fold opens what lies behind it, and is so again at the next start."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.widgets.fold import Fold

Show = Callable[[Callable[[], QWidget]], QWidget]


def in_a_page(memory: Memory) -> QWidget:
    page, body = QWidget(), QLabel("all the numbers")
    column = QVBoxLayout(page)
    fold = Fold("page.numbers", memory, body)
    fold.setText("Numbers")
    column.addWidget(fold)
    column.addWidget(body)
    return page


def test_a_click_opens_it_and_the_next_start_finds_it_open(on_screen: Show) -> None:
    memory = Memory()
    page = on_screen(lambda: in_a_page(memory))
    fold, body = page.findChild(Fold), page.findChild(QLabel)
    assert fold is not None
    assert body is not None
    assert not body.isVisible()
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert body.isVisible()
    assert memory.recall("page.numbers") == "open"
    again = on_screen(lambda: in_a_page(memory))
    body_again = again.findChild(QLabel)
    assert body_again is not None
    assert body_again.isVisible()


def test_the_keyboard_closes_it(on_screen: Show) -> None:
    memory = Memory({"page.numbers": "open"})
    page = on_screen(lambda: in_a_page(memory))
    fold, body = page.findChild(Fold), page.findChild(QLabel)
    assert fold is not None
    assert body is not None
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert not body.isVisible()
    assert memory.recall("page.numbers") == ""


def test_what_lies_nowhere_yet_opens_no_window() -> None:
    memory, body = Memory({"page.numbers": "open"}), QLabel("all the numbers")
    fold = Fold("page.numbers", memory, body)
    assert not body.isVisible()
    for widget in (fold, body):
        widget.deleteLater()
