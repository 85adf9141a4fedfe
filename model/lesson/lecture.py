"""The lecture's own numbers, by the names that texts use: `{lecture.loss:2}` is 3.53.

Each is computed from what the slides give, by the very code that computes it for a photo.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from model.gradient import SLIDE_EXAMPLE
from model.inspection import LECTURE, SLIDE, LabelledScores, cross_entropy
from model.regression import (
    PRICES,
    ROOMS,
    SIZES,
    largest_curvature,
    least_squares,
    mean_squared_error,
)


@lru_cache(maxsize=1)  # the numbers never change, and every text is held to their names
def lecture_numbers() -> Mapping[str, float]:
    """Give every number of the lecture, by name."""
    dog, cat = LECTURE.exponentials.tolist()
    share_dog, share_cat = LECTURE.shares.tolist()
    w1, w2, w3, w4, w5 = SLIDE_EXAMPLE.weights
    new1, new2, new3, new4, new5 = SLIDE_EXAMPLE.updated()
    sizes, both = SIZES[:, np.newaxis], np.column_stack([SIZES, ROOMS])
    line, plane = least_squares(sizes, PRICES), least_squares(both, PRICES)
    numbers = {
        # Chapter 1: the scores that are printed.
        "score_dog": SLIDE.scores[0],
        "score_cat": SLIDE.scores[1],
        # Chapter 3: what a P costs that is divided by ten, and the P that costs 1.
        "tenfold": math.log(10),
        "hundredfold": math.log(100),
        "thousandfold": math.log(1000),
        "share_one": math.exp(-1),
        # Chapters 3 to 5 and 8: the cat whose scores were 2.3 and −1.2.
        "dog": LECTURE.scores[0],
        "cat": LECTURE.scores[1],
        "gap": LECTURE.scores[0] - LECTURE.scores[1],
        "exp_dog": dog,
        "exp_cat": cat,
        "sum": dog + cat,
        "share_dog": share_dog,
        "share_cat": share_cat,
        "loss": LECTURE.loss,
        "loss_rounded": _loss(round(share_cat, 2)),
        "loss_dog": _loss(share_dog),
        "even": _loss(0.5),
        "gap_99": math.log(0.99 / 0.01),
        "share_gap_2": float(LabelledScores((2.0, 0.0), 0).shares[0]),
        # Chapter 6: six houses.
        "house_slope": line.W[0, 0],
        "house_bias": line.b[0],
        "house_loss": mean_squared_error(line, sizes, PRICES),
        "house_loss_rooms": mean_squared_error(plane, both, PRICES),
        "house_size_slope": plane.W[0, 0],
        "house_room_slope": plane.W[0, 1],
        "house_rooms_bias": plane.b[0],
        "house_curvature": largest_curvature(sizes),
        "house_limit": 2.0 / largest_curvature(sizes),
        # Chapters 12, 13 and 17: five weights of a cat.
        "slide_loss": SLIDE_EXAMPLE.loss,
        "loss_w1": w1.ahead,
        "loss_w2": w2.ahead,
        "h": SLIDE_EXAMPLE.h,
        "rate": SLIDE_EXAMPLE.rate,
        "w1": w1.value,
        "w2": w2.value,
        "w3": w3.value,
        "w4": w4.value,
        "w5": w5.value,
        "dw1": w1.slope,
        "dw2": w2.slope,
        "dw3": w3.slope,
        "dw4": w4.slope,
        "dw5": w5.slope,
        "new_w1": new1,
        "new_w2": new2,
        "new_w3": new3,
        "new_w4": new4,
        "new_w5": new5,
    }
    known = ((name, value) for name, value in numbers.items() if value is not None)
    return MappingProxyType({f"lecture.{name}": float(value) for name, value in known})


def _loss(share: float) -> float:
    """Compute the loss of an answer whose right class has this share."""
    return float(cross_entropy(np.array(share)))
