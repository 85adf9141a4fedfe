"""The place of one number among the params, and the order in which they are visited.

The definition of the derivative moves one weight at a time. The order is that of reading: the row
of the first class from left to right, the row of the next class, and after the last row the biases.
It is the order of `Params.flatten`.
"""

from dataclasses import dataclass

import numpy as np

from model.inspection.activation import largest_indices
from model.params import Params


@dataclass(frozen=True, slots=True)
class WeightIndex:
    """Where a number stands: W[row, column], or b[row] when column is None."""

    row: int
    column: int | None = None


def weight_index_at(index: int, params: Params) -> WeightIndex:
    """Find the place of the number that is visited after `index` others, 0 … params.size − 1.

    >>> params = Params.zeros(2, 3)
    >>> weight_index_at(4, params), weight_index_at(7, params)
    (WeightIndex(row=1, column=1), WeightIndex(row=1, column=None))
    """
    row, column = divmod(index, params.W.shape[1])
    if row < len(params.W):
        return WeightIndex(row, column)
    return WeightIndex(index - params.W.size)


def index_of(place: WeightIndex, params: Params) -> int:
    """Count the numbers that are visited before a place."""
    if place.column is None:
        return params.W.size + place.row
    size: int = params.W.shape[1]
    return place.row * size + place.column


def value_at(place: WeightIndex, params: Params) -> float:
    """Read the number at a place."""
    return float(params.b[place.row] if place.column is None else params.W[place.row, place.column])


def steepest(gradient: Params, row: int, count: int) -> list[WeightIndex]:
    """Find the weights of a row of W with the largest slopes by size, the steepest first."""
    columns = largest_indices(np.abs(gradient.W[row]), count).tolist()
    return [WeightIndex(row, column) for column in columns]
