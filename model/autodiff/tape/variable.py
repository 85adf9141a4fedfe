"""Numbers that tell a tape what is done with them.

A `Variable` is a NumPy array that can be reckoned with as usual. In addition, every operation
on variables is told to the tapes that are recording: its name, what went in, what came out,
and one *rule* for each input. A rule is the chain rule for that one operation: given the slope
of the target by the output ("what comes from above", g), it computes the slope by the input.

    a × b:   ∂/∂a = g × b,   ∂/∂b = g × a

The rules are reckoned with variables, too. So while an inner tape is played backward, an outer
tape can record how, and be played backward itself: this is how second derivatives are found.

float32 stays float32: a plain Python number takes the dtype of the variable beside it, and a
gradient has the dtype of the variable that it belongs to.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, NamedTuple, NoReturn, Protocol, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from model.autodiff.tape.arrays import (
    Axis,
    Index,
    Shape,
    count_along,
    floats,
    freeze,
    frozen_index,
    grown_axes,
    joined,
    kept_shape,
    mean_of,
    picked,
    product,
    put_back,
    reduced,
    shape_text,
)
from model.params import Floats
from model.sentence import Refusal, sentence

Operand: TypeAlias = "Variable | ArrayLike"


class Rule(NamedTuple):
    """The chain rule for one input of one operation.

    text: for people; g is what comes from above, a and b are the inputs, c is the output.
    pull: the same as a function of g.
    """

    text: str
    pull: Callable[[Variable], Variable]


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One operation as a tape notes it, with one rule for each input."""

    name: str
    inputs: tuple[Variable, ...]
    output: Variable
    rules: tuple[Rule, ...]


class Recorder(Protocol):
    """What wants to be told of operations: a tape."""

    def note(self, operation: Operation) -> None:
        """Hear of an operation that has just been done."""


# Who is recording is known to the code that runs, not to the program: each thread has its own
# answer, and it ends with the `with` block.
recorders: ContextVar[tuple[Recorder, ...]] = ContextVar("recorders", default=())


class Transposed:
    """Lets `W.T` mean `W.transpose()`."""

    def __get__(self, matrix: Variable, _: object) -> Variable:
        return matrix.transpose()


class Variable:
    """An array whose operations can be recorded.

    value:  the numbers, read-only, in their own float dtype (integers become float64).
    name:   what to call it in a record; may be empty.
    origin: the array that it was made of, for a variable that somebody made: `value` is a copy
            of that. None for a constant and for the result of an operation.

    Two variables are the same only if they are one. Raises a `Refusal` when shapes do not fit,
    for an index or axis that is not there, and for what is not made of real numbers.
    """

    __slots__ = ("name", "origin", "value")
    __array_ufunc__ = None  # so NumPy leaves `array + variable` to the variable
    __iter__ = None

    value: Floats
    name: str
    origin: NDArray[Any] | None  # of whatever numbers it was given

    def __init__(self, array: ArrayLike, name: str = "") -> None:
        self.value = freeze(np.array(floats(array)))
        self.name = name
        self.origin = np.asarray(array)

    @classmethod
    def plain(cls, value: ArrayLike, name: str = "") -> Variable:
        """Make a constant or a result, which no tape watches by itself. Copies nothing."""
        made = cls.__new__(cls)
        made.value = freeze(np.asarray(value))
        made.name = name
        made.origin = None
        return made

    @property
    def shape(self) -> Shape:
        return self.value.shape

    @property
    def dtype(self) -> np.dtype[np.floating[Any]]:
        return self.value.dtype

    def changed(self) -> bool:
        """Tell whether the array that it was made of was changed afterwards."""
        return self.origin is not None and not np.array_equal(
            self.origin, self.value, equal_nan=True
        )

    def __repr__(self) -> str:
        return f"Variable({self.value!r})"

    def __array__(self, *_: object, **__: object) -> NoReturn:
        raise Refusal(
            sentence(
                "NumPy's own functions are not recorded. "
                "Use the operations of the tape, or take the value of the variable."
            )
        )

    def __setitem__(self, index: object, value: object) -> NoReturn:
        raise Refusal(
            sentence("A variable cannot be changed in place. Make a new one of the new numbers.")
        )

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

    def transpose(self) -> Variable:
        """Exchange rows and columns; also written `W.T`."""
        return done("transpose", (self,), self.value.T, Rule("g.T", lambda g: g.transpose()))

    T = Transposed()

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

    # The same numbers in other places.

    def reshape(self, *shape: int | Shape) -> Variable:
        """Fill another shape with the numbers, row by row. One length may be −1: the rest."""
        lengths = tuple(np.ravel(shape).tolist())
        try:
            value = np.reshape(self.value, lengths)
        except ValueError as misfit:
            raise Refusal(
                sentence(
                    "{count} numbers do not fill the shape {shape}.",
                    count=self.value.size,
                    shape=shape_text(lengths),
                )
            ) from misfit
        return done("reshape", (self,), value, Rule("g", lambda g: g.reshape(self.shape)))

    def __getitem__(self, index: Index) -> Variable:
        index = frozen_index(index)
        return done(
            "[ ]",
            (self,),
            picked(self.value, index),
            Rule("g at its place", lambda g: put(g, index, self.shape)),
        )


def exp(x: Operand) -> Variable:
    """Compute e to the power of x."""
    x = as_variable(x)
    c = done("exp", (x,), np.exp(x.value), Rule("g × c", lambda g: g * c))
    return c


def log(x: Operand) -> Variable:
    """Compute the natural logarithm of x."""
    x = as_variable(x)
    return done("log", (x,), np.log(x.value), Rule("g ÷ a", lambda g: g / x))


def done(name: str, inputs: tuple[Variable, ...], value: ArrayLike, *rules: Rule) -> Variable:
    """Make the result of an operation, and tell who is recording."""
    output = Variable.plain(value)
    listening = recorders.get()
    if listening:
        operation = Operation(name, inputs, output, rules)
        for recorder in listening:
            recorder.note(operation)
    return output


def as_variable(x: Operand) -> Variable:
    """Return a variable as it is, and numbers as a constant."""
    return x if isinstance(x, Variable) else Variable.plain(floats(x))


def constant(x: Operand, beside: Variable) -> Variable:
    """Do the same, with a plain Python number in the dtype of the variable beside it."""
    if type(x) in (bool, int, float):  # not NumPy's numbers, which have a dtype of their own
        return Variable.plain(np.asarray(x, beside.dtype))
    return as_variable(x)


def pair(a: Variable, b: Operand) -> tuple[Variable, Variable]:
    return a, constant(b, a)


def fitted(g: Variable, like: Variable) -> Variable:
    """Give a slope the shape and dtype of what it is the slope by.

    An input that was repeated to fit the other one gets the sum over its repetitions.
    """
    if g.shape != like.shape:
        g = gathered(g, like.shape)
    return g if g.dtype == like.dtype else cast(g, like.dtype)


def gathered(x: Variable, shape: Shape) -> Variable:
    """Add up the repetitions of a smaller shape; undoes `repeated`."""
    axes = grown_axes(x.shape, shape)
    value = x.value.sum(axis=axes).reshape(shape)
    return done("gather", (x,), value, Rule("g", lambda g: repeated(g, x.shape)))


def repeated(x: Variable, shape: Shape) -> Variable:
    """Repeat numbers until they fill a larger shape."""
    value = np.broadcast_to(x.value, shape)
    return done("repeat", (x,), value, Rule("g", lambda g: gathered(g, x.shape)))


def spread(x: Variable, shape: Shape, axis: Axis) -> Variable:
    """Repeat what a reduction made along an axis."""
    return repeated(x.reshape(kept_shape(shape, axis)), shape)


def put(x: Variable, index: Index, shape: Shape) -> Variable:
    """Put numbers at an index among zeros; undoes `[ ]`."""
    return done("put", (x,), put_back(x.value, index, shape), Rule("g[ ]", lambda g: g[index]))


def cast(x: Variable, dtype: DTypeLike) -> Variable:
    """Write the same numbers with more or fewer digits."""
    return done("cast", (x,), x.value.astype(dtype), Rule("g", lambda g: cast(g, x.dtype)))
