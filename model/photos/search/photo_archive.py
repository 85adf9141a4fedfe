"""A zip archive of photos, read where it lies: nothing of it is unpacked to the disk.

Collections of photos come as one file that holds thousands. It is a folder like any other then,
with folders inside it; only its list of names is read at once, and each photo when it is asked for,
by whichever thread.

An archive may have been made to do harm: a list without end, files that unpack to a thousand times
their size, sizes that are not true, one name twice, names that lead elsewhere. Since nothing is
written, names can lead nowhere; all the rest has a bound that stands in this file. What has to be
worked on grows with the size of the archive, and not with what it says of itself.

Source: PKWARE's description of the format, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.
"""

import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import BinaryIO

from model.archive.contents import contents_size
from model.photos.file_name import shown_name
from model.photos.photo_file import ARCHIVE, HEAD, MOST_BYTES, check, refusing, too_large
from model.photos.search.folder import is_hidden
from model.regular_file import open_regular
from model.sentence import Refusal, Sentence, sentence
from model.visible import shown_text

MOST_CONTENTS = 8_000_000
"""Bytes of the list of names: 25,000 photos take about two million."""

MOST_FOLDERS = 20_000
DEEPEST = 20
LONGEST_NAME = 1_000
LONGEST_TOLD = 100

MOST_UNPACKED = 1_000_000_000
MOST_TIMES = 20
"""So many bytes may the photos have together, or so many times those of the archive."""

MORE_PACKED = 1_048_576
"""Bytes by which a file may grow when it is packed."""

_ENTRY = struct.Struct("<4s22xHH")
_ENTRY_BEGINS = b"PK\x03\x04"
_LOCKED = 0x1
_UTF_8 = 0x800


@dataclass(frozen=True, slots=True)
class _Packed:
    """Where a file lies in the archive, and what is said of it."""

    place: int
    packed: int
    size: int
    checksum: int
    method: int


@dataclass(frozen=True, slots=True, eq=False)
class PhotoArchive:
    """The names in an archive, whose paths are written with `/`.

    path:     of the archive itself.
    left_out: what is said of files that are left out.
    """

    path: str
    _folders: Mapping[str, tuple[tuple[str, bool], ...]] = field(repr=False)
    left_out: tuple[Sentence, ...]
    _files: Mapping[str, _Packed] = field(repr=False)

    def entries(self, folder: str) -> tuple[tuple[str, bool], ...]:
        """Give the names directly in a folder, and whether each is that of a folder.

        folder: its path, which ends in `/`; that of the outermost one is empty.
        """
        return self._folders[folder]

    def holds(self, path: str) -> bool:
        """Say whether there is such a file."""
        return path in self._files

    def read(self, path: str, name: str) -> bytes:
        """Read a picture; `name` is what to call it in a sentence.

        Raises Refusal when it is none of at most 64 MB, and ValueError or `zlib.error` when it is
        damaged.
        """
        found = self._files[path]
        if found.size > MOST_BYTES or found.packed > MOST_BYTES + MORE_PACKED:
            raise Refusal(too_large(name))
        return self._unpacked(found, name, lambda head: check(head, found.size, name))

    def read_text(self, path: str, most: int) -> bytes:
        """Read a file of at most so many bytes that is no picture.

        Raises OSError, ValueError, `zlib.error` or Refusal when that cannot be done.
        """
        found = self._files[path]
        if max(found.size, found.packed - MORE_PACKED) > most:
            raise ValueError("too large")
        return self._unpacked(found, shown_name(path), lambda _: None)

    def _unpacked(self, found: _Packed, name: str, judge: Callable[[bytes], None]) -> bytes:
        """Read a file whole; its first bytes are judged before the others are unpacked."""
        if found.method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refusal(
                sentence(
                    "{name} is packed in a way that cannot be read here. Unpack the archive, and "
                    "add the folder.",
                    name=name,
                )
            )
        with refusing(name), open_regular(self.path) as (file, _):
            packed = _packed_bytes(file, found)
        if found.method == zipfile.ZIP_DEFLATED:
            # With a number to keep to, no more than that is unpacked, whatever there is.
            unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
            head = unpacking.decompress(packed, HEAD)
            judge(head)
            rest = max(1, found.size + 1 - len(head))
            data = head + unpacking.decompress(unpacking.unconsumed_tail, rest)
        else:
            data = packed
        if len(data) != found.size or zlib.crc32(data) != found.checksum:
            raise ValueError("not what the list of names says")
        return data


def is_archive(name: str) -> bool:
    """Say whether a file is called like an archive."""
    return name.casefold().endswith(ARCHIVE)


def open_archive(path: str) -> PhotoArchive:
    """Read the names in an archive.

    Raises Refusal when it is none, is damaged or locked, or holds more than photos do.
    """
    name = shown_name(path)
    with refusing(name), open_regular(path) as (file, size):
        infos = _contents(file, name)
    if any(info.flag_bits & _LOCKED for info in infos):
        raise Refusal(
            sentence("{name} is locked with a password. Unpack it, and add the folder.", name=name)
        )
    if sum(info.compress_size for info in infos) > size:
        raise _damaged(name)  # files that lie on each other: a little archive that never ends
    if sum(info.file_size for info in infos) > max(MOST_UNPACKED, MOST_TIMES * size):
        raise _far_more(name)
    return _sorted_out(path, name, infos)


def _contents(file: BinaryIO, name: str) -> list[zipfile.ZipInfo]:
    """Read the list of names, if it is not too long."""
    try:
        few = contents_size(file, remarks=True) <= MOST_CONTENTS
        infos = zipfile.ZipFile(file).infolist() if few else []
    except Exception as error:  # zipfile has many ways to say it
        raise _damaged(name) from error
    if not few:
        raise _far_more(name)
    return infos


def _sorted_out(path: str, name: str, infos: Iterable[zipfile.ZipInfo]) -> PhotoArchive:
    """Put the files of an archive into their folders, and leave out what cannot be told apart."""
    files: dict[str, _Packed] = {}
    folders: dict[str, dict[tuple[str, bool], None]] = {"": {}}
    elsewhere: dict[str, None] = {}
    twice: dict[str, None] = {}
    for info in infos:
        *around, last = (part for part in _name(info).split("/") if part != ".")
        inner = "/".join((*around, last))
        strange = ".." in (*around, last) or "" in around
        if strange or len(around) > DEEPEST or len(inner) > LONGEST_NAME:
            elsewhere[inner] = None
        elif last and not any(map(is_hidden, (*around, last))):
            if inner in files:
                twice[inner] = None
            files[inner] = _packed(info)
            _put(folders, around, last)
            if len(folders) > MOST_FOLDERS:
                raise _far_more(name)
    for inner in twice:
        del files[inner]
        around_it, _, last = inner.rpartition("/")
        del folders[f"{around_it}/" if around_it else ""][last, False]
    told = ((_elsewhere, elsewhere), (_twice, twice))
    left_out = [
        words(len(names), shown_text(next(iter(names))[-LONGEST_TOLD:]), name)
        for words, names in told
        if names
    ]
    return PhotoArchive(
        path,
        MappingProxyType({folder: tuple(inside) for folder, inside in folders.items()}),
        tuple(left_out),
        MappingProxyType(files),
    )


def _put(
    folders: dict[str, dict[tuple[str, bool], None]], around: Sequence[str], last: str
) -> None:
    """Put a file into its folder, and that into the one around it, as far as it is new."""
    folder = "".join(f"{part}/" for part in around)
    new = folder not in folders
    folders.setdefault(folder, {})[last, False] = None
    parts = list(around)
    while new and parts:
        inner = parts.pop()
        folder = "".join(f"{part}/" for part in parts)
        new = folder not in folders
        folders.setdefault(folder, {})[inner, True] = None


def _name(info: zipfile.ZipInfo) -> str:
    r"""Give a file's name as whoever packed it saw it.

    An old rule has names in the letters of the first IBM PC, and few keep to it: what is not marked
    as UTF-8 is that nevertheless, or Korean as Windows writes it. And some programs write `\`.
    """
    name = info.filename
    for letters in () if info.flag_bits & _UTF_8 else ("utf-8", "cp949"):
        try:
            name = name.encode("cp437").decode(letters)
            break
        except UnicodeError:
            continue
    return name.replace("\\", "/")


def _packed(info: zipfile.ZipInfo) -> _Packed:
    place = max(0, info.header_offset)
    return _Packed(place, info.compress_size, info.file_size, info.CRC, info.compress_type)


def _packed_bytes(file: BinaryIO, found: _Packed) -> bytes:
    """Read a file as it lies in the archive; nothing where none begins there."""
    file.seek(found.place)
    head = file.read(_ENTRY.size)
    if len(head) < _ENTRY.size or not head.startswith(_ENTRY_BEGINS):
        return b""
    _, name, notes = _ENTRY.unpack(head)
    file.seek(name + notes, os.SEEK_CUR)
    return file.read(found.packed)


def _elsewhere(count: int, example: str, archive: str) -> Sentence:
    return sentence(
        "Files in {archive} whose names lead out of it, or through far too many folders, are left "
        "out: {count}, such as {name}.",
        archive=archive,
        count=count,
        name=example,
    )


def _twice(count: int, example: str, archive: str) -> Sentence:
    return sentence(
        "Names that several files in {archive} have, so that nobody can tell which is meant, are "
        "left out: {count}, such as {name}.",
        archive=archive,
        count=count,
        name=example,
    )


def _damaged(name: str) -> Refusal:
    return Refusal(
        sentence(
            "{name} is no zip archive, or a damaged one. Copy or download it again.", name=name
        )
    )


def _far_more(name: str) -> Refusal:
    return Refusal(
        sentence(
            "{name} holds or unpacks to far more than photos do, so it is not opened. Unpack it "
            "if you trust it, and add the folder.",
            name=name,
        )
    )
