"""What to say to somebody who has worked out a new weight, w − η · dW, on paper.

Two slips are common: the minus is forgotten, so that the step goes uphill, and so is η.
"""

from dataclasses import replace
from typing import Literal, TypeAlias

from model.gradient.slide import Slide

UpdateAnswer: TypeAlias = Literal["right", "uphill", "unscaled", "other"]

GRAIN = 0.001
"""The slide prints new weights with three decimals."""


def judge_update(typed: float, slide: Slide, place: int) -> UpdateAnswer:
    """Compare a typed new weight with that of the slide, as exactly as the slide prints it.

    >>> from model.gradient.slide import SLIDE_EXAMPLE
    >>> [judge_update(typed, SLIDE_EXAMPLE, 0) for typed in (0.225, 0.175, 2.7, 1.0)]
    ['right', 'uphill', 'unscaled', 'other']
    """
    ways: tuple[tuple[UpdateAnswer, float], ...] = (
        ("right", slide.rate),
        ("uphill", -slide.rate),
        ("unscaled", 1.0),
    )
    for answer, rate in ways:
        if abs(typed - replace(slide, rate=rate).updated()[place]) < GRAIN / 2:
            return answer
    return "other"
