"""Numbers with as many decimals as the scale beside them makes worth reading."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from gui.style import text
from gui.widgets.words.significant import decimals_for, factor, product, significant
from model.typed_number import read


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


ANY = some.floats(allow_nan=True, allow_infinity=True)


@given(ANY, ANY, some.integers(1, 5))
@example(100.0, 100.0, 2)
@example(5e-324, 5e-324, 2)
@example(1.0, math.inf, 2)
@example(1.0, math.nan, 2)
def test_a_number_of_any_size_can_be_written_beside_any_scale(
    value: float, limit: float, digits: int
) -> None:
    words = significant(value, abs(limit), digits)
    assert len(words) < 20
    if 1e308 > abs(limit) >= abs(value) > 0.0:
        unit = 10.0 ** -decimals_for(limit, digits)
        assert abs(read(words) - value) <= max(0.51 * unit, 0.051 * abs(value))


@given(ANY, some.integers(1, 9), some.integers(0, 3), some.integers(0, 9))
def test_decimals_stay_between_their_ends(size: float, digits: int, least: int, more: int) -> None:
    decimals = decimals_for(size, digits, least=least, most=least + more)
    assert least <= decimals <= least + more


@given(
    some.floats(-1e4, 1e4).filter(lambda slope: abs(slope) > 1e-6),
    some.sampled_from([0.01, 0.03, 0.123, 7.0]),
)
def test_what_is_written_multiplies_to_what_is_written(slope: float, rate: float) -> None:
    decimals = decimals_for(rate * slope)
    fits = product(rate * slope, decimals)
    words = factor(slope, 2, lambda made: fits(rate * made))
    if not words.startswith("≈"):
        assert text.number(rate * read(words), decimals) == text.number(rate * slope, decimals)


def test_a_factor_that_no_digits_make_right_is_marked() -> None:
    assert factor(0.5, 2, lambda _: False) == "≈ +0.5"
    assert factor(math.nan, 2, lambda _: True) == "NaN"
