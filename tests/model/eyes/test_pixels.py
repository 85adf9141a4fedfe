"""The lecture's eye."""

import numpy as np

from model.eyes.pixels import PixelEye, mean_of_channels
from tests.model.making import make_photo


def test_pixels_come_row_after_row_red_green_blue_of_each() -> None:
    square = np.arange(12, dtype=np.uint8).reshape(2, 2, 3)

    assert PixelEye(2).see(square).tolist() == list(range(12))
    assert PixelEye(2).see(square).reshape(PixelEye(2).shape)[0, 1].tolist() == [3, 4, 5]


def test_pixels_are_not_copied() -> None:
    square = make_photo(1, edges=[8]).squares[8]

    seen = PixelEye(8).see(square)

    assert np.shares_memory(seen, square)
    assert not seen.flags.writeable


def test_three_numbers_a_pixel() -> None:
    assert PixelEye(32).size == 3_072
    assert PixelEye(32).shape == (32, 32, 3)
    assert PixelEye(32).name == "pixels32"


def test_a_pixel_has_the_mean_of_its_channels() -> None:
    means = mean_of_channels(np.arange(18.0), (2, 3, 3))
    assert means.dtype == np.float32
    assert means.tolist() == [[1.0, 4.0, 7.0], [10.0, 13.0, 16.0]]
