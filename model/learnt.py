"""What a film or a saved model has learnt from, so that "never seen" can be said truly.

Weights do not show which photos they were trained on. So that has to be remembered beside them: a
short hash for each picture, from which the picture cannot be made again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from model.photo import Photo

SHORT = 8
"""Bytes of a split key that are remembered: among 25,000 photos none is taken for another."""


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """The photos that have been learnt from.

    keys: the first bytes of their split keys, and of those of photos that look nearly the same.
    """

    keys: frozenset[bytes] = frozenset()

    def __contains__(self, photo: Photo) -> bool:
        """Say whether a photo, or one that it is a copy of, has been learnt from."""
        return any(key[:SHORT] in self.keys for key in (photo.split_key, *photo.alike))

    def and_from(self, photos: Iterable[Photo]) -> "Learnt":
        """Add photos."""
        return Learnt(self.keys.union(photo.split_key[:SHORT] for photo in photos))


NOTHING = Learnt()
