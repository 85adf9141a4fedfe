"""The learning rate η, as a slider over its powers of ten and as a number to type."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.label import Label
from model.numeral import shortest
from model.training import LARGEST_RATE, SMALLEST_RATE

LEAST_POWER, MOST_POWER = -6, 1
"""The powers of ten that the slider reaches."""

NOTCHES = 20
"""Of the slider, to each power of ten."""

SLIDER = 76
AROUND = 22
"""Beside a number in its field."""


class RateField(Styled, QWidget):
    """η with its slider and its field.

    Signals: `chosen(rate)`, while the slider is moved or when a number has been typed;
    `held(bool)`, the slider is held, or no longer.
    """

    chosen = Signal(float)
    held = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label("title")
        self._slider = Slider()
        self._slider.setRange(0, (MOST_POWER - LEAST_POWER) * NOTCHES)
        self._slider.setPageStep(NOTCHES)
        self._field = NumberField(Bounds(SMALLEST_RATE, LARGEST_RATE))
        self._name.setBuddy(self._field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._name, self._slider, self._field):
            row.addWidget(widget)
        self._slider.valueChanged.connect(self._slide)
        for signal in (self._slider.sliderPressed, self._slider.sliderReleased):
            signal.connect(lambda: self.held.emit(self._slider.isSliderDown()))
        self._field.chosen.connect(self._type)
        self.retranslate()

    def show_rate(self, rate: float) -> None:
        """Show a learning rate, without telling anybody."""
        self._field.show_value(rate)
        self._slider.show_value(notch_of(rate))

    def show_slider(self, *, shown: bool) -> None:
        """Do without the slider, where there is no room for it."""
        self._slider.setVisible(shown)

    def retranslate(self) -> None:
        """Write the words again."""
        self._name.setText("η")
        hint = self.tr("Learning rate η: how far each step goes down the slope")
        for widget in (self._name, self._slider, self._field):
            widget.setToolTip(hint)
        self._slider.setAccessibleName(self.tr("Learning rate, slider"))
        self._field.setAccessibleName(self.tr("Learning rate"))
        self._field.set_rule(
            fill(
                self.tr("Type a number from {least} to {most}, such as 0.01 or 1e-3."),
                least=shortest(SMALLEST_RATE),
                most=shortest(LARGEST_RATE),
            )
        )
        self.restyle()

    def restyle(self) -> None:
        """Make the field as wide as the numbers that the slider reaches."""
        self._field.ensurePolished()
        metrics = self._field.fontMetrics()
        notches = range(self._slider.maximum() + 1)
        widest = max(metrics.horizontalAdvance(shortest(rate_of(notch))) for notch in notches)
        self._field.setFixedWidth(widest + px(AROUND))
        self._slider.setFixedWidth(px(SLIDER))

    def _slide(self, notch: int) -> None:
        rate = rate_of(notch)
        self._field.show_value(rate)
        self.chosen.emit(rate)

    def _type(self, rate: float) -> None:
        self._slider.show_value(notch_of(rate))
        self.chosen.emit(rate)


def rate_of(notch: int) -> float:
    """The learning rate at a notch of the slider, to two digits."""
    return float(f"{10.0 ** (notch / NOTCHES + LEAST_POWER):.1e}")


def notch_of(rate: float) -> int:
    """The notch nearest to a learning rate."""
    notch = round((math.log10(rate) - LEAST_POWER) * NOTCHES)
    return min(max(notch, 0), (MOST_POWER - LEAST_POWER) * NOTCHES)
