"""A field to type a number into, which says what is wrong instead of beeping or guessing.

It writes its number in full, as `model.numeral` writes it, and never rounded: whoever changes a
digit changes the number that is there.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.style.language import fill, say
from gui.widgets.bubble import Bubble
from model.numeral import shortest, whole
from model.sentence import Refusal
from model.typed_number import read


@dataclass(frozen=True, slots=True)
class Bounds:
    """Which numbers are allowed, `low` and `high` included; `whole`: without a fraction."""

    low: float
    high: float
    whole: bool = False

    def allow(self, value: float) -> bool:
        """Say whether a number is allowed."""
        return self.low <= value <= self.high and (not self.whole or value.is_integer())

    def write(self, value: float) -> str:
        """Write a number with all its digits."""
        return whole(value) if self.whole else shortest(value)


class NumberField(QLineEdit):
    """A line for one number.

    Return takes the number, Esc brings the old one back. So does what cannot be taken, with a note
    that says why.

    Signals: `chosen(value)`, when the learner has typed another allowed number.
    """

    chosen = Signal(float)

    def __init__(self, bounds: Bounds, parent: QWidget | None = None) -> None:
        """Make a field for numbers within `bounds`."""
        super().__init__(parent)
        # A photo dropped here would leave its address as text.
        self.setAcceptDrops(False)
        self._bounds = bounds
        self._names: Mapping[str, float] = {}
        self._rule = ""
        self._value = math.nan
        self._note = Bubble(self)
        self.editingFinished.connect(self._take)
        self.textEdited.connect(self._note.take_away)

    @property
    def value(self) -> float:
        """The value in force."""
        return self._value

    @property
    def note(self) -> str:
        """What was wrong with what was typed last; empty when nothing was."""
        return self._note.text()

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
        if event.key() == Qt.Key.Key_Escape and (self.note or self.isModified()):
            self._rewrite()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and not math.isnan(self._value):
            self._rewrite()

    def _take(self) -> bool:
        """Take what was typed, or say what is wrong with it and bring the old number back."""
        if not self.isModified():
            return True
        text = self.text().strip()
        try:
            value, why = self._read(text), ""
        except Refusal as refusal:
            value, why = math.nan, say(refusal.sentence)
        if math.isnan(value):
            no_use = fill(self.tr("“{text}” cannot be used here."), text=_short(text))
            self._rewrite()
            if self.hasFocus():
                self.selectAll()
            self._show_note(why or no_use)
            return False
        self.choose(value)
        return True

    def _read(self, text: str) -> float:
        """Read a word that stands for a number, or a number; NaN for one that is not allowed.

        Raises Refusal where it is no number.
        """
        names = {name.casefold(): value for name, value in self._names.items()}
        if text.casefold() in names:
            return names[text.casefold()]
        # Who takes a digit away from a number with commas has not made a decimal one of them.
        value = read(text, decimal_comma=not self._bounds.whole and "," not in self._words())
        return value if self._bounds.allow(value) else math.nan

    def _rewrite(self) -> None:
        """Write the value in force."""
        self._note.take_away()
        self.setText(self._words())
        self.setCursorPosition(0)  # of a long number the front is seen

    def _words(self) -> str:
        """The text of the value in force."""
        names = {value: name for name, value in self._names.items()}
        return names.get(self._value) or self._bounds.write(self._value)

    def _show_note(self, wrong: str) -> None:
        stays = fill(self.tr("It stays {value}."), value=self._words())
        self._note.say(" ".join((wrong, self._rule, stays)))


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
