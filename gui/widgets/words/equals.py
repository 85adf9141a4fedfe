"""Whether what is written is so: "=" where numbers make the one behind it, and "≈" elsewhere.

Numbers are rounded before they are written. Whoever multiplies what is written gets another last
digit now and then, and must not be told that it is equal.
"""

import math

from model.sentence import Refusal
from model.typed_number import read


def value_of(words: str) -> float:
    """Read a number as it is written; NaN where only a bound is written, such as "> 0.9999"."""
    try:
        return read(words)
    except Refusal:
        return math.nan


def equals(made: float, words: str) -> str:
    """Give "=" where a number, rounded as these words are, is what they say; else "≈"."""
    value = value_of(words)
    digits, ten, _ = words.partition(" × ")
    unit = 10.0 ** -len(digits.partition(".")[2])
    if ten and math.isfinite(value):
        unit *= abs(value / value_of(digits))
    # A hair more than half: decimals are no floats.
    fits = math.isfinite(value) and abs(made - value) <= 0.5 * unit * (1 + 1e-9)
    return "=" if fits else "≈"


def ratio(above: float, below: float) -> float:
    """Divide; NaN where there is 0 below."""
    return above / below if below else math.nan


def exponential(power: float) -> float:
    """Compute e to a power; infinite where a float ends."""
    return math.exp(power) if power < 700.0 else math.inf


def logarithm(number: float) -> float:
    """Compute the natural logarithm; NaN where there is none."""
    return math.log(number) if number > 0.0 else math.nan
