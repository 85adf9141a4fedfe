"""The bytes of a photo's file, read with care.

Whatever has a name can be dragged in: a folder, a pipe, a whole disk, a film of two hours.
The cheap looks come first here: what kind of thing is it, how large, and does it begin as one
of the five kinds of picture do? Only then is the file read whole, and never more of it than
a photo can need.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from model.regular_file import NotRegular, open_regular, reason
from model.sentence import Refusal, Sentence, sentence

MOST_BYTES = 64 * 1024 * 1024

GIF = b"GIF8"
JPEG = b"\xff\xd8\xff"
PNG = b"\x89PNG\r\n\x1a\n"
"""How files of these formats begin."""

_PICTURE = re.compile(b"|".join((JPEG, PNG, GIF + b"[79]a", rb"RIFF.{4}WEBP", rb"BM")), re.DOTALL)
HEAD = 4096
"""Bytes, of which the sort of file can be told."""

ARCHIVE = ".zip"
"""How the name of an archive of photos ends."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")

# A still picture of a video codec names its brand, then all those that it is compatible with.
_BRANDS = range(8, 64, 4)
_AVIF = {b"avif", b"avis"}
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1"}


def read_file(path: str, name: str) -> bytes:
    """Read the file of a picture; `name` is what to call it in a sentence.

    Raises Refusal when the path does not lead to a regular file of 1 byte to 64 MB that may
    be read and begins like a JPEG, PNG, GIF, WebP or BMP.
    """
    with refusing(name), open_regular(path) as (file, size):
        return _read(file, size, name)


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """Turn what the system says of a file that cannot be read into a Refusal."""
    try:
        yield
    except OSError as error:
        raise Refusal(_reason(error, name)) from None
    except ValueError:
        raise Refusal(
            sentence(
                "There can be no file {name}: its name or its folder's holds a character that "
                "none may hold. Check the path.",
                name=name,
            )
        ) from None


def check(head: bytes, size: int, name: str) -> None:
    """Raise Refusal for a file of `size` bytes, the first ones of which are `head`, if no photo."""
    if size == 0:
        raise Refusal(sentence("The file {name} is empty. Copy or download it again.", name=name))
    if size > MOST_BYTES:
        raise Refusal(too_large(name))
    if not _PICTURE.match(head):
        raise Refusal(_strange(head, name))


def too_large(name: str) -> Sentence:
    """Say that a file has more bytes than a photo."""
    return sentence("The file {name} is larger than 64 MB. Save it as a smaller JPEG.", name=name)


def _read(file: BinaryIO, size: int, name: str) -> bytes:
    head = file.read(min(HEAD, size))
    check(head, size, name)
    return head + file.read(size - len(head))


def _reason(error: OSError, name: str) -> Sentence:
    match error:
        case IsADirectoryError():
            return sentence("{name} is a folder. Add the photos inside it.", name=name)
        case NotRegular():
            return sentence("{name} is a device or a pipe. Add photos stored as files.", name=name)
        case FileNotFoundError():
            return sentence("There is no file {name}. Was it moved or renamed?", name=name)
        case PermissionError():
            return sentence("The file {name} may not be read. Change its permissions.", name=name)
        case _:
            return sentence(
                "The file {name} could not be read ({reason}). Copy it to this computer first.",
                name=name,
                reason=reason(error),
            )


def _strange(head: bytes, name: str) -> Sentence:
    if head[4:8] == b"ftyp":
        brands = {head[place : place + 4] for place in _BRANDS}
        if brands & _AVIF:
            return sentence(
                "{name} is an AVIF picture, which cannot be read here. Save it as JPEG or PNG.",
                name=name,
            )
        if brands & _HEIC:
            return sentence(
                "{name} is a HEIC photo, as many phones take them, which cannot be read here. "
                "Export it as JPEG, or set the phone's camera to “most compatible”.",
                name=name,
            )
    if head.startswith(_ZIP) and name.casefold().endswith(ARCHIVE):  # many other files are one
        return sentence(
            "{name} is an archive inside of what was added. Add it by itself; if it lies in "
            "another archive, unpack that first.",
            name=name,
        )
    return sentence(
        "{name} is no photo in a format that can be read here: JPEG, PNG, GIF, WebP or BMP.",
        name=name,
    )
