"""The weights that a step changes most: few of thousands, which can be read one by one."""

from dataclasses import dataclass

import numpy as np

from model.inspection.activation import largest_indices
from model.params import Floats, Params


@dataclass(frozen=True, slots=True)
class WeightChange:
    """What a step does to one weight.

    place: its number in its row of W; or in all of W, row by row.
    value: before the step.
    slope: of loss + L2 by it.
    added: what the step adds.
    """

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


def largest_change(params: Params, gradient: Params, update: Params) -> WeightChange:
    """Find the weight of all of W that a step changes most, the first of equals.

    gradient, update: dW and what the step adds to W, in the shapes of the params. NaN counts as the
                      largest.
    """
    place = int(np.abs(update.W).argmax())
    value, slope, added = (float(some.W.flat[place]) for some in (params, gradient, update))
    return WeightChange(place, value, slope, added)
