"""Down a stair every so many steps."""

import pytest

from model.sentence import Refusal
from model.training.schedules import StepDecay


def test_the_rate_falls_at_each_stair_and_nowhere_else() -> None:
    schedule = StepDecay(every=3, factor=0.5)

    rates = [schedule.rate(0.8, step) for step in range(9)]

    assert rates == pytest.approx([0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.2, 0.2, 0.2])


def test_far_down_the_rate_is_nothing_and_no_error() -> None:
    assert StepDecay(every=1, factor=0.01).rate(0.1, 10_000_000) == 0


@pytest.mark.parametrize(("every", "factor"), [(0, 0.5), (10, 0.0), (10, 1.1)])
def test_stairs_that_lead_nowhere_are_refused(every: int, factor: float) -> None:
    with pytest.raises(Refusal, match=r"choose a (whole )?number from"):
        StepDecay(every, factor)
