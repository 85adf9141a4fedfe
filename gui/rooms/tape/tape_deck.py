"""The buttons of a tape: to its beginning, back, play, on."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.style.icons import icon
from gui.style.language import fill
from gui.style.styled import Styled
from gui.widgets.texts.label import Label

BETWEEN = 900
"""Milliseconds from one operation to the next while it plays."""


class TapeDeck(Styled, QWidget):
    """Where the tape stands, from 0 to its length.

    Signals: `moved(position)`, the learner or the player has moved it.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length, self._position = 0, 0
        self._first, self._back, self._play, self._next = (QPushButton() for _ in range(4))
        self._place = Label("muted")
        self._timer = QTimer(self, interval=BETWEEN)
        self._timer.timeout.connect(self._play_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._first, self._back, self._play, self._next, self._place):
            row.addWidget(widget)
        self._first.clicked.connect(lambda: self._move(0))
        self._back.clicked.connect(lambda: self._move(self._position - 1))
        self._next.clicked.connect(lambda: self._move(self._position + 1))
        self._play.clicked.connect(self.toggle)
        self.retranslate()

    @property
    def _playing(self) -> bool:
        """Whether it moves on by itself."""
        return self._timer.isActive()

    def retranslate(self) -> None:
        """Write the words again."""
        for button, drawing, words in (
            (self._first, "reset", self.tr("Rewind")),
            (self._back, "step-back", self.tr("Back")),
            (self._next, "step", self.tr("Next")),
        ):
            button.setIcon(icon(drawing))
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._play.setText(self.tr("Stop") if self._playing else self.tr("Play"))
        self._play.setIcon(icon("pause" if self._playing else "run"))
        self._write()

    def restyle(self) -> None:
        self.retranslate()

    def show_place(self, position: int, length: int) -> None:
        """Show where it stands, without telling anybody."""
        self._position, self._length = position, length
        for button, possible in (
            (self._first, position > 0),
            (self._back, position > 0),
            (self._play, length > 0),
            (self._next, position < length),
        ):
            button.setEnabled(possible)
        self._write()
        if position >= length:
            self.stop()

    def toggle(self) -> None:
        """Play, from the beginning if it is at its end; or stop."""
        if self._playing:
            self.stop()
            return
        self._timer.start()
        self.retranslate()
        if self._position >= self._length:
            self.moved.emit(0)

    def stop(self) -> None:
        """Play no further."""
        if self._playing:
            self._timer.stop()
            self.retranslate()

    def _play_on(self) -> None:
        self._move(self._position + 1)

    def _move(self, position: int) -> None:
        position = max(0, min(position, self._length))
        if position != self._position:
            self.moved.emit(position)

    def _write(self) -> None:
        words = self.tr("{position} of {length}")
        there = fill(words, position=self._position, length=self._length)
        self._place.setText(there if self._length else "")
