"""Several runs side by side, each as if it were alone."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from model.classifier import evaluate
from model.comparison import MEASURED_EVERY, MOST_LANES, Comparison, Lane, Measure, compare
from model.dataset import Dataset
from model.optimisers import OPTIMISERS
from model.scaling import SCALINGS
from model.sentence import Refusal
from model.setup import Preparation, Setup, prepare
from model.training import Diverged, Moment, Problem, first_state, look, loss_limit, train
from tests.model.making import (
    CLASSES,
    EYE,
    as_float32,
    bits_of_state,
    make_examples,
    make_params,
    make_setup,
    make_small_dataset,
    read_only,
    with_settings,
)


def held_out_setup() -> Setup:
    """Twelve photos to train on and six more."""
    examples = tuple(make_examples(n % 2 for n in range(18)))
    start = as_float32(make_params(2, EYE.size, spread=0.1))
    return make_setup(Dataset(CLASSES, examples, np.arange(18) >= 12), start=start)


BASE = held_out_setup()

VARIATIONS: dict[str, list[Setup]] = {
    "rate": [with_settings(BASE, rate=rate) for rate in (0.001, 0.01, 0.1, 1.0, 1e9)],
    "batch": [with_settings(BASE, batch=batch) for batch in (0, 1, 5, 12)],
    "l2": [with_settings(BASE, l2=l2) for l2 in (0.0, 0.1, 1.0)],
    "seed": [with_settings(BASE, batch=5, seed=seed) for seed in range(MOST_LANES)],
    "optimiser": [with_settings(BASE, rate=0.01, optimiser=kind()) for kind in OPTIMISERS],
    "scaling": [replace(BASE, scaling=kind) for kind in SCALINGS],
}

varied = pytest.mark.parametrize("setups", VARIATIONS.values(), ids=VARIATIONS)


def last_of(setups: Sequence[Setup], steps: int) -> Comparison:
    *_, last = compare(setups, steps, Preparation())
    return last


def alone(setup: Setup, steps: int) -> tuple[list[Moment], Diverged | None]:
    """The moments of a run of its own, and why it ended before its time."""
    problem = prepare(setup)
    moments = [look(first_state(problem), problem)]
    limit = loss_limit(moments[0].loss, 2)
    try:
        moments.extend(islice(train(moments[0], problem, limit), steps))
    except Diverged as stop:
        return moments, stop
    return moments, None


# Each as if it were alone.


@varied
def test_each_run_is_bit_for_bit_the_one_that_it_would_be_alone(setups: list[Setup]) -> None:
    lanes = last_of(setups, 25).lanes

    assert [lane.setup for lane in lanes] == setups
    for lane in lanes:
        moments, stop = alone(lane.setup, 25)
        assert lane.losses.tolist() == [moment.loss for moment in moments]
        assert bits_of_state(lane.state) == bits_of_state(moments[-1].state)
        assert (lane.diverged is None) == (stop is None)


@varied
def test_in_the_end_each_is_measured_where_it_stands(setups: list[Setup]) -> None:
    for lane in last_of(setups, 7).lanes:
        problem, params = prepare(lane.setup), lane.state.params
        training = evaluate(params, problem.training.X, problem.training.labels)
        held_out = evaluate(params, problem.held_out.X, problem.held_out.labels)
        step = lane.state.step
        assert lane.measure == Measure(step, training.loss, held_out.loss, held_out.right, 6)


def test_the_same_setups_give_the_same_bits() -> None:
    one, other = (last_of(VARIATIONS["seed"], 30) for _ in range(2))

    assert [bits_of_state(lane.state) for lane in one.lanes] == [
        bits_of_state(lane.state) for lane in other.lanes
    ]
    assert [lane.measure for lane in one.lanes] == [lane.measure for lane in other.lanes]
    # Batches came in another order for each seed.
    assert len({lane.losses.tobytes() for lane in one.lanes}) == MOST_LANES


def test_setups_that_differ_in_their_settings_alone_may_share_their_arrays() -> None:
    preparation, problems = Preparation(), []

    def remembering(setup: Setup) -> Problem:
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


def test_whole_sets_are_measured_now_and_then_only() -> None:
    walk = compare([BASE], 2 * MEASURED_EVERY + 3, prepare)

    measured = [comparison.lanes[0].measure.step for comparison in walk]

    tens = [0] * MEASURED_EVERY + [MEASURED_EVERY] * MEASURED_EVERY + [2 * MEASURED_EVERY] * 3
    assert measured == [*tens, 2 * MEASURED_EVERY + 3]


def test_no_steps_is_a_look_at_the_start() -> None:
    (only,) = compare([BASE], 0, prepare)

    assert (only.step, only.steps) == (0, 0)
    assert only.lanes[0].measure.step == 0


# When one blows up.


def test_one_that_blows_up_stays_at_its_last_good_step_and_the_others_go_on() -> None:
    wild, tame = with_settings(BASE, rate=1e9), with_settings(BASE, rate=0.01)

    seen = list(compare([wild, tame], 12, prepare))

    moments, stop = alone(wild, 12)
    assert stop is not None
    assert stop.step < 12
    assert seen[stop.step].lanes[0].diverged is None
    for comparison in seen[stop.step + 1 :]:
        first = comparison.lanes[0]
        assert first.diverged is not None
        assert (first.diverged.step, first.diverged.loss) == (stop.step, stop.loss)
        assert str(first.diverged) == str(stop)
        assert first.losses.tolist() == [moment.loss for moment in moments]
        assert first.measure.step == first.state.step == stop.step
    assert len(seen[-1].lanes[1].losses) == 13


def test_when_all_have_blown_up_it_ends() -> None:
    last = last_of([with_settings(BASE, rate=rate) for rate in (1e9, 2e9)], 1_000)

    assert last.step < 1_000
    assert all(lane.diverged is not None for lane in last.lanes)
    assert last.best is None
    assert last.best_held_out is None


# The best.


def made(*measures: tuple[float, int, float], diverged: Sequence[int] = ()) -> Comparison:
    """Lanes with these training losses, held-out photos right of ten, and held-out losses."""
    _, stop = alone(with_settings(BASE, rate=1e9), 12)
    lane = last_of([BASE], 0).lanes[0]
    lanes: list[Lane] = [
        replace(
            lane,
            measure=Measure(1, training, held_out, right, 10),
            diverged=stop if place in diverged else None,
        )
        for place, (training, right, held_out) in enumerate(measures)
    ]
    return Comparison(tuple(lanes), 1, 1)


def test_the_best_has_the_lowest_loss_over_all_training_photos() -> None:
    assert made((0.3, 9, 0.3), (0.1, 5, 0.9), (0.2, 8, 0.4)).best == 1


def test_the_best_on_held_out_photos_is_right_most_often() -> None:
    assert made((0.3, 8, 0.3), (0.1, 5, 0.2), (0.2, 9, 0.4)).best_held_out == 2


def test_of_two_that_are_right_as_often_the_surer_one_is_better() -> None:
    assert made((0.3, 9, 0.30), (0.1, 9, 0.20), (0.2, 9, 0.25)).best_held_out == 1


def test_of_equals_the_first_is_named() -> None:
    alike = made((0.1, 9, 0.2), (0.1, 9, 0.2))

    assert (alike.best, alike.best_held_out) == (0, 0)


def test_one_that_has_blown_up_is_never_the_best() -> None:
    comparison = made((0.1, 9, 0.1), (0.2, 8, 0.2), diverged=[0])

    assert (comparison.best, comparison.best_held_out) == (1, 1)


@pytest.mark.parametrize("broken", [math.nan, math.inf])
def test_what_is_no_number_is_never_the_best(broken: float) -> None:
    comparison = made((broken, 9, broken), (0.2, 8, 0.2))

    assert (comparison.best, comparison.best_held_out) == (1, 1)


def test_without_held_out_photos_nobody_is_best_at_them() -> None:
    last = last_of([make_setup()], 3)

    assert last.best == 0
    assert last.best_held_out is None
    assert last.lanes[0].measure.of == 0


# What cannot be compared.


@pytest.mark.parametrize("count", [0, MOST_LANES + 1])
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
