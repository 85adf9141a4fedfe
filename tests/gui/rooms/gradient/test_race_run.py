"""A race on its way, with a clock that ticks once a look."""

from collections.abc import Callable
from itertools import count

import numpy as np

from gui.rooms.gradient.race_run import run_race
from model.gradient.gradient_race import RUNS
from tests.model.making import make_params, make_x


def ticking() -> Callable[[], float]:
    ticks = count()
    return lambda: float(next(ticks))


def test_the_lanes_run_one_after_the_other_and_the_last_standing_has_all() -> None:
    params = make_params(2, 5)
    X, labels = make_x(3, 5, 2)
    standings = list(run_race(lambda: (params, X, labels), ticking()))
    last = standings[-1]
    assert last.photos == 3
    assert last.backpropagation is not None
    assert last.vectorised is not None
    assert last.loop is not None
    assert standings[RUNS - 1].vectorised is None
    assert [lane.part for lane in (last.backpropagation, last.vectorised, last.loop)] == [1] * 3
    assert last.backpropagation.seconds == 1.0
    assert last.loop.seconds == 1.0 + 12  # a tick for the first loss, and one a weight
    np.testing.assert_allclose(last.loop.values, last.vectorised.values, rtol=0, atol=1e-9)


def test_nothing_is_made_before_the_first_standing_is_asked_for() -> None:
    asked: list[int] = []

    def ground() -> tuple[object, ...]:
        asked.append(1)
        return ()

    run_race(ground)
    assert asked == []
