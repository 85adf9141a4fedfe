"""The photo cache: the large squares of photos, on the disk instead of in memory.

Of each photo the window keeps small squares for the pixel eyes and one large one, to draw it and
for networks. The large one takes ten times the room of the others, and is seldom asked for: a
thousand photos would fill 150 MB. Of the others the largest, which few look at, takes four times
as much as the rest: 300 MB of 25,000 photos. So these two lie in a file without a name, which is
gone when the program ends, however it ends. Reading a square back takes a twentieth of a
millisecond.
"""

import os
import tempfile
import threading
import weakref
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import numpy as np

from model.photos import Photo, Pixels, Squares

IN_MEMORY = 32
"""Edge of the largest square that stays in memory."""


class PhotoCache:
    """A file of squares. Every thread may use it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._descriptor: int | None = None
        self._end = 0

    def keep(self, photo: Photo) -> Photo:
        """Put a photo's large squares away; the photo looks the same.

        Where nothing can be written (a full disk), the photo stays as it is.
        """
        small = {edge: photo.squares[edge] for edge in photo.squares if edge <= IN_MEMORY}
        large = [edge for edge in photo.squares if edge > IN_MEMORY]
        try:
            place = self._write(b"".join(photo.squares[edge].tobytes() for edge in large))
        except OSError:
            return photo
        places: dict[int, int] = {}
        for edge in large:
            places[edge] = place
            place += photo.squares[edge].nbytes
        return replace(photo, squares=_Squares(small, self, places))

    def read(self, place: int, edge: int) -> Pixels:
        """Give a square (edge, edge, 3), read-only, that lies at a place."""
        size = edge * edge * 3
        with self._lock:
            if self._descriptor is None:
                raise ValueError("nothing has been put away yet")
            os.lseek(self._descriptor, place, os.SEEK_SET)
            data = os.read(self._descriptor, size)
        return np.frombuffer(data, np.uint8).reshape(edge, edge, 3)

    def _write(self, data: bytes) -> int:
        with self._lock:
            if self._descriptor is None:
                self._descriptor = _nameless_file()
                weakref.finalize(self, os.close, self._descriptor)
            os.lseek(self._descriptor, self._end, os.SEEK_SET)
            if os.write(self._descriptor, data) != len(data):
                raise OSError("the disk is full")
            place, self._end = self._end, self._end + len(data)
        return place


class _Squares(Squares):
    """The squares of a photo, of which the large ones are in the photo cache, at their places."""

    __slots__ = ("_photo_cache", "_places", "_small")

    def __init__(
        self, small: Mapping[int, Pixels], photo_cache: PhotoCache, places: Mapping[int, int]
    ) -> None:
        self._small, self._photo_cache, self._places = small, photo_cache, places

    def __getitem__(self, edge: int) -> Pixels:
        place = self._places.get(edge)
        return self._small[edge] if place is None else self._photo_cache.read(place, edge)

    def __iter__(self) -> Iterator[int]:
        yield from self._small
        yield from self._places

    def __len__(self) -> int:
        return len(self._small) + len(self._places)

    @property
    def at_hand(self) -> Collection[Pixels]:
        return self._small.values()


def _nameless_file() -> int:
    """Open a new file that goes when it is closed."""
    descriptor, path = tempfile.mkstemp(prefix="downhill-")
    if os.name == "nt":
        os.close(descriptor)
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_TEMPORARY", 0)
        return os.open(path, flags)
    os.unlink(path)
    return descriptor
