"""The weights that a step changes most: few of thousands, which can be read one by one."""

from dataclasses import dataclass

import numpy as np

from model.classifier import Floats
from model.inspection.activation import largest_indices


@dataclass(frozen=True, slots=True)
class WeightChange:
    """What a step does to one weight: `place` in its row of W, value, slope, and what is added."""

    place: int
    value: float
    slope: float
    added: float


def largest_changes(
    values: Floats, slopes: Floats, added: Floats, count: int
) -> tuple[WeightChange, ...]:
    """Find the weights that a step changes most, the largest change first.

    values, slopes, added: a row (D,) of W, of dW, and of what the step adds to W.
    count: how many weights; all where there are fewer.
    """
    places = largest_indices(np.abs(added), count).tolist()
    return tuple(
        WeightChange(place, float(values[place]), float(slopes[place]), float(added[place]))
        for place in places
    )
