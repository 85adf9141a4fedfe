"""A photo as the program holds it: its name and its pixels, small and square.

The camera's file may have twelve million pixels; a classifier that looks at 32 × 32 of
them never needs the rest. So a photo is cut to its central square and shrunk once, when
it is read, to each edge length that will be asked for, and only these small squares stay in
memory, as bytes.
"""

from abc import abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 3), red, green and blue of each pixel; grey ones have no third axis."""

SHOWN = 224
"""Edge of the square that the window draws and that networks look at."""


EDGE_OF_LOOK = 32
"""Edge of the square that says how a photo looks."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How a photo looks (`model.photos.look`).

    grey:  (EDGE_OF_LOOK, EDGE_OF_LOOK) uint8, how bright each place is; read-only.
    print: 64 bits, most of which are those of any nearly equal picture.
    """

    grey: Pixels
    print: int


class Squares(Mapping[int, Pixels]):
    """Squares of a photo of which some lie elsewhere than in memory, as in a file."""

    __slots__ = ()

    @property
    @abstractmethod
    def at_hand(self) -> Collection[Pixels]:
        """Those that are in memory for this photo."""


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """One photo, decoded.

    name:    what to call it: the file's name, or a word for what has none.
    path:    where it was read from; None for a pasted or dragged image and for a sketch.
    digest:  a hash of its file (16 bytes): equal bytes, equal digest.
    squares: edge length -> (edge, edge, 3) uint8 RGB, read-only; each made straight from
             the file's pixels, never from a smaller square.
    picture: a hash of the compressed picture without the notes around it
             (`model.photos.split_key`); empty for what was never a file, such as a sketch.
    look:    how the photo looks; None for what is compared with nothing: a sketch, or a photo of
             one colour.
    alike:   the split keys of photos that were met before and look nearly the same.
    """

    name: str
    path: str | None
    digest: bytes
    squares: Mapping[int, Pixels]
    picture: bytes = b""
    look: Look | None = None
    alike: tuple[bytes, ...] = ()

    @property
    def split_key(self) -> bytes:
        """What decides whether the photo is held out: equal pictures, equal keys."""
        return self.picture or self.digest
