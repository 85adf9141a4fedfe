"""Every loss, and enough states to get every other one back."""

import gc
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import Evaluation, LossAndGradient
from model.params import Params
from model.training.history import KEPT_WHOLE, KEY_FRAMES, History, Series
from model.training.training import Mark, State, StepResult, is_marked

PARAMS = Params.zeros(2, 3)


def step_result_of(step: int, *, loss: float | None = None, mark: Mark | None = None) -> StepResult:
    """A moment whose loss tells its step, without any arithmetic behind it."""
    found = Evaluation(
        np.zeros((1, 1)), np.zeros(1, np.int64), np.zeros(1), float(step) if loss is None else loss
    )
    return StepResult(State(step, PARAMS, ()), LossAndGradient(found, PARAMS), mark)


def film(length: int) -> History:
    history = History()
    add(history, range(length + 1))
    return history


def add(history: History, steps: Iterable[int]) -> None:
    for step in steps:
        history.append(step_result_of(step))


def kept_steps(history: History) -> set[int]:
    """The steps that can be had without computing anything."""
    kept = {history.nearest(history.length).step}
    while min(kept) > 0:
        kept.add(history.nearest(min(kept) - 1).step)
    return kept


# Columns of numbers.


@given(st.lists(st.floats(allow_nan=False), max_size=300))
def test_a_series_holds_what_was_put_in(values: list[float]) -> None:
    series = Series()
    for value in values:
        series.append(value)

    assert series.values().tolist() == values


def test_a_series_can_be_cut_and_goes_on() -> None:
    series = Series()
    for value in range(200):
        series.append(value)

    series.cut(130)
    for value in range(1_000, 1_200):
        series.append(value)

    assert series.values().tolist() == [*range(130), *range(1_000, 1_200)]
    series.cut(0)
    assert series.values().tolist() == []


@pytest.mark.parametrize("shown", [0, 1, 63, 64, 65, 128])
def test_what_a_series_has_shown_does_not_change_later(shown: int) -> None:
    series = Series()
    for value in range(shown):
        series.append(value)
    view = series.values()

    for value in range(1_000):
        series.append(-value)
    series.cut(shown // 2)
    for value in range(1_000):
        series.append(-value)

    assert view.tolist() == list(range(shown))
    assert not view.flags.writeable


def test_a_series_shows_its_numbers_without_copying_them() -> None:
    series = Series()
    series.append(1)
    series.append(2)

    assert np.shares_memory(series.values(), series.values())


# Losses and marks.


def test_before_the_first_moment_there_is_nothing() -> None:
    history = History()

    assert history.length == -1
    assert history.losses.tolist() == []
    assert [column.tolist() for column in history.marks] == 6 * [[]]


def test_every_loss_is_kept() -> None:
    history = film(1_000)

    assert history.length == 1_000
    assert history.losses.tolist() == list(range(1_001))


def test_marks_are_kept_where_there_are_any() -> None:
    history = History()
    for step in range(6):
        mark = Mark(step / 10, step / 100, step / 8, step / 4, step) if step % 2 == 0 else None
        history.append(step_result_of(step, mark=mark))

    marks = history.marks
    assert marks.steps.tolist() == [0, 2, 4]
    assert marks.training.tolist() == [0.0, 0.2, 0.4]
    assert marks.held_out.tolist() == [0.0, 0.02, 0.04]
    assert marks.training_right.tolist() == [0.0, 0.25, 0.5]
    assert marks.held_out_right.tolist() == [0.0, 0.5, 1.0]
    assert marks.pull.tolist() == [0.0, 2.0, 4.0]


@pytest.mark.parametrize(("step", "left"), [(-1, []), (0, [0]), (3, [0, 2]), (4, [0, 2, 4])])
def test_a_cut_takes_losses_and_marks_after_the_step(step: int, left: list[int]) -> None:
    history = History()
    for number in range(8):
        mark = Mark(number, -number, 0.5, 0.5, 0.0) if number % 2 == 0 else None
        history.append(step_result_of(number, mark=mark))

    history.cut(step)

    assert history.length == step
    assert history.losses.tolist() == list(range(step + 1))
    assert history.marks[0].tolist() == left
    assert history.marks[1].tolist() == left
    assert history.marks[2].tolist() == [-number for number in left]


# States.


@given(st.integers(0, 2_000), st.data())
def test_the_nearest_state_is_the_latest_kept_one_that_is_not_later(
    length: int, data: st.DataObject
) -> None:
    history = film(length)
    step = data.draw(st.integers(0, length))
    kept = kept_steps(history)

    assert history.nearest(step).step == max(number for number in kept if number <= step)


@pytest.mark.parametrize("length", [0, 5, 127, 128, 129, 1_000, 5_000])
def test_the_last_hundred_states_and_more_are_kept_whole(length: int) -> None:
    assert KEPT_WHOLE >= 100

    kept = kept_steps(film(length))

    assert set(range(max(0, length - KEPT_WHOLE + 1), length + 1)) <= kept


@pytest.mark.parametrize("length", [100, 255, 256, 257, 1_000, 5_000])
def test_key_frames_are_a_few_hundred_at_most_and_evenly_apart(length: int) -> None:
    assert KEY_FRAMES == 256
    history = film(length)

    frames = sorted(step for step in kept_steps(history) if step <= length - KEPT_WHOLE)

    assert len(frames) <= KEY_FRAMES
    if length > 2 * KEY_FRAMES:
        assert len(frames) >= KEY_FRAMES // 2 - KEPT_WHOLE // 8
    assert len(set(np.diff(frames))) <= 1
    assert not frames or frames[0] == 0


def test_the_first_state_is_always_there() -> None:
    assert film(3_000).nearest(0).step == 0


def steps_alive(params: Params) -> list[int]:
    """The steps of all states with these params that are somewhere in memory."""
    gc.collect()
    states = [found for found in gc.get_objects() if isinstance(found, State)]
    return [state.step for state in states if state.params is params]


def test_memory_is_flat_over_a_hundred_thousand_steps() -> None:
    history = History()
    counts = []
    for step in range(100_001):
        history.append(
            step_result_of(step, mark=Mark(0.5, 0.5, 0.5, 0.5, 0.0) if is_marked(step) else None)
        )
        if step % 20_000 == 0 and step:
            counts.append(len(steps_alive(PARAMS)))

    assert max(counts) <= KEY_FRAMES + KEPT_WHOLE
    assert len(history.losses) == 100_001
    assert len(history.marks[0]) < 4_000


# Cutting and going on.


@given(st.integers(0, 1_500), st.data())
def test_after_a_cut_no_later_state_is_left(length: int, data: st.DataObject) -> None:
    history = film(length)
    step = data.draw(st.integers(-1, length))
    before = kept_steps(history)

    history.cut(step)

    assert history.length == step
    assert kept_steps(history) == {number for number in before if number <= step}


@given(st.integers(0, 800), st.data())
def test_after_a_cut_the_film_goes_on_with_other_states(length: int, data: st.DataObject) -> None:
    history = film(length)
    step = data.draw(st.integers(-1, length))
    more = data.draw(st.integers(1, 400))
    others = Params.zeros(2, 3)

    history.cut(step)
    for number in range(step + 1, step + 1 + more):
        loss = -float(number)
        history.append(
            StepResult(State(number, others, ()), step_result_of(number, loss=loss).slope, None)
        )

    assert history.losses.tolist() == [
        *range(step + 1),
        *(-float(number) for number in range(step + 1, step + 1 + more)),
    ]
    for number in range(history.length + 1):
        state = history.nearest(number)
        assert state.step <= number
        assert state.params is (PARAMS if state.step <= step else others)
    whole = range(max(step + 1, history.length - KEPT_WHOLE + 1), history.length + 1)
    assert set(whole) <= kept_steps(history)


def test_a_cut_leaves_no_later_state_in_memory() -> None:
    others = Params.zeros(2, 3)
    history = History()
    for step in range(3_001):
        history.append(StepResult(State(step, others, ()), step_result_of(step).slope, None))
    history.keep(State(step, others, ()) for step in range(1_001, 1_100))

    history.cut(100)

    assert max(steps_alive(others)) <= 100


# States that were computed again.


def test_states_computed_again_are_at_hand() -> None:
    history = film(3_000)
    assert 1_001 not in kept_steps(history)

    history.keep(State(step, PARAMS, ()) for step in range(1_001, 1_100))

    assert set(range(1_001, 1_100)) <= kept_steps(history)
    assert history.nearest(1_105).step in (1_099, 1_104)


def test_only_the_last_stretch_computed_again_is_kept() -> None:
    history = film(3_000)
    before = kept_steps(history)

    history.keep([State(1_001, PARAMS, ())])
    history.keep([State(2_001, PARAMS, ())])

    assert kept_steps(history) == before | {2_001}


def test_a_cut_takes_states_computed_again_as_well() -> None:
    history = film(3_000)
    history.keep(State(step, PARAMS, ()) for step in range(1_001, 1_100))
    others = Params.zeros(2, 3)

    history.cut(1_050)
    for step in range(1_051, 1_500):
        history.append(StepResult(State(step, others, ()), step_result_of(step).slope, None))

    assert {1_049, 1_050} <= kept_steps(history)
    for step in range(1_051, 1_500):
        state = history.nearest(step)
        assert state.params is (PARAMS if state.step <= 1_050 else others)


def test_a_film_that_was_long_has_key_frames_close_together_after_a_cut() -> None:
    history = film(40 * KEY_FRAMES)
    history.cut(KEY_FRAMES)
    add(history, range(KEY_FRAMES + 1, 4 * KEY_FRAMES))

    gaps = np.diff(sorted(kept_steps(history) - set(range(KEY_FRAMES))))

    assert gaps.max() <= 8


# Taken down.


def test_histories_that_go_on_from_the_same_place_do_not_meet() -> None:
    history = film(40)
    snapshot = history.snapshot()
    others = [History(snapshot), History(snapshot)]
    for loss, one in enumerate((history, *others)):
        for step in range(41, 44):
            one.append(step_result_of(step, loss=float(loss), mark=Mark(loss, loss, 0.5, 0.5, 0.0)))
    for loss, one in enumerate((history, *others)):
        assert one.losses[41:].tolist() == 3 * [loss]
        assert one.marks[1].tolist() == 3 * [loss]
    assert snapshot.losses.tolist() == list(range(41))
    assert (snapshot.length, snapshot.nearest(40).step) == (40, 40)


def test_films_of_the_same_steps_are_the_same_and_step_0_comes_by_itself() -> None:
    history = film(3)
    three = history.snapshot()
    assert three.same_as(history.snapshot())
    assert three.same_as(film(3).snapshot())
    add(history, [4])
    assert not three.same_as(history.snapshot())
    assert not film(0).snapshot().same_as(three)
    assert film(0).snapshot().same_as(History().snapshot())
