"""Training has settled where loss + L2 has fallen by less than 0.1 % in 100 steps."""

import numpy as np
import pytest

from model.training import Marks, find_settled


def marks(losses: list[float], pull: float = 0.0, apart: int = 50) -> Marks:
    """Marks `apart` steps apart with these training losses, and the L2 term as it is everywhere."""
    steps, same = np.arange(len(losses)) * float(apart), np.full(len(losses), 0.5)
    return Marks(steps, np.array(losses), same, same, same, np.full(len(losses), pull))


FLAT = [1.0, 0.5, 0.3, 0.2999, 0.29985]
"""At step 200 it has fallen by 0.00015 of 0.3 since step 100."""


def test_the_first_step_from_which_it_hardly_falls_is_found() -> None:
    assert find_settled(marks(FLAT), 200) == 200
    assert find_settled(marks([*FLAT, 0.29984, 0.29983]), 300) == 200


def test_steps_after_the_shown_one_do_not_count() -> None:
    assert find_settled(marks(FLAT), 199) is None


def test_the_l2_term_is_a_part_of_what_falls() -> None:
    losses = [1.0, 0.5, 0.3, 0.2999, 0.2996]
    assert find_settled(marks(losses), 200) is None
    assert find_settled(marks(losses, pull=0.2), 200) == 200


def test_only_what_was_measured_since_then_is_compared() -> None:
    assert find_settled(marks([*FLAT, 0.29984]), 250, since=150) == 250
    assert find_settled(marks(FLAT), 200, since=150) is None


@pytest.mark.parametrize("losses", [[0.3, 0.3, 0.301], [], [0.3], [0.7, 0.6, 0.5, 0.4, 0.3, 0.2]])
def test_what_rises_or_still_falls_or_is_too_short_has_not_settled(losses: list[float]) -> None:
    assert find_settled(marks(losses), 1000) is None


def test_marks_further_apart_are_compared_with_the_last_one_that_is_long_enough_ago() -> None:
    assert find_settled(marks([1.0, 0.5, 0.4, 0.39999], apart=64), 192) is None
    assert find_settled(marks([1.0, 0.4, 0.4, 0.39999], apart=64), 192) == 192
