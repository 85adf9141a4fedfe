"""A button that begins something, and ends it while it goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.widgets.run_button import RunButton


@pytest.fixture
def button(on_screen: Callable[[Callable[[], RunButton]], RunButton]) -> RunButton:
    button = on_screen(RunButton)
    button.set_words("Go", "Stop what goes on")
    return button


def test_a_press_asks_for_what_the_button_says(button: RunButton, qtbot: QtBot) -> None:
    heard: list[str] = []
    button.started.connect(lambda: heard.append("started"))
    button.stopped.connect(lambda: heard.append("stopped"))
    for running in (False, True):
        button.show_running(running=running)
        heard.append(button.text())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["Go", "started", "Stop what goes on", "stopped"]


def test_it_has_room_for_both_words(button: RunButton) -> None:
    before = button.minimumSizeHint().width(), button.minimumWidth()
    button.show_running(running=True)
    assert button.minimumWidth() == before[1] == button.sizeHint().width() > before[0]


def test_other_words_keep_what_goes_on(button: RunButton) -> None:
    button.show_running(running=True)
    button.set_words("Los", "Halt")
    assert button.text() == "Halt"
