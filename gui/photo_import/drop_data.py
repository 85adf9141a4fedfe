"""What another program hands over, in a drag or on the clipboard, turned into photos to read.

A file manager hands over the addresses of files, one a line (`text/uri-list`). A web browser
hands over the picture itself as bytes, nearly always together with the link to it; so do mail
programs and opened archives on Windows (`file_contents`). A link alone is not a photo, and
following it would tell a stranger's computer that somebody here wants it; so it is declined in
words, and this module never opens a connection.

The addresses are read as raw bytes, not through Qt's URLs: a file name is a row of bytes in
whatever encoding it was once written, and has to arrive as exactly these bytes.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from gui.photo_import.file_address import local_path
from gui.photo_import.file_contents import TABLE, read_contents
from model.photos import MOST_BYTES
from model.sentence import Refusal, sentence

_LIST = "text/uri-list"
_COPIED = "x-special/gnome-copied-files"  # "copy" or "cut" on a line, then addresses
_PLAIN = "text/plain"
_BYTES = "application/octet-stream"  # some add the picture's name: ;name="dog.png"
_BITMAP = "application/x-qt-image"
# The lossless ones first: some programs offer the same picture in all of them.
_ENCODED = ("image/png", "image/webp", "image/gif", "image/jpeg", "image/bmp", _BYTES)

_START_OF_A_PICTURE = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|BM", re.DOTALL
)
_LINK = re.compile(rb"https?://[^/?#]+/(?:[^?#]*/)?([^/?#]+)", re.IGNORECASE)
_INLINE = re.compile(rb"data:image/[^,]*,", re.IGNORECASE)  # a picture written into its address
_NAME = re.compile(r";\s*name\s*=\s*(\"[^\"]*\"|[^;]*)", re.IGNORECASE)
_WEB = frozenset({"text/html", _PLAIN, "text/x-moz-url", "_NETSCAPE_URL"})
_FAST_PNG = 80  # on Qt's scale the second-lowest effort; PNG loses nothing at any
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class DroppedData:
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
    if any(_plain(kind) in (*_ENCODED, _BITMAP) or kind == TABLE for kind in mime.formats()):
        return True
    addresses = _addresses(mime)
    return any(map(_INLINE.match, addresses)) or any(_local_paths(mime, addresses))


def read_dropped(mime: QMimeData) -> DroppedData:
    """Take out the local files or, where there are none, what came as bytes.

    Raises Refusal when there is neither: for a link, a text, an address on another computer,
    bytes that are no picture, or too many of them; on a Mac for what is no file before it lies
    in a folder, of which Qt hands on nothing at all.
    """
    addresses = _addresses(mime)
    paths = tuple(dict.fromkeys(_local_paths(mime, addresses)))
    if paths:
        return DroppedData(paths, ())
    files = tuple((_fit(name) or _picture(), data) for name, data in read_contents(mime))
    if any(_START_OF_A_PICTURE.match(data) for _, data in files):
        return DroppedData((), files)
    for kind, data in _pictures(mime, addresses):
        if _START_OF_A_PICTURE.match(data):
            if len(data) > MOST_BYTES:
                raise _too_large()
            return DroppedData((), ((_name(kind, addresses), data),))
    if _BITMAP in mime.formats():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return DroppedData((), ((_name("", addresses), _as_png(image)),))
    raise _refusal(mime.formats(), addresses)


def _plain(kind: str) -> str:
    """Give a format without what is said about it: `image/png`, not `image/png;name=…`."""
    return kind.partition(";")[0].strip().lower()


def _pictures(mime: QMimeData, addresses: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """Give what may be a picture, with the format in which it was offered."""
    offered = mime.formats()
    for wanted in _ENCODED:
        for kind in offered:
            # Only what was promised is asked for: some sources take seconds to say no.
            if _plain(kind) == wanted:
                yield kind, bytes(mime.data(kind).data())
    for address in addresses:
        if _INLINE.match(address):
            yield "", _inline(address)


def _inline(address: bytes) -> bytes:
    """Read the picture in a `data:` address. Raises Refusal where it is too large."""
    about, _, written = address.partition(b",")
    packed = about.lower().rstrip().endswith(b";base64")
    # An escaped byte is three letters long, and base64 writes three bytes as four letters.
    if len(written) > 3 * (MOST_BYTES * 4 // 3 if packed else MOST_BYTES):
        raise _too_large()
    data = unquote_to_bytes(written)
    if not packed:
        return data
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return b""


def _addresses(mime: QMimeData) -> tuple[bytes, ...]:
    """Read the addresses, in the bytes in which they came."""
    lines: list[bytes] = []
    for kind in (_LIST, _COPIED):
        if mime.hasFormat(kind):
            lines += bytes(mime.data(kind).data()).splitlines()
    if not lines and mime.hasFormat(_PLAIN):
        # Where a picture's own address was copied as a text.
        text = bytes(mime.data(_PLAIN).data()).strip()
        lines = [text] if _INLINE.match(text) else []
    stripped = (line.strip(b" \t\0") for line in lines)
    return tuple(line for line in stripped if b":" in line and not line.startswith(b"#"))


def _local_paths(mime: QMimeData, addresses: Iterable[bytes]) -> Iterator[str]:
    # A web page may name a share of a stranger's computer; a file manager only those in use.
    trusted = _WEB.isdisjoint(map(_plain, mime.formats()))
    found = (local_path(address, shares=trusted) for address in addresses)
    return (path for path in found if path is not None)


def _name(kind: str, addresses: Iterable[bytes]) -> str:
    """Call the picture as its format does, by the end of the link beside it, or a picture."""
    said = _NAME.search(kind)
    links = [link[1] for link in map(_LINK.match, addresses) if link is not None]
    names = [unquote_to_bytes(link).decode("utf-8", "replace") for link in links]
    fit = map(_fit, (said[1].strip('" ') if said is not None else "", *names))
    return next(filter(None, fit), _picture())


def _fit(name: str) -> str:
    """Make a name fit to be shown; empty where nothing of it is."""
    return "".join(letter for letter in name if letter.isprintable()).strip()[-_LONGEST_NAME:]


def _picture() -> str:
    return QCoreApplication.translate("DropData", "picture")


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(_FAST_PNG)
    writer.write(image)
    return bytes(buffer.data().data())


def _too_large() -> Refusal:
    return Refusal(
        sentence(
            "That picture is larger than 64 MB. Save it as a smaller JPEG, then drag the file here."
        )
    )


def _refusal(offered: list[str], addresses: tuple[bytes, ...]) -> Refusal:
    """Say why there is nothing to take, and what to do instead."""
    schemes = {address.partition(b":")[0].lower() for address in addresses}
    links = {"text/x-moz-url", "_NETSCAPE_URL", "application/x-moz-file-promise"}
    inline = any(map(_INLINE.match, addresses))
    no_picture = Refusal(
        sentence(
            "What arrived is not a JPEG, PNG, GIF, WebP or BMP picture. "
            "Save it as one of these, then drag the file here."
        )
    )
    if inline or any(_plain(k) == _BYTES or k.startswith("image/") for k in offered):
        return no_picture
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
    if TABLE in offered:
        return no_picture
    if any(kind.startswith("text/") for kind in offered):
        return Refusal(sentence("That is text, not a photo. Drag a photo file here instead."))
    if not offered:
        return Refusal(
            sentence(
                "That is no file before it lies in a folder. Drag it into a folder first, then "
                "drag the file here."
            )
        )
    return Refusal(
        sentence("There is no photo in that. Drag photo files or a folder here instead.")
    )
