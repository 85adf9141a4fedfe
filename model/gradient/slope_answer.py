"""What to say to somebody who has worked a quotient out on paper.

Two slips are common: the sign, where the loss fell and the slope is written above 0, and the
difference that was not divided by h.
"""

from typing import Literal, TypeAlias

from model.gradient.rounding import RoundedQuotient

SlopeAnswer: TypeAlias = Literal["right", "sign", "undivided", "other"]


def judge_slope(typed: float, quotient: RoundedQuotient) -> SlopeAnswer:
    """Compare a typed slope with the quotient of two written losses, as exactly as it can be.

    >>> from model.gradient.rounding import write
    >>> quotient = write(1.25347, 1.25353, 0.0001, decimals=5)
    >>> judge_slope(0.6, quotient), judge_slope(-0.6, quotient), judge_slope(0.00006, quotient)
    ('right', 'sign', 'undivided')
    """
    if abs(typed - quotient.slope) <= quotient.grain / 2:
        return "right"
    if abs(typed + quotient.slope) <= quotient.grain / 2:
        return "sign"
    if abs(typed - (quotient.ahead - quotient.behind)) <= 10.0**-quotient.decimals / 2:
        return "undivided"
    return "other"
