"""What variables need to know of plain arrays: their numbers, shapes, axes and indices."""

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from model.params import Floats
from model.sentence import Refusal, sentence

Shape: TypeAlias = tuple[int, ...]
Axis: TypeAlias = int | tuple[int, ...] | None
Index: TypeAlias = Any  # whatever NumPy takes between square brackets; `frozen_index` checks it


def floats(given: object) -> Floats:
    """Read numbers as they are; integers as float64. Raises a `Refusal` for anything else."""
    try:
        array = np.asarray(given)
    except ValueError as ragged:
        raise Refusal(sentence("These lists of numbers do not make a rectangle.")) from ragged
    if array.dtype.kind == "f":
        return array
    if array.dtype.kind in "iub":
        return array.astype(np.float64)
    raise Refusal(
        sentence("Only real numbers have a slope, and these are {kind}.", kind=array.dtype.name)
    )


def freeze(array: Floats) -> Floats:
    """Return the same numbers in an array that cannot be written to."""
    view = array.view()
    view.setflags(write=False)
    return view


def shape_text(shape: Shape) -> str:
    """Write a shape for people: `2 × 3072`, and `1` for a single number."""
    return " × ".join(map(str, shape)) or "1"


def joined(
    name: str, a: Floats, b: Floats, compute: Callable[[Floats, Floats], ArrayLike]
) -> ArrayLike:
    """Compute with two arrays; raises a `Refusal` when their shapes do not fit."""
    try:
        return compute(a, b)
    except ValueError as misfit:
        raise Refusal(
            sentence(
                "{operation} cannot join the shapes {left} and {right}.",
                operation=name,
                left=shape_text(a.shape),
                right=shape_text(b.shape),
            )
        ) from misfit


def product(a: Floats, b: Floats) -> Floats:
    """Multiply vectors and matrices. Raises ValueError for other arrays."""
    if a.ndim > 2 or b.ndim > 2:
        raise ValueError("vectors and matrices only")
    return np.asarray(a @ b)


def reduced(
    a: Floats, axis: Axis, compute: Callable[[Floats], ArrayLike], *, keepdims: bool
) -> Floats:
    """Reduce along an axis; raises a `Refusal` when it is not there or nothing lies along it.

    compute: reduces the array along the axis, which it keeps with length 1.
    """
    try:
        kept = np.asarray(compute(a))
    except ValueError as misfit:
        if axis is None or not a.size:
            raise Refusal(sentence("There are no numbers here to take it of.")) from misfit
        raise Refusal(
            sentence("The shape {shape} has no axis {axis}.", shape=shape_text(a.shape), axis=axis)
        ) from misfit
    return kept if keepdims else kept.squeeze(axis)


def mean_of(a: Floats, axis: Axis) -> ArrayLike:
    """Take the mean, as `reduced` asks; of nothing, where NumPy only warns, raises ValueError."""
    if not a.size:
        raise ValueError("nothing to take the mean of")
    return np.asarray(a.mean(axis=axis, keepdims=True))


def kept_shape(shape: Shape, axis: Axis) -> Shape:
    """Return the shape after a reduction that keeps each axis with length 1."""
    if axis is None:
        return (1,) * len(shape)
    along = {place % len(shape) for place in (axis if isinstance(axis, tuple) else (axis,))}
    return tuple(1 if place in along else length for place, length in enumerate(shape))


def grown_axes(shape: Shape, small: Shape) -> tuple[int, ...]:
    """Name the axes along which an array of the shape `small` was repeated to get `shape`."""
    new = len(shape) - len(small)
    return tuple(range(new)) + tuple(
        new + place for place, length in enumerate(small) if length == 1 and shape[new + place] != 1
    )


def count_along(shape: Shape, axis: Axis) -> int:
    """Count the numbers that a reduction makes into one."""
    kept = kept_shape(shape, axis)
    return math.prod(long for long, short in zip(shape, kept, strict=True) if short == 1)


def frozen_index(index: Index) -> Index:
    """Copy the arrays in an index, so that they cannot be changed after the fact.

    Raises a `Refusal` for what is no index: whole numbers, slices, …, and arrays of whole
    numbers or of truths are.
    """
    if isinstance(index, tuple):
        return tuple(map(frozen_index, index))
    if isinstance(index, slice | int | np.integer) or index is None or index is Ellipsis:
        return index
    if isinstance(index, list | np.ndarray):
        array = np.array(index)
        if array.dtype.kind in "iub":
            return array
    raise Refusal(sentence("An index is made of whole numbers."))


def picked(a: Floats, index: Index) -> Floats:
    """Index an array; raises a `Refusal` when the index leads outside."""
    try:
        return np.asarray(a[index])
    except IndexError as outside:
        raise Refusal(
            sentence(
                "The index {index} leads outside the shape {shape}.",
                index=index,
                shape=shape_text(a.shape),
            )
        ) from outside


def put_back(a: Floats, index: Index, shape: Shape) -> Floats:
    """Make zeros and add `a` at an index, again for a place that is named again."""
    zeros: Floats = np.zeros(shape, a.dtype)
    parts = index if isinstance(index, tuple) else (index,)
    if any(isinstance(part, np.ndarray) for part in parts):
        np.add.at(zeros, index, a)
    else:
        zeros[index] = a
    return zeros
