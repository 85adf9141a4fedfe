"""What a network has seen of photos, on the disk, for the next time.

Each entry is a small file of its own, named after the network and the photo's content, so photos
may move and be renamed. An entry that is damaged does not match the checksum at its head; one that
others have put there may be a pipe, a file of gigabytes, or hold what no network says. All
of them count as not there. When all entries together are larger than the limit, the ones that were
not asked for longest are removed. A store that cannot be read or written (a full disk, a folder
without rights) costs time, and nothing else.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

import numpy as np

from model.eyes.eye import LARGEST_NUMBER
from model.params import Floats
from model.regular_file import read_regular

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
    turn:    held while entries are counted and removed: a lock, where several threads write.
    """

    def __init__(
        self,
        folder: Path,
        largest: int = LARGEST,
        turn: AbstractContextManager[object] | None = None,
    ) -> None:
        self._folder = folder
        self._largest = largest
        self._turn = nullcontext() if turn is None else turn
        self._size: int | None = None  # of all entries; None before they have been counted

    def read(
        self, network: str, photo: bytes, sizes: Mapping[str, int]
    ) -> Mapping[str, Floats] | None:
        """Give the outputs of a network, of these sizes, for a photo; None when not (well) kept.

        network, photo: the digests of the network's file and of the photo.
        sizes:          how many numbers each output has, in the network's order.

        Each output is (size,) float32, read-only.
        """
        path = self._path(network, photo)
        length = _CHECKSUM + 4 * sum(sizes.values())
        try:
            content = read_regular(str(path), length)
            os.utime(path)
        except OSError:
            return None
        data = content[_CHECKSUM:]
        if len(content) != length or content[:_CHECKSUM] != _checksum(path.name, data):
            return None
        numbers = np.frombuffer(data, "<f4").astype(np.float32)
        if not (np.abs(numbers) <= LARGEST_NUMBER).all():  # what is undefined is not, either
            return None
        numbers.setflags(write=False)
        ends = np.cumsum(list(sizes.values()))[:-1]
        return MappingProxyType(dict(zip(sizes, np.split(numbers, ends), strict=True)))

    def write(self, network: str, photo: bytes, looks: Mapping[str, Floats]) -> None:
        """Keep the outputs of a network for a photo; where that cannot be done, nothing happens."""
        path = self._path(network, photo)
        data = np.concatenate(list(looks.values())).astype("<f4").tobytes()
        # No wait for the disk, as for a file that would be missed: half an entry is noticed.
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary = path.with_suffix(f".{os.urandom(8).hex()}.tmp")
            try:
                temporary.write_bytes(_checksum(path.name, data) + data)
                os.replace(temporary, path)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
            with self._turn:
                self._keep_small(_CHECKSUM + len(data))

    def _path(self, network: str, photo: bytes) -> Path:
        return self._folder / f"{network[:16]}-{photo.hex()}{_SUFFIX}"

    def _keep_small(self, added: int) -> None:
        """Remove the oldest entries when there are too many, and some more to have peace."""
        if self._size is not None:
            self._size += added
        if self._size is None or self._size > self._largest:
            entries = sorted(self._entries())
            size = sum(length for _, length, _ in entries)
            if size > self._largest:
                for _, length, path in entries:
                    if size <= self._largest * 3 // 4:
                        break
                    with suppress(OSError):  # one that cannot go must not keep the others
                        os.unlink(path)
                        size -= length
            self._size = size

    def _entries(self) -> Iterator[tuple[int, int, str]]:
        """Give age, size and path of whatever has an entry's name and can be removed.

        A folder is no entry, and a link counts as itself: not as what it leads to.
        """
        with os.scandir(self._folder) as found:
            for entry in found:
                if entry.name.endswith(_OURS) and not entry.is_dir(follow_symlinks=False):
                    with suppress(OSError):  # gone meanwhile
                        about = entry.stat(follow_symlinks=False)
                        yield about.st_mtime_ns, about.st_size, entry.path


def _checksum(name: str, data: bytes) -> bytes:
    # The name as well: an entry that was given another photo's name does not match either.
    return blake2b(name.encode() + data, digest_size=_CHECKSUM).digest()
