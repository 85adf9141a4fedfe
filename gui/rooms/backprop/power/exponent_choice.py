"""Which power is looked at: a button for each exponent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.style.language import fill
from gui.style.styled import Styled
from model.backprop import EXPONENTS

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def power_words(exponent: int, base: str = "x") -> str:
    """Write a power: "x³", "x", "1"."""
    if exponent == 0:
        return "1"
    return base if exponent == 1 else base + str(exponent).translate(_RAISED)


def rule_words(exponent: int) -> str:
    """Write the rule for a power: "x³ → 3x²"."""
    factor = "" if exponent == 1 else str(exponent)
    power = power_words(exponent - 1)
    made = factor + power if power != "1" else factor or "1"
    return f"{power_words(exponent)} → {made}"


class ExponentChoice(Styled, QWidget):
    """Signals: `chosen(int)`.

    Attributes:
        buttons: of the exponents, in their order.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for exponent in EXPONENTS:
            button = QPushButton(power_words(exponent))
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, exponent)
            row.addWidget(button)
            self.buttons.append(button)
        self._group.idClicked.connect(self.chosen)
        self.retranslate()

    def retranslate(self) -> None:
        for button in self._group.buttons():
            words = fill(self.tr("n = {exponent}"), exponent=self._group.id(button))
            button.setAccessibleName(words)

    def show_exponent(self, exponent: int) -> None:
        """Show which one is chosen, without telling anybody."""
        self._group.button(exponent).setChecked(True)
