"""Rates and losses as they stand in sentences."""

import math

import pytest

from gui.widgets.words.numbers import loss_words, rate_words, rounded_rate


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (0.01, "0.01"),
        (0.0744736, "0.0745"),
        (1.0, "1"),
        (250.0, "250"),
        (9.1e-8, "9.1 × 10⁻⁸"),
        (3e7, "3 × 10⁷"),
        (0.0, "0"),
        (math.inf, "∞"),
    ],
)
def test_a_rate_is_short(rate: float, words: str) -> None:
    assert rate_words(rate) == words


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (0.693147, "0.6931"),
        (508.07, "508"),
        (29_100.0, "29,100"),
        (2.91e6, "2.9 × 10⁶"),
        (2e-9, "2.0 × 10⁻⁹"),
        (0, "0.0000"),
        (0.000267, "0.000267"),
        (0.0053, "0.00530"),
        (0.0614, "0.0614"),
    ],
)
def test_a_loss_shows_what_a_step_does(loss: float, words: str) -> None:
    assert loss_words(loss) == words


@pytest.mark.parametrize(
    ("rate", "expected"), [(0.01234, 0.012), (1e-30, 1e-9), (1e9, 1000.0), (0.0996, 0.1)]
)
def test_a_chosen_rate_has_two_digits_and_stays_within_reach(rate: float, expected: float) -> None:
    assert rounded_rate(rate) == expected
