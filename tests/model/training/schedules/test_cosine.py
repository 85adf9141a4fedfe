"""Down along half a wave."""

import math

import pytest

from model.sentence import Refusal
from model.training.schedules import Cosine


def test_it_begins_at_the_rate_and_is_half_way_down_in_the_middle() -> None:
    schedule = Cosine(length=100, last=0.1)

    rates = [schedule.rate(2.0, step) for step in (0, 25, 50, 75, 100)]

    wave = math.sqrt(0.5)
    assert rates == pytest.approx([2.0, 1.1 + 0.9 * wave, 1.1, 1.1 - 0.9 * wave, 0.2])


def test_in_the_end_it_stays_where_it_is() -> None:
    schedule = Cosine(length=100, last=0.1)

    assert {schedule.rate(2.0, step) for step in (100, 101, 150, 200, 10_000_000)} == {0.2}


def test_it_never_rises() -> None:
    rates = [Cosine(length=100).rate(1.0, step) for step in range(200)]

    assert rates == sorted(rates, reverse=True)


@pytest.mark.parametrize(("length", "last"), [(0, 0.0), (100, -0.1), (100, 1.1)])
def test_a_wave_that_leads_nowhere_is_refused(length: int, last: float) -> None:
    with pytest.raises(Refusal, match=r"choose a (whole )?number from"):
        Cosine(length, last)
