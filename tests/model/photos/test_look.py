"""How a photo looks, in 64 bits."""

import math

import numpy as np
import pytest

from model.photos.look import BITS, look_of
from model.photos.photo import EDGE_OF_LOOK, Pixels
from tests.model.making import read_only


def noise(seed: int, edge: int = 64) -> Pixels:
    """A soft picture of noise."""
    coarse = np.random.default_rng(seed).integers(0, 256, (8, 8, 3), np.uint8)
    return coarse.repeat(edge // 8, axis=0).repeat(edge // 8, axis=1)


def print_of(square: Pixels) -> int:
    look = look_of(square)
    assert look is not None
    return look.print


def differing(one: Pixels, other: Pixels) -> int:
    return (print_of(one) ^ print_of(other)).bit_count()


def test_a_look_is_small_grey_and_read_only() -> None:
    square = np.zeros((64, 64, 3), np.uint8)
    square[:32] = (255, 0, 0)
    look = look_of(square)
    assert look is not None
    assert look.grey.shape == (EDGE_OF_LOOK, EDGE_OF_LOOK)
    assert set(look.grey[:16].flat) == {round(0.299 * 255)}
    assert not look.grey[16:].any()
    assert read_only(look.grey)


def test_the_print_is_the_signs_of_the_slowest_waves() -> None:
    """The transform written out as sums, for a few of the 64 waves."""
    square = noise(1)
    look = look_of(square)
    assert look is not None
    grey = (square @ np.array([0.299, 0.587, 0.114])).reshape(32, 2, 32, 2).mean(axis=(1, 3))

    def wave(u: int, v: int) -> float:
        return sum(
            grey[i, j]
            * math.cos(math.pi * (2 * i + 1) * u / 64)
            * math.cos(math.pi * (2 * j + 1) * v / 64)
            for i in range(32)
            for j in range(32)
        )

    bits = f"{look.print:064b}"
    # By the sum of their numbers, the more even ones first.
    slowest = [(0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (1, 2), (2, 1)]
    assert [bit == "1" for bit in bits[: len(slowest)]] == [wave(*place) > 0 for place in slowest]
    assert len(bits) == BITS


def test_brighter_is_nearly_the_same_and_upside_down_is_not() -> None:
    # Every dot for itself: no wave is missing, whose sign would be that of a rounding error.
    square = np.random.default_rng(2).integers(0, 128, (64, 64, 3), np.uint8)
    assert differing(square, square + 60) <= 2
    assert differing(square, square[::-1]) > 20


def test_other_pictures_differ_in_about_half_of_the_bits() -> None:
    assert 20 < np.mean([differing(noise(n), noise(n + 100)) for n in range(20)]) < 44


@pytest.mark.parametrize("colour", [0, 128, 255])
def test_a_picture_of_one_colour_has_no_look(colour: int) -> None:
    square = np.full((64, 64, 3), colour, np.uint8)
    assert look_of(square) is None
    square[0, 0] ^= 1
    assert look_of(square) is None
