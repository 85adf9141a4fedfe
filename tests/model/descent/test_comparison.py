"""Several runs side by side, each as if it were alone."""

import math
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from model.classifier import evaluate
from model.descent.compared_run import ComparedRun, RunMeasure
from model.descent.comparison import compare, is_measured
from model.eyes.scaling import SCALINGS
from model.photos.dataset import Dataset
from model.sentence import Refusal
from model.training.limits import MOST_RUNS
from model.training.optimisers import OPTIMISERS
from model.training.problem import TrainingProblem
from model.training.setup import Preparation, Setup, prepare
from tests.frozen import changeable
from tests.model.descent.comparing import BASE, alone, lane_of, last_of, of
from tests.model.making import (
    CLASSES,
    bits_of_state,
    make_examples,
    make_setup,
    make_small_dataset,
    read_only,
    with_settings,
)

VARIATIONS: dict[str, list[Setup]] = {
    "rate": [with_settings(BASE, rate=rate) for rate in (0.001, 0.01, 0.1, 1.0, 1e9)],
    "batch": [with_settings(BASE, batch=batch) for batch in (0, 1, 5, 12)],
    "l2": [with_settings(BASE, l2=l2) for l2 in (0.0, 0.1, 1.0)],
    "seed": [with_settings(BASE, batch=5, seed=seed) for seed in range(MOST_RUNS)],
    "optimiser": [with_settings(BASE, rate=0.01, optimiser=kind()) for kind in OPTIMISERS],
    "scaling": [replace(BASE, scaling=kind) for kind in SCALINGS],
}

varied = pytest.mark.parametrize("setups", VARIATIONS.values(), ids=VARIATIONS)


# Each as if it were alone.


@varied
def test_each_run_is_bit_for_bit_the_one_that_it_would_be_alone(setups: list[Setup]) -> None:
    lanes = last_of(setups, 25).lanes

    assert [lane.setup for lane in lanes] == setups
    for lane in lanes:
        step_results, stop = alone(lane.setup, 25)
        assert lane.losses.tolist() == [step_result.loss for step_result in step_results]
        assert bits_of_state(lane.state) == bits_of_state(step_results[-1].state)
        assert (lane.diverged is None) == (stop is None)


@varied
def test_in_the_end_each_is_measured_where_it_stands(setups: list[Setup]) -> None:
    for lane in last_of(setups, 7).lanes:
        problem, params = prepare(lane.setup), lane.state.params
        training = evaluate(params, problem.training.X, problem.training.labels)
        held_out = evaluate(params, problem.held_out.X, problem.held_out.labels)
        step = lane.state.step
        assert lane.measure == RunMeasure(step, training.loss, held_out.loss, held_out.right, 6)


def test_the_same_setups_give_the_same_bits() -> None:
    one, other = (last_of(VARIATIONS["seed"], 30) for _ in range(2))

    assert [bits_of_state(lane.state) for lane in one.lanes] == [
        bits_of_state(lane.state) for lane in other.lanes
    ]
    assert [lane.measure for lane in one.lanes] == [lane.measure for lane in other.lanes]
    # Batches came in another order for each seed.
    assert len({lane.losses.tobytes() for lane in one.lanes}) == MOST_RUNS


def test_setups_that_differ_in_their_settings_alone_may_share_their_arrays() -> None:
    preparation, problems = Preparation(), []

    def remembering(setup: Setup) -> TrainingProblem:
        problems.append(preparation(setup))
        return problems[-1]

    list(compare(VARIATIONS["rate"], 1, remembering))

    assert len(problems) == len(VARIATIONS["rate"])
    assert len({id(problem.training.X) for problem in problems}) == 1


# On the way.


def test_all_take_one_step_at_a_time() -> None:
    seen = list(compare(VARIATIONS["l2"], 4, prepare))

    assert [(c.step, c.steps) for c in seen] == [(step, 4) for step in range(5)]
    for comparison in seen:
        for lane in comparison.lanes:
            assert len(lane.losses) == comparison.step + 1
            assert lane.state.step == comparison.step


def test_what_has_been_shown_does_not_change_when_the_runs_go_on() -> None:
    walk = compare(VARIATIONS["l2"], 200, prepare)
    early = next(islice(walk, 5, None)).lanes[0]
    before = early.losses.tolist(), bits_of_state(early.state)

    list(walk)

    assert len(early.losses) == 6
    assert before == (early.losses.tolist(), bits_of_state(early.state))
    assert read_only(early.losses)


def test_in_a_short_run_whole_sets_are_measured_at_each_step() -> None:
    steps = 60
    lanes = [comparison.lanes[0] for comparison in compare([BASE], steps, prepare)]

    assert [lane.measure.step for lane in lanes] == list(range(61))
    assert [measure.step for measure in lanes[-1].last] == list(range(54, 61))
    assert lanes[-1].last[-1] == lanes[-1].measure
    # On the way it is the last tenth of what there is.
    assert [measure.step for measure in lanes[31].last] == [28, 29, 30, 31]


def test_all_measures_are_kept_and_those_of_before_stay_as_they_were() -> None:
    lanes = [comparison.lanes[0] for comparison in compare([BASE], 12, prepare)]

    curve, early = lanes[-1].curve, lanes[3].curve
    assert curve.steps.tolist() == list(range(13))
    assert len(early.steps) == 4
    told = [lane.measure for lane in lanes]
    assert curve.training.tolist() == [measure.training for measure in told]
    assert curve.held_out.tolist() == pytest.approx(
        [measure.held_out for measure in told], nan_ok=True
    )
    assert curve.right.tolist() == [measure.right for measure in told]
    assert read_only(curve.training)


def test_the_lowest_unseen_loss_is_shared_by_what_is_as_good_as_alike() -> None:
    def with_unseen(loss: float, *, broken: bool = False) -> ComparedRun:
        lane = lane_of([0.5], broken=broken)
        return replace(lane, measure=replace(lane.measure, held_out=loss))

    lanes = [with_unseen(loss) for loss in (0.34, 0.109, 0.110, 2.1, math.nan)]
    assert of(*lanes).best_unseen == (1, 2)
    assert of(with_unseen(0.05, broken=True), *lanes).best_unseen == (2, 3)
    assert of(lanes[-1]).best_unseen == ()


def test_a_long_run_is_measured_at_pairs_of_neighbours() -> None:
    steps = [step for step in range(1_001) if is_measured(step, 1_000)]

    assert [step for step in steps if step > 960] == [961, 970, 971, 980, 981, 990, 991, 1_000]
    assert is_measured(1_003, 1_003)
    assert not is_measured(1_002, 1_003)


def test_no_steps_is_a_look_at_the_start() -> None:
    (only,) = compare([BASE], 0, prepare)

    assert (only.step, only.steps) == (0, 0)
    assert only.lanes[0].measure.step == 0


# When one blows up.


def test_one_that_blows_up_stays_at_its_last_good_step_and_the_others_go_on() -> None:
    wild, tame = with_settings(BASE, rate=1e9), with_settings(BASE, rate=0.01)

    seen = list(compare([wild, tame], 12, prepare))

    step_results, stop = alone(wild, 12)
    assert stop is not None
    assert stop.step < 12
    assert seen[stop.step].lanes[0].diverged is None
    for comparison in seen[stop.step + 1 :]:
        first = comparison.lanes[0]
        assert first.diverged is not None
        assert (first.diverged.step, first.diverged.loss) == (stop.step, stop.loss)
        assert str(first.diverged) == str(stop)
        assert first.losses.tolist() == [step_result.loss for step_result in step_results]
        assert first.measure.step == first.state.step == stop.step
    assert len(seen[-1].lanes[1].losses) == 13
    # Nor can it be changed, and it keeps no frame of the walk alive.
    assert changeable(seen[-1]) == []


def test_when_all_have_blown_up_it_ends() -> None:
    last = last_of([with_settings(BASE, rate=rate) for rate in (1e9, 2e9)], 1_000)

    assert last.step < 1_000
    assert all(lane.diverged is not None for lane in last.lanes)
    assert last.best == ()
    assert last.best_held_out == ()


# The best.


def test_the_best_is_lower_than_each_other_all_through_the_last_tenth() -> None:
    high, low, crossing = lane_of([0.5, 0.4]), lane_of([0.3, 0.2]), lane_of([0.29, 0.28])

    assert of(high, low).best == (1,)
    assert of(low, high).best == (0,)
    # Lower on the whole, but not at every step.
    assert of(high, low, crossing).best == (1, 2)


def test_one_that_swings_and_ends_in_a_trough_is_not_the_best() -> None:
    swinging, still = lane_of([3.0, 0.001, 3.0, 0.001]), lane_of([0.1, 0.1, 0.1, 0.1])

    assert swinging.swings
    assert swinging.span == (0.001, 3.0)
    assert not still.swings
    assert of(swinging, still).best == (1,)
    # But where its peaks are below the others, it is.
    assert of(swinging, lane_of([4.0, 4.0, 4.0, 4.0])).best == (0,)
    # And where only its mean is, nobody can tell.
    assert of(swinging, lane_of([2.0, 2.0, 2.0, 2.0])).best == (0, 1)


def test_one_that_leapt_on_its_way_is_not_the_best_however_low_it_came_down() -> None:
    def leaping(highest: float, *last: float) -> ComparedRun:
        return replace(lane_of(last), losses=np.array([0.7, highest, last[-1]]))

    calm, wild = leaping(0.6, 0.1, 0.1), leaping(355.0, 1e-8, 1e-8)

    assert (calm.leap, wild.leap) == (None, 355.0)
    assert of(calm, wild).best == (0,)
    assert of(wild).best == (0,)
    # A little higher than at first is no leap, nor is what is high for one who began low.
    assert leaping(2.0, 0.1).leap is None
    assert replace(calm, losses=np.array([0.01, 2.0, 0.1])).leap is None


def test_what_is_printed_alike_is_a_tie() -> None:
    assert of(lane_of([0.50001]), lane_of([0.50006])).best == (0, 1)
    assert of(lane_of([0.5000]), lane_of([0.5002])).best == (0,)
    assert of(lane_of([2.00e-7]), lane_of([2.04e-7])).best == (0, 1)
    assert of(lane_of([2.0e-7]), lane_of([3.0e-7])).best == (0,)
    assert of(lane_of([0.0]), lane_of([0.0])).best == (0, 1)


def test_equals_are_a_tie_whatever_they_are_trained_with() -> None:
    for base in (BASE, with_settings(BASE, batch=5), with_settings(BASE, l2=0.1)):
        last = last_of([base] * 3, 40)

        assert last.best == last.best_held_out == (0, 1, 2)


def test_a_rate_beyond_the_bound_swings_in_real_training() -> None:
    # Mixed labels on raw numbers: no line separates them, and too long a step overshoots for ever.
    mixed = replace(make_setup(make_small_dataset(60)), scaling="unit")
    rates = (0.1, 1.0, 30.0)

    last = last_of([with_settings(mixed, rate=rate) for rate in rates], 300)

    assert [lane.swings for lane in last.lanes][-1]
    assert 2 not in last.best


def test_on_held_out_photos_a_difference_has_to_be_more_than_luck() -> None:
    every, most, half = [True] * 40, [True] * 38 + [False] * 2, [True, False] * 20

    assert of(lane_of([0.1], most), lane_of([0.2], every)).best_held_out == (0, 1)
    assert of(lane_of([0.1], half), lane_of([0.2], every)).best_held_out == (1,)
    assert of(lane_of([0.1], half), lane_of([0.2], every), lane_of([0.3], most)).best_held_out == (
        1,
        2,
    )


@pytest.mark.parametrize("photos", [42, 250])
def test_of_equals_one_is_called_the_best_in_one_comparison_of_twenty_at_most(photos: int) -> None:
    chance, trials, named = np.random.default_rng(0), 400, 0
    for _ in range(trials):
        rights = chance.random((4, photos)) < 0.8
        lanes = [lane_of([0.1], row.tolist()) for row in rights]
        named += len(of(*lanes).best_held_out) < len(lanes)

    # 0.05 and two standard errors of so many trials.
    assert named / trials <= 0.05 + 2 * math.sqrt(0.05 * 0.95 / trials)


def test_one_that_has_blown_up_is_never_the_best() -> None:
    comparison = of(lane_of([0.1], broken=True), lane_of([0.2]))

    assert (comparison.best, comparison.best_held_out) == ((1,), (1,))


@pytest.mark.parametrize("broken", [math.nan, math.inf])
def test_what_is_no_number_is_never_the_best(broken: float) -> None:
    comparison = of(lane_of([broken]), lane_of([0.2]))

    assert (comparison.best, comparison.best_held_out) == ((1,), (1,))


def test_without_held_out_photos_nobody_is_best_at_them() -> None:
    last = last_of([make_setup()], 3)

    assert last.best == (0,)
    assert last.best_held_out == ()
    assert last.lanes[0].measure.of == 0


# What cannot be compared.


@pytest.mark.parametrize("count", [0, MOST_RUNS + 1])
def test_no_runs_and_too_many_are_refused(count: int) -> None:
    with pytest.raises(Refusal, match="Choose from one to 8 runs to compare"):
        next(compare([BASE] * count, 10, prepare))


def test_photos_that_cannot_be_trained_on_are_refused_as_everywhere() -> None:
    one_class = make_setup(Dataset(CLASSES, tuple(make_examples([0, 0])), np.zeros(2, np.bool_)))
    nothing = make_setup(make_small_dataset(0))

    for setup in (one_class, nothing):
        with pytest.raises(Refusal) as refusal:
            next(compare([BASE, setup], 10, prepare))
        assert refusal.value.sentence == setup.dataset.refusal()
