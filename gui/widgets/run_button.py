"""A button that begins something, and ends it while it goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.style.styled import Styled


class RunButton(Styled, QPushButton):
    """It says what a press does now, and has room for both words, so that nothing beside it moves.

    Signals: `started()` and `stopped()`, what a press asks for.
    """

    started = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ("", "")
        self._running = False
        self.clicked.connect(self._press)

    def set_words(self, start: str, stop: str) -> None:
        """Say what it is called before something goes on, and while it does."""
        self._words = (start, stop)
        self.restyle()

    def show_running(self, *, running: bool) -> None:
        """Show whether something goes on."""
        self._running = running
        if self.text() != self._words[running]:
            self.setText(self._words[running])

    def restyle(self) -> None:
        widths = []
        for words in self._words:
            self.setText(words)
            widths.append(self.sizeHint().width())
        self.setMinimumWidth(max(widths))
        self.show_running(running=self._running)

    def _press(self) -> None:
        (self.stopped if self._running else self.started).emit()
