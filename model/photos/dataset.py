"""Photos with their labels, and which of them training may look at.

A classifier can learn its training photos by heart. What it is worth shows on photos that it
has never seen, so about one photo in five is *held out*: it is asked about, never learnt from.
Chance has no part in it: a hash of the picture decides, so that the same photos are divided in the
same way wherever they lie.

What has been learnt from can never be unseen again. So a dataset for a film that has taken steps is
told what that has learnt from, and those photos are training photos for good, together with all
copies of them. A photo may move from held out to training, never back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from model.classifier import Labels
from model.photos.groups import group_photos
from model.photos.learnt import NOTHING, Learnt
from model.photos.photo import Photo
from model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Example:
    """A photo and the index of its class; the same photo with the same label is the same example.

    label:    the index of its class.
    held_out: whether it is given that it is to be held out, or that it is not; None when it is left
              to the split key.
    """

    photo: Photo
    label: int
    held_out: bool | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Labelled photos in the order in which they came.

    held_out: (N,) bool, read-only: True for photos that training never looks at.
    before:   what had been learnt from when the photos were divided; None when that is unknown.
    """

    classes: tuple[str, ...]
    examples: tuple[Example, ...]
    held_out: NDArray[np.bool_]
    before: Learnt | None = NOTHING

    def __post_init__(self) -> None:
        self.held_out.setflags(write=False)

    @property
    def training_count(self) -> int:
        """How many photos training looks at."""
        return len(self.examples) - self.held_out_count

    @property
    def held_out_count(self) -> int:
        """How many photos it never looks at."""
        return int(np.count_nonzero(self.held_out))

    @property
    def overruled(self) -> int:
        """How many photos were to be held out and are not, for a copy of them is learnt from."""
        pairs = zip(self.examples, self.held_out, strict=True)
        return sum(example.held_out is True and not out for example, out in pairs)

    @property
    def learnt(self) -> Learnt | None:
        """What has been learnt from after the next step; None when that is unknown."""
        if self.before is None:
            return None
        return self.before.and_from(example.photo for example in self.side(held_out=False))

    @property
    def labels(self) -> Labels:
        """Give the class index of each photo: (N,) int64."""
        return np.array([example.label for example in self.examples], np.int64)

    def side(self, *, held_out: bool) -> tuple[Example, ...]:
        """List the held-out photos, or those that training looks at, in the order of their rows."""
        return tuple(compress(self.examples, (self.held_out == held_out).tolist()))

    def has_learnt(self, photo: Photo) -> bool:
        """Say whether a photo, or one that it is a copy of, is known to be learnt from."""
        if self.before is not None and photo in self.before:
            return True
        keys = {photo.split_key, *photo.alike}
        return any(
            not keys.isdisjoint((example.photo.split_key, *example.photo.alike))
            for example in self.side(held_out=False)
        )

    def is_too_late(self, learnt: Learnt | None) -> bool:
        """Say whether a photo is held out that has been learnt from meanwhile."""
        if learnt is None:
            return self.before is not None
        return any(example.photo in learnt for example in self.side(held_out=True))

    def refusal(self) -> Sentence | None:
        """Say why these photos cannot be trained on; None when they can."""
        if not self.examples:
            return sentence("There are no photos to train on yet. Add photos of dogs and of cats.")
        if len(self.examples) == 1:
            return sentence("There is only one photo. Add photos of dogs and of cats to train on.")
        trained = {example.label for example in self.side(held_out=False)}
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
    classes: Sequence[str],
    examples: Sequence[Example],
    held_out_share: float,
    before: Learnt | None = NOTHING,
) -> Dataset:
    """Set a share (0 … below 1) of the photos aside.

    before: what has been learnt from already; None when that is unknown.

    Photos of one group (`model.photos.groups`) stay on one side. It is held out when nothing of it
    has been learnt from, when the split key of its first photo, read as a number between 0 and 1,
    is below the share, and when an earlier photo of its class, or one that has been learnt from, is
    there to train on. So photos that come later decide nothing, with two exceptions, in which
    held-out photos become training photos: a copy of them comes as the first of another class, or
    turns out to have been learnt from.

    Where examples say themselves on which side they are, that holds instead. But a photo that is to
    be held out is learnt from if a copy of it is or has been: it would not be unseen.
    """
    numbers = group_photos([example.photo for example in examples])
    pairs = list(zip(examples, numbers, strict=True))
    learnt = {
        number
        for example, number in pairs
        if example.held_out is False or (before is not None and example.photo in before)
    }
    given = {number for example, number in pairs if example.held_out} - learnt
    trained = {example.label for example, number in pairs if number in learnt}
    sides: dict[int, bool] = dict.fromkeys(given, True)
    for example, number in pairs:
        if number not in sides:
            low = _fraction(example.photo.split_key) < held_out_share
            sides[number] = low and number not in learnt
        if number not in given:
            sides[number] = sides[number] and example.label in trained
        if not sides[number]:
            trained.add(example.label)
    held_out = np.array([sides[number] for number in numbers], np.bool_)
    return Dataset(tuple(classes), tuple(examples), held_out, before)


def _fraction(key: bytes) -> float:
    """Read a key as a number from 0 up to 1."""
    return int.from_bytes(key[:6], "big") / 2**48
