"""The rule for powers beside its definition: xⁿ → n xⁿ⁻¹, and the quotient that it saves."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.rooms.backprop.equals import equals, value_of
from gui.style.text import number, rounded
from gui.widgets.card import Card
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from model.backprop import EXPONENTS, Power
from model.numeral import brief

DECADES = 8
"""h goes from 1 down to 10⁻⁸."""

FEWEST, MOST = 6, 12
"""Decimals of the heights of the curve."""

TICKS = 10
"""Stops of the slider in each decade."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def power_words(exponent: int, base: str = "x") -> str:
    """Write a power: "x³", "x", "1"."""
    if exponent == 0:
        return "1"
    return base if exponent == 1 else base + str(exponent).translate(_RAISED)


class PowerCard(Card):
    """Formulas with their numbers; which power, and how far the second place is.

    Signals: `exponent_chosen(int)`; `h_chosen(float)`.
    """

    exponent_chosen = Signal(int)
    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Power(3), 1.0, 1.0
        self._powers = Label()
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.addWidget(self._powers)
        for exponent in EXPONENTS:
            button = QPushButton(str(exponent))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, exponent)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.exponent_chosen)
        self._rule, self._at, self._slope = TextLine("title"), TextLine(), TextLine("number")
        self._secant_title = Label("title")
        self._quotient, self._numbers, self._numeric = TextLine(), TextLine(), TextLine("number")
        self._h_words, self._apart = TextLine(), TextLine("muted")
        self._h = Slider()
        self._h.setRange(-DECADES * TICKS, 0)
        self._h.setPageStep(TICKS)
        self._h.valueChanged.connect(lambda stop: self.h_chosen.emit(10.0 ** (stop / TICKS)))
        self._why = Label("muted")
        self._why.setWordWrap(True)
        self.body.addLayout(row)
        for line in (self._rule, self._at, self._slope):
            self.body.addWidget(line)
        self.body.addSpacing(10)
        self.body.addWidget(self._secant_title)
        for line in (self._quotient, self._numbers, self._numeric, self._h_words):
            self.body.addWidget(line)
        self.body.addWidget(self._h)
        self.body.addWidget(self._apart)
        self.body.addStretch(1)
        self.body.addWidget(self._why)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("By the rule"))
        self._powers.setText("n =")
        for button in self._group.buttons():
            words = self.tr("n = {exponent}").format(exponent=self._group.id(button))
            button.setAccessibleName(words)
        self._secant_title.setText(self.tr("By the definition"))
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
        button = self._group.button(power.exponent)
        button.setChecked(True)
        self._write()

    def _write(self) -> None:
        power, x, h = self._shown
        n, at = power.exponent, number(x, 2)
        bracketed = f"({at})" if x < 0 else at
        factor = "" if n == 1 else str(n)
        self._rule.setText(f"{power_words(n)}  →  {self._times(factor, power_words(n - 1))}")
        slope = number(power.slope(x), 4)
        if n == 1:
            self._at.setText(self.tr("the same everywhere"))
        else:
            self._at.setText(f"{n} · {power_words(n - 1, bracketed)}")
        self._slope.setText(self.tr("slope {slope}").format(slope=slope))
        self._quotient.setText(f"({power_words(n, '(x + h)')} − {power_words(n)}) ÷ h")
        far, near = power.value(x + h), power.value(x)
        numeric, divided = power.numeric_slope(x, h), self._written_h()
        decimals = _decimals(far, near, value_of(divided), number(numeric, 4))
        self._numbers.setText(
            f"({number(far, decimals)} − {_bracketed(near, decimals)}) ÷ {divided}"
        )
        self._numeric.setText(self.tr("slope {slope}").format(slope=number(numeric, 4)))
        self._h_words.setText(f"h = {self._written_h()}")
        self._apart.setText(
            self.tr("apart by {difference}").format(
                difference=rounded(abs(numeric - power.slope(x)))
            )
        )

    def _written_h(self) -> str:
        h = self._shown[2]
        return brief(h, 6)

    @staticmethod
    def _times(factor: str, power: str) -> str:
        if power == "1":
            return factor or "1"
        return factor + power


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
