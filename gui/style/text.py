"""How the window writes numbers.

Every number that people see is made here or in `model.numeral`, so that all of them look alike: a
true minus sign (a hyphen is too short and breaks lines), commas between thousands, no "−0.00" for
what is nothing at this precision, powers of ten written as powers, and shares as the counts they
are. Nothing is rounded to what it is not: a probability that is not 1 is never written as 1.00.
"""

import math

from PySide6.QtCore import QCoreApplication

from gui.style.language import fill
from model import numeral

MINUS = numeral.MINUS

_SMALL_SCORE, _LARGE_SCORE = -4.0, 7.0
"""Beyond these the exponential of a score is written as a power of ten."""

_TOO_LONG = 1e15


def number(value: float, decimals: int) -> str:
    """A number with so many decimals: `number(-0.2, 2)` is "−0.20".

    One of more than fifteen digits, of which a float does not know the last, is a power of ten.
    """
    if not math.isfinite(value):
        return numeral.not_finite(value)
    if abs(value) >= _TOO_LONG:
        return scientific(value)
    text = f"{value:z,.{decimals}f}"
    return text.replace("-", MINUS)


def trimmed(value: float, decimals: int) -> str:
    """A number with at most so many decimals, without zeros at its end: "2", "0.5", "−2.44"."""
    text = number(value, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def signed(value: float, decimals: int) -> str:
    """A number that says which way it goes: "+0.20", "−0.20", and plain "0.00"."""
    text = number(value, decimals)
    nothing = number(0.0, decimals)
    return text if text.startswith(MINUS) or text in (nothing, "NaN") else f"+{text}"


def scientific(value: float) -> str:
    """A number of any size in two digits and a power of ten: "2.1 × 10⁻³"."""
    if not math.isfinite(value):
        return numeral.not_finite(value)
    if value == 0:
        return "0"
    digits, exponent = f"{value:.1e}".split("e")
    return numeral.power_of_ten(digits, int(exponent))


def probability(value: float) -> str:
    """A probability in two decimals, or in so many more that it is not rounded to 0 or 1."""
    return numeral.of_softmax(value)


def size(value: float) -> str:
    """A number of 0 or more in two decimals, or as a power of ten where that would say nothing."""
    for decimals in (2, 3):
        if value >= 10.0 ** (numeral.MOST_PLAIN + 1):
            break
        if value == 0 or not math.isfinite(value) or value >= 10.0**-decimals / 2:
            return number(value, decimals)
    return scientific(value)


def rounded(value: float) -> str:
    """A number in two significant digits: "0.0015", "27", "1,500", "2.3 × 10⁻⁸"."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else numeral.not_finite(value)
    exponent = int(f"{value:.1e}".split("e")[1])
    if not numeral.LEAST_PLAIN <= exponent <= numeral.MOST_PLAIN:
        return scientific(value)
    return f"{round(value, 1 - exponent):,.{max(0, 1 - exponent)}f}".replace("-", MINUS)


def exponential(score: float) -> str:
    """The number e to the power of a score, however large: a float would end at 10³⁰⁸."""
    if not math.isfinite(score):
        return "0" if score < 0 else numeral.not_finite(score)
    if _SMALL_SCORE < score < _LARGE_SCORE:
        return number(math.exp(score), 2)
    exponent = math.floor(score / math.log(10))
    digits = f"{math.exp(score - exponent * math.log(10)):.1f}"
    return (
        numeral.power_of_ten("1.0", exponent + 1)
        if digits == "10.0"
        else numeral.power_of_ten(digits, exponent)
    )


def count(how_many: int) -> str:
    """A whole number with its thousands apart: "10,000"."""
    return numeral.whole(how_many)


def share(right: int, total: int) -> str:
    """How many photos of how many: "9 of 10", in the learner's language."""
    text = QCoreApplication.translate("Text", "{right} of {total}")
    return fill(text, right=count(right), total=count(total))


def photos(how_many: int) -> str:
    """How many photos: "1 photo", "300 photos", in the learner's language."""
    if how_many == 1:
        return QCoreApplication.translate("Text", "1 photo")
    text = QCoreApplication.translate("Text", "{count} photos")
    return fill(text, count=count(how_many))
