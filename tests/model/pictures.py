"""Pictures for tests, as they would stand in files; the smallest that show what is meant."""

import struct
import zlib
from io import BytesIO

import numpy as np
from PIL import Image


def scene(width: int, height: int) -> Image.Image:
    """A soft picture of which no turn and no reflection looks like another."""
    down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    bands = (across, down, across * (1 - down))
    return Image.fromarray(np.stack([255 * band for band in bands], axis=2).astype(np.uint8))


def encoded(image: Image.Image, form: str, **options: object) -> bytes:
    """The bytes of a file in one of Pillow's formats."""
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def exif(orientation: int, order: str = "<", kind: int = 3) -> bytes:
    """A block of EXIF notes with the orientation in it, after another entry."""
    other = struct.pack(order + "HHII", 0x0100, 4, 1, 640)
    value = struct.pack(order + ("I" if kind == 4 else "Hxx"), orientation)
    entry = struct.pack(order + "HHI", 0x0112, kind, 1) + value
    start = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    return b"Exif\0\0" + start + struct.pack(order + "H", 2) + other + entry + bytes(4)


def segment(marker: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """A JPEG with more segments at its beginning."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)


def png(width: int, height: int, depth: int, kind: int, rows: bytes, *chunks: bytes) -> bytes:
    """A PNG with these rows (each with its filter byte) and these chunks before them."""
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", header),
            *chunks,
            chunk(b"IDAT", zlib.compress(rows)),
            chunk(b"IEND", b""),
        )
    )


def huge_jpeg(width: int, height: int, marker: int = 0xC0) -> bytes:
    """A JPEG that says it is that large; there are no pixels in it."""
    small = encoded(Image.new("L", (8, 8)), "JPEG")
    place = small.index(b"\xff\xc0")
    size = struct.pack(">HH", height, width)
    return (
        small[:place]
        + bytes((0xFF, marker))
        + small[place + 2 : place + 5]
        + size
        + small[place + 9 :]
    )
