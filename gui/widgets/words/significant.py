"""Numbers next to a scale, with as many decimals as the scale makes worth reading.

Weights after one step are around 0.000002 and after many around 0.02. What matters of a number
is seen against the largest number beside it, so that one decides the decimals of all.
"""

import math
from collections.abc import Callable

from gui.style.text import number, scientific, signed
from model.numeral import MINUS, MOST_PLAIN, brief
from model.typed_number import read

MOST_DECIMALS = 6
"""A number that needs more of them is written as a power of ten."""

MOST_DIGITS = 7
"""A factor that needs more of them is written as a rounded one."""


def decimals_for(size: float, digits: int = 2, *, least: int = 0, most: int = MOST_DECIMALS) -> int:
    """Say how many decimals show so many digits of a number of this size, from `least` to `most`.

    Of what is next to nothing, or no number, not even the most decimals show more.
    """
    size = abs(size)
    if not size > 0.0:
        return most
    if math.isinf(size):
        return least
    return min(max(digits - 1 - math.floor(math.log10(size)), least), most)


def significant(value: float, limit: float, digits: int = 2) -> str:
    """Write a number, with its sign, so that `limit` would show that many significant digits."""
    if value == 0.0 or not math.isfinite(value):
        return signed(value, 0)
    too_small = decimals_for(limit, digits, most=MOST_DECIMALS + 1) > MOST_DECIMALS
    if too_small or abs(value) >= 10.0 ** (MOST_PLAIN + 1):
        return ("+" if value > 0.0 else "") + scientific(value)
    return signed(value, decimals_for(limit, digits))


def factor(value: float, digits: int, fits: Callable[[float], bool]) -> str:
    """Write a factor, with its sign, so that the product that stands beside it is right.

    It gets so many digits, or up to 7 where fewer would make another product; "≈" stands before one
    that no digits make right.

    fits: says whether a factor, as it would be written, makes the product that is written.
    """
    if not math.isfinite(value):
        return signed(value, 0)
    for more in range(digits, MOST_DIGITS + 1):
        words = brief(value, more)
        if fits(read(words)):
            return _with_sign(words)
    return f"≈ {_with_sign(brief(value, digits))}"


def product(value: float, decimals: int) -> Callable[[float], bool]:
    """Say of numbers whether they look like this one with so many decimals."""
    words = number(value, decimals)
    return lambda made: number(made, decimals) == words


def _with_sign(words: str) -> str:
    return words if words.startswith(MINUS) or words == "0" else f"+{words}"
