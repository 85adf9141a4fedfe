"""The arrays of a model's file: what each of them may be, and how large."""

from collections.abc import Mapping

import numpy as np

from model.archive.reader import Array
from model.eyes.eye import LARGEST_NUMBER
from model.model_file.classes import MOST_CLASSES, check_classes
from model.params import Floats
from model.sentence import Refusal, sentence

LONGEST_TEXT = 4 * 4_096  # in bytes, of an array; a path can be as long
HEAD = 10_100  # in bytes, before the numbers of an array
WIDEST = 16  # in bytes, of a number


def check_numbers(field: str, array: Floats) -> None:
    """Raise Refusal when params or a scaling have left all bounds."""
    # What is undefined is neither; and no second array as large as the first is made for it.
    if array.size and not (array.min() >= -LARGEST_NUMBER and array.max() <= LARGEST_NUMBER):
        raise Refusal(
            sentence(
                "{array} holds a number that is undefined or beyond ±{largest}, "
                "as training leaves it when the learning rate is too large.",
                array=field,
                largest=f"{LARGEST_NUMBER:,.0f}",
            )
        )


def read_text(field: str, array: Array) -> str:
    """Read one short text. Raises Refusal when the array is none."""
    if array.shape != () or array.dtype.kind != "U" or array.dtype.itemsize > LONGEST_TEXT:
        raise unfitting(field, array, "one short text")
    return str(array)


def read_classes(array: Array) -> tuple[str, ...]:
    """Read the names of the classes (K,). Raises Refusal when no model can have them."""
    if array.ndim != 1 or array.dtype.kind != "U" or array.dtype.itemsize > LONGEST_TEXT:
        raise unfitting("classes", array, "one short text a class")
    names = tuple(str(name) for name in array[: MOST_CLASSES + 1])
    check_classes(names)
    return names


def read_numbers(
    arrays: Mapping[str, Array], field: str, shape: tuple[int, ...], kind: str = ""
) -> Floats:
    """Take the numbers of a field, in any width and byte order, as float32 in C order.

    kind: the only dtype that they may have; empty when any will do.

    Raises Refusal when they have another shape or dtype, or are out of bounds.
    """
    array = arrays[field]
    if array.shape != shape or array.dtype.kind not in "fiu" or kind not in ("", array.dtype.name):
        raise unfitting(field, array, f"{kind or 'numbers'} {shape}")
    with np.errstate(over="ignore"):  # what becomes infinite is refused next
        numbers = array.astype(np.float32, order="C", copy=False)
    check_numbers(field, numbers)
    return numbers


def unfitting(field: str, array: Array, wanted: str) -> Refusal:
    """Refuse an array that is not what it should be."""
    return Refusal(
        sentence(
            "its array {array} is {found} and should be {wanted}.",
            array=field,
            found=f"{array.dtype.name} {array.shape}",
            wanted=wanted,
        )
    )
