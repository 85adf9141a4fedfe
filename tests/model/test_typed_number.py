"""Reading numbers however people type them, and refusing what could mean two."""

import math
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from model.numeral import shortest, whole
from model.sentence import Refusal
from model.typed_number import read, read_whole

UNCLEAR = "Commas stand between thousands, a point before decimals, as in 1,234.5."


@given(some.floats(allow_nan=False, allow_infinity=False))
@example(1000.0)
@example(2.3e-8)
@example(sys.float_info.max)
@example(5e-324)
def test_what_is_written_is_read_as_the_same_number(value: float) -> None:
    assert read(shortest(value)) == value
    assert read(shortest(value), decimal_comma=False) == value


@given(some.integers(-(10**18) + 1, 10**18 - 1))
def test_what_is_counted_is_read_as_the_same_count(value: int) -> None:
    assert read_whole(whole(value)) == value
    assert read_whole(str(value)) == value


@given(some.floats(allow_nan=False, allow_infinity=False))
def test_what_a_computer_writes_is_read_too(value: float) -> None:
    assert read(repr(value)) == value
    assert read(f"{value:.17e}") == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,000", 1000.0),
        ("10,000", 10_000.0),
        ("1,234,567.5", 1_234_567.5),
        ("10 000", 10_000.0),
        ("10\u00a0000", 10_000.0),
        ("10\u202f000.5", 10_000.5),
        ("0,01", 0.01),
        ("0,001", 0.001),
        (",5", 0.5),
        ("1,5", 1.5),
        ("12,34", 12.34),
        ("2,3e-8", 2.3e-8),
        ("1,000e3", 1e6),
        ("2.3e-8", 2.3e-8),
        ("2.3E−8", 2.3e-8),
        ("2.3 × 10⁻⁸", 2.3e-8),
        ("2.3×10^-8", 2.3e-8),
        ("2.3 x 10^−8", 2.3e-8),
        ("2.3*10^-8", 2.3e-8),
        ("2.3 · 10⁻⁸", 2.3e-8),
        ("10⁻⁸", 1e-8),
        ("−10^3", -1000.0),
        ("１２．５", 12.5),
        ("－１，０００", -1000.0),
        ("　２ｅ－３　", 0.002),
        ("–3", -3.0),
        ("+ 2", 2.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e999", math.inf),
        ("-1e999999999999999", -math.inf),
        ("1e-99999999999", 0.0),
        ("1e0000000000003", 1000.0),
        ("0e999999999", 0.0),
    ],
)
def test_numbers_are_read_however_they_are_written(typed: str, value: float) -> None:
    assert read(typed) == value


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1,0000", "It is not clear what the comma in “1,0000” means. Type 10000 or 1.0000."),
        ("3,14159", "It is not clear what the comma in “3,14159” means. Type 314159 or 3.14159."),
        ("1.000,5", f"“1.000,5” is not clear. {UNCLEAR}"),
        ("1.000.000", f"“1.000.000” is not clear. {UNCLEAR}"),
        ("1,00,000", f"“1,00,000” is not clear. {UNCLEAR}"),
        ("1,", f"“1,” is not clear. {UNCLEAR}"),
        ("1 2", f"“1 2” is not clear. {UNCLEAR}"),
        ("01,000,000", f"“01,000,000” is not clear. {UNCLEAR}"),
        ("", "“” is not a number."),
        ("-", "“-” is not a number."),
        (".", "“.” is not a number."),
        (",", "“,” is not a number."),
        ("0.1.2", "“0.1.2” is not a number."),
        ("1e", "“1e” is not a number."),
        ("--3", "“--3” is not a number."),
        ("2*3", "“2*3” is not a number."),
        ("2+3", "“2+3” is not a number."),
        ("5²", "“5²” is not a number."),
        ("½", "“½” is not a number."),
        ("1_000", "“1_000” is not a number."),
        ("0x1", "“0x1” is not a number."),
        ("nan", "“nan” is not a number."),
        ("inf", "“inf” is not a number."),
        ("∞", "“∞” is not a number."),
        ("٣", "“٣” is not a number."),
        ("9" * 500, f"“{'9' * 19}…” is not a number."),
    ],
)
def test_what_is_no_number_or_could_be_two_is_refused_in_a_sentence(typed: str, why: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(typed)
    assert str(refusal.value) == why


@pytest.mark.parametrize(
    ("typed", "why"),
    [("1,00", "Type 100 or 1.00."), ("0,01", "Type 1 or 0.01."), ("0,0", "Type 0 or 0.0.")],
)
def test_where_a_comma_stands_between_thousands_it_is_no_point(typed: str, why: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(typed, decimal_comma=False)
    assert why in str(refusal.value)


@pytest.mark.parametrize("typed", ["1.5", "1e-999999", "1e18", "1e999999", "1,0", "some"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        read_whole(typed)


def test_a_whole_number_may_be_written_as_a_power() -> None:
    assert [read_whole(typed) for typed in ("2e3", "10^5", "20.0")] == [2000, 10**5, 20]


@given(some.text(max_size=24) | some.text("0123456789.,e-+ ×^⁻⁸", max_size=14))
def test_every_text_is_a_number_or_a_refusal(typed: str) -> None:
    for reader in (read, read_whole):
        try:
            value = reader(typed)
        except Refusal:
            continue
        assert not math.isnan(value)
