"""Typed expressions: read with care, worked out on a tape, checked by numbers.

`tree` is what an expression says, `parser` reads it, `recording` works it out on a tape, and
`numeric_slope` finds its slope without one.
"""

from model.autodiff.expression.numeric_slope import NumericSlope, furthest, numeric_slopes
from model.autodiff.expression.parser import parse
from model.autodiff.expression.recording import Recording, Values, record
from model.autodiff.expression.tree import Fault

__all__ = [
    "Fault",
    "NumericSlope",
    "Recording",
    "Values",
    "furthest",
    "numeric_slopes",
    "parse",
    "record",
]
