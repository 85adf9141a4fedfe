"""Page *Chain rule*: slopes along a chain are multiplied, on three small operations.

Chapter 16 of the lecture, before the photo: a function of a function of a function of x.
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.page.page import Page
from gui.rooms.backprop.composed_view import MOST, ComposedView, brief
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill
from gui.style.theme import GAP
from gui.widgets.fields.slider import Slider
from gui.widgets.guess import Guess
from gui.widgets.hero import Hero
from gui.widgets.texts.label import Figure
from model.backprop import Composed

STOPS = 100
"""Of the slider, for each whole number."""


class ChainPage(Page):
    """The chain, and x to take along. It needs no photo."""

    name = "chain"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._x = 1.0
        self._hero, self._view = Hero(), ComposedView()
        self._guess = Guess("chain.product", session.memory)
        self._slider, self._written = Slider(), Figure("x = −2.00", "number")
        self._slider.setRange(round(-MOST * STOPS), round(MOST * STOPS))
        self._slider.setPageStep(STOPS // 2)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._written)
        row.addWidget(self._slider, 1)
        self._hero.add_guess(self._guess)
        self._hero.body.addWidget(self._view, 1)
        self._hero.body.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._hero)
        self._slider.show_value(round(self._x * STOPS))
        self._slider.valueChanged.connect(self._move)
        self._guess.settled.connect(self._show)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Chain rule")

    def about(self) -> str:
        return self.tr(
            "A number goes through three operations, and each has a slope of its own that "
            "anybody can see. Take x along, and guess what the slopes come to together. They "
            "are multiplied, one after the other: that is all that backpropagation does."
        )

    def retranslate(self) -> None:
        self._slider.setAccessibleName(self.tr("x, from −2 to 2"))
        self._show()

    def _move(self, stop: int) -> None:
        self._x = stop / STOPS
        self._show()

    def _show(self) -> None:
        chain, covered = Composed(self._x), self._guess.open
        self._view.show_chain(chain, covered=covered)
        self._written.setText(f"x = {text.number(self._x, 2)}")
        self._guess.ask(
            self.tr(
                "At x = 1 the three operations have the slopes 2, 4 and 1. How many times as "
                "fast as x does L grow?"
            ),
            (("sum", "2 + 4 + 1 = 7"), ("product", "2 × 4 × 1 = 8"), ("last", self.tr("only 1"))),
        )
        if covered:
            self._hero.headline.setText(self.tr("x makes u, u makes v, v makes L."))
            return
        self._guess.tell(
            self.tr("It is 8: u moves 2 times as far as x, v 4 times as far as u, L as far as v.")
        )
        first, second, third = (brief(slope) for slope in chain.slopes)
        second = f"({second})" if chain.slopes[1] < 0 else second
        words = self.tr(
            "Along a chain slopes are multiplied: {first} × {second} × {third} = {product}. Move x."
        )
        product = brief(chain.backward[0])
        self._hero.headline.setText(
            fill(words, first=first, second=second, third=third, product=product)
        )
