"""The hint that own photos are seen with the network, and that W begins at what it knows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton

from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.texts.label import Label
from gui.window.foot.hint_line import HintLine


class Window(QMainWindow):
    """A window with the hint in its foot, beside a line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = HintLine()
        self.statusBar().addWidget(Label("muted"))
        self.statusBar().addWidget(self.hint, 1)
        self.resize(800, 300)


@pytest.fixture
def window(on_screen: Callable[[Callable[[], Window]], Window], qapp: QApplication) -> Window:
    theme.apply(qapp, LIGHT)
    return on_screen(Window)


def buttons(hint: HintLine) -> list[QToolButton]:
    return [button for button in hint.findChildren(QToolButton) if button.isVisible()]


@pytest.mark.parametrize("by_key", [False, True])
def test_each_button_tells_its_own(window: Window, by_key: bool) -> None:
    hint, told = window.hint, list[str]()
    hint.show_hint(seen=True, known=True)
    hint.refused.connect(lambda: told.append("refused"))
    hint.emptied.connect(lambda: told.append("emptied"))
    hint.closed.connect(lambda: told.append("closed"))
    for button in buttons(hint):
        if by_key:
            QTest.keyClick(button, Qt.Key.Key_Space)
        else:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["refused", "emptied", "closed"]


@pytest.mark.parametrize(
    ("seen", "known", "offered"),
    [
        (True, True, ["Use pixels", "Begin at 0", ""]),
        (True, False, ["Use pixels", ""]),
        (False, True, ["Begin at 0", ""]),
        (False, False, []),
    ],
)
def test_it_says_what_is_so_and_offers_the_way_back(
    window: Window, seen: bool, known: bool, offered: list[str]
) -> None:
    window.hint.show_hint(seen=seen, known=known)
    assert [button.text() for button in buttons(window.hint)] == offered
    words = window.hint.findChildren(Label)[0]
    assert ("a trained network sees" in words.toolTip()) == seen
    assert ("W begins at" in words.toolTip()) == known
    assert bool(words.text()) == (seen or known)


def test_it_takes_no_height_from_the_window(window: Window) -> None:
    bar = window.statusBar()
    before = bar.height()
    window.hint.show_hint(seen=True, known=True)
    QApplication.processEvents()
    assert window.hint.isVisible()
    assert bar.height() == before
