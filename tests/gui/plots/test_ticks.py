"""Marks on the axes: round numbers, true minus signs, no prefixes, never a fraction of a step."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from gui.plots.ticks import Ticks, log_ticks, loss_ticks, step_ticks


def words(ticks: Ticks) -> list[str]:
    return [text for _, text in ticks.major]


def test_losses_are_marked_at_round_numbers_with_equal_decimals() -> None:
    assert words(loss_ticks(0.51, 0.71, 5)) == ["0.55", "0.60", "0.65", "0.70"]


def test_steps_are_whole_and_start_at_zero() -> None:
    ticks = step_ticks(-0.2, 10.2, 20)
    assert words(ticks) == [str(step) for step in range(11)]
    assert ticks.minor == ()


def test_marks_between_steps_are_whole_too() -> None:
    ticks = step_ticks(-0.2, 10.2, 5.5)
    assert words(ticks) == ["0", "2", "4", "6", "8", "10"]
    assert [round(place, 9) for place in ticks.minor] == [1, 3, 5, 7, 9]


def test_large_steps_have_their_thousands_apart_and_no_prefix() -> None:
    assert words(step_ticks(-20_000, 1_020_000, 2.5)) == ["0", "500,000", "1,000,000"]


def test_large_losses_are_whole() -> None:
    assert words(loss_ticks(0.0, 21_000.0, 3)) == ["0", "10,000", "20,000"]


def test_a_negative_number_has_a_true_minus() -> None:
    assert words(loss_ticks(-1.0, 1.0, 2)) == ["−1", "0", "1"]


@pytest.mark.parametrize("most", [0.0, 0.5, 1.0])
def test_an_axis_without_room_still_has_a_mark(most: float) -> None:
    assert words(step_ticks(-10, 410, most))
    assert words(loss_ticks(0.0, 0.76, most))
    assert words(log_ticks(-3.0, 0.0, most))


def test_a_short_logarithmic_axis_is_marked_like_a_plain_one() -> None:
    ticks = log_ticks(math.log10(0.5), math.log10(0.72), 5)
    assert words(ticks) == ["0.50", "0.55", "0.60", "0.65", "0.70"]
    assert ticks.major[0][0] == pytest.approx(math.log10(0.5))


def test_a_longer_one_is_marked_at_powers_of_ten_and_between() -> None:
    ticks = log_ticks(-3.1, 0.1, 4)
    assert words(ticks) == ["0.001", "0.01", "0.1", "1"]
    assert math.log10(0.02) in ticks.minor
    assert math.log10(0.01) not in ticks.minor


def test_where_there_is_room_multiples_are_written_too() -> None:
    assert words(log_ticks(-1.1, 0.1, 9)) == [
        *("0.1", "0.2", "0.3", "0.5", "0.7"),
        "1",
    ]


def test_a_very_long_axis_skips_powers() -> None:
    assert words(log_ticks(-9.0, 0.0, 3)) == ["10⁻⁹", "10⁻⁶", "0.001", "1"]


def test_large_powers_are_short() -> None:
    assert words(log_ticks(4.9, 6.1, 2)) == ["100,000", "10⁶"]


def test_tiny_and_huge_numbers_are_powers_of_ten_on_every_axis() -> None:
    assert words(loss_ticks(0.0, 4e-9, 2)) == ["0", "2 × 10⁻⁹", "4 × 10⁻⁹"]
    assert words(loss_ticks(0.0, 3e7, 3)) == ["0", "10⁷", "2 × 10⁷", "3 × 10⁷"]
    assert words(loss_ticks(0.3431234, 0.3431238, 2)) == ["0.3431234", "0.3431236", "0.3431238"]


@given(
    some.floats(allow_nan=True, allow_infinity=True),
    some.floats(allow_nan=True, allow_infinity=True),
    some.floats(0.0, 12.0),
)
@example(0.0, 0.0, 5.0)
@example(0.0, math.inf, 5.0)
@example(0.0, 5e-324, 5.0)
@example(-1.7e308, 1.7e308, 5.0)
@example(1e10, 1e10 + 1e-5, 5.0)
def test_no_axis_is_an_error(low: float, high: float, most: float) -> None:
    axes = [loss_ticks(low, high, most)]
    if max(abs(low), abs(high)) < 1e9:
        axes.append(step_ticks(low, high, most))
    if max(abs(low), abs(high)) < 330:
        axes.append(log_ticks(low, high, most))
    for axis in axes:
        assert len(axis.major) + len(axis.minor) < 5_000
        assert all(text and len(text) < 24 for text in words(axis))
