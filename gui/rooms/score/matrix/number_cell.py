"""A number of the drawing that can be typed over, and goes up and down by the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.fields.number_field import Bounds, NumberField

FARTHEST = 10_000.0
_STEPS = {
    Qt.Key.Key_Up: 1.0,
    Qt.Key.Key_Down: -1.0,
    Qt.Key.Key_PageUp: 10.0,
    Qt.Key.Key_PageDown: -10.0,
}


class NumberCell(NumberField):
    """A field without a frame.

    step: by so much an arrow key changes it.

    Signals: `entered()`, the keyboard works here now.
    """

    entered = Signal()

    def __init__(self, step: float, parent: QWidget) -> None:
        super().__init__(Bounds(-FARTHEST, FARTHEST), parent)
        self._step = step
        self.setProperty("role", "cell")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(changed(self.value, _STEPS[Qt.Key(event.key())] * self._step))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


def changed(value: float, by: float) -> float:
    """Add to a typed number, without the noise of its last digits."""
    return min(max(round(value + by, 6), -FARTHEST), FARTHEST)
