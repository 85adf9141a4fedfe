"""A bubble beside its widget, and how long it stays there."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.bubble import Bubble
from tests.gui.drags import Drag

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
Show = Callable[[Callable[[], AnyWidget]], AnyWidget]


class Window(QTabWidget):
    """Two pages; on the first is a field that has something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(600, 400)
        page = QWidget()
        self.field = QLineEdit(page)
        self.field.setGeometry(300, 200, 100, 24)
        self.field.setAccessibleDescription("a field")
        self.other = QLineEdit(page)
        self.other.setGeometry(10, 10, 100, 24)
        self.addTab(page, "one")
        self.addTab(QWidget(), "two")
        self.bubble = Bubble(self.field)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.accept()


@pytest.fixture
def window(on_screen: Show[Window]) -> Window:
    window = on_screen(Window)
    window.bubble.say("That is a link.")
    return window


def key(window: Window, which: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), which)


def press(window: Window, place: QPoint) -> None:
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def test_it_lies_beside_its_widget_and_covers_nothing_of_it(window: Window) -> None:
    bubble, field = window.bubble, window.field
    assert bubble.isVisible()
    assert bubble.parent() is window
    assert window.rect().contains(bubble.geometry())
    corner = field.mapTo(window, QPoint(0, 0))
    assert corner.y() - 20 < bubble.geometry().bottom() < corner.y()
    assert field.accessibleDescription() == "That is a link."


def test_it_lies_below_a_widget_at_the_top_or_where_it_shall(on_screen: Show[Window]) -> None:
    window = on_screen(Window)
    for beside, shall in ((window.other, False), (window.field, True)):
        bubble = Bubble(beside, below=shall)
        bubble.say("That is a link.\nSave the picture first.\nThen drag the file.")
        assert bubble.y() > beside.mapTo(window, QPoint(0, beside.height())).y()


def test_it_is_as_high_as_its_words_need(window: Window) -> None:
    low = window.bubble.height()
    window.bubble.say("That is a link, not a photo. " * 4)
    assert window.bubble.height() > low
    window.bubble.say("That is a link.")
    assert window.bubble.height() == low


def test_it_follows_whatever_its_widget_lies_in(window: Window) -> None:
    page = window.field.parentWidget()
    assert page is not None
    before = window.bubble.pos()
    page.move(page.x() + 7, page.y() + 30)
    assert window.bubble.pos() == before + QPoint(7, 30)


def test_it_follows_a_window_that_becomes_smaller(window: Window) -> None:
    window.resize(420, 400)
    assert window.rect().contains(window.bubble.geometry())


@pytest.mark.parametrize(
    "act",
    [
        lambda window: key(window, Qt.Key.Key_A),
        lambda window: key(window, Qt.Key.Key_Return),
        lambda window: press(window, QPoint(580, 380)),
        lambda window: Drag(window, QMimeData()).drop(window),
        lambda window: window.setCurrentIndex(1),
        lambda window: window.field.hide(),
        lambda window: window.bubble.take_away(),
    ],
)
def test_it_goes_with_the_next_action_or_with_its_widget(
    window: Window, act: Callable[[Window], None]
) -> None:
    act(window)
    assert not window.bubble.isVisible()
    assert window.bubble.text() == ""
    assert window.field.accessibleDescription() == "a field"


@pytest.mark.parametrize(
    "act",
    [
        lambda window: key(window, Qt.Key.Key_Tab),
        lambda window: key(window, Qt.Key.Key_Shift),
        lambda window: QTest.mouseMove(window.windowHandle(), QPoint(5, 5)),
        lambda window: QTest.wheelEvent(window.windowHandle(), QPoint(5, 5), QPoint(0, 120)),
        lambda window: press(window, window.bubble.geometry().center()),
    ],
)
def test_it_stays_while_somebody_only_looks_or_copies_it(
    window: Window, act: Callable[[Window], None]
) -> None:
    act(window)
    assert window.bubble.isVisible()


def test_what_is_said_next_takes_its_place_and_goes_as_well(window: Window) -> None:
    window.bubble.say("That is text.")
    assert window.bubble.text() == window.field.accessibleDescription() == "That is text."
    key(window, Qt.Key.Key_A)
    assert window.field.accessibleDescription() == "a field"


def test_it_goes_where_its_widget_is_deleted(window: Window, qtbot: QtBot) -> None:
    gone: list[object] = []
    window.bubble.destroyed.connect(lambda: gone.append(1))
    window.field.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
