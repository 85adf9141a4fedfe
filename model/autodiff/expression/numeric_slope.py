"""The slope of an expression by difference quotients: the check of what the tape says.

Each number of a named value is moved a little to both sides, and the expression is worked out
anew, in float64 and without a tape: (L(x + h) − L(x − h)) / 2h. That takes two evaluations for
each number, where the tape needs one pass for all; but it knows no rule that could be wrong.

Source: Baydin, Pearlmutter, Radul and Siskind, Automatic Differentiation in Machine Learning: a
Survey, JMLR 18 (2018), section 2.1, https://jmlr.org/papers/v18/17-468.html.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from model.autodiff.expression.recording import (
    Recording,
    Values,
    as_one_dtype,
    value_of,
    with_lists,
)
from model.autodiff.expression.tree import Expression, Fault
from model.autodiff.tape import Variable

STEP = 6e-6
"""The h at which float64 loses as much by rounding as by the bend of the curve, of a number
around 1: ε to the power of 1/3. Larger numbers move by as much of themselves."""


@dataclass(frozen=True, slots=True)
class NumericSlope:
    """The numeric slope by one number of a named array.

    index: the place of the number.
    slope: NaN where the expression has no value on one of the sides.
    """

    index: tuple[int, ...]
    slope: float


def numeric_slopes(expression: Expression, values: Values, name: str) -> Iterator[NumericSlope]:
    """Compute the numeric slopes by the numbers of one named array or list, one after the other.

    All is computed in float64. Yields a slope for each number, row by row.
    """
    named = as_one_dtype(with_lists(expression, values))
    arrays = {each: np.array(array, np.float64) for each, array in named.items()}
    variables = {each: Variable.plain(array) for each, array in arrays.items()}
    moving = arrays[name]

    def value() -> float:
        try:
            return value_of(expression, variables, values)
        except Fault:
            return math.nan

    for index in np.ndindex(moving.shape):
        here = float(moving[index])
        h = STEP * max(1.0, abs(here))
        moving[index] = right = here + h
        above = value()
        moving[index] = left = here - h
        below = value()
        moving[index] = here
        yield NumericSlope(index, float((above - below) / (right - left)))


def furthest(recording: Recording, name: str, found: Iterable[NumericSlope]) -> float:
    """Tell how far the tape's gradient by a named array is from its numeric slopes.

    The greatest distance is given as a share of the largest slope that is known of either, or
    of a ten-thousandth of the value if all slopes are less: rounding of the value alone looks
    like a slope. Slopes that are NaN are left out; NaN when there are no others.
    """
    known = [each for each in found if not math.isnan(each.slope)]
    if not known:
        return math.nan
    gradient = recording.gradients[name]
    tape = [0.0 if gradient is None else float(gradient[each.index]) for each in known]
    slopes = [each.slope for each in known]
    apart = max(abs(a - b) for a, b in zip(tape, slopes, strict=True))
    largest = max(map(abs, [*tape, *slopes, recording.value / 10_000]))
    return apart / largest if largest else 0.0
