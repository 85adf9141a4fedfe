"""A GIF file without what stands before its first picture.

A GIF is a row of blocks. Before the first picture there may be comments and other programs'
notes, cut into pieces of at most 255 bytes, down to 1. Pillow collects them piece by piece,
which a file of fifty million such pieces can use to fill the memory. Only one kind of block is
needed there, the one that says which colour is transparent; the others go before Pillow
sees the file.
"""

_TABLE = 13  # where the table of colours begins, if there is one
_PICTURE = 0x2C
_EXTENSION = 0x21
_CONTROL = 0xF9
_MOST_BEFORE = 1_000_000  # bytes before the first picture


def plain_gif(data: bytes) -> bytes:
    """Cut the notes before the first picture out.

    Raises ValueError or IndexError when no picture begins in the first million bytes.
    """
    flags = data[10]
    colours = 2 << (flags & 7) if flags & 0x80 else 0
    place = _TABLE + 3 * colours
    kept = [data[:place]]
    while place < _MOST_BEFORE:
        start = place
        if data[start] == _PICTURE:
            return b"".join((*kept, data[start:]))
        if data[start] != _EXTENSION:
            break
        place += 2
        while place < _MOST_BEFORE and data[place]:
            place += 1 + data[place]
        place += 1
        if data[start + 1] == _CONTROL:
            kept.append(data[start:place])
    raise ValueError("no picture in this GIF")
