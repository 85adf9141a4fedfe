"""What a film or a saved model has learnt from, so that "never seen" can be said truly.

Weights do not show which photos they were trained on. So that is remembered beside them: for each
picture a short hash, and a print of 64 bits by which a copy is known that was made smaller or saved
anew. The picture cannot be made again from either.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.photos.photo import Photo

SHORT = 8
"""Bytes of a split key that are remembered: among 25,000 photos none is taken for another."""

NEAR = 10
"""Bits in which the prints of copies differ at most, where there is nothing else to compare.

The least among the 499,500 pairs of 1,000 photos was 13.
"""

Prints = NDArray[np.uint64]


def _no_prints() -> Prints:
    return np.zeros(0, np.uint64)


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """The photos that have been learnt from.

    keys:   the first bytes of their split keys, and of those that look nearly the same.
    prints: (n,) uint64, read-only, of photos that are not at hand any more, to be compared with.
    met:    prints of photos that have been compared with all others here.
    """

    keys: frozenset[bytes] = frozenset()
    prints: Prints = field(default_factory=_no_prints)
    met: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        self.prints.setflags(write=False)

    def __contains__(self, photo: Photo) -> bool:
        """Say whether a photo, or one that it is a copy of, has been learnt from."""
        if not self.keys and not len(self.prints):
            return False
        if not self.keys.isdisjoint(_keys(photo)):
            return True
        if photo.look is None or not len(self.prints):
            return False
        return bool((np.bitwise_count(self.prints ^ np.uint64(photo.look.print)) <= NEAR).any())

    def and_from(self, photos: Iterable[Photo]) -> "Learnt":
        """Add photos."""
        photos = tuple(photos)
        keys = self.keys.union(*map(_keys, photos))
        met = self.met.union(photo.look.print for photo in photos if photo.look is not None)
        return Learnt(keys, self.prints, met)

    def all_prints(self) -> Prints:
        """Give all prints, each once, in order: (n,) uint64."""
        return np.union1d(self.prints, np.fromiter(self.met, np.uint64, len(self.met)))


NOTHING = Learnt()
"""What W has learnt from where it is 0."""


def _keys(photo: Photo) -> list[bytes]:
    key = photo.split_key[:SHORT]
    return [key, *(other[:SHORT] for other in photo.alike)] if photo.alike else [key]
