"""Numbers next to a scale, with as many decimals as the scale makes worth reading.

Weights after one step are around 0.000002 and after many around 0.02. What matters of a number
is seen against the largest number beside it, so that one decides the decimals of all.
"""

import math

from gui.text import scientific, signed

MOST_DECIMALS = 6
"""A number that needs more of them is written as a power of ten."""


def significant(value: float, limit: float, digits: int = 2) -> str:
    """Write a number, with its sign, so that `limit` would show that many significant digits."""
    if value == 0.0 or not math.isfinite(value):
        return signed(value, 0)
    decimals = digits - 1 - math.floor(math.log10(limit)) if limit > 0.0 else math.inf
    if decimals <= MOST_DECIMALS:
        return signed(value, max(int(decimals), 0))
    return ("+" if value > 0.0 else "") + scientific(value)
