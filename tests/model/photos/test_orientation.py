import numpy as np
import pytest
from PIL import Image, ImageOps

from model.photos.orientation import orientation_of, upright
from model.photos.photo import Pixels
from tests.model.pictures import exif

PIXELS: Pixels = np.arange(12, dtype=np.uint8).reshape(2, 2, 3)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pixels_are_turned_as_pillow_turns_them(orientation: int) -> None:
    image = Image.fromarray(PIXELS)
    image.getexif()[0x0112] = orientation
    expected = np.asarray(ImageOps.exif_transpose(image))
    turned = upright(PIXELS, orientation)
    np.testing.assert_array_equal(turned, expected)
    assert turned.flags.c_contiguous


@pytest.mark.parametrize("orientation", [0, 9, 65_535])
def test_an_unknown_orientation_turns_nothing(orientation: int) -> None:
    np.testing.assert_array_equal(upright(PIXELS, orientation), PIXELS)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [3, 4])
def test_the_orientation_is_read_in_both_orders_and_both_sizes(order: str, kind: int) -> None:
    assert orientation_of(exif(6, order, kind)) == 6


def test_the_block_may_come_without_its_name() -> None:
    assert orientation_of(exif(8).removeprefix(b"Exif\0\0")) == 8


def test_notes_without_an_orientation_say_upright() -> None:
    assert orientation_of(exif(6).replace(b"\x12\x01", b"\x13\x01")) == 1


@pytest.mark.parametrize("length", range(len(exif(6)) - 4))
def test_notes_that_are_cut_off_never_fail(length: int) -> None:
    assert orientation_of(exif(6)[:length]) in (1, 6)


def test_notes_that_point_outside_never_fail() -> None:
    assert orientation_of(b"II*\0\xff\xff\xff\xff") == 1
    assert orientation_of(b"XX*\0\x08\0\0\0") == 1
