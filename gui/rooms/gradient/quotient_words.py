"""A quotient as it is written on the slide: (1.25322 − 1.25347) ÷ 0.0001, and −2.5."""

from gui.style import text
from model.gradient import H, RoundedQuotient

H_DECIMALS = 4
"""The lecture's h = 0.0001 has so many."""

MOST_DECIMALS = 8


def slope_words(written: RoundedQuotient) -> str:
    """Write a slope with the decimals that it can have, or as many as anybody reads."""
    return text.number(written.slope, min(max(0, written.decimals - H_DECIMALS), MOST_DECIMALS))


def quotient_words(written: RoundedQuotient) -> str:
    """Write the two losses and h."""
    losses = written.ahead, written.behind
    ahead, behind = (text.number(loss, written.decimals) for loss in losses)
    return f"({ahead} − {behind}) ÷ {text.number(H, H_DECIMALS)}"
