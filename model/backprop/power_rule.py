"""The power rule, the first derivative that is taught: xⁿ becomes n xⁿ⁻¹, so x³ becomes 3x².

The slope at a place is what the slope of a *secant*, the line through the curve there and a
little further on, comes closer and closer to. The rule gives the same number at once, with no
second place and nothing to shrink: that is what backpropagation does with a whole classifier.
"""

from dataclasses import dataclass

EXPONENTS = (1, 2, 3, 4, 5)
"""The powers that the example offers."""


@dataclass(frozen=True, slots=True)
class TangentLine:
    """The straight line through (x, y) with this slope."""

    x: float
    y: float
    slope: float

    def at(self, x: float) -> float:
        """Give the height of the line at x."""
        return self.y + self.slope * (x - self.x)


@dataclass(frozen=True, slots=True)
class Power:
    """f(x) = xⁿ for a whole exponent n of 1 or more.

    Raises ValueError for another exponent.

        >>> cube = Power(3)
        >>> cube.slope(2.0), round(cube.numeric_slope(2.0, h=0.001), 3)
        (12.0, 12.006)
    """

    exponent: int = 3

    def __post_init__(self) -> None:
        if self.exponent < 1:
            raise ValueError(f"the rule is for exponents of 1 or more, not {self.exponent}")

    def value(self, x: float) -> float:
        """Compute xⁿ."""
        return float(x**self.exponent)

    def slope(self, x: float) -> float:
        """Compute n xⁿ⁻¹, the slope by the rule."""
        return float(self.exponent * x ** (self.exponent - 1))

    def numeric_slope(self, x: float, h: float) -> float:
        """Compute (f(x + h) − f(x)) / h, the slope of the secant.

        Raises ValueError for h = 0, where there is no second place.
        """
        if h == 0:
            raise ValueError("h is 0: a secant needs two places")
        return (self.value(x + h) - self.value(x)) / h

    def tangent(self, x: float) -> TangentLine:
        """Give the line that touches the curve at x."""
        return TangentLine(x, self.value(x), self.slope(x))

    def secant(self, x: float, h: float) -> TangentLine:
        """Give the line through the curve at x and at x + h; h is not 0."""
        return TangentLine(x, self.value(x), self.numeric_slope(x, h))
