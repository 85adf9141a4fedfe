"""Heaps of numbers: many small arrays in a few large ones, each behind the one before it.

A file of ten thousand small arrays takes long to write and to read. So all arrays of one kind of
number lie one behind the other, in the order in which they were put there; how many numbers belong
to each stands in the JSON, and they are taken off in the same order.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.archive.reader import Array
from model.archive.refusals import damaged
from model.archive.writer import ArchiveWriter
from model.project.open_file import OpenFile

KINDS: Mapping[str, str] = MappingProxyType(
    {"bytes": "|u1", "places": "<i4", "keys": "<u8", "numbers": "<f4", "losses": "<f8"}
)
"""The heaps, and what each of them is made of. Places are numbers of things in a table."""

DEFLATED = "places"
"""This heap is a quarter as large then; the others are not worth the time."""

MOST_DEFLATED = 40_000_000
"""Bytes. More is not deflated, so that little that is read can never become much."""


class HeapWriter:
    """Heaps that grow."""

    def __init__(self) -> None:
        self._parts: dict[str, list[Array]] = {name: [] for name in KINDS}

    def put(self, heap: str, numbers: ArrayLike) -> int:
        """Put an array on a heap, row by row; says how many numbers it has."""
        array = np.asarray(numbers, KINDS[heap])
        self._parts[heap].append(array.reshape(-1))
        return array.size

    def write(self, archive: ArchiveWriter) -> None:
        """Write them all."""
        for name, kind in KINDS.items():
            parts = self._parts[name]
            size = sum(part.size for part in parts)
            if name == DEFLATED and size * np.dtype(kind).itemsize <= MOST_DEFLATED:
                whole = np.concatenate([np.empty(0, kind), *parts])
                archive.array(name, whole, deflated=True)
            else:
                archive.rows(name, kind, (size,), parts)


class HeapReader:
    """Heaps from which is taken. What is not there raises Refusal."""

    def __init__(self, file: OpenFile) -> None:
        self._heaps = {name: file.array(name, kind, (None,)) for name, kind in KINDS.items()}
        self._places = dict.fromkeys(KINDS, 0)

    def take(self, heap: str, count: int) -> NDArray[Any]:
        """Take the next numbers off a heap, (count,), read-only."""
        start = self._places[heap]
        end = start + count
        if end > len(self._heaps[heap]):
            raise damaged()
        self._places[heap] = end
        return self._heaps[heap][start:end]

    def take_places(self, count: int, length: int) -> list[int]:
        """Take places in a table of a length."""
        places = self.take("places", count)
        if count and not (places.min() >= 0 and places.max() < length):
            raise damaged()
        return list(map(int, places))
