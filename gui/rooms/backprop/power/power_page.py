"""Page *x³*: the first derivative by a rule, with a tangent to take along the curve.

Chapter 15 of the lecture: xⁿ becomes n xⁿ⁻¹, so x³ becomes 3x².
"""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.backprop.power.definition_card import DefinitionCard
from gui.rooms.backprop.power.exponent_choice import ExponentChoice, power_words, rule_words
from gui.session.session import Session
from gui.style.language import fill
from gui.style.text import number
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from gui.widgets.guess import Guess
from gui.widgets.hero import Hero
from gui.widgets.texts.text_line import TextLine
from model.backprop import Power

if TYPE_CHECKING:
    from gui.rooms.backprop.power.tangent_plot import TangentPlot

LEAST = 180


class PowerPage(Page):
    """The curve with rise and run of its tangent; the definition lies behind a fold."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._power, self._x, self._h = Power(3), 1.0, 0.5
        self._hero, self._card = Hero(), DefinitionCard()
        self._choice = ExponentChoice()
        self._guess = Guess("power.slope", session.memory)
        self._rule = TextLine("number")
        self._plot: TangentPlot | None = None  # it takes long to load
        self._fold = Fold("power.definition", session.memory, self._card)
        self._hero.head.addWidget(self._choice)
        self._hero.add_guess(self._guess)
        self._hero.body.addWidget(self._rule)
        self._hero.add_fold(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hero, 1)
        column.addWidget(self._card)
        self._guess.settled.connect(self._show)
        self._fold.turned.connect(self._show)
        self._choice.chosen.connect(self._choose)
        self._card.h_chosen.connect(self._choose_h)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "The picture shows how much x³ rises over a short way to the right, and the slope "
            "that this comes to. Move x, and guess the slope before it is shown. Where one "
            "operation follows another, their slopes are multiplied: that is the chain rule."
        )

    def follows_film(self) -> bool:
        return False

    def places(self) -> Mapping[str, Place]:
        curve = {} if self._plot is None else {"curve": Place(self._plot)}
        return {**curve, "powers": Place(self._choice), "rule": Place(self._rule)}

    def readings(self) -> Mapping[str, float]:
        power, x = self._power, self._x
        return {
            "exponent": float(power.exponent),
            "x": x,
            "value": power.value(x),
            "slope": power.slope(x),
        }

    def pose(self, name: str) -> None:
        self._power, self._x = {"cube": (Power(3), 1.0)}[name]
        self._guess.pass_by()
        self._show()

    def take_down(self) -> Callable[[], None]:
        chosen, guessed = (self._power, self._x, self._h), self._guess.take_down()

        def bring_back() -> None:
            self._power, self._x, self._h = chosen
            guessed()
            self._show()

        return bring_back

    def retranslate(self) -> None:
        self._fold.setText(self.tr("By the definition"))
        self._show()

    def keyboard(self) -> QWidget | None:
        return self._plot

    def complete(self) -> None:
        from gui.rooms.backprop.power.tangent_plot import TangentPlot

        self._plot = TangentPlot()
        self._plot.setMinimumHeight(LEAST)
        self._hero.body.insertWidget(0, self._plot, 1)
        self._plot.moved.connect(self._move)
        # Tab comes to the handle first, and then to the powers above it.
        for one, other in pairwise([self._plot, *self._choice.buttons]):
            QWidget.setTabOrder(one, other)
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
        covered, power, x = self._guess.open, self._power, self._x
        self._choice.show_exponent(power.exponent)
        if self._plot is not None:
            self._plot.show_power(
                power, x, self._h, covered=covered, defined=self._fold.isChecked()
            )
        self._card.show_power(power, x, self._h)
        choices = tuple((digit, digit) for digit in "123")
        self._guess.ask(
            self.tr("From the dot at x = 1, go 1 across along the tangent. How far up?"), choices
        )
        if covered:
            self._hero.headline.setText(self.tr("How steep is x³ at the dot?"))
            self._rule.setText("")
            return
        self._guess.tell(self.tr("It is 3: x³ → 3x², and 3 · 1² = 3."))
        self._hero.headline.setText(self._what_it_does())
        self._rule.setText(self._how_it_is_found())

    def _what_it_does(self) -> str:
        """Say how steep it is, in steps across and up."""
        power, x = self._power, number(self._x, 2)
        slope = power.slope(self._x)
        if power.exponent == 1:
            return self.tr("x climbs 1 for every 1 across, wherever you stand.")
        if slope == 0 and power.exponent % 2:
            return self.tr("At x = 0 it is level for a moment, and yet no lowest point.")
        if slope == 0:
            return self.tr("At x = 0 it is level: the lowest point.")
        climbs = self.tr(
            "The line climbs {slope} for 1 across: so steep is the curve at x = {x}. Drag the dot."
        )
        if slope < 0:
            climbs = self.tr(
                "The line falls {slope} for 1 across: so steep is the curve at x = {x}. Drag the "
                "dot."
            )
        return fill(climbs, x=x, slope=number(abs(slope), 2))

    def _how_it_is_found(self) -> str:
        """Write the rule, and its number here."""
        power, x = self._power, number(self._x, 2)
        n, slope = power.exponent, number(power.slope(self._x), 2)
        if n == 1:
            return rule_words(n)
        at = f"({x})" if self._x < 0 else x
        return f"{rule_words(n)}      {n} · {power_words(n - 1, at)} = {slope}"
