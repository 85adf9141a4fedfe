"""Numbers that tell a tape what is done with them.

A `Variable` is a NumPy array that can be computed with as usual. In addition, every operation
on variables is told to the tapes that are recording: its name, what went in, what came out,
and one *rule* for each input. A rule is the chain rule for that one operation: given the slope
of the target by the output ("what comes from above", g), it computes the slope by the input.

    a × b:   ∂/∂a = g × b,   ∂/∂b = g × a

The rules are computed with variables, too. So while an inner tape is played backward, an outer
tape can record how, and be played backward itself: this is how second derivatives are found.

float32 stays float32: a plain Python number takes the dtype of the variable beside it, and a
gradient has the dtype of the variable that it belongs to.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from model.autodiff.tape.arrays import (
    Axis,
    count_along,
    floats,
    joined,
    kept_shape,
    mean_of,
    product,
    reduced,
)
from model.autodiff.tape.operation import Rule
from model.autodiff.tape.recorded_array import RecordedArray, done, spread

Operand: TypeAlias = "Variable | ArrayLike"


class Variable(RecordedArray):
    """An array whose operations can be recorded.

    value:  the numbers, read-only, in their own float dtype (integers become float64).
    name:   what to call it in a record; may be empty.
    origin: the array that it was made of by `Variable(…)`: `value` is a copy of that. None for a
            constant and for the result of an operation.

    Two variables are the same only if they are one. Raises a `Refusal` when shapes do not fit,
    for an index or axis that is not there, and for what is not made of real numbers.
    """

    __slots__ = ()

    # Number by number.

    def __neg__(self) -> Variable:
        return done("−", (self,), -self.value, Rule("−g", lambda g: -g))

    def __add__(self, other: Operand) -> Variable:
        a, b = pair(self, other)
        value = joined("+", a.value, b.value, np.add)
        return done("+", (a, b), value, Rule("g", lambda g: g), Rule("g", lambda g: g))

    def __sub__(self, other: Operand) -> Variable:
        a, b = pair(self, other)
        value = joined("−", a.value, b.value, np.subtract)
        return done("−", (a, b), value, Rule("g", lambda g: g), Rule("−g", lambda g: -g))

    def __mul__(self, other: Operand) -> Variable:
        a, b = pair(self, other)
        value = joined("×", a.value, b.value, np.multiply)
        return done(
            "×", (a, b), value, Rule("g × b", lambda g: g * b), Rule("g × a", lambda g: g * a)
        )

    def __truediv__(self, other: Operand) -> Variable:
        a, b = pair(self, other)
        value = joined("÷", a.value, b.value, np.divide)
        return done(
            "÷",
            (a, b),
            value,
            Rule("g ÷ b", lambda g: g / b),
            Rule("−g × a ÷ b²", lambda g: -g * a / (b * b)),
        )

    def __pow__(self, other: Operand) -> Variable:
        a, b = pair(self, other)

        def by_base(g: Variable) -> Variable:
            # 0⁰ is 1 however a moves; 0 × 0⁻¹ would make that unknown.
            nothing = (a.value == 0) & (b.value == 0)
            return g * b * a ** (b - np.where(nothing, 0, 1).astype(b.dtype))

        def by_exponent(g: Variable) -> Variable:
            # 0ᵇ is 0 however b moves; 0 × log 0 would make that unknown.
            return g * c * log(a + (a.value == 0).astype(a.dtype))

        value = joined("**", a.value, b.value, np.power)
        c = done(
            "**",
            (a, b),
            value,
            Rule("g × b × a ** (b − 1)", by_base),
            Rule("g × c × log(a)", by_exponent),
        )
        return c

    def __radd__(self, other: Operand) -> Variable:
        return constant(other, self) + self

    def __rsub__(self, other: Operand) -> Variable:
        return constant(other, self) - self

    def __rmul__(self, other: Operand) -> Variable:
        return constant(other, self) * self

    def __rtruediv__(self, other: Operand) -> Variable:
        return constant(other, self) / self

    def __rpow__(self, other: Operand) -> Variable:
        return constant(other, self) ** self

    # Vectors and matrices.

    def __matmul__(self, other: Operand) -> Variable:
        a, b = pair(self, other)
        value = joined("@", a.value, b.value, product)
        match a.value.ndim, b.value.ndim:
            case 1, 1:
                rules = Rule("g × b", lambda g: g * b), Rule("g × a", lambda g: g * a)
            case 2, 1:
                rules = (
                    Rule("g ⊗ b", lambda g: g.reshape(-1, 1) * b),
                    Rule("g @ a", lambda g: g @ a),
                )
            case 1, 2:
                rules = (
                    Rule("b @ g", lambda g: b @ g),
                    Rule("a ⊗ g", lambda g: a.reshape(-1, 1) * g),
                )
            case _:
                # (gᵀ @ a)ᵀ, not aᵀ @ g: to read the long rows of X as they lie is much faster.
                rules = (
                    Rule("g @ b.T", lambda g: g @ b.transpose()),
                    Rule("a.T @ g", lambda g: (g.transpose() @ a).transpose()),
                )
        return done("@", (a, b), value, *rules)

    def __rmatmul__(self, other: Operand) -> Variable:
        return constant(other, self) @ self

    # Many numbers into one.

    def sum(self, axis: Axis = None, *, keepdims: bool = False) -> Variable:
        """Add up along an axis (all when None), which is kept with length 1 or left out."""
        value = reduced(
            self.value, axis, lambda a: a.sum(axis=axis, keepdims=True), keepdims=keepdims
        )
        return done("sum", (self,), value, Rule("g", lambda g: spread(g, self.shape, axis)))

    def mean(self, axis: Axis = None, *, keepdims: bool = False) -> Variable:
        """Take the mean along an axis, as in `sum`."""
        value = reduced(self.value, axis, lambda a: mean_of(a, axis), keepdims=keepdims)
        n = count_along(self.shape, axis)
        return done(
            "mean", (self,), value, Rule("g ÷ n", lambda g: spread(g / n, self.shape, axis))
        )

    def max(self, axis: Axis = None, *, keepdims: bool = False) -> Variable:
        """Take the greatest along an axis, as in `sum`. Equals share the gradient evenly."""
        value = reduced(
            self.value, axis, lambda a: a.max(axis=axis, keepdims=True), keepdims=keepdims
        )

        def pull(g: Variable) -> Variable:
            greatest = self.value == np.reshape(value, kept_shape(self.shape, axis))
            shares = (greatest / greatest.sum(axis=axis, keepdims=True)).astype(self.dtype)
            return spread(g, self.shape, axis) * Variable.plain(shares)

        return done("max", (self,), value, Rule("g where a = c", pull))


def exp(x: Operand) -> Variable:
    """Compute e to the power of x."""
    x = as_variable(x)
    c = done("exp", (x,), np.exp(x.value), Rule("g × c", lambda g: g * c))
    return c


def log(x: Operand) -> Variable:
    """Compute the natural logarithm of x."""
    x = as_variable(x)
    return done("log", (x,), np.log(x.value), Rule("g ÷ a", lambda g: g / x))


def as_variable(x: Operand) -> Variable:
    """Return a variable as it is, and numbers as a constant."""
    return x if isinstance(x, Variable) else Variable.plain(floats(x))


def constant(x: Operand, beside: Variable) -> Variable:
    """Do the same, with a plain Python number in the dtype of the variable beside it."""
    if type(x) in (bool, int, float):  # not NumPy's numbers, which have a dtype of their own
        return Variable.plain(np.asarray(x, beside.dtype))
    return as_variable(x)


def pair(a: Variable, b: Operand) -> tuple[Variable, Variable]:
    """Return a variable and what it is joined with, as variables."""
    return a, constant(b, a)
