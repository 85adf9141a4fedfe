"""What a network has seen of photos, on the disk, for the next time.

Each entry is a small file of its own, named after the network and the photo's content, so photos
may move and be renamed. An entry that is damaged, or that somebody else has written, does not match
the checksum at its head and counts as not there. When all entries together are larger than the
limit, the ones that were not asked for longest are removed. A store that cannot be read or written
(a full disk, a folder without rights) costs time, and nothing else.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

import numpy as np

from model.classifier import Floats

LARGEST = 400_000_000
"""Bytes of all entries together: about forty thousand photos."""

_CHECKSUM = 16
_SUFFIX = ".features"
_OURS = (_SUFFIX, ".tmp")
"""Entries, and what is left of those that were never finished."""


class FeatureStore:
    """A folder of entries.

    folder:  made when the first entry is written.
    largest: how many bytes all entries may take together.
    """

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self._folder = folder
        self._largest = largest
        self._size: int | None = None  # of all entries; None before they have been counted

    def read(
        self, network: str, photo: bytes, sizes: Mapping[str, int]
    ) -> Mapping[str, Floats] | None:
        """Give the outputs of a network, of these sizes, for a photo; None when not (well) kept."""
        path = self._path(network, photo)
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        data = content[_CHECKSUM:]
        whole = content[:_CHECKSUM] == _checksum(path.name, data)
        if not whole or len(data) != 4 * sum(sizes.values()):
            return None
        numbers = np.frombuffer(data, "<f4").astype(np.float32)
        numbers.setflags(write=False)
        ends = np.cumsum(list(sizes.values()))[:-1]
        return MappingProxyType(dict(zip(sizes, np.split(numbers, ends), strict=True)))

    def write(self, network: str, photo: bytes, looks: Mapping[str, Floats]) -> None:
        """Keep the outputs of a network for a photo."""
        path = self._path(network, photo)
        data = np.concatenate(list(looks.values())).astype("<f4").tobytes()
        # No wait for the disk, as for a file that somebody would miss: half an entry is noticed.
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary = path.with_suffix(f".{os.urandom(8).hex()}.tmp")
            temporary.write_bytes(_checksum(path.name, data) + data)
            os.replace(temporary, path)
            self._keep_small(_CHECKSUM + len(data))

    def _path(self, network: str, photo: bytes) -> Path:
        return self._folder / f"{network[:16]}-{photo.hex()}{_SUFFIX}"

    def _keep_small(self, added: int) -> None:
        """Remove the oldest entries when there are too many, and some more to have peace."""
        if self._size is not None:
            self._size += added
        if self._size is None or self._size > self._largest:
            entries = [
                (path, path.stat()) for path in self._folder.iterdir() if path.suffix in _OURS
            ]
            entries.sort(key=lambda entry: entry[1].st_mtime_ns)
            size = sum(about.st_size for _, about in entries)
            if size > self._largest:
                for path, about in entries:
                    if size <= self._largest * 3 // 4:
                        break
                    path.unlink()
                    size -= about.st_size
            self._size = size


def _checksum(name: str, data: bytes) -> bytes:
    # The name as well: an entry that was given another photo's name does not match either.
    return blake2b(name.encode() + data, digest_size=_CHECKSUM).digest()
