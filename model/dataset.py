"""Photos with their labels, and which of them training may look at.

A classifier can learn its training photos by heart. What it is worth shows on photos that it
has never seen, so about one photo in five is *held out*: it is asked about, never learnt from.
Which ones is decided by each photo's own picture, not by chance or by the others, so that
adding a photo never moves another one from one side to the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.classifier import Labels
from model.photo import Photo
from model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A photo and the index of its class."""

    photo: Photo
    label: int


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Labelled photos in the order in which they came.

    held_out: (N,) bool, read-only: True for photos that training never looks at.
    """

    classes: tuple[str, ...]
    examples: tuple[Example, ...]
    held_out: NDArray[np.bool_]

    @property
    def labels(self) -> Labels:
        """Give the class index of each photo (N,)."""
        return np.array([example.label for example in self.examples], np.int64)

    def refusal(self) -> Sentence | None:
        """Say why these photos cannot be trained on; None when they can."""
        if not self.examples:
            return sentence("There are no photos yet. Add photos of dogs and of cats to train on.")
        if len(self.examples) == 1:
            return sentence("There is only one photo. Add photos of dogs and of cats to train on.")
        trained = {e.label for e, out in zip(self.examples, self.held_out, strict=True) if not out}
        if len(trained) > 1:
            return None
        missing = [name for label, name in enumerate(self.classes) if label not in trained]
        if missing == ["dog"]:
            return sentence(
                "There are photos of cats only. Add some of dogs: it takes two to differ."
            )
        if missing == ["cat"]:
            return sentence(
                "There are photos of dogs only. Add some of cats: it takes two to differ."
            )
        return sentence(
            "All photos are of one class. Add photos of another: it takes two to differ."
        )


def make_dataset(
    classes: Sequence[str], examples: Sequence[Example], held_out_share: float
) -> Dataset:
    """Set a share (0 … below 1) of the photos aside.

    A photo is held out when its split key, read as a number between 0 and 1, is below the share
    and an earlier photo of its class is there to train on. So photos that came before decide
    nothing but this, photos that come later decide nothing, and the same photo twice stays on
    one side. (Only a copy of a held-out photo that comes as the first of another class takes
    both of them over to training.)
    """
    sides: dict[bytes, bool] = {}
    trained: set[int] = set()
    for example in examples:
        key = example.photo.split_key
        chosen = sides.get(key, _fraction(key) < held_out_share)
        sides[key] = chosen and example.label in trained
        if not sides[key]:
            trained.add(example.label)
    held_out = np.array([sides[example.photo.split_key] for example in examples], np.bool_)
    held_out.setflags(write=False)
    return Dataset(tuple(classes), tuple(examples), held_out)


def _fraction(key: bytes) -> float:
    """Read a key as a number from 0 up to 1."""
    return int.from_bytes(key[:6], "big") / 2**48
