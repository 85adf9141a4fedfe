"""The six houses of the lecture, chapter 6: from a house, A, to its price, B."""

import numpy as np

from model.params import Doubles


def _column(*numbers: float) -> Doubles:
    column = np.array(numbers)
    column.setflags(write=False)
    return column


SIZES: Doubles = _column(523, 645, 708, 1034, 2290, 2545)
"""(6,) float64, in square feet."""

ROOMS: Doubles = _column(1, 1, 2, 3, 4, 4)
"""(6,) float64, bedrooms."""

PRICES: Doubles = _column(115, 150, 210, 280, 355, 440)
"""(6,) float64, in thousands of dollars."""
