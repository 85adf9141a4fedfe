"""The definition beside the rule for powers: the quotient that the rule saves."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.rooms.backprop.power.exponent_choice import power_words
from gui.style.language import fill
from gui.style.text import number, rounded
from gui.widgets.card import Card
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from gui.widgets.words.equals import equals, value_of
from model.backprop import Power
from model.numeral import brief

DECADES = 8
"""h goes from 1 down to 10⁻⁸."""

FEWEST, MOST = 6, 12
"""Decimals of the heights of the curve."""

TICKS = 10
"""Stops of the slider in each decade."""


class DefinitionCard(Card):
    """The quotient in letters and numbers, and how far the second place is.

    Signals: `h_chosen(float)`.
    """

    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Power(3), 1.0, 1.0
        self._quotient, self._numbers, self._numeric = TextLine(), TextLine(), TextLine("number")
        self._h_words, self._apart = TextLine(), TextLine("muted")
        self._h = Slider()
        self._h.setRange(-DECADES * TICKS, 0)
        self._h.setPageStep(TICKS)
        self._h.valueChanged.connect(lambda stop: self.h_chosen.emit(10.0 ** (stop / TICKS)))
        self._why = Label("muted")
        self._why.setWordWrap(True)
        for part in (self._quotient, self._numbers, self._numeric, self._h_words):
            self.body.addWidget(part)
        self.body.addWidget(self._h)
        self.body.addWidget(self._apart)
        self.body.addWidget(self._why)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("By the definition"))
        self._h.setAccessibleName(self.tr("h, the distance of the second place"))
        self._why.setText(
            self.tr(
                "The dashed secant turns into the tangent as h shrinks, until h is so small that "
                "the computer's digits give out. The rule needs no h at all. Backpropagation "
                "differentiates by rules, an operation at a time."
            )
        )
        self._write()

    def show_power(self, power: Power, x: float, h: float) -> None:
        """Show the derivative of xⁿ at x, and the quotient with this h."""
        self._shown = power, x, h
        self._h.show_value(round(math.log10(h) * TICKS))
        self._write()

    def _write(self) -> None:
        power, x, h = self._shown
        n = power.exponent
        self._quotient.setText(f"({power_words(n, '(x + h)')} − {power_words(n)}) ÷ h")
        far, near = power.value(x + h), power.value(x)
        numeric, divided = power.numeric_slope(x, h), self._written_h()
        decimals = _decimals(far, near, value_of(divided), number(numeric, 4))
        self._numbers.setText(
            f"({number(far, decimals)} − {_bracketed(near, decimals)}) ÷ {divided}"
        )
        self._numeric.setText(fill(self.tr("slope {slope}"), slope=number(numeric, 4)))
        self._h_words.setText(f"h = {self._written_h()}")
        self._apart.setText(
            fill(
                self.tr("apart by {difference}"), difference=rounded(abs(numeric - power.slope(x)))
            )
        )

    def _written_h(self) -> str:
        h = self._shown[2]
        return brief(h, 6)


def _decimals(far: float, near: float, h: float, slope: str) -> int:
    """Choose decimals of two heights that show where their quotient comes from."""
    for decimals in range(FEWEST, MOST + 1):
        above = value_of(number(far, decimals)) - value_of(number(near, decimals))
        if equals(above / h, slope) == "=":
            return decimals
    return MOST


def _bracketed(value: float, decimals: int) -> str:
    written = number(value, decimals)
    return f"({written})" if value < 0 else written
