"""How numbers are written, everywhere in the program: by one hand.

There are commas between thousands and a point before decimals, a true minus sign (a hyphen is too
short and breaks lines), and a power of ten where a number is very large or very small: 1,500;
0.015; −2; 2.3 × 10⁻⁸. What is written as `shortest` is read back by `model.typed_number` as exactly
the same number. And nothing is rounded to what it is not: a probability that is not 1 is never
written as 1.00.
"""

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

MINUS = "\u2212"

_NEXT_TO_0, _NEXT_TO_1 = math.nextafter(0.0, 1.0), math.nextafter(1.0, 0.0)

LEAST_PLAIN, MOST_PLAIN = -4, 5
"""Powers of ten between which a number is written out."""

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def shortest(value: float) -> str:
    """Write a number with all its digits and no more: "0.1", "12,345.5", "2.3 × 10⁻⁸".

    A number that is not finite is "∞", "−∞" or "NaN".

        >>> [shortest(value) for value in (0.1, 12345.5, 2.3e-8, -2)]
        ['0.1', '12,345.5', '2.3 × 10⁻⁸', '−2']
    """
    if not math.isfinite(value):
        return not_finite(value)
    if value == 0:
        return "0"
    exact = Decimal(repr(float(value))).normalize()
    power = exact.adjusted()
    if LEAST_PLAIN <= power <= MOST_PLAIN:
        return f"{exact:,f}".replace("-", MINUS)
    return power_of_ten(f"{exact.scaleb(-power):f}", power)


def brief(value: float, digits: int = 3) -> str:
    """Write a number in so many significant digits, without zeros at the end: "0.0745", "1,230"."""
    return shortest(float(f"{value:.{digits - 1}e}"))


def at_most(value: float, digits: int = 3) -> str:
    """Write a number of 0 or more like `brief`, never as a larger one: what is promised up to it.

    Of 0.199999 that is "0.199": the promise holds for the number as it is written, too.
    """
    return _towards(value, digits, ROUND_FLOOR)


def at_least(value: float, digits: int = 3) -> str:
    """Write a number of 0 or more like `brief`, never as a smaller one: what nothing exceeds."""
    return _towards(value, digits, ROUND_CEILING)


def is_plain(value: float) -> bool:
    """Say whether a number is written out; 0 is, and others that are not far too large or small."""
    return value == 0 or 10.0**LEAST_PLAIN <= abs(value) < 10.0 ** (MOST_PLAIN + 1)


def whole(value: float) -> str:
    """Write a whole number with its thousands apart: "10,000"."""
    return f"{int(value):,}".replace("-", MINUS)


def probability(value: float, decimals: int = 2) -> str:
    """Write a probability in so many decimals, or in up to two more where it would look certain.

    What is not 1 is never written as 1.00, and what is not 0 never as 0.00: "0.9997", "> 0.9999".
    """
    return _short_of(value, 1.0, decimals)


def of_softmax(value: float, decimals: int = 2) -> str:
    """Write a probability that a softmax has made: it is never 0 or 1, though its float may be.

    Of a float of 1.0 that is "> 0.9999": it stands beside a loss that is not 0.
    """
    return probability(min(max(value, _NEXT_TO_0), _NEXT_TO_1), decimals)


def percent(share: float, decimals: int = 0) -> str:
    """Write a share from 0 to 1 as "97 %"; like a probability, it is 100 or 0 only when it is."""
    return f"{_short_of(100.0 * share, 100.0, decimals)} %"


def _towards(value: float, digits: int, rounding: str) -> str:
    """Write a number of 0 or more in so many digits, rounded down or up."""
    if value == 0 or not math.isfinite(value):
        return shortest(value)
    # As it is written in full: what looks like 0.2 is no more than "0.2", whatever the float is.
    exact = Decimal(repr(float(value)))
    return shortest(float(Context(prec=digits, rounding=rounding).plus(exact)))


def _short_of(value: float, end: float, decimals: int) -> str:
    """Write a number from 0 to an end; 0 and the end only when it is there."""
    if math.isnan(value):
        return not_finite(value)
    value = min(max(value, 0.0), end) + 0.0  # no −0
    for places in range(decimals, decimals + 3):
        text = f"{value:.{places}f}"
        if value in (0.0, end) or float(text) not in (0.0, end):
            return text
    least = Decimal(1).scaleb(-decimals - 2)
    return f"< {least:f}" if value < end / 2 else f"> {Decimal(end) - least:f}"


def power_of_ten(digits: str, power: int) -> str:
    """Write digits times a power of ten: "2.1 × 10⁻³"; of "1" the power alone: "10⁻³"."""
    ten = f"10{str(power).translate(_RAISED)}"
    words = ten if digits == "1" else f"-{ten}" if digits == "-1" else f"{digits} × {ten}"
    return words.replace("-", MINUS)


def not_finite(value: float) -> str:
    """Write what is no finite number: "∞", "−∞" or "NaN"."""
    if math.isnan(value):
        return "NaN"
    return "∞" if value > 0 else f"{MINUS}∞"
