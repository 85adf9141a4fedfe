"""Page *x³*: the first derivative by a rule, with a tangent to take along the curve.

Chapter 15 of the lecture: xⁿ becomes n xⁿ⁻¹, so x³ becomes 3x².
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from gui.page.page import Page
from gui.rooms.backprop.power_card import PowerCard, power_words
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import ElidedLabel
from model.backprop import Power

if TYPE_CHECKING:
    from gui.rooms.backprop.tangent_plot import TangentPlot


class PowerPage(Page):
    """The plot on the left, rule and definition on the right. It needs no photo."""

    name = "power"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._power, self._x, self._h = Power(3), 1.0, 0.5
        self._left = Card()
        self._hint = ElidedLabel("muted")
        self._left.head.addWidget(self._hint, 10)
        self._plot: TangentPlot | None = None  # it takes long to load
        self._card = PowerCard()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._left, 3)
        row.addWidget(self._card, 2)
        self._card.exponent_chosen.connect(self._choose)
        self._card.h_chosen.connect(self._choose_h)
        self.retranslate()

    def title(self) -> str:
        return "x³ → 3x²"

    def retranslate(self) -> None:
        self._hint.setText(self.tr("drag the point along the curve, or use ← and → there"))
        self._show()

    def complete(self) -> None:
        from gui.rooms.backprop.tangent_plot import TangentPlot

        self._plot = TangentPlot()
        self._left.body.addWidget(self._plot, 1)
        self._plot.moved.connect(self._move)
        self._show()

    def _move(self, x: float) -> None:
        self._x = x
        self._show()

    def _choose(self, exponent: int) -> None:
        self._power = Power(exponent)
        self._show()

    def _choose_h(self, h: float) -> None:
        self._h = h
        self._show()

    def _show(self) -> None:
        self._left.title.setText(f"f(x) = {power_words(self._power.exponent)}")
        if self._plot is not None:
            self._plot.show_power(self._power, self._x, self._h)
        self._card.show_power(self._power, self._x, self._h)
