"""Why a film ended, as JSON: a loss that is no number any more is written as a word."""

import math

from model.project.fields import Fields
from model.training.divergence import CAUSES, Diverged
from model.training.limits import LARGEST_L2, LARGEST_RATE
from model.training.training import LAST_STEP

_WORDS = {"undefined": math.nan, "infinite": math.inf, "minus infinite": -math.inf}


def write_stop(stopped: Diverged | None) -> dict[str, object] | None:
    """Write why a film ended, if it did not just end there."""
    if stopped is None:
        return None
    loss: object = stopped.loss
    if not math.isfinite(stopped.loss):
        loss = next(word for word, value in _WORDS.items() if str(value) == str(stopped.loss))
    return {
        "step": stopped.step,
        "loss": loss,
        "rate": stopped.rate,
        "l2": stopped.l2,
        "cause": stopped.cause,
    }


def read_stop(fields: Fields, name: str) -> Diverged | None:
    """Read why a film ended."""
    if fields.is_null(name):
        return None
    stop = fields.fields(name)
    words = list(_WORDS)
    limit = float(2**1023)
    loss = (
        _WORDS[stop.one_of("loss", words)]
        if stop.is_text("loss")
        else stop.number("loss", -limit, limit)
    )
    return Diverged(
        stop.whole("step", 0, LAST_STEP),
        loss,
        stop.number("rate", 0.0, LARGEST_RATE),
        stop.number("l2", 0.0, LARGEST_L2),
        stop.one_of("cause", CAUSES),
    )
