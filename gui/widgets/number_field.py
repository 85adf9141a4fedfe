"""A field to type a number into, which says what is wrong instead of beeping or guessing."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.text import MINUS
from gui.widgets.label import Label

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
BUBBLE_WIDTH = 250
BUBBLE_GAP = 6


@dataclass(frozen=True, slots=True)
class Bounds:
    """Which numbers are allowed, `low` and `high` included; `whole`: without a fraction."""

    low: float
    high: float
    whole: bool = False

    def read(self, text: str) -> float | None:
        """Read what somebody has typed; None where it is no allowed number.

        A decimal comma is as good as a point, and a true minus as good as a hyphen.
        """
        plain = text.strip().replace(MINUS, "-").replace(",", ".")
        if not _NUMBER.fullmatch(plain):
            return None
        value = float(plain)
        if not self.low <= value <= self.high or (self.whole and not value.is_integer()):
            return None
        return value


class NumberField(QLineEdit):
    """A line for one number.

    Return takes the number, Esc brings the old one back. What cannot be taken stays in the field
    with a note beside it, and the old value stays in force. Space is left to the window.

    Signals: `chosen(value)`, when the learner has typed another allowed number.
    """

    chosen = Signal(float)

    def __init__(
        self, bounds: Bounds, write: Callable[[float], str], parent: QWidget | None = None
    ) -> None:
        """Make a field for numbers within `bounds`; `write` makes their text."""
        super().__init__(parent)
        # A photo dropped here would leave its address as text.
        self.setAcceptDrops(False)
        self._bounds = bounds
        self._write_number = write
        self._names: Mapping[str, float] = {}
        self._rule = ""
        self._value = math.nan
        self._note: Label | None = None
        self.editingFinished.connect(self._take)
        self.textEdited.connect(self._drop_note)

    @property
    def value(self) -> float:
        """The value in force."""
        return self._value

    @property
    def note(self) -> str:
        """What is wrong with the text in the field; empty when nothing is."""
        return self._note.text() if self._note is not None else ""

    def set_rule(self, rule: str, names: Mapping[str, float] | None = None) -> None:
        """Set the sentence that says what can be typed, and words that stand for numbers."""
        self._rule, self._names = rule, names or {}
        if not math.isnan(self._value):
            self._rewrite()

    def show_value(self, value: float) -> None:
        """Show a value; what is being typed goes on unless the value is another one."""
        if value != self._value:
            self._value = value
            self._rewrite()

    def choose(self, value: float) -> None:
        """Take a value as if it had been typed."""
        changed = value != self._value
        self._value = value
        self._rewrite()
        if changed:
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            # Space belongs to the window, which is not to run with a number that is not meant.
            self._take()
            if not self.note:
                event.ignore()
        elif event.key() == Qt.Key.Key_Escape and (self.note or self.isModified()):
            self._rewrite()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and not math.isnan(self._value):
            self._rewrite()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_note()
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        """Take what was typed, or say what is wrong with it."""
        if not self.isModified():
            return
        text = self.text().strip()
        names = {name.casefold(): value for name, value in self._names.items()}
        value = names.get(text.casefold(), self._bounds.read(text))
        if value is None:
            self._show_note(text)
        else:
            self.choose(value)

    def _rewrite(self) -> None:
        """Write the value in force."""
        self._drop_note()
        self.setText(self._words())

    def _words(self) -> str:
        """The text of the value in force."""
        names = {value: name for name, value in self._names.items()}
        return names.get(self._value) or self._write_number(self._value)

    def _show_note(self, text: str) -> None:
        if self.note:
            return
        window = self.window()
        note = Label("popover")
        note.setParent(window)
        note.setWordWrap(True)
        note.setMargin(8)
        note.setFixedWidth(BUBBLE_WIDTH)
        wrong = self.tr("“{text}” cannot be used here.").format(text=_shortened(text))
        stays = self.tr("It stays {value}.").format(value=self._words())
        note.setText(" ".join((wrong, self._rule, stays)))
        self.setAccessibleDescription(note.text())
        self._note = note
        window.installEventFilter(self)
        self._place_note()
        note.show()
        note.raise_()

    def _place_note(self) -> None:
        """Put the note above the field, or below it where there is no room above."""
        if self._note is None:
            return
        window = self.window()
        self._note.setFixedHeight(self._note.heightForWidth(BUBBLE_WIDTH))
        corner = self.mapTo(window, QPoint(0, 0))
        above = corner.y() - self._note.height() - BUBBLE_GAP
        below = corner.y() + self.height() + BUBBLE_GAP
        right = window.width() - BUBBLE_WIDTH - BUBBLE_GAP
        self._note.move(max(BUBBLE_GAP, min(corner.x(), right)), above if above >= 0 else below)

    def _drop_note(self) -> None:
        if self._note is not None:
            self.window().removeEventFilter(self)
            self._note.hide()
            self._note.deleteLater()
            self._note = None
            self.setAccessibleDescription("")


def _shortened(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
