"""What a step depends on besides the state."""

from dataclasses import replace

import pytest

from model.training.problem import Settings
from model.training.schedules import WarmUp
from model.training.setup import prepare
from tests.model.making import make_setup


def test_the_schedule_makes_the_rate_of_a_step() -> None:
    settings = Settings(rate=0.4, schedule=WarmUp(length=10))

    assert settings.rate_at(10) == 0.4
    assert settings.rate_at(4) == pytest.approx(settings.schedule.rate(0.4, 4))
    assert settings.rate_at(4) < 0.4


def test_l2_pulls_towards_the_start_of_the_problem() -> None:
    problem = prepare(make_setup(settings=Settings(l2=0.3)))

    assert (problem.pull.l2, problem.pull.start) == (0.3, problem.start)
    assert replace(problem, settings=Settings()).pull.l2 == 0.0
