"""What another program hands over, in a drag or on the clipboard, turned into photos to read.

A file manager hands over the addresses of files, one a line (`text/uri-list`). A web browser
hands over the picture itself as bytes, nearly always together with the link to it. A link
alone is not a photo, and following it would tell a stranger's computer that somebody here
wants it; so it is declined in words, and this module never opens a connection.

The addresses are read as raw bytes, not through Qt's URLs: a file name is a row of bytes in
whatever encoding it was once written, and has to arrive as exactly these bytes.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from model.sentence import Refusal, sentence

_LIST = "text/uri-list"
_COPIED = "x-special/gnome-copied-files"  # "copy" or "cut" on a line, then addresses
_BYTES = "application/octet-stream"
_BITMAP = "application/x-qt-image"
# The lossless ones first: some programs offer the same picture in all of them.
_ENCODED = ("image/png", "image/webp", "image/gif", "image/jpeg", "image/bmp", _BYTES)

_START_OF_A_PICTURE = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|BM", re.DOTALL
)
_LINK = re.compile(rb"https?://[^/?#]+/(?:[^?#]*/)?([^/?#]+)", re.IGNORECASE)
_DRIVE = re.compile(rb"/[A-Za-z]:(/|$)")
_ON_WINDOWS = sys.platform == "win32"
_FAST_PNG = 80  # on Qt's scale the second-lowest effort; PNG loses nothing at any
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Parcel:
    """What was handed over, ready for the loader.

    paths:  local files and folders, each once; as Python's `os` functions take them.
    images: (name, encoded bytes) of pictures that came without a file.
    """

    paths: tuple[str, ...]
    images: tuple[tuple[str, bytes], ...]


def would_take(mime: QMimeData) -> bool:
    """Say whether there may be a photo in it, without asking the source for a picture.

    Called while a drag is still moving, so only the names of the formats are looked at, and
    the list of addresses where nothing else speaks for a photo.
    """
    if not {*_ENCODED, _BITMAP}.isdisjoint(mime.formats()):
        return True
    return any(_local_paths(_addresses(mime)))


def open_parcel(mime: QMimeData) -> Parcel:
    """Take out the local files or, where there are none, the picture.

    Raises Refusal when there is neither: for a link, a text, an address on another computer,
    or bytes that are no picture.
    """
    addresses = _addresses(mime)
    paths = tuple(dict.fromkeys(_local_paths(addresses)))
    if paths:
        return Parcel(paths, ())
    offered = mime.formats()
    for kind in _ENCODED:
        # Only what was promised is asked for: some sources take seconds to say no.
        data = bytes(mime.data(kind).data()) if kind in offered else b""
        if _START_OF_A_PICTURE.match(data):
            return Parcel((), ((_name(addresses), data),))
    if _BITMAP in offered:
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Parcel((), ((_name(addresses), _as_png(image)),))
    raise _refusal(offered, addresses)


def local_path(address: bytes, *, windows: bool = _ON_WINDOWS) -> str | None:
    r"""Read a `file:` address, percent-encoded bytes, as a path on this computer.

    None for every other kind of address and for a file on another computer (on Windows,
    opening `\\server\share` is a connection too). A bare `#` or `?` belongs to the name.
    """
    if address[:5].lower() != b"file:":
        return None
    rest = address[5:]
    if rest.startswith(b"//"):
        host, slash, rest = rest[2:].partition(b"/")
        if host.lower() not in (b"", b"localhost"):
            return None
        rest = slash + rest
    path = unquote_to_bytes(rest)
    if not path.startswith(b"/") or b"\0" in path:
        return None
    if windows:
        if not _DRIVE.match(path):
            return None
        path = path[1:]
    return os.fsdecode(path)


def _addresses(mime: QMimeData) -> tuple[bytes, ...]:
    """Read the addresses, in the bytes in which they came."""
    lines: list[bytes] = []
    for kind in (_LIST, _COPIED):
        if mime.hasFormat(kind):
            lines += bytes(mime.data(kind).data()).splitlines()
    stripped = (line.strip(b" \t\0") for line in lines)
    return tuple(line for line in stripped if b":" in line and not line.startswith(b"#"))


def _local_paths(addresses: Iterable[bytes]) -> Iterator[str]:
    return (path for address in addresses if (path := local_path(address)) is not None)


def _name(addresses: Iterable[bytes]) -> str:
    """Call the picture by the last part of the link that came with it, or simply a picture."""
    for address in addresses:
        if link := _LINK.match(address):
            name = unquote_to_bytes(link[1]).decode("utf-8", "replace")
            plain = "".join(letter for letter in name if letter.isprintable()).strip()
            if plain:
                return plain[-_LONGEST_NAME:]
    return QCoreApplication.translate("Drops", "picture")


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(_FAST_PNG)
    writer.write(image)
    return bytes(buffer.data().data())


def _refusal(offered: list[str], addresses: tuple[bytes, ...]) -> Refusal:
    """Say why there is nothing to take, and what to do instead."""
    schemes = {address.partition(b":")[0].lower() for address in addresses}
    links = {"text/x-moz-url", "_NETSCAPE_URL", "application/x-moz-file-promise"}
    if _BYTES in offered or any(kind.startswith("image/") for kind in offered):
        return Refusal(
            sentence(
                "What arrived is not a JPEG, PNG, GIF, WebP or BMP picture. "
                "Save it as one of these, then drag the file here."
            )
        )
    if schemes - {b"http", b"https", b"ftp", b"data", b"javascript", b"mailto", b"about"}:
        return Refusal(
            sentence(
                "That lies on another computer or device. "
                "Copy it to this computer first, then drag the copy here."
            )
        )
    if schemes or not links.isdisjoint(offered):
        return Refusal(
            sentence(
                "That is a link, not a photo. Save the picture first, then drag the file here."
            )
        )
    if any(kind.startswith("text/") for kind in offered):
        return Refusal(sentence("That is text, not a photo. Drag a photo file here instead."))
    return Refusal(
        sentence("There is no photo in that. Drag photo files or a folder here instead.")
    )
