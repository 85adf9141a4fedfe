"""What is said of one product: the mistake about a class times one number of x."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.rooms.backprop.photo.chain_words import subscript
from gui.style import text
from gui.style.language import fill
from gui.widgets.words.equals import equals, value_of
from gui.widgets.words.numbers import rate_words
from gui.widgets.words.significant import decimals_for
from model.backprop import Chain
from model.training import Settings
from model.training.optimisers import GradientDescent

NEXT_TO_NOTHING = 0.01
"""A feature that is less than this part of a strong one is as good as 0."""


@dataclass(frozen=True, slots=True)
class Product:
    """Three numbers and what each of them is; what stands before the last one; what photos show."""

    pieces: tuple[tuple[str, str], ...]
    equals: str
    photos: str


class ProductWords:
    """The words for one row of ∂L/∂W, in the language of the moment."""

    def __init__(self, chain: Chain, side: int, *, pixels: bool) -> None:
        self._chain, self._side, self._pixels = chain, side, pixels
        self._names = self.tr("dog"), self.tr("cat")

    def product(self, pixel: int, *, beside: int) -> Product:
        """Write p − y times input `pixel`; beside: the strong one, or that one itself."""
        chain, side, weak = self._chain, self._side, pixel != beside
        miss, x = text.rounded(float(chain.by_scores[side])), text.rounded(float(chain.x[pixel]))
        slope = text.rounded(float(chain.gradient.W[side, pixel]))
        equal = equals(value_of(miss) * value_of(x), slope)
        if weak and 0 < abs(float(chain.x[pixel])) < NEXT_TO_NOTHING * abs(float(chain.x[beside])):
            slope, equal = "0", "≈"
        kind = self.tr("this pixel, x{number}")
        if not self._pixels:
            kind = self.tr("a strong feature, x{number}")
            if weak:
                kind = self.tr("a weak feature, x{number}")
        number = fill(kind, number=subscript(pixel + 1))
        its = fill(self.tr("slope of its {name} weight"), name=self._names[side])
        return Product(
            ((miss, self._miss()), (x, number), (slope, its)),
            equal,
            self.tr("excited most by"),
        )

    def _miss(self) -> str:
        miss = float(self._chain.by_scores[self._side])
        words = {
            1: self.tr("the mistake: too much {name}"),
            -1: self.tr("the mistake: too little {name}"),
            0: self.tr("no mistake about {name}"),
        }[(miss > 0) - (miss < 0)]
        return fill(words, name=self._names[self._side])

    def pull(self, pixel: int, settings: Settings, step: int) -> str:
        """Say which way this photo pulls the weight, and where alone it would take it.

        Where that depends on more than this photo, as with momentum or L2, only which way.
        """
        chain, side = self._chain, self._side
        slope = float(chain.gradient.W[side, pixel])
        if slope == 0.0:
            return self.tr("So this photo leaves that weight as it is.")
        up = slope < 0
        plain = isinstance(settings.optimiser, GradientDescent) and settings.l2 == 0.0
        before = float(chain.params.W[side, pixel])
        rate = settings.rate_at(step)
        after = before - rate * slope
        if not plain or after == before:
            return (
                self.tr("Down the slope: this photo pulls that weight up ↑.")
                if up
                else self.tr("Down the slope: this photo pulls that weight down ↓.")
            )
        words = self.tr(
            "Down the slope: a step with this photo alone (η = {rate}) takes that weight from "
            "{before} to {after} {arrow}"
        )
        decimals = decimals_for(after - before)
        return fill(
            words,
            rate=rate_words(rate),
            before=text.number(before, decimals),
            after=text.number(after, decimals),
            arrow="↑" if up else "↓",
        )

    def meaning(self) -> str:
        """Say what the whole row does, and how the other row differs."""
        other = self._names[1 - self._side]
        words = self.tr(
            "The same mistake times each feature: the strong one moves its weight, the weak one "
            "hardly. The {other} row is the same with the other sign."
        )
        if self._pixels:
            words = self.tr(
                "Orange: this photo makes the pixel count more for dog; blue: more for cat. The "
                "{other} row is the same with the other sign, so it makes the same picture."
            )
        return fill(words, other=other)

    def feature(self, number: int) -> str:
        """Name a feature for who does not see where it stands."""
        return fill(self.tr("feature {number}"), number=text.count(number + 1))

    def tr(self, words: str) -> str:
        """Translate as a QObject would."""
        return QCoreApplication.translate("ProductWords", words)
