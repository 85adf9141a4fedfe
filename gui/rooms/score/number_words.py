"""How this room writes scores and losses."""

from gui.style import text


def score_words(score: float) -> str:
    """Write a score with its sign and two decimals; of thousands nobody needs them."""
    decimals = 2 if abs(score) < 1000 else 0
    return text.signed(round(score, decimals), decimals)


def loss_words(loss: float) -> str:
    """Write a loss with two decimals, or more where it is small; of thousands without."""
    return text.number(loss, 0) if 1000 <= loss < 1e6 else text.size(loss)
