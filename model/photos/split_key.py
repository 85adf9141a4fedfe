"""What a picture is, whatever notes its file carries: the key that decides its side.

The same picture can lie in a folder twice with other bytes: a program has added a comment, a phone
has noted the place, an editor has left its name. Were the bytes to decide whether a photo is held
out, the one could be learnt from and the other be called never seen. So the side is decided by a
hash of the compressed picture alone, and of which way up it is: without comments, EXIF, colour
profiles and previews, and without what stands behind the picture.

A file whose parts cannot be told apart counts as a whole. Then two copies may get two keys, which
is the worst that can come of it.

Source of the parts of a WebP file: WebP Container Specification,
https://developers.google.com/speed/webp/docs/riff_container.
"""

import struct
from hashlib import blake2b

from model.photos import gif, jpeg, png
from model.photos.photo_file import GIF, JPEG, PNG

SIZE = 16
"""Bytes of a key."""

_TURNS = range(1, 9)  # which EXIF knows
_WEBP = b"RIFF"
_FIRST_CHUNK = 12
_MOST_CHUNKS = 10_000
_PICTURE = {b"VP8 ", b"VP8L", b"ALPH", b"ANMF"}
_BMP_SIZES = 14  # bytes that say how long the file is, and where its pixels begin
_BMP_RESOLUTION = slice(38, 46)  # dots a metre, which do not show


def split_key(data: bytes, orientation: int) -> bytes:
    """Hash the picture of a file, and its EXIF orientation; 16 bytes."""
    hashed = blake2b(digest_size=SIZE)
    hashed.update(bytes([orientation if orientation in _TURNS else 1]))
    for part in _picture(data):
        hashed.update(part)
    return hashed.digest()


def _picture(data: bytes) -> list[bytes]:
    """Take out of a file what its picture is made of; the whole file when that fails."""
    try:
        if data.startswith(JPEG):
            parts = jpeg.compressed_picture(data)
        elif data.startswith(PNG):
            parts = png.compressed_picture(data)
        elif data.startswith(GIF):
            parts = gif.compressed_picture(data)
        elif data.startswith(_WEBP):
            parts = _webp_picture(data)
        else:
            parts = [data[_BMP_SIZES : _BMP_RESOLUTION.start], data[_BMP_RESOLUTION.stop :]]
    except (IndexError, ValueError, struct.error):
        parts = []
    return parts or [data]


def _webp_picture(data: bytes) -> list[bytes]:
    """Take the chunks with pixels out of a WebP file, a row of chunks of even length."""
    parts: list[bytes] = []
    place = _FIRST_CHUNK
    for _ in range(_MOST_CHUNKS):
        if place + 8 > len(data):
            break
        name, length = struct.unpack_from("<4sI", data, place)
        if name in _PICTURE:
            parts.append(data[place + 8 : place + 8 + length])
        place += 8 + length + length % 2
    return parts
