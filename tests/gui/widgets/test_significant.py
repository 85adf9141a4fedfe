"""Numbers with as many decimals as the scale beside them makes worth reading."""

import math

import pytest

from gui.widgets.significant import significant


@pytest.mark.parametrize(
    ("value", "limit", "text"),
    [
        (0.00214, 0.00214, "+0.0021"),
        (-0.00214, 0.00214, "−0.0021"),
        (0.0004, 0.0214, "0.000"),
        (-0.0006, 0.0214, "−0.001"),
        (12.34, 12.34, "+12"),
        (1234.5, 1234.5, "+1,234"),
        (2.1e-7, 2.1e-7, "+2.1 × 10⁻⁷"),
        (-2.1e-7, 2.1e-7, "−2.1 × 10⁻⁷"),
        (0.0, 2.1e-7, "0"),
        (3.0e-5, 0.0, "+3.0 × 10⁻⁵"),
        (math.nan, 1.0, "NaN"),
        (-math.inf, 1.0, "−∞"),
    ],
)
def test_the_limit_decides_the_decimals(value: float, limit: float, text: str) -> None:
    assert significant(value, limit) == text


def test_more_digits_can_be_asked_for() -> None:
    assert significant(0.00214, 0.00214, 3) == "+0.00214"
