"""What a screen reader says of something that is drawn."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.spoken import speak


class Listened(QWidget):
    """Counts how often its description is set."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.told.append(description)


def test_words_are_told_once_until_they_change(qtbot: QtBot) -> None:
    widget = Listened()
    qtbot.addWidget(widget)
    for words in ("three of four", "three of four", "four of four", ""):
        speak(widget, words)
    assert widget.told == ["three of four", "four of four", ""]
    assert widget.accessibleDescription() == ""
