"""What is said to a new weight that somebody has worked out."""

import pytest

from model.gradient.slide import SLIDE_EXAMPLE
from model.gradient.update_answer import UpdateAnswer, judge_update


@pytest.mark.parametrize(
    ("place", "typed", "answer"),
    [
        (0, 0.225, "right"),
        (0, 0.175, "uphill"),
        (0, 2.7, "unscaled"),
        (0, 0.2, "other"),
        (1, 0.094, "right"),
        (1, 0.106, "uphill"),
        (1, -0.5, "unscaled"),
        (4, 0.395, "right"),
        (4, 0.39, "other"),
    ],
)
def test_the_slip_that_was_made_is_known(place: int, typed: float, answer: UpdateAnswer) -> None:
    assert judge_update(typed, SLIDE_EXAMPLE, place) == answer


def test_where_the_slope_is_0_the_weight_stays() -> None:
    assert judge_update(0.3, SLIDE_EXAMPLE, 2) == "right"
