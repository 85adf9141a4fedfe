"""The line of text at the head of an array: read when it is plain, and never evaluated."""

import io

import numpy as np
import pytest

from model.archive.header import LONGEST, read_header
from model.sentence import Refusal


def head_of(array: object, version: tuple[int, int] = (1, 0)) -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array(file, np.asarray(array), version=version)
    return file.getvalue()


def headed(text: bytes) -> bytes:
    return b"\x93NUMPY\x02\x00" + len(text).to_bytes(4, "little") + text


@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
@pytest.mark.parametrize("shape", [(), (3,), (0,), (2, 3), (2, 3, 4), (2, 3, 4, 5)])
def test_what_numpy_writes_is_understood(shape: tuple[int, ...], version: tuple[int, int]) -> None:
    raw = head_of(np.zeros(shape, "<f4"), version)
    header = read_header(raw, "a", 4)

    assert (header.dtype, header.shape, header.fortran) == (np.dtype("<f4"), shape, False)
    assert header.size == len(raw)


def test_the_order_of_columns_is_understood() -> None:
    assert read_header(head_of(np.zeros((2, 3), order="F")), "a", 2).fortran


def test_more_lengths_than_are_asked_for_are_refused() -> None:
    with pytest.raises(Refusal, match="its array a is no plain table"):
        read_header(head_of(np.zeros((1, 1, 1))), "a", 2)


@pytest.mark.parametrize(
    "text",
    [
        b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }",
        b"{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,), }",
        b"{'descr': '<f4', 'fortran_order': exit(), 'shape': (1,), }",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (1e9,), }",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (1111111111,), }",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 1, 1, 1), }",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (,,), }",
        b" " * LONGEST,
    ],
)
def test_anything_else_is_refused(text: bytes) -> None:
    with pytest.raises(Refusal, match="no plain table"):
        read_header(headed(text), "a", 4)


@pytest.mark.parametrize("raw", [b"", b"\x93NUMPY", b"\x93mumpy" + bytes(20)])
def test_what_does_not_begin_like_an_array_is_called_damaged(raw: bytes) -> None:
    with pytest.raises(Refusal, match="damaged"):
        read_header(raw, "a", 4)
