"""Writing an archive of arrays: what `numpy.load` reads, without pickle.

The same arrays make the same bytes (`numpy.savez` would put the time of day into them).
"""

import io
import math
import zipfile
from collections.abc import Iterable
from types import TracebackType
from typing import BinaryIO, Self

import numpy as np
from numpy.typing import DTypeLike

from model.archive.reader import Array

LEVEL = 1
"""Of deflating, from 1 to 9: the fastest. The others take several times as long for a tenth."""


class ArchiveWriter:
    """An archive that is being written; it is whole when its block has ended."""

    def __init__(self, file: BinaryIO) -> None:
        self._archive = zipfile.ZipFile(file, "w")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def content(self, name: str, data: bytes, *, deflated: bool = False) -> None:
        """Add a file of these bytes; deflated where that makes it much smaller."""
        self._archive.writestr(_info(name, deflated=deflated), data, compresslevel=LEVEL)

    def array(self, name: str, array: Array, *, deflated: bool = False) -> None:
        """Add an array of numbers or text."""
        file = io.BytesIO()
        np.lib.format.write_array(file, array, allow_pickle=False)
        self.content(f"{name}.npy", file.getvalue(), deflated=deflated)

    def rows(
        self, name: str, dtype: DTypeLike, shape: tuple[int, ...], rows: Iterable[Array]
    ) -> None:
        """Add an array of this shape row after row, each in C order, without holding all of it."""
        kind = np.dtype(dtype)
        header = io.BytesIO()
        described = {"descr": kind.str, "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(header, described)
        info = _info(f"{name}.npy", deflated=False)
        info.file_size = len(header.getvalue()) + math.prod(shape) * kind.itemsize
        with self._archive.open(info, "w") as stream:
            stream.write(header.getvalue())
            for row in rows:
                stream.write(row.astype(kind, order="C", copy=False).data)


def _info(name: str, *, deflated: bool) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    return info
