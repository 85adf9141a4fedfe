"""Learning rates and losses in words short enough to stand in a sentence."""

from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.widgets.words.significant import decimals_for
from model import numeral
from model.training import LARGEST_RATE, SMALLEST_RATE


def rate_words(rate: float) -> str:
    """Write a learning rate in three digits: "0.01", "0.0745", or as a power of ten."""
    return numeral.brief(rate)


def promised_rate(rate: float) -> str:
    """Write a learning rate up to which something is promised: never as a larger one."""
    return numeral.at_most(rate)


def loss_words(loss: float) -> str:
    """Write a loss in so many decimals that a step can be seen: "0.6931", "28,508", "2.9 × 10⁶".

    A small one has three digits at least: "0.000267".
    """
    if loss != 0 and not numeral.is_plain(loss):
        return text.scientific(loss)
    if 0 < loss < 1:
        return text.number(loss, decimals_for(loss, 3, least=4))
    return text.number(loss, 4 if loss < 10 else 0)


def short_loss(loss: float) -> str:
    """Write a loss in three digits, where it is a result and not a step: "0.110", "2.25", "118"."""
    if 0.01 <= loss < 1:
        return text.number(loss, 3)
    if 1 <= loss < 100:
        return text.number(loss, 2 if loss < 10 else 1)
    return numeral.brief(loss)


def ground_words(*, pulled: bool) -> str:
    """Name what training walks down; `pulled`: whether L2 is a part of it."""
    translate = QCoreApplication.translate
    return translate("Ground", "loss + L2") if pulled else translate("Ground", "loss")


def loss_pair(before: float, after: float) -> tuple[str, str]:
    """Write two different losses in so many digits that they are seen to differ."""
    one, other = loss_words(before), loss_words(after)
    digits = 4
    while one == other and before != after:
        digits += 1
        one, other = (numeral.brief(loss, digits) for loss in (before, after))
    return one, other


def rounded_rate(rate: float) -> float:
    """Round a learning rate to two digits, within what can be chosen."""
    return min(max(float(f"{rate:.1e}"), SMALLEST_RATE), LARGEST_RATE)
