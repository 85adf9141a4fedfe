"""The buttons of a tape: to its beginning, back, on, to its end, play, and a slider over all."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.style.icons import icon
from gui.style.styled import Styled
from gui.widgets.fields.slider import Slider

BETWEEN = 700
"""Milliseconds from one operation to the next while it plays."""


class TapeDeck(Styled, QWidget):
    """Where the tape stands, from 0 to its length.

    Signals: `moved(position)`, the learner or the player has moved it.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length, self._position = 0, 0
        self._first, self._back, self._on, self._last = (QPushButton() for _ in range(4))
        self._play = QPushButton()
        self._slider = Slider()
        self._timer = QTimer(self, interval=BETWEEN)
        self._timer.timeout.connect(self._play_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self._first, self._back, self._play, self._on, self._last):
            row.addWidget(button)
        row.addWidget(self._slider, 1)
        self._first.clicked.connect(lambda: self._move(0))
        self._back.clicked.connect(lambda: self._move(self._position - 1))
        self._on.clicked.connect(lambda: self._move(self._position + 1))
        self._last.clicked.connect(lambda: self._move(self._length))
        self._play.clicked.connect(self.toggle)
        self._slider.valueChanged.connect(self._move)
        self.retranslate()

    @property
    def _playing(self) -> bool:
        """Whether it moves on by itself."""
        return self._timer.isActive()

    def retranslate(self) -> None:
        """Write the words again."""
        self._first.setText(self.tr("Rewind"))
        self._back.setText(self.tr("Back"))
        self._on.setText(self.tr("On"))
        self._last.setText(self.tr("End"))
        self._play.setText(self.tr("Stop") if self._playing else self.tr("Play"))
        self._play.setIcon(icon("pause" if self._playing else "run"))
        self._slider.setAccessibleName(self.tr("Place on the tape"))

    def restyle(self) -> None:
        self.retranslate()

    def show_place(self, position: int, length: int) -> None:
        """Show where it stands, without telling anybody."""
        self._position, self._length = position, length
        self._slider.show_range(length)
        self._slider.show_value(position)
        for button, possible in (
            (self._first, position > 0),
            (self._back, position > 0),
            (self._play, length > 0),
            (self._on, position < length),
            (self._last, position < length),
        ):
            button.setEnabled(possible)
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
