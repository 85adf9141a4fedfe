"""The race, timed by a clock that ticks when it is read."""

import math
from collections.abc import Callable
from itertools import count as endless

import numpy as np
import pytest

from model.classifier import Labels, loss_and_gradient
from model.gradient.finite_differences import SCHEMES, Scheme, numeric_gradient
from model.gradient.gradient_race import RUNS, Race, RaceLane, relative_error, times_slower
from model.params import Floats, Params
from model.sentence import Refusal
from tests.model.making import as_float32, make_params, make_x, read_only


def ticking() -> Callable[[], float]:
    """Each look at the clock finds it one second further."""
    seconds = endless()
    return lambda: float(next(seconds))


def runners(classes: int = 2) -> tuple[Params, Floats, Labels]:
    params = as_float32(make_params(classes, 5, spread=0.4))
    X, labels = make_x(6, 5, classes)
    return params, X.astype(np.float32), labels


def exact_gradient(params: Params, X: Floats, labels: Labels) -> Floats:
    exact = params.astype(np.float64)
    return loss_and_gradient(exact, X.astype(np.float64), labels, 0.0, exact).gradient.flatten()


def test_the_loop_fills_the_gradient_weight_by_weight() -> None:
    params, X, labels = runners()
    quotients = list(numeric_gradient(params, X, labels))

    lanes = list(Race(params, X, labels).loop(ticking()))

    assert [len(lane.values) for lane in lanes] == list(range(1, params.size + 1))
    assert [lane.part for lane in lanes] == pytest.approx([n / 12 for n in range(1, 13)])
    np.testing.assert_array_equal(lanes[-1].values, [quotient.slope for quotient in quotients])


def test_what_was_told_of_a_lane_does_not_change_later() -> None:
    params, X, labels = runners()
    race = Race(params, X, labels)

    for method in (race.loop, race.vectorised, race.backpropagation):
        lanes = list(method(ticking()))
        early = next(iter(method(ticking())))
        np.testing.assert_array_equal(early.values, lanes[0].values)
        assert read_only(lanes[0].values)
        assert read_only(lanes[0].reference)


def test_the_lanes_run_one_after_the_other_and_the_last_standing_has_all() -> None:
    params, X, labels = runners()
    standings = list(Race(params, X, labels).run(ticking()))
    last = standings[-1]

    assert len(standings) == RUNS + 3 + params.size  # pieces: the rows of W, and b
    assert standings[RUNS - 1].vectorised is None
    assert standings[RUNS].loop is None
    assert (last.photos, last.params) == (6, params)
    assert last.vectorised is not None
    assert last.loop is not None
    assert [lane.part for lane in (last.backpropagation, last.vectorised, last.loop)] == [1] * 3
    assert last.backpropagation.seconds == 1.0
    assert last.loop.seconds == params.size  # for each weight; the first loss goes with the first
    np.testing.assert_allclose(last.loop.values, last.vectorised.values, rtol=0, atol=1e-9)


@pytest.mark.parametrize(("scheme", "looks"), [("forward", 1), ("central", 2)])
def test_the_loop_counts_every_loss_it_has_computed(scheme: Scheme, looks: int) -> None:
    params, X, labels = runners()

    lanes = list(Race(params, X, labels).loop(ticking(), scheme=scheme))

    assert [lane.evaluations for lane in lanes] == [1 + looks * n for n in range(1, 13)]


def test_only_the_work_takes_time() -> None:
    params, X, labels = runners()
    clock = ticking()
    lanes = Race(params, X, labels).loop(clock)

    first = next(lanes)
    for _ in range(50):
        clock()  # the window is being drawn
    second = next(lanes)

    # One tick for each weight; in the first one the photos were looked at twice.
    assert first.seconds == 1
    assert second.seconds == 2
    assert second.estimate == pytest.approx(2 / (2 / 12))


def test_the_vectorised_way_is_timed_piece_by_piece() -> None:
    params, X, labels = runners(3)
    clock = ticking()
    lanes = []
    for lane in Race(params, X, labels).vectorised(clock):
        lanes.append(lane)
        clock()  # the window is being drawn

    assert [len(lane.values) for lane in lanes] == [5, 10, 15, 18]
    assert [lane.seconds for lane in lanes] == [1, 2, 3, 4]
    assert {lane.evaluations for lane in lanes} == {1}
    assert lanes[-1].part == 1


@pytest.mark.parametrize("scheme", SCHEMES)
def test_all_lanes_arrive_at_the_analytic_gradient(scheme: Scheme) -> None:
    params, X, labels = runners(3)
    race = Race(params, X, labels)
    exact = exact_gradient(params, X, labels)
    slack = {"forward": 1e-3, "central": 1e-7}[scheme]

    *_, loop = race.loop(ticking(), scheme=scheme)
    *_, vectorised = race.vectorised(ticking(), scheme=scheme)
    *_, backpropagation = race.backpropagation(ticking())

    np.testing.assert_allclose(loop.reference, exact, atol=1e-15)
    for lane, most in ((loop, slack), (vectorised, slack), (backpropagation, 1e-6)):
        error = np.abs(lane.values - exact).max() / np.abs(exact).max()
        assert lane.error == pytest.approx(error)
        assert lane.error < most


def test_the_loop_in_float32_is_further_off() -> None:
    params, X, labels = runners()
    race = Race(params, X, labels)
    *_, coarse = race.loop(ticking(), h=1e-5, precision="float32")
    *_, fine = race.loop(ticking(), h=1e-5)

    assert coarse.error > 100 * fine.error


def test_backpropagation_is_timed_by_its_fastest_run() -> None:
    params, X, labels = runners()
    times = iter([0.0, 9.0, 10.0, 12.0, 20.0, 25.0, 30.0, 34.0, 40.0, 47.0])

    lanes = list(Race(params, X, labels).backpropagation(lambda: next(times)))

    assert [lane.seconds for lane in lanes] == [9, 2, 2, 2, 2]
    assert [lane.evaluations for lane in lanes] == list(range(1, RUNS + 1))
    assert all(lane.part == 1 for lane in lanes)
    assert [lane.method for lane in lanes] == ["backpropagation"] * RUNS


def test_a_gradient_half_filled_has_gaps_in_its_shape() -> None:
    params, X, labels = runners()
    lanes = list(Race(params, X, labels).loop(ticking()))

    begun, done = lanes[6].gradient(params), lanes[-1].gradient(params)

    assert np.isnan(begun.W).tolist() == [[False] * 5, [False, False, True, True, True]]
    assert np.isnan(begun.b).all()
    np.testing.assert_array_equal(done.flatten(), lanes[-1].values)


def test_a_race_can_be_taken_back_to_a_moment() -> None:
    params, X, labels = runners()
    lane = list(Race(params, X, labels).loop(ticking()))[-1]

    assert [lane.known_at(part * lane.seconds) for part in (-1, 0, 0.5, 1, 2)] == [0, 0, 6, 12, 12]
    early = lane.gradient(params, 6)
    assert np.isfinite(early.flatten()).sum() == 6


def test_an_error_is_relative_to_the_largest_entry_of_all() -> None:
    reference = np.array([0.001, -4.0, 1.0])

    assert relative_error(np.array([0.003]), reference) == pytest.approx(0.0005)
    assert relative_error(np.array([0.001, -4.0, 1.5]), reference) == pytest.approx(0.125)


def test_where_there_is_no_slope_the_error_is_the_difference_itself() -> None:
    assert relative_error(np.array([0.25, 0.0]), np.zeros(2)) == 0.25


def test_how_many_times_slower_is_judged_by_the_part_that_is_there() -> None:
    half = RaceLane("loop", np.zeros(5), np.zeros(10), 6, 2.0)
    whole = RaceLane("backpropagation", np.zeros(10), np.zeros(10), 1, 0.001)
    no_time = RaceLane("backpropagation", np.zeros(10), np.zeros(10), 1, 0.0)

    ratio = times_slower(half, whole)
    assert ratio is not None
    assert math.isclose(ratio, 4000)
    assert times_slower(half, no_time) is None


@pytest.mark.parametrize("h", [0.0, -1.0])
def test_a_useless_h_is_refused_at_the_start(h: float) -> None:
    race = Race(*runners())

    with pytest.raises(Refusal):
        next(race.loop(ticking(), h=h))
    with pytest.raises(Refusal):
        next(race.vectorised(ticking(), h=h))
