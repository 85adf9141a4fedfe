"""Small photos for the widgets to show."""

from hashlib import blake2b

import numpy as np

from gui.panels.photos.shelf_item import ShelfItem
from model.photos.photo import SHOWN, Photo


def a_photo(number: int = 0, name: str | None = None) -> Photo:
    """A photo of one grey, another one for each number up to 255."""
    pixels = np.full((SHOWN, SHOWN, 3), number % 256, np.uint8)
    pixels.setflags(write=False)
    digest = blake2b(str(number).encode(), digest_size=16).digest()
    return Photo(f"photo {number}.png" if name is None else name, None, digest, {SHOWN: pixels})


def items(*numbers: int) -> tuple[ShelfItem, ...]:
    """Training photos that nobody has classified yet."""
    return tuple(ShelfItem(a_photo(number), held_out=False) for number in numbers)


def digests(*numbers: int) -> tuple[bytes, ...]:
    return tuple(a_photo(number).digest for number in numbers)
