"""The place of one number among the params, and the order in which they are visited.

The definition of the derivative feels one weight at a time. The order is that of reading: the row
of the first class from left to right, the row of the next class, and after the last row the biases.
Written in this order, all params, or a gradient in their shapes, are one long line of numbers.
"""

from dataclasses import dataclass

import numpy as np

from model.classifier import Doubles, Params


@dataclass(frozen=True, slots=True)
class WeightIndex:
    """Where a number stands: W[row, column], or b[row] when column is None."""

    row: int
    column: int | None = None


def count_params(params: Params) -> int:
    """Count the params: K · D weights and K biases."""
    return params.W.size + params.b.size


def weight_index_at(index: int, params: Params) -> WeightIndex:
    """Find the place of the number that is visited after `index` others."""
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


def in_line(params: Params) -> Doubles:
    """Write all numbers one after the other: (K · D + K,) float64."""
    return np.concatenate([params.W.ravel(), params.b], dtype=np.float64)


def in_shape(line: Doubles, like: Params) -> Params:
    """Put a line of numbers, or its beginning, back into the shapes of params, in float64.

    Places that the line does not reach are NaN.
    """
    numbers = np.full(count_params(like), np.nan)
    numbers[: len(line)] = line
    return Params(numbers[: like.W.size].reshape(like.W.shape), numbers[like.W.size :])
