"""Page *Chain rule*: slopes along a chain are multiplied, on three small operations.

Chapter 16 of the lecture, before the photo: a function of a function of a function of x.
"""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.backprop.chain.composed_view import MOST, NUDGE, ComposedView
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill
from gui.style.theme import GAP
from gui.widgets.fields.slider import Slider
from gui.widgets.fold import Fold
from gui.widgets.guess import Guess
from gui.widgets.hero import Hero
from gui.widgets.texts.label import Figure, Label
from model.backprop import Composed

STOPS = 100
"""Of the slider, for each whole number."""


class ChainPage(Page):
    """The chain, and x to take along. It needs no photo."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._x = 1.0
        self._asked = False  # whether a lesson asks what the page would say
        self._hero, self._view = Hero(), ComposedView()
        self._guess = Guess("chain.product", session.memory)
        self._why, self._symbols = Label("muted"), Label("muted")
        self._symbols.setWordWrap(True)
        self._why.setWordWrap(True)
        self._fold = Fold("chain.backward", session.memory, self._symbols)
        self._slider, self._written = Slider(), Figure("x = −2.00", "number")
        self._slider.setRange(round(-MOST * STOPS), round(MOST * STOPS))
        self._slider.setPageStep(STOPS // 2)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._written)
        row.addWidget(self._slider, 1)
        self._hero.add_guess(self._guess)
        self._hero.body.addWidget(self._view, 1)
        self._hero.body.addWidget(self._why)
        self._hero.body.addWidget(self._symbols)
        self._hero.body.addLayout(row)
        self._hero.add_fold(self._fold)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._hero)
        self._slider.show_value(round(self._x * STOPS))
        self._slider.valueChanged.connect(self._move)
        self._guess.settled.connect(self._show)
        self._fold.turned.connect(self._show)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "A number goes through three operations, and each has a slope of its own that "
            "anybody can see. Take x along, and guess what the slopes come to together. They "
            "are multiplied, one after the other: that is all that backpropagation does."
        )

    def follows_film(self) -> bool:
        return False

    def places(self) -> Mapping[str, Place]:
        return {"chain": Place(self._view), "x": Place(self._slider)}

    def readings(self) -> Mapping[str, float]:
        chain = Composed(self._x)
        return {
            **dict(zip(("x", "u", "v", "loss"), chain.values, strict=True)),
            **dict(zip(("slope_u", "slope_v", "slope_loss"), chain.slopes, strict=True)),
            **dict(zip(("by_x", "by_u", "by_v"), chain.backward, strict=False)),
        }

    def pose(self, name: str) -> None:
        self._asked = {"one": False, "asked": True}[name]
        self._move_to(1.0)
        self._guess.pass_by()

    def take_down(self) -> Callable[[], None]:
        x, asked, guessed = self._x, self._asked, self._guess.take_down()

        def bring_back() -> None:
            self._asked = asked
            guessed()
            self._move_to(x)

        return bring_back

    def retranslate(self) -> None:
        self._slider.setAccessibleName(self.tr("x, from −2 to 2"))
        self._fold.setText(self.tr("The way back, in symbols"))
        self._symbols.setText(
            self.tr(
                "∂L/∂x says how many times as far as x L moves. On the way back the slopes are "
                "multiplied from the right, one operation at a time."
            )
        )
        self._show()

    def _move_to(self, x: float) -> None:
        self._slider.show_value(round(x * STOPS))
        self._move(self._slider.value())

    def _move(self, stop: int) -> None:
        self._x = stop / STOPS
        self._show()

    def _show(self) -> None:
        chain, covered = Composed(self._x), self._guess.open or self._asked
        self._view.show_chain(chain, covered=covered, backward=self._fold.isChecked())
        self._written.setText(f"x = {text.number(self._x, 2)}")
        self._guess.ask(
            self.tr(
                "At x = 1 the three operations have the slopes 2, 4 and 1. How many times as "
                "fast as x does L grow?"
            ),
            (("sum", "2 + 4 + 1 = 7"), ("product", "2 × 4 × 1 = 8"), ("last", self.tr("only 1"))),
        )
        self._why.setText("" if covered else self._why_words(chain))
        if covered:
            self._hero.headline.setText(self.tr("x makes u, u makes v, v makes L."))
            return
        self._guess.tell(
            self.tr("It is 8: u moves 2 times as far as x, v 4 times as far as u, L as far as v.")
        )
        first, second, third = (text.trimmed(slope, 2) for slope in chain.slopes)
        second = f"({second})" if chain.slopes[1] < 0 else second
        words = self.tr(
            "Nudge x a little: L moves {first} × {second} × {third} = {product} times as far. "
            "Drag x."
        )
        product = text.trimmed(chain.backward[0], 2)
        self._hero.headline.setText(
            fill(words, first=first, second=second, third=third, product=product)
        )

    def _why_words(self, chain: Composed) -> str:
        """Say why the square multiplies by 2u, with what the nudge does to it."""
        after = Composed(chain.x + NUDGE)
        words = self.tr(
            "Why v moves about {slope} times as far as u: u goes from {u} to {next_u}, so u² goes "
            "from {v} to {next_v}, and that is {dv} for {du}. For u² the slope is always 2u."
        )
        return fill(
            words,
            slope=text.trimmed(chain.slopes[1], 2),
            u=text.number(chain.values[1], 2),
            next_u=text.number(after.values[1], 2),
            v=text.number(chain.values[2], 4),
            next_v=text.number(after.values[2], 4),
            dv=text.number(after.values[2] - chain.values[2], 4),
            du=text.number(after.values[1] - chain.values[1], 2),
        )
