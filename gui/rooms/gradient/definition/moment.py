"""One moment of the page: a weight, how far its second point is away, and all that is written."""

import math
from dataclasses import dataclass

from gui.rooms.gradient.definition.formula_line import Fraction, Limit, Part
from gui.style import text
from gui.widgets.words.numbers import rate_words
from gui.widgets.words.significant import decimals_for
from model.gradient import SLIDE, RoundedQuotient, WeightCurve, write
from model.numeral import shortest

MOST_DECIMALS = 15
"""More digits a float64 does not have."""

DIGITS = 3
"""Of a slope, unless the losses have fewer."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the pictures show.

    curve:   the loss over the weight.
    h:       how far the second point is away.
    name:    what the weight is called.
    written: the quotient, made of the losses as they are written.
    """

    curve: WeightCurve
    h: float
    name: str
    written: RoundedQuotient

    @property
    def losses(self) -> tuple[str, str]:
        """Write L(w) and L(w + h)."""
        behind, ahead = self.written.behind, self.written.ahead
        decimals = self.written.decimals
        return text.number(behind, decimals), text.number(ahead, decimals)

    @property
    def difference(self) -> str:
        """Write by how much the loss changes."""
        return text.signed(self.written.ahead - self.written.behind, self.written.decimals)

    @property
    def slope(self) -> str:
        """Write the slope of the secant, with as many decimals as the losses allow."""
        return slope_words(self.written, self.curve.slope)

    def formula(self) -> tuple[Part, ...]:
        """Write the definition of the derivative, and its quotient in numbers."""
        behind, ahead = self.losses
        name = self.name
        return (
            Fraction("∂L", f"∂{name}"),
            "=",
            Limit("lim", "h → 0"),
            Fraction(f"L({name} + h) − L({name})", "h"),
            "≈",
            Fraction(f"{ahead} − {behind}", rate_words(self.h)),
            f"= {self.slope}",
        )


def moment_of(
    curve: WeightCurve, h: float, name: str, decimals: int, ahead: float | None = None
) -> Moment:
    """Write the secant of a curve, with so many decimals of the losses.

    ahead: L(w + h), where it is printed somewhere; None for that of the curve.
    """
    beyond = curve.beside(h) if ahead is None else ahead
    return Moment(curve, h, name, write(curve.loss, beyond, h, decimals))


def fitting(h: float, places: int) -> int:
    """Say how many decimals of the losses give a slope so many of its own, five at least.

    >>> fitting(0.0001, 1), fitting(0.00001, 1), fitting(10.0, 1)
    (5, 6, 5)
    """
    return min(max(SLIDE, places + math.ceil(-math.log10(h) - 1e-9)), MOST_DECIMALS)


def slope_words(written: RoundedQuotient, size: float, most: int = DIGITS) -> str:
    """Write a slope; its last digit is one that the written losses can tell.

    size: about how large it is; it gets so many digits, at most.
    """
    known = max(0, -math.ceil(math.log10(written.grain) - 1e-9))
    return text.number(written.slope, min(known, decimals_for(size or 1.0, most)))


def moved_words(value: float, h: float) -> str:
    """Write w + h with the digits that h has."""
    return shortest(round(value + h, 1 - math.floor(math.log10(h))))
