"""How the tape writes its numbers."""

import math

import numpy as np
import pytest

from gui.rooms.tape.tape_words import exact_words, value_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.5, "0.5"),
        (0.999, "0.999"),
        (0.99999999, "> 0.999"),
        (1.0, "1"),
        (1.02, "1.0"),
        (999.0, "999"),
        (2.3e-8, "2.3 × 10⁻⁸"),
    ],
)
def test_a_value_that_may_be_a_probability_is_not_rounded_to_1(value: float, words: str) -> None:
    assert value_words(np.array(value)).startswith(words)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.693147, "0.693147"),
        (0.99999999, "0.99999999"),
        (1.0 - 1e-12, "> 0.99999999"),
        (1.0, "1.000000"),
        (2.3e-12, "< 0.00000001"),
        (-2.3e-12, "−2.3 × 10⁻¹²"),
        (4.2e9, "4.2 × 10⁹"),
        (math.inf, "∞"),
    ],
)
def test_what_an_expression_makes_has_six_decimals(value: float, words: str) -> None:
    assert exact_words(value) == words
