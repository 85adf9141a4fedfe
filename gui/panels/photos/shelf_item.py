"""A photo as it lies on its shelf, and what is said of it there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from model.lab import CLASSES
from model.photos import Example, Photo


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """A photo on a shelf.

    held_out: training never looks at it.
    """

    photo: Photo
    held_out: bool


def shelf_items(
    examples: Sequence[Example], held_out: NDArray[np.bool_]
) -> tuple[tuple[ShelfItem, ...], ...]:
    """Put photos (N,), of which some are held out (N,), on the shelves of their classes."""
    shelves: tuple[list[ShelfItem], ...] = tuple([] for _ in CLASSES)
    for example, out in zip(examples, held_out.tolist(), strict=True):
        shelves[example.label].append(ShelfItem(example.photo, out))
    return tuple(map(tuple, shelves))


def nothing_words(label: int) -> str:
    """Say that a class has no photos."""
    no_dogs = QCoreApplication.translate("ShelfItem", "No dog photos yet")
    no_cats = QCoreApplication.translate("ShelfItem", "No cat photos yet")
    return (no_dogs, no_cats)[label]


def item_words(item: ShelfItem, label: int, *, followed: bool) -> tuple[str, ...]:
    """Say what class a photo is of, and what the marks on it mean."""
    dog = QCoreApplication.translate("ShelfItem", "label: dog")
    cat = QCoreApplication.translate("ShelfItem", "label: cat")
    held_out = QCoreApplication.translate("ShelfItem", "held out: training never looks at it")
    training = QCoreApplication.translate("ShelfItem", "training looks at it")
    words = [(dog, cat)[label], held_out if item.held_out else training]
    if followed:
        words.append(QCoreApplication.translate("ShelfItem", "followed"))
    return tuple(words)
