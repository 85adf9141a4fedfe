"""What is said to a slope that somebody has worked out."""

import pytest

from model.gradient.rounding import SLIDE, write
from model.gradient.slope_answer import SlopeAnswer, judge_slope


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (-2.5, "right"),
        (-2.46, "right"),
        (2.5, "sign"),
        (-0.00025, "undivided"),
        (-25.0, "other"),
    ],
)
def test_the_slip_that_was_made_is_known(typed: float, answer: SlopeAnswer) -> None:
    assert judge_slope(typed, write(1.25347, 1.25322, 0.0001, SLIDE)) == answer


def test_a_slope_of_0_has_no_sign_to_be_wrong() -> None:
    assert judge_slope(0.0, write(1.25347, 1.25347, 0.0001, SLIDE)) == "right"
