import struct

import pytest

from model.photos.png import still_png
from tests.model.pictures import chunk, png

ROWS = b"\0\0\0\xff" * 2


def frames(count: int) -> bytes:
    return chunk(b"acTL", struct.pack(">II", count, 0))


def test_a_plain_png_stays_as_it_is() -> None:
    data = png(1, 2, 8, 2, ROWS)
    assert still_png(data) == data


def test_a_sound_animation_stays_as_it_is() -> None:
    data = png(1, 2, 8, 2, ROWS, frames(2))
    assert still_png(data) == data


@pytest.mark.parametrize("count", [0, 2**31 + 1])
def test_an_impossible_number_of_frames_is_cut_out(count: int) -> None:
    assert still_png(png(1, 2, 8, 2, ROWS, frames(count))) == png(1, 2, 8, 2, ROWS)


def test_a_second_list_of_frames_is_cut_out() -> None:
    between = chunk(b"tEXt", b"a\0b")
    data = png(1, 2, 8, 2, ROWS, frames(2), between, frames(3))
    assert still_png(data) == png(1, 2, 8, 2, ROWS, frames(2), between)


def test_what_hangs_on_behind_the_last_whole_chunk_stays() -> None:
    data = png(1, 2, 8, 2, ROWS, frames(0))[:-3]
    assert still_png(data) == png(1, 2, 8, 2, ROWS)[:-3]


def test_a_png_of_nothing_but_chunks_is_an_error() -> None:
    with pytest.raises(ValueError, match="chunks"):
        still_png(png(1, 2, 8, 2, ROWS, chunk(b"prIv", b"") * 100_000))
