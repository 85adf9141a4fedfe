"""A project's file while it is read: its entries, within bounds, and what is read of it later.

The large squares of 25,000 photos are 4 GB. So they stay where they are, and each is read when it
is asked for. The file may change meanwhile, or vanish with the drive that it lies on; each row
has a checksum, therefore, and what does not match it is not taken for a picture.
"""

import os
import re
import weakref
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, BinaryIO, Protocol

import numpy as np
from numpy.typing import NDArray

from model.archive.reader import ArchiveReader, Entry
from model.archive.refusals import damaged, too_large

MOST_CONTENTS = 16_000
"""Bytes of the table of contents: room for a hundred entries."""

MOST_UNPACKED = 96_000_000
"""Bytes of all entries that have to be unpacked, together."""

RESIDENT = 64_000_000
"""Bytes of tables that are read at once, together; the others stay where they are."""

STAYS_OPEN = os.name != "nt"
"""Whether a file that is open can be replaced. On Windows it cannot, and all of it is read."""

_LONGEST_SHAPE = 4
_NAME = re.compile(r"[a-z0-9-]+\.(npy|json)")


def row_sum(row: NDArray[Any]) -> int:
    """Compute the checksum of a row, of a multiple of four bytes: the sum of its words of 32 bits.

    The archive has a better one for each of its files as a whole, which takes reading all of it.
    """
    return int(np.add.reduce(row.reshape(-1).view("<u4"), dtype=np.uint32))


class Rows(Protocol):
    """The rows of a table."""

    def row(self, place: int) -> NDArray[Any]:
        """Give the row at a place, read-only. Raises OSError when it cannot be read any more."""
        ...

    def at_hand(self, place: int) -> bool:
        """Say whether the row at a place is in memory."""
        ...


class ResidentRows:
    """Rows in memory."""

    def __init__(self, table: NDArray[Any]) -> None:
        self._table = table

    def row(self, place: int) -> NDArray[Any]:
        """Give the row at a place."""
        found: NDArray[Any] = self._table[place]
        return found

    def at_hand(self, place: int) -> bool:
        """All are."""
        del place
        return True


class Room:
    """How much memory there is for what is read of a file, or of several files together."""

    def __init__(self) -> None:
        self._unpacked, self._resident = MOST_UNPACKED, RESIDENT

    def unpack(self, size: int) -> None:
        """Unpack so many bytes. Raises Refusal when that is too much."""
        self._unpacked -= size
        if self._unpacked < 0:
            raise too_large()

    def holds(self, size: int) -> bool:
        """Say whether so many bytes may be read at once, and count them if so."""
        held = size <= self._resident
        self._resident -= size * held
        return held


class OpenFile:
    """A project's file that is open.

    turn: held while something is read of it later: a lock, where several threads do.
    room: for what is read of it, where there are more files than one.
    lasting: whether it is never replaced, so that it may stay open on every system.
    """

    def __init__(
        self,
        file: BinaryIO,
        size: int,
        turn: AbstractContextManager[object] | None = None,
        room: Room | None = None,
        *,
        lasting: bool = False,
    ) -> None:
        self._file, self._size = file, size
        self._archive = ArchiveReader(file, MOST_CONTENTS)
        if not all(map(_NAME.fullmatch, self._archive.names)):
            raise damaged()  # nothing is unpacked to the disk; but Downhill writes no such names
        self._turn = nullcontext() if turn is None else turn
        self._room = Room() if room is None else room
        self._stays_open = STAYS_OPEN or lasting
        self._later: _LaterFile | None = None

    @property
    def names(self) -> frozenset[str]:
        """Of all entries."""
        return self._archive.names

    def content(self, name: str, most: int) -> bytes:
        """Read an entry of at most so many bytes."""
        return self._archive.content(name, most)

    def array(self, name: str, kind: str, shape: Sequence[int | None]) -> NDArray[Any]:
        """Read an array of a dtype and a shape; None stands for any length."""
        return self._archive.read(self._entry(name, kind, shape))

    def rows(
        self, name: str, kind: str, shape: Sequence[int | None], sums: NDArray[np.uint32]
    ) -> Rows:
        """Read a table, or leave it where it is.

        sums: (n,) the checksums of its rows.
        """
        entry = self._entry(name, kind, shape)
        header = entry.header
        if entry.place is None or not self._stays_open or self._room.holds(header.size):
            return ResidentRows(self._archive.read(entry))
        if self._later is None:
            self._later = _LaterFile(os.dup(self._file.fileno()), self._turn)
        return _StoredRows(self._later, entry.place, header.dtype, header.shape[1:], sums)

    def _entry(self, name: str, kind: str, shape: Sequence[int | None]) -> Entry:
        """Look at an array, which has to be what is wanted."""
        entry = self._archive.entry(name, max(self._size, MOST_UNPACKED), _LONGEST_SHAPE)
        header = entry.header
        if entry.place is None:
            self._room.unpack(header.size)
        wanted = len(header.shape) == len(shape) and all(
            length in (None, found) for length, found in zip(shape, header.shape, strict=True)
        )
        if not wanted or header.dtype.str != kind or header.fortran:
            raise damaged()
        return entry


class _LaterFile:
    """A file that stays open as long as something is to be read of it."""

    def __init__(self, descriptor: int, turn: AbstractContextManager[object]) -> None:
        self._descriptor, self._turn = descriptor, turn
        weakref.finalize(self, os.close, descriptor)

    def read(self, place: int, size: int) -> bytes:
        """Read so many bytes. Raises OSError when that cannot be done."""
        with self._turn:
            os.lseek(self._descriptor, place, os.SEEK_SET)
            return os.read(self._descriptor, size)


class _StoredRows:
    """Rows that are left in the file."""

    def __init__(
        self,
        file: _LaterFile,
        place: int,
        dtype: np.dtype[Any],
        shape: tuple[int, ...],
        sums: NDArray[np.uint32],
    ) -> None:
        self._file, self._place, self._dtype, self._shape = file, place, dtype, shape
        self._size = int(np.prod(shape)) * dtype.itemsize
        self._sums = sums

    def row(self, place: int) -> NDArray[Any]:
        data = self._file.read(self._place + place * self._size, self._size)
        row = np.frombuffer(data, self._dtype)
        if len(data) != self._size or row_sum(row) != self._sums[place]:
            raise OSError("the file has changed")
        return row.reshape(self._shape)

    def at_hand(self, place: int) -> bool:
        del place
        return False
