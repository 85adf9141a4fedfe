"""The line of text at the head of an array's file: which numbers follow, and in which shape.

NumPy's own reader trusts that line: it evaluates it, makes room for whatever size it names, and on
request even rebuilds Python objects, which can run the file's code. This one compares the line with
a pattern and knows numbers and text only.

Source: NEP 1, A Simple File Format for NumPy Arrays,
https://numpy.org/neps/nep-0001-npy-format.html.
"""

import math
import re
from typing import Any, NamedTuple

import numpy as np

from model.archive.refusals import damaged, not_plain

LONGEST = 10_000
"""Bytes up to where the numbers begin."""

_MAGIC = b"\x93NUMPY"
_HEADER = re.compile(  # at most four lengths
    rb"\{'descr': '([<>|=]?[fiuU]\d{1,4})', 'fortran_order': (False|True),"
    rb" 'shape': \(((?:\d{1,9}, ?){0,3}(?:\d{1,9},?)?)\), ?\}\s*"
)


class Header(NamedTuple):
    """What an array is.

    start: how many bytes stand before its numbers.
    """

    dtype: np.dtype[Any]  # of numbers of any kind, or text
    shape: tuple[int, ...]
    fortran: bool
    start: int

    @property
    def size(self) -> int:
        """Bytes of the whole file, with the line itself."""
        return self.start + math.prod(self.shape) * self.dtype.itemsize


def read_header(raw: bytes, name: str, most_lengths: int) -> Header:
    """Read what an array is from the first bytes of its file, LONGEST of them or all.

    Raises Refusal when it has more lengths, or is neither numbers nor text.
    """
    if len(raw) < len(_MAGIC) + 6 or not raw.startswith(_MAGIC):
        raise damaged()
    place = 10 if raw[6] == 1 else 12
    start = place + int.from_bytes(raw[8:place], "little")
    header = _HEADER.fullmatch(raw, place, start) if start <= min(LONGEST, len(raw)) else None
    if header is None:
        raise not_plain(name)
    kind, fortran, lengths = header.groups()
    shape = tuple(int(length) for length in lengths.split(b",") if length.strip())
    if len(shape) > most_lengths:
        raise not_plain(name)
    return Header(np.dtype(kind.decode()), shape, fortran == b"True", start)
