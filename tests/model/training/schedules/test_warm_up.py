"""From small to full size."""

import pytest

from model.sentence import Refusal
from model.training.schedules import WarmUp


def test_the_rate_grows_evenly_and_then_stays() -> None:
    schedule = WarmUp(length=4)

    rates = [schedule.rate(0.8, step) for step in (0, 1, 2, 3, 4, 1_000)]

    assert rates == pytest.approx([0.2, 0.4, 0.6, 0.8, 0.8, 0.8])


def test_a_length_of_one_is_no_warm_up() -> None:
    assert WarmUp(length=1).rate(0.8, 0) == 0.8


def test_a_length_of_nothing_is_refused() -> None:
    with pytest.raises(Refusal, match="Length: choose a whole number from 1 to 10⁶"):
        WarmUp(length=0)
