"""The colours of heatmaps: orange for the dog, blue for the cat, the card for nothing."""

import numpy as np
import pytest

from gui.style.theme import DARK, LIGHT, Theme
from gui.widgets.cells.colour_scale import ZERO, colour_table, coloured, strongest

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def hexes(values: list[float], limit: float, theme: Theme) -> list[str]:
    colours = coloured(np.array([values], np.float32), limit, theme)
    return [f"#{int(colour) & 0xFFFFFF:06x}" for colour in colours[0]]


@BOTH
def test_the_limit_has_the_colour_of_the_class_and_zero_that_of_the_card(theme: Theme) -> None:
    assert hexes([-0.5, 0.0, 0.5], 0.5, theme) == [theme.cat, theme.card, theme.dog]


def test_what_is_beyond_the_limit_has_the_strongest_colour() -> None:
    assert hexes([-9.0, 9.0, np.inf, -np.inf], 0.5, LIGHT) == [
        LIGHT.cat,
        LIGHT.dog,
        LIGHT.dog,
        LIGHT.cat,
    ]


def test_the_same_magnitude_is_as_far_from_the_card_on_both_sides() -> None:
    def distance(colour: str, end: str) -> float:
        channels = [
            np.frombuffer(bytes.fromhex(c[1:]), np.uint8).astype(float)
            for c in (colour, LIGHT.card, end)
        ]
        return float(np.linalg.norm(channels[0] - channels[1])) / float(
            np.linalg.norm(channels[2] - channels[1])
        )

    for value in (0.1, 0.4, 0.8):
        cat, dog = hexes([-value, value], 1.0, LIGHT)
        assert distance(cat, LIGHT.cat) == pytest.approx(distance(dog, LIGHT.dog), abs=0.02)
        assert distance(dog, LIGHT.dog) == pytest.approx(value, abs=0.02)


@pytest.mark.parametrize("limit", [0.0, 1e-320])
def test_nothing_anywhere_is_the_card_everywhere(limit: float) -> None:
    assert hexes([0.0, 0.0], limit, LIGHT) == [LIGHT.card, LIGHT.card]


def test_what_is_no_number_counts_as_zero() -> None:
    assert hexes([np.nan], 1.0, LIGHT) == [LIGHT.card]


def test_the_values_are_left_as_they_are() -> None:
    values = np.array([[np.nan, 2.0]], np.float32)
    coloured(values, 1.0, LIGHT)
    assert np.array_equal(values, np.array([[np.nan, 2.0]], np.float32), equal_nan=True)


def test_the_strongest_is_the_largest_magnitude_that_is_a_number() -> None:
    assert strongest(np.array([[1.0, -3.0], [np.nan, np.inf]], np.float32)) == 3.0
    assert strongest(np.full((2, 2), np.nan, np.float32)) == 0.0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_slopes_are_drawn_in_ink_and_speak_for_nobody(theme: Theme) -> None:
    table = colour_table(theme, slopes=True)
    assert f"#{int(table[0]) & 0xFFFFFF:06x}" == theme.card
    assert f"#{int(table[-1]) & 0xFFFFFF:06x}" == theme.ink
    values = np.array([[-1.0, 0.0, 1.0]], np.float32)
    drawn = coloured(values, 1.0, theme, slopes=True)[0]
    assert drawn.tolist() == [table[0], table[ZERO], table[-1]]
    assert coloured(values, 0.0, theme, slopes=True)[0].tolist() == [table[ZERO]] * 3
