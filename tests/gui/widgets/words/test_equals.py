"""An equals sign stands only where what is written is so."""

import math

import pytest

from gui.widgets.words.equals import equals, exponential, logarithm, ratio, value_of


@pytest.mark.parametrize(
    ("made", "words", "sign"),
    [
        (0.5985, "0.60", "="),
        (0.594, "0.60", "≈"),
        (0.605, "0.60", "="),
        (-0.394, "−0.39", "="),
        (2.14e-7, "2.1 × 10⁻⁷", "="),
        (2.16e-7, "2.1 × 10⁻⁷", "≈"),
        (-3.04e5, "−3.0 × 10⁵", "="),
        (12.4, "12", "="),
        (0.99995, "> 0.9999", "≈"),
        (math.nan, "0.60", "≈"),
        (math.inf, "8.8 × 10⁴³⁴²", "≈"),
        (0.0, "0", "="),
    ],
)
def test_it_is_equal_when_it_rounds_to_what_is_written(made: float, words: str, sign: str) -> None:
    assert equals(made, words) == sign


def test_what_cannot_be_computed_is_no_number() -> None:
    assert math.isnan(ratio(1.0, 0.0))
    assert math.isnan(logarithm(0.0))
    assert exponential(1e9) == math.inf
    assert math.isnan(value_of("< 0.0001"))
    assert (ratio(1.0, 4.0), exponential(0.0), logarithm(1.0)) == (0.25, 1.0, 0.0)
