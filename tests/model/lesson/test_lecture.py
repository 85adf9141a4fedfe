"""The lecture's numbers, against what its slides print and what others compute."""

import math

import numpy as np
import pytest

from model.lesson.lecture import lecture_numbers

PRINTED = {
    "score_dog": 0.3,
    "score_cat": 0.7,
    "tenfold": 2.303,
    "hundredfold": 4.605,
    "thousandfold": 6.908,
    "share_one": 0.368,
    "share_gap_2": 0.881,
    "dog": 2.3,
    "cat": -1.2,
    "gap": 3.5,
    "exp_dog": 9.97,
    "exp_cat": 0.30,
    "sum": 10.28,
    "share_dog": 0.97,
    "share_cat": 0.03,
    "loss": 3.530,
    "loss_rounded": 3.507,
    "loss_dog": 0.0298,
    "even": 0.693,
    "gap_99": 4.595,
    "house_slope": 0.132,
    "house_bias": 87.5,
    "house_loss": 1284,
    "house_loss_rooms": 534,
    "house_size_slope": 0.0531,
    "house_room_slope": 55.7,
    "house_rooms_bias": 50.5,
    "house_curvature": 4.7e6,
    "slide_loss": 1.25347,
    "loss_w1": 1.25322,
    "loss_w2": 1.25353,
    "h": 0.0001,
    "rate": 0.01,
    "w1": 0.2,
    "w2": 0.1,
    "w3": 0.3,
    "w4": 0.9,
    "w5": 0.4,
    "dw1": -2.5,
    "dw2": 0.6,
    "dw3": 0.0,
    "dw4": -0.2,
    "dw5": 0.5,
    "new_w1": 0.225,
    "new_w2": 0.094,
    "new_w3": 0.3,
    "new_w4": 0.902,
    "new_w5": 0.395,
}
"""Rounded, as they are printed."""

SIZES = np.array([523, 645, 708, 1034, 2290, 2545], float)
ROOMS = np.array([1, 1, 2, 3, 4, 4], float)
PRICES = np.array([115, 150, 210, 280, 355, 440], float)


def number(name: str) -> float:
    return lecture_numbers()[f"lecture.{name}"]


@pytest.mark.parametrize("name", PRINTED)
def test_a_number_is_what_the_slides_print(name: str) -> None:
    printed = PRINTED[name]
    text = f"{printed:.12g}"
    digits = len(text.split(".")[1]) if "." in text else 0
    step = 1e5 if printed > 1e6 else 10.0**-digits

    assert abs(number(name) - printed) <= step / 2 * (1 + 1e-9)


def test_no_number_is_left_untried() -> None:
    tried = {f"lecture.{name}" for name in PRINTED} | {"lecture.house_limit"}

    assert set(lecture_numbers()) == tried


def test_numpy_finds_the_same_lines() -> None:
    (slope, bias), (residual,), *_ = np.polyfit(SIZES, PRICES, 1, full=True)
    columns = np.column_stack([SIZES, ROOMS, np.ones(6)])
    plane, (other,), *_ = np.linalg.lstsq(columns, PRICES, rcond=None)

    assert number("house_slope") == pytest.approx(slope)
    assert number("house_bias") == pytest.approx(bias)
    assert number("house_loss") == pytest.approx(residual / 6)
    assert number("house_loss_rooms") == pytest.approx(other / 6)
    assert number("house_rooms_bias") == pytest.approx(plane[2])


def test_a_larger_rate_than_the_limit_runs_away_from_the_house_line() -> None:
    # λ by hand: the larger eigenvalue of 2/N [[Σ x², Σ x], [Σ x, N]].
    a, b, d = 2 * np.mean(SIZES**2), 2 * np.mean(SIZES), 2.0
    largest = (a + d + math.hypot(a - d, 2 * b)) / 2

    assert number("house_curvature") == pytest.approx(largest)
    assert number("house_limit") == pytest.approx(2 / largest)
