"""How large an archive's table of contents is, found out before anybody reads it.

A zip archive ends with a piece of fixed length that says where its table of contents is. A remark
may follow it. For more than 4 GB there are two more pieces before it, which say the same in larger
numbers. Readers differ in where they look for these, so an archive whose end could be taken in two
ways is refused.

Source: PKWARE's description of the format, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.
"""

import os
import struct
from typing import BinaryIO

from model.archive.refusals import damaged

_END = struct.Struct("<4sHHHHIIH")
_END_BEGINS = b"PK\x05\x06"
_PLACE_OF_LARGE = struct.Struct("<4sIQI")
_PLACE_OF_LARGE_BEGINS = b"PK\x06\x07"
_LARGE_END = struct.Struct("<4sQHHIIQQQQ")
_LARGE_END_BEGINS = b"PK\x06\x06"
_LONGEST_REMARK = 0xFFFF


def contents_size(file: BinaryIO, *, remarks: bool = False) -> int:
    """Find out how many bytes of contents `zipfile` would read.

    remarks: whether one may stand behind the end, as some programs write it.

    Raises Refusal where the end is not what it should be.
    """
    whole = file.seek(0, os.SEEK_END)
    end = whole - _END.size
    if remarks and _bytes(file, end, _END.size)[:4] != _END_BEGINS:
        first = max(0, end - _LONGEST_REMARK)
        found = _bytes(file, first, whole - first).rfind(_END_BEGINS)
        if found < 0:
            raise damaged()
        end = first + found
    begins, *_, size, _, remark = _END.unpack(_bytes(file, end, _END.size))
    if begins != _END_BEGINS or end + _END.size + remark != whole:
        raise damaged()
    place = end - _PLACE_OF_LARGE.size
    if place < 0:
        return int(size)
    begins, _, large, _ = _PLACE_OF_LARGE.unpack(_bytes(file, place, _PLACE_OF_LARGE.size))
    if begins != _PLACE_OF_LARGE_BEGINS:
        return int(size)
    if large != place - _LARGE_END.size:
        raise damaged()
    begins, *_, size, _ = _LARGE_END.unpack(_bytes(file, large, _LARGE_END.size))
    if begins != _LARGE_END_BEGINS:
        raise damaged()
    return int(size)


def _bytes(file: BinaryIO, place: int, size: int) -> bytes:
    """Read so many bytes from a place on. Raises Refusal where there are fewer."""
    if place < 0:
        raise damaged()
    file.seek(place)
    read = file.read(size)
    if len(read) < size:
        raise damaged()
    return read
