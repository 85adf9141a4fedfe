"""How numbers are written: all alike, and never rounded to what they are not."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from model.numeral import (
    at_least,
    at_most,
    brief,
    is_plain,
    of_softmax,
    percent,
    probability,
    shortest,
    whole,
)
from model.typed_number import read


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (12.345, "12.345"),
        (1000.0, "1,000"),
        (-0.5, "−0.5"),
        (999_999.5, "999,999.5"),
        (1e6, "10⁶"),
        (1.5e6, "1.5 × 10⁶"),
        (0.0001, "0.0001"),
        (0.00001, "10⁻⁵"),
        (2.3e-8, "2.3 × 10⁻⁸"),
        (-6.02e23, "−6.02 × 10²³"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "NaN"),
    ],
)
def test_a_number_has_all_its_digits_and_no_more(value: float, words: str) -> None:
    assert shortest(value) == words


def test_a_brief_number_has_three_digits_or_fewer() -> None:
    words = [brief(value) for value in (0.0744736, 0.5, 1234.0, 9.1234e-8, -math.inf)]
    assert words == ["0.0745", "0.5", "1,230", "9.12 × 10⁻⁸", "−∞"]
    assert brief(1234.5, 5) == "1,234.5"


def test_a_softmax_is_never_certain_though_its_float_may_be() -> None:
    written = [of_softmax(p) for p in (1.0, 0.0, 0.5, 0.998, 0.9999999)]
    assert written == ["> 0.9999", "< 0.0001", "0.50", "0.998", "> 0.9999"]
    assert of_softmax(1.0, 3) == "> 0.99999"
    assert of_softmax(math.nan) == "NaN"


@pytest.mark.parametrize(
    ("value", "down", "up"),
    [
        (0.0744736, "0.0744", "0.0745"),
        (0.0745999, "0.0745", "0.0746"),
        (0.2, "0.2", "0.2"),
        (1239.9, "1,230", "1,240"),
        (9.999e-8, "9.99 × 10⁻⁸", "10⁻⁷"),
        (0.0, "0", "0"),
        (math.inf, "∞", "∞"),
    ],
)
def test_what_bounds_something_is_rounded_to_its_safe_side(
    value: float, down: str, up: str
) -> None:
    assert (at_most(value), at_least(value)) == (down, up)


@given(some.floats(1e-300, 1e300), some.integers(1, 7))
def test_a_promise_is_not_larger_than_what_holds(value: float, digits: int) -> None:
    down, up = read(at_most(value, digits)), read(at_least(value, digits))
    assert down <= value <= up
    assert up - down <= 1.000001 * value * 10.0 ** (1 - digits)


def test_thousands_stand_apart() -> None:
    assert [whole(n) for n in (0, 999, 1000, -1_000_000, 3e9)] == [
        "0",
        "999",
        "1,000",
        "−1,000,000",
        "3,000,000,000",
    ]


def test_powers_begin_where_a_number_gets_long() -> None:
    assert [is_plain(v) for v in (0, 1e-4, -999_999, 9.9e-5, 1e6, math.nan, math.inf)] == [
        True,
        True,
        True,
        False,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "0.00"),
        (1.0, "1.00"),
        (0.5, "0.50"),
        (0.995, "0.99"),
        (0.9951, "0.995"),
        (0.99999, "> 0.9999"),
        (0.00001, "< 0.0001"),
        (1.0000001, "1.00"),
        (-0.0, "0.00"),
        (math.nan, "NaN"),
    ],
)
def test_a_probability_is_certain_only_where_it_is(value: float, words: str) -> None:
    assert probability(value) == words


@given(some.floats(0.0, 1.0), some.integers(0, 4))
@example(math.nextafter(1.0, 0.0), 2)
@example(5e-324, 2)
@example(0.995, 2)
@example(0.00499999, 2)
def test_none_but_0_and_1_look_like_0_and_1(value: float, decimals: int) -> None:
    for words, end in ((probability(value, decimals), 1.0), (percent(value, decimals)[:-2], 100.0)):
        number = float(words.removeprefix("< ").removeprefix("> "))
        if value in (0.0, 1.0):
            assert number == end * value
        else:
            assert 0.0 < number < end
            if words == f"{number:.{decimals}f}":
                assert abs(number - end * value) <= 0.51 * 10.0**-decimals


def test_a_share_in_percent() -> None:
    assert [percent(v) for v in (0.0, 0.5, 0.997, 1999 / 2000, 1.0)] == [
        "0 %",
        "50 %",
        "99.7 %",
        "99.95 %",
        "100 %",
    ]
    assert percent(0.99999999) == "> 99.99 %"
    assert percent(0.123, 1) == "12.3 %"
