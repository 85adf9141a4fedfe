"""What networks have seen of photos, in tables that came with a project."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.eyes.eye import LARGEST_NUMBER
from model.eyes.feature_cache import KnownLooks, Looks
from model.project.open_file import Rows, row_sum


class _Table(NamedTuple):
    layers: Mapping[str, int]
    places: Mapping[bytes, int]
    rows: Rows


class StoredLooks:
    """Looks that came with a project; called with digests, as `KnownLooks` are."""

    def __init__(self) -> None:
        self._tables: dict[str, list[_Table]] = {}

    def add(
        self, network: str, layers: Mapping[str, int], places: Mapping[bytes, int], rows: Rows
    ) -> None:
        """Add those of a network: the sizes of its layers, and in which row each photo stands."""
        self._tables.setdefault(network, []).append(_Table(layers, places, rows))

    def lists(self, network: str, photo: bytes) -> bool:
        """Say whether there should be looks of a photo, without reading them."""
        return any(photo in table.places for table in self._tables.get(network, ()))

    def __call__(self, network: str, photo: bytes) -> Looks | None:
        """Give looks; None where there are none, or where they cannot be read."""
        for table in self._tables.get(network, ()):
            if photo in table.places:
                return _split(table, photo)
        return None


def _split(table: _Table, photo: bytes) -> Looks | None:
    """Give the numbers of a photo, layer by layer."""
    try:
        numbers = table.rows.row(table.places[photo])
    except OSError:
        return None
    if not (np.abs(numbers) <= LARGEST_NUMBER).all():  # what is undefined is not, either
        return None
    ends = np.cumsum(list(table.layers.values()))[:-1]
    return MappingProxyType(dict(zip(table.layers, np.split(numbers, ends), strict=True)))


def known_looks(
    looks: KnownLooks, network: str, digests: Iterable[bytes]
) -> tuple[list[bytes], dict[str, int]]:
    """Give the photos of which looks are known, and the sizes of these by the layers' names.

    All is asked once: what was known a moment ago may be forgotten.
    """
    found: list[bytes] = []
    layers: dict[str, int] = {}
    for digest in digests:
        known = looks(network, digest)
        if known is not None:
            found.append(digest)
            layers = layers or {name: len(numbers) for name, numbers in known.items()}
    return found, layers


def look_rows(
    looks: KnownLooks, network: str, digests: Sequence[bytes], sums: NDArray[Any], size: int
) -> Iterator[NDArray[Any]]:
    """Give all numbers of each photo, one layer after the other, and note their checksums."""
    for place, digest in enumerate(digests):
        known = looks(network, digest)
        # It may be forgotten while others are written; what is undefined is not taken for it.
        row = np.full(size, np.nan, "<f4")
        if known is not None:
            row[:] = np.concatenate(list(known.values()))
        sums[place] = row_sum(row)
        yield row
