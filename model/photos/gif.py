"""A GIF file without what stands before its first picture.

A GIF is a row of blocks. Before the first picture there may be comments and other programs'
notes, cut into pieces of at most 255 bytes, down to 1. Pillow collects them piece by piece,
which a file of fifty million such pieces can use to fill the memory. Only one kind of block is
needed there, the one that says which colour is transparent; the others go before Pillow
sees the file.

Source: Graphics Interchange Format, Version 89a, https://www.w3.org/Graphics/GIF/spec-gif89a.txt.
"""

_TABLE = 13  # where the table of colours begins, if there is one
_PICTURE = 0x2C
_EXTENSION = 0x21
_CONTROL = 0xF9
_MOST_BEFORE = 1_000_000  # bytes before the first picture
_MOST_PIECES = 300_000  # of a picture; 64 MB in pieces of the usual length are fewer


def plain_gif(data: bytes) -> bytes:
    """Cut the notes before the first picture out.

    Raises ValueError or IndexError when no picture begins in the first million bytes.
    """
    kept, start = _first_picture(data)
    return b"".join((*kept, memoryview(data)[start:]))  # without a copy of it on the way


def compressed_picture(data: bytes) -> list[bytes]:
    """Take out the first picture, with its colours and what is transparent in it.

    Raises ValueError or IndexError when there is none, or one in more pieces than a photo has.
    """
    (head, *controls), start = _first_picture(data)
    place = start + 10 + _colours(data[start + 9]) + 1
    for _ in range(_MOST_PIECES):
        if not data[place]:
            return [head[6:], *controls, data[start:place]]
        place += 1 + data[place]
    raise ValueError("too many pieces in this GIF")


def _first_picture(data: bytes) -> tuple[list[bytes], int]:
    """Give what is needed of the blocks before the first picture, and where that begins."""
    place = _TABLE + _colours(data[10])
    kept = [data[:place]]
    while place < _MOST_BEFORE:
        start = place
        if data[start] == _PICTURE:
            return kept, start
        if data[start] != _EXTENSION:
            break
        place += 2
        while place < _MOST_BEFORE and data[place]:
            place += 1 + data[place]
        place += 1
        if data[start + 1] == _CONTROL:
            kept.append(data[start:place])
    raise ValueError("no picture in this GIF")


def _colours(flags: int) -> int:
    """Count the bytes of the table of colours that these flags announce."""
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0
