"""An array whose operations are told to the tapes that record, and its numbers put elsewhere.

Here is what every variable has, and the operations that leave the numbers as they are: another
shape, another order, a part of them, repetitions. `model.autodiff.tape.variable` reckons with them.
"""

from typing import Any, NoReturn, Self, TypeVar

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from model.autodiff.tape.arrays import (
    Axis,
    Index,
    Shape,
    floats,
    freeze,
    frozen_index,
    grown_axes,
    kept_shape,
    picked,
    put_back,
    shape_text,
)
from model.autodiff.tape.operation import Operation, Rule, recorders
from model.params import Floats
from model.sentence import Refusal, sentence

A = TypeVar("A", bound="RecordedArray")


class Transposed:
    """Lets `W.T` mean `W.transpose()`."""

    def __get__(self, matrix: A, _: object) -> A:
        return matrix.transpose()


class RecordedArray:
    """What a variable is before it is reckoned with; `Variable` says what its parts are."""

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
    def plain(cls, value: ArrayLike, name: str = "") -> Self:
        """Make a constant or a result, which no tape watches by itself. Copies nothing."""
        made = cls.__new__(cls)
        made.value = freeze(np.asarray(value))
        made.name = name
        made.origin = None
        return made

    @property
    def shape(self) -> Shape:
        """The lengths along its axes; () for a single number."""
        return self.value.shape

    @property
    def dtype(self) -> np.dtype[np.floating[Any]]:
        """The kind of its numbers: float32 or float64, or another float."""
        return self.value.dtype

    def changed(self) -> bool:
        """Tell whether the array that it was made of was changed afterwards."""
        return self.origin is not None and not np.array_equal(
            self.origin, self.value, equal_nan=True
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.value!r})"

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

    def transpose(self) -> Self:
        """Exchange rows and columns; also written `W.T`."""
        return done("transpose", (self,), self.value.T, Rule("g.T", lambda g: g.transpose()))

    T = Transposed()

    def reshape(self, *shape: int | Shape) -> Self:
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

    def __getitem__(self, index: Index) -> Self:
        index = frozen_index(index)
        return done(
            "[ ]",
            (self,),
            picked(self.value, index),
            Rule("g at its place", lambda g: put(g, index, self.shape)),
        )


def done(name: str, inputs: tuple[A, ...], value: ArrayLike, *rules: Rule[A]) -> A:
    """Make the result of an operation, and tell who is recording."""
    output = inputs[0].plain(value)
    listening = recorders.get()
    if listening:
        operation = Operation(name, inputs, output, rules)
        for recorder in listening:
            recorder.note(operation)
    return output


def fitted(g: A, like: A) -> A:
    """Give a slope the shape and dtype of what it is the slope by.

    An input that was repeated to fit the other one gets the sum over its repetitions.
    """
    if g.shape != like.shape:
        g = gathered(g, like.shape)
    return g if g.dtype == like.dtype else cast(g, like.dtype)


def gathered(x: A, shape: Shape) -> A:
    """Add up the repetitions of a smaller shape; undoes `repeated`."""
    axes = grown_axes(x.shape, shape)
    value = x.value.sum(axis=axes).reshape(shape)
    return done("gather", (x,), value, Rule("g", lambda g: repeated(g, x.shape)))


def repeated(x: A, shape: Shape) -> A:
    """Repeat numbers until they fill a larger shape."""
    value = np.broadcast_to(x.value, shape)
    return done("repeat", (x,), value, Rule("g", lambda g: gathered(g, x.shape)))


def spread(x: A, shape: Shape, axis: Axis) -> A:
    """Repeat what a reduction made along an axis."""
    return repeated(x.reshape(kept_shape(shape, axis)), shape)


def put(x: A, index: Index, shape: Shape) -> A:
    """Put numbers at an index among zeros; undoes `[ ]`."""
    return done("put", (x,), put_back(x.value, index, shape), Rule("g[ ]", lambda g: g[index]))


def cast(x: A, dtype: DTypeLike) -> A:
    """Write the same numbers with more or fewer digits."""
    return done("cast", (x,), x.value.astype(dtype), Rule("g", lambda g: cast(g, x.dtype)))
