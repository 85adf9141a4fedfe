"""As in the lecture."""

from model.training.schedules import Constant


def test_the_rate_stays_as_it_is() -> None:
    assert {Constant().rate(0.01, step) for step in (0, 1, 10_000_000)} == {0.01}
