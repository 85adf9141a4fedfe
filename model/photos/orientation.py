"""Which way up a photo is.

A camera held sideways stores its pixels sideways, and notes beside them how to turn them: a
number from 1 (as they are) to 8, called the orientation, in a block of notes called EXIF. Half
of a phone's photos lie on their side for a program that does not look it up.

The block is laid out as a small TIFF file: two letters for the order of its bytes, and a
list of numbered entries. Only entry 0x0112 is read here, so that nothing else that may be
wrong with the notes can keep a photo from being loaded.
"""

import struct

import numpy as np

from model.photos.photo import Pixels

_ENTRY = 0x0112
_ORDERS = {b"II": "<", b"MM": ">"}
_LONG = 4  # the type of an entry of 32 bits; the orientation nearly always has 16

# What makes the picture upright: exchange rows and columns first?, step along rows, along columns.
_TURNS = {
    2: (False, 1, -1),
    3: (False, -1, -1),
    4: (False, -1, 1),
    5: (True, 1, 1),
    6: (True, 1, -1),
    7: (True, -1, -1),
    8: (True, -1, 1),
}


def orientation_of(exif: bytes) -> int:
    """Read the orientation from a block of EXIF notes; 1 when it is not there or damaged."""
    notes = exif.removeprefix(b"Exif\0\0")
    try:
        order = _ORDERS[notes[:2]]
        (start,) = struct.unpack_from(order + "I", notes, 4)
        (count,) = struct.unpack_from(order + "H", notes, start)
        for place in range(start + 2, start + 2 + 12 * count, 12):
            entry, kind = struct.unpack_from(order + "HH", notes, place)
            if entry == _ENTRY:
                form = order + ("I" if kind == _LONG else "H")
                return int(struct.unpack_from(form, notes, place + 8)[0])
    except (KeyError, struct.error):
        pass
    return 1


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Turn pixels (height, width, 3) upright; an unknown orientation turns nothing.

    >>> row = np.array([[[1], [2]]], np.uint8)  # two pixels side by side, of one channel
    >>> upright(row, 6)[:, :, 0].tolist(), upright(row, 3)[:, :, 0].tolist()
    ([[1], [2]], [[2, 1]])
    """
    if orientation not in _TURNS:
        return pixels
    exchanged, rows, columns = _TURNS[orientation]
    if exchanged:
        pixels = pixels.transpose(1, 0, 2)
    return np.ascontiguousarray(pixels[::rows, ::columns])
