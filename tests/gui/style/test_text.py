import math
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gui.rooms.backprop.photo.chain_words import compact
from gui.style import language, text
from gui.widgets.words.numbers import loss_words, rate_words
from model.numeral import shortest
from model.typed_number import read


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0.2, 2, "0.20"),
        (-0.2, 2, "−0.20"),
        (0.6931, 3, "0.693"),
        (-3.0, 0, "−3"),
        (123456.7, 1, "123,456.7"),
        (-0.001, 2, "0.00"),
        (-0.0, 1, "0.0"),
        (math.inf, 2, "∞"),
        (-math.inf, 2, "−∞"),
        (math.nan, 2, "NaN"),
    ],
)
def test_a_number_has_its_decimals_and_a_true_minus(
    value: float, decimals: int, written: str
) -> None:
    assert text.number(value, decimals) == written


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0.2, 2, "+0.20"),
        (-0.2, 2, "−0.20"),
        (0.001, 2, "0.00"),
        (-0.001, 2, "0.00"),
        (0.0, 0, "0"),
        (math.inf, 1, "+∞"),
        (-math.inf, 1, "−∞"),
        (math.nan, 1, "NaN"),
    ],
)
def test_a_signed_number_says_its_sign_unless_it_is_nothing(
    value: float, decimals: int, written: str
) -> None:
    assert text.signed(value, decimals) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0021, "2.1 × 10⁻³"),
        (-0.0021, "−2.1 × 10⁻³"),
        (9.99e-7, "1.0 × 10⁻⁶"),
        (12345.0, "1.2 × 10⁴"),
        (6.02e23, "6.0 × 10²³"),
        (1.0, "1.0 × 10⁰"),
        (0.0, "0"),
        (math.inf, "∞"),
        (math.nan, "NaN"),
    ],
)
def test_a_number_of_any_size_is_a_power_of_ten(value: float, written: str) -> None:
    assert text.scientific(value) == written


@pytest.mark.parametrize(
    ("score", "written"),
    [
        (2.3, "9.97"),
        (-1.2, "0.30"),
        (0.0, "1.00"),
        (-6.0, "2.5 × 10⁻³"),
        (8.0, "3.0 × 10³"),
        (math.log(9.97e3), "1.0 × 10⁴"),
        (10_000.0, "8.8 × 10⁴³⁴²"),
        (-10_000.0, "1.1 × 10⁻⁴³⁴³"),
        (math.inf, "∞"),
        (-math.inf, "0"),
        (math.nan, "NaN"),
    ],
)
def test_the_exponential_of_any_score_can_be_written(score: float, written: str) -> None:
    assert text.exponential(score) == written


def test_thousands_stand_apart_in_counts() -> None:
    assert [text.count(n) for n in (0, 999, 1000, 10_000_000, -1)] == [
        "0",
        "999",
        "1,000",
        "10,000,000",
        "−1",
    ]


def test_shares_and_photos_are_counted_in_both_languages(qapp: QApplication) -> None:
    assert text.share(9, 10) == "9 of 10"
    assert [text.photos(n) for n in (0, 1, 1200)] == ["0 photos", "1 photo", "1,200 photos"]
    language.install(qapp, "ko")
    assert text.share(9, 10) == "10장 중 9장"
    assert [text.photos(n) for n in (0, 1, 1200)] == ["사진 0장", "사진 1장", "사진 1,200장"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "< 0.0001"),
        (1.0, "> 0.9999"),
        (0.5, "0.50"),
        (0.9959, "0.996"),
        (0.0041, "0.004"),
        (0.99994, "0.9999"),
        (0.99999, "> 0.9999"),
        (0.00001, "< 0.0001"),
    ],
)
def test_no_probability_is_rounded_to_certainty(value: float, written: str) -> None:
    assert text.probability(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0.00"),
        (0.693, "0.69"),
        (0.004, "0.004"),
        (0.00021, "2.1 × 10⁻⁴"),
        (4386.7885, "4,386.79"),
        (math.inf, "∞"),
    ],
)
def test_a_size_that_is_not_zero_does_not_look_like_it(value: float, written: str) -> None:
    assert text.size(value) == written


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.00149, "0.0015"),
        (27.4, "27"),
        (1512.0, "1,500"),
        (2.3e-8, "2.3 × 10⁻⁸"),
        (0.999, "1.0"),
        (-0.0316, "−0.032"),
        (0.0, "0"),
        (math.inf, "∞"),
        (4.2e7, "4.2 × 10⁷"),
    ],
)
def test_a_rounded_number_has_two_significant_digits(value: float, words: str) -> None:
    assert text.rounded(value) == words


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (8.0, 2, "8"),
        (0.5, 2, "0.5"),
        (-2.436, 2, "−2.44"),
        (0.0, 2, "0"),
        (100.0, 2, "100"),
        (100.0, 0, "100"),
    ],
)
def test_a_trimmed_number_has_no_zeros_behind_its_point(
    value: float, decimals: int, written: str
) -> None:
    assert text.trimmed(value, decimals) == written


@given(st.floats(allow_nan=True, allow_infinity=True), st.integers(0, 8))
@example(100.0, 0)
@example(math.nan, 2)
@example(-1.7e308, 8)
@example(5e-324, 8)
def test_every_number_can_be_written_in_every_way(value: float, decimals: int) -> None:
    ways: tuple[Callable[[float], str], ...] = (
        lambda number: text.number(number, decimals),
        lambda number: text.signed(number, decimals),
        lambda number: text.trimmed(number, decimals),
        text.scientific,
        text.size,
        text.rounded,
        text.exponential,
        text.probability,
        rate_words,
        loss_words,
        compact,
        shortest,
    )
    for way in ways:
        if way is text.exponential and abs(value) > 1e12:
            continue  # no score is so large
        written = way(value)
        assert 0 < len(written) <= 40
        assert not set(written) & set("-e")
        number = re.sub(r"^[<>+] ?", "", written).removesuffix(" %")
        if way is not text.exponential and abs(value) < 1e308:
            assert math.isfinite(read(number))  # what is written can be typed
