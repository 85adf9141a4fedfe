"""A PNG file without a damaged list of animation frames.

A PNG is a row of chunks, each with a length, a name of four letters, content and a checksum.
A chunk named `acTL` makes an animation of it and says how many frames it has. Pillow warns when
it says so twice, or names an impossible number, and then shows the plain picture. A warning
goes to all threads of a program and means nothing to a learner, so such a list goes before
Pillow sees the file. The plain picture, or the first frame, is all that is wanted here.

Source: Portable Network Graphics (PNG) Specification, Third Edition, https://www.w3.org/TR/png-3/.
"""

import struct

_SIGNATURE = 8  # bytes before the first chunk
_AROUND = 12  # bytes of a chunk that are not its content: length, name, checksum
_ANIMATION = b"acTL"
_MOST_FRAMES = 2**31
_MOST_CHUNKS = 100_000
_PICTURE = {b"IHDR", b"PLTE", b"tRNS", b"IDAT"}


def still_png(data: bytes) -> bytes:
    """Cut every list of frames out but the first, and that one too if its number is impossible.

    Raises ValueError when there are more than 100,000 chunks: the decoder takes its time
    with each of them, and a file could be all chunks and no picture.
    """
    whole = memoryview(data)  # parts of it are no copies
    kept: list[memoryview] = []
    animated = False
    start = place = _SIGNATURE
    for _ in range(_MOST_CHUNKS):
        if place + _AROUND > len(data):
            if start == _SIGNATURE:
                return data
            return b"".join((whole[:_SIGNATURE], *kept, whole[start:]))
        length, name, frames = struct.unpack_from(">I4sI", data, place)
        following = place + _AROUND + length
        if name == _ANIMATION:
            if animated or not 0 < frames <= _MOST_FRAMES:
                kept.append(whole[start:place])
                start = following
            animated = True
        place = following
    raise ValueError("too many chunks in this PNG")


def compressed_picture(data: bytes) -> list[bytes]:
    """Take out what the pixels are made of: size, colours, transparency and the packed rows.

    Raises ValueError when there are more than 100,000 chunks.
    """
    parts: list[bytes] = []
    place = _SIGNATURE
    for _ in range(_MOST_CHUNKS):
        if place + _AROUND > len(data):
            return parts
        length, name = struct.unpack_from(">I4s", data, place)
        if name in _PICTURE:
            parts.append(data[place + 8 : place + 8 + length])
        place += _AROUND + length
    raise ValueError("too many chunks in this PNG")
