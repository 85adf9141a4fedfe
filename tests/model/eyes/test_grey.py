"""The eye without colour."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.eyes.grey import GreyEye


def grey_of(red: int, green: int, blue: int) -> int:
    (seen,) = GreyEye(1).see(np.array([[[red, green, blue]]], np.uint8))
    return int(seen)


@pytest.mark.parametrize(
    ("colour", "brightness"),
    [
        ((0, 0, 0), 0),
        ((255, 255, 255), 255),
        ((255, 0, 0), 76),
        ((0, 255, 0), 150),
        ((0, 0, 255), 29),
    ],
)
def test_green_is_the_brightest_and_blue_the_darkest(
    colour: tuple[int, int, int], brightness: int
) -> None:
    assert grey_of(*colour) == brightness


@given(st.integers(0, 255))
def test_grey_stays_the_grey_it_is(value: int) -> None:
    assert grey_of(value, value, value) == value


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_brightness_is_rounded_to_the_nearest_whole_number(colour: tuple[int, int, int]) -> None:
    red, green, blue = colour

    assert abs(grey_of(*colour) - (0.299 * red + 0.587 * green + 0.114 * blue)) <= 0.5 + 1e-9


def test_pixels_come_row_after_row() -> None:
    square = np.repeat(np.arange(4, dtype=np.uint8).reshape(2, 2, 1), 3, axis=2)

    assert GreyEye(2).see(square).tolist() == [0, 1, 2, 3]


def test_one_number_a_pixel() -> None:
    assert GreyEye(32).size == 1_024
    assert GreyEye(32).shape == (32, 32, 1)
    assert GreyEye(32).name == "grey32"
