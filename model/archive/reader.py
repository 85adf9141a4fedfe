"""Reading an archive of arrays that may come from anywhere.

Whatever is worked on here has a bound that stands in this file or comes from the caller: the table
of contents, the line of text before the numbers of an array, how many lengths it has, and how large
each of the files in the archive may be. Nothing is written anywhere, so it does not matter where a
name might lead.

Source: PKWARE's description of the format, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.
"""

import os
import struct
import zipfile
from dataclasses import dataclass
from sys import maxunicode
from typing import BinaryIO, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.archive.contents import contents_size
from model.archive.header import LONGEST, Header, read_header
from model.archive.refusals import damaged, missing, too_large

Array: TypeAlias = NDArray[np.generic]

_ENTRY = struct.Struct("<4s22xHH")
_ENTRY_BEGINS = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Entry:
    """An array in an archive, looked at and not read yet.

    place: where its numbers begin in the file, when they stand there as they are; None when they
           have to be unpacked.
    """

    name: str
    header: Header
    place: int | None


class ArchiveReader:
    """An archive that is open.

    Whatever is wrong with it raises Refusal, or an error of zipfile, zlib or NumPy, which have many
    ways to say that it is damaged.
    """

    def __init__(self, file: BinaryIO, most_contents: int) -> None:
        """Read the table of contents, of at most so many bytes."""
        self._file = file
        self._size = file.seek(0, os.SEEK_END)
        if contents_size(file) > most_contents:
            raise too_large()
        self._archive = zipfile.ZipFile(file)
        self._entries = {info.filename: info for info in self._archive.infolist()}
        if len(self._entries) < len(self._archive.infolist()):
            raise damaged()  # which of two files of one name is meant is nobody's to guess

    @property
    def names(self) -> frozenset[str]:
        """Of all files in it."""
        return frozenset(self._entries)

    def content(self, name: str, most: int) -> bytes:
        """Read one of its files, of at most so many bytes."""
        info = self._info(name, most)
        with self._archive.open(info) as stream:
            # With a number to read, zipfile never unpacks more than it at once, whatever the
            # archive claims; without one it might unpack gigabytes before it looks.
            return stream.read(info.file_size + 1)

    def entry(self, name: str, most: int, most_lengths: int = 2) -> Entry:
        """Look at an array, whose file takes at most so many bytes."""
        info = self._info(f"{name}.npy", most)
        with self._archive.open(info) as stream:
            header = read_header(stream.read(LONGEST), name, most_lengths)
        if header.size != info.file_size:
            raise damaged()
        if info.compress_type != zipfile.ZIP_STORED:
            return Entry(name, header, None)
        self._file.seek(info.header_offset)
        begins, name_length, notes = _ENTRY.unpack(self._file.read(_ENTRY.size))
        place = info.header_offset + _ENTRY.size + name_length + notes + header.start
        if begins != _ENTRY_BEGINS or place + header.size - header.start > self._size:
            raise damaged()
        return Entry(name, header, place)

    def array(self, name: str, most: int) -> Array:
        """Read an array of at most two lengths, whose file takes at most so many bytes."""
        return self.read(self.entry(name, most))

    def read(self, entry: Entry) -> Array:
        """Read an array that has been looked at; it is read-only."""
        header = entry.header
        raw = self.content(f"{entry.name}.npy", header.size)
        if len(raw) != header.size:
            raise damaged()
        if header.dtype.kind == "U":
            letters = np.frombuffer(raw, f"{header.dtype.str[0]}u4", offset=header.start)
            if (letters > maxunicode).any():
                raise damaged()  # numbers that stand for no letter, which Python cannot show
        order: Literal["F", "C"] = "F" if header.fortran else "C"
        numbers = np.frombuffer(raw, header.dtype, offset=header.start)
        return numbers.reshape(header.shape, order=order)

    def _info(self, name: str, most: int) -> zipfile.ZipInfo:
        """Find a file in the archive, and look at how large it is said to be."""
        info = self._entries.get(name)
        if info is None:
            raise missing(name.removesuffix(".npy"))
        if info.file_size > most:
            raise too_large()
        stored = info.compress_type == zipfile.ZIP_STORED
        if not stored and info.compress_type != zipfile.ZIP_DEFLATED:
            raise damaged()
        if info.compress_size > self._size or (stored and info.file_size != info.compress_size):
            raise damaged()
        return info
