"""Files that a program of Windows hands over by their content, without a path.

The attachments of a mail, photos out of an archive that is open, and the picture of a browser lie
nowhere on the disk. Such a program hands over a table that names them (`FileGroupDescriptorW`), and
gives the content of each by its number. Qt hands on both under names of its own.

Source: https://doc.qt.io/qt-6/qmimedata.html and
https://learn.microsoft.com/en-us/windows/win32/api/shlobj_core/ns-shlobj_core-filedescriptorw.
"""

import struct
from collections.abc import Iterator

from PySide6.QtCore import QMimeData

from model.sentence import Refusal, sentence

TABLE = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'

MOST_FILES = 1000
MOST_TOGETHER = 256 * 1024**2
"""Bytes of all files of one drag: they are in memory at once, and the window waits for them."""

_CONTENT = 'application/x-qt-windows-mime;value="FileContents";index={}'
_COUNT = struct.Struct("<I")
_ENTRY = struct.Struct("<I32xI24xII520s")  # what is given, attributes, two halves of a size, name
_GIVES_ATTRIBUTES, _GIVES_SIZE = 0x4, 0x40
_FOLDER = 0x10


def read_contents(mime: QMimeData) -> Iterator[tuple[str, bytes]]:
    """Give name and content of each file that is handed over so; of folders, what is in them.

    Raises Refusal where that is too much.
    """
    if TABLE not in mime.formats():
        return
    files = list(_named(bytes(mime.data(TABLE).data())))
    if len(files) > MOST_FILES or sum(size or 0 for _, _, size in files) > MOST_TOGETHER:
        raise _too_much()
    together = 0
    for number, name, size in files:
        content = bytes(mime.data(_CONTENT.format(number)).data())[:size]
        together += len(content)
        if together > MOST_TOGETHER:  # there are programs that say no size
            raise _too_much()
        yield name, content


def _named(table: bytes) -> Iterator[tuple[int, str, int | None]]:
    """Give number, name and size in bytes of each file in a table; None where no size is said."""
    if len(table) < _COUNT.size:
        return
    (count,) = _COUNT.unpack_from(table)
    count = min(count, (len(table) - _COUNT.size) // _ENTRY.size)
    for number in range(count):
        given, attributes, high, low, written = _ENTRY.unpack_from(
            table, _COUNT.size + number * _ENTRY.size
        )
        if given & _GIVES_ATTRIBUTES and attributes & _FOLDER:
            continue
        name = written.decode("utf-16-le", "replace").partition("\0")[0]
        # What comes in a block of memory is as long as the block, and that is rounded up.
        size = (high << 32) + low if given & _GIVES_SIZE else None
        yield number, name.replace("\\", "/").rpartition("/")[2], size


def _too_much() -> Refusal:
    return Refusal(
        sentence(
            "Those are more than {files} files or 256 MB at once. Save them in a folder first, "
            "then drag the folder here.",
            files=MOST_FILES,
        )
    )
