"""The foot of the window: all of its lines where there is room, else the newer one first."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.texts.label import ElidedLabel
from gui.window.foot.foot import Foot
from model.sentence import sentence
from tests.gui.cut_texts import labels_cut
from tests.model.making import make_small_dataset

DONE = sentence("Photos of dogs: {dogs}, of cats: {cats}.", dogs=30, cats=30)
SAID = "Photos of dogs: 30, of cats: 30."


class Window(QMainWindow):
    """A window with nothing but a foot."""

    def __init__(self) -> None:
        super().__init__()
        self.foot = Foot()
        self.statusBar().addWidget(self.foot, 1)
        self.resize(500, 200)


@pytest.fixture
def window(on_screen: Callable[[Callable[[], Window]], Window], qapp: QApplication) -> Window:
    theme.apply(qapp, LIGHT)
    window = on_screen(Window)
    window.foot.hint.show_hint(seen=False, known=True)
    return window


def told(window: Window) -> list[str]:
    QApplication.processEvents()
    assert labels_cut(window) == []
    lines = window.findChildren(ElidedLabel)
    return [line.text() for line in lines if line.isVisible() and line.text()]


HINT = "W begins at what the network knows."


def test_in_a_narrow_window_the_words_of_the_hint_wait_until_the_next_action(
    window: Window,
) -> None:
    assert told(window) == [HINT]
    window.foot.status.tell(DONE)
    assert told(window) == [SAID]
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F12)
    assert told(window) == [HINT]


def test_a_click_that_is_the_next_action_still_finds_the_buttons_of_the_hint(
    window: Window, qtbot: QtBot
) -> None:
    window.foot.status.tell(DONE)
    assert told(window) == [SAID]
    (button,) = (b for b in window.findChildren(QToolButton) if b.text() == "Begin at 0")
    place = button.mapTo(window, button.rect().center())
    with qtbot.waitSignal(window.foot.hint.emptied):
        QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()
        QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert told(window) == [HINT]


def test_in_a_wide_one_both_are_whole(window: Window) -> None:
    window.foot.status.tell(DONE)
    window.resize(1000, 200)
    assert sorted(told(window)) == sorted([HINT, SAID])
    window.resize(500, 200)
    assert told(window) == [SAID]


def test_what_is_closed_does_not_come_back_with_the_next_action(window: Window) -> None:
    window.foot.status.tell(DONE)
    window.foot.hint.show_hint(seen=False, known=False)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F12)
    assert told(window) == []


def test_what_is_counted_is_whole_beside_a_sentence_and_the_hint(window: Window) -> None:
    window.resize(900, 200)
    window.foot.counts.show_counts(make_small_dataset(12, held_out_share=0.25), sketches=False)
    (counted,) = (words for words in told(window) if words.startswith("Photos: "))
    window.foot.status.tell(DONE)
    assert sorted(told(window)) == sorted([SAID, HINT, counted])
