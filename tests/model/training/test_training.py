"""Feel the slope, take a step, feel again; the same way every time."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import evaluate
from model.photos.dataset import Dataset
from model.training import training
from model.training.optimisers import OPTIMISERS, Momentum, Optimiser
from model.training.problem import Settings, TrainingProblem
from model.training.setup import Setup, prepare
from model.training.training import (
    State,
    StepResult,
    advance,
    batch_gradient,
    batch_rows,
    direction,
    evaluate_batch,
    evaluate_dataset,
    evaluate_step,
    evaluate_training,
    first_state,
    is_marked,
    train,
)
from tests.model.making import (
    CLASSES,
    EYE,
    as_float32,
    bits,
    bits_of_state,
    make_examples,
    make_params,
    make_setup,
    with_settings,
)
from tests.model.training.films import Stumble

FEW_IN_A_BATCH = Settings(rate=0.1, batch=5, l2=0.01, seed=3)


def held_out_setup() -> Setup:
    """Twelve photos to train on and two more."""
    examples = tuple(make_examples(n % 2 for n in range(14)))
    return make_setup(Dataset(CLASSES, examples, np.arange(14) >= 12))


def walk(problem: TrainingProblem, steps: int) -> list[StepResult]:
    """The moments 0 … steps."""
    first = evaluate_step(first_state(problem), problem)
    return [first, *islice(train(first, problem, math.inf), steps)]


# One step.


def test_the_first_state_is_the_start() -> None:
    start = as_float32(make_params(2, EYE.size))
    setup = make_setup(start=start, settings=Settings(optimiser=Stumble(9, 0.0)))

    state = first_state(prepare(setup))

    assert state.step == 0
    assert state.params is start
    assert state.memory == (start,)


def test_a_step_is_w_less_rate_times_the_slope() -> None:
    problem = prepare(make_setup())
    state = first_state(problem)
    felt = batch_gradient(state, problem)

    after = advance(state, felt, problem)

    assert after.step == 1
    np.testing.assert_allclose(after.params.W, -0.1 * felt.gradient.W, rtol=1e-6)
    np.testing.assert_allclose(after.params.b, -0.1 * felt.gradient.b, rtol=1e-6)
    assert not state.params.W.any()


def test_training_makes_the_loss_smaller() -> None:
    losses = [step_result.loss for step_result in walk(prepare(make_setup()), 100)]

    assert losses[0] == pytest.approx(math.log(2))
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < 0.75 * losses[0]


def test_the_loss_of_a_moment_is_that_of_its_own_params_without_l2() -> None:
    problem = prepare(make_setup(settings=Settings(rate=0.1, l2=0.5)))

    for step_result in walk(problem, 5):
        found = evaluate(step_result.state.params, problem.training.X, problem.training.labels)
        assert step_result.loss == found.loss


def test_l2_keeps_w_near_its_start() -> None:
    start = as_float32(make_params(2, EYE.size))
    free, pulled = (
        walk(prepare(make_setup(start=start, settings=Settings(rate=0.1, l2=l2))), 50)[-1]
        for l2 in (0.0, 5.0)
    )

    def way(step_result: StepResult) -> float:
        return float(np.linalg.norm(step_result.state.params.W - start.W))

    assert way(pulled) < 0.5 * way(free)


def test_the_moments_after_one_are_numbered_one_by_one() -> None:
    problem = prepare(make_setup())

    assert [step_result.state.step for step_result in walk(problem, 4)] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_another_optimiser_goes_on_from_here_as_if_it_began_here(kind: type[Optimiser]) -> None:
    before = walk(prepare(make_setup(settings=Settings(0.1, optimiser=Stumble(99, 0.0)))), 3)[-1]
    changed = prepare(make_setup(settings=Settings(0.1, optimiser=kind())))
    afresh = prepare(
        make_setup(settings=Settings(0.1, optimiser=kind()), start=before.state.params)
    )

    later = list(islice(train(evaluate_step(before.state, changed), changed, math.inf), 5))

    expected = walk(afresh, 5)[1:]
    assert [bits(m.state.params) for m in later] == [bits(m.state.params) for m in expected]
    assert later[-1].state.step == 8


def test_another_hyperparameter_of_the_same_optimiser_keeps_its_memory() -> None:
    first = walk(prepare(make_setup(settings=Settings(0.1, optimiser=Momentum(0.9)))), 3)[-1].state
    turned = prepare(make_setup(settings=Settings(0.1, optimiser=Momentum(0.5))))

    felt = batch_gradient(first, turned)

    after = advance(first, felt, turned)
    expected, _ = Momentum(0.5).update(first.params, felt.gradient, first.memory, 0.1, 3)
    assert bits(after.params) == bits(expected)


# The same again.


@pytest.mark.parametrize("settings", [Settings(rate=0.1, l2=0.01), FEW_IN_A_BATCH])
def test_the_same_photos_settings_and_seed_give_the_same_bits(settings: Settings) -> None:
    one, other = (walk(prepare(make_setup(settings=settings)), 40) for _ in range(2))

    assert [bits_of_state(m.state) for m in one] == [bits_of_state(m.state) for m in other]
    assert [m.loss for m in one] == [m.loss for m in other]


@pytest.mark.parametrize("middle", [1, 7, 23])
def test_from_the_middle_it_goes_on_with_the_same_bits(middle: int) -> None:
    setup = make_setup(settings=FEW_IN_A_BATCH)
    whole = walk(prepare(setup), 30)
    kept = whole[middle].state

    # Nothing but the numbers of the state is known: other arrays, made anew.
    state = State(kept.step, as_float32(kept.params), kept.memory)
    problem = prepare(setup)
    rest = list(islice(train(evaluate_step(state, problem), problem, math.inf), 30 - middle))

    assert [bits_of_state(m.state) for m in rest] == [
        bits_of_state(m.state) for m in whole[middle + 1 :]
    ]


def test_another_seed_takes_another_way_when_there_are_batches() -> None:
    setup = make_setup(settings=FEW_IN_A_BATCH)
    one, other = (walk(prepare(with_settings(setup, seed=seed)), 3)[-1] for seed in (0, 1))

    assert bits(one.state.params) != bits(other.state.params)


def test_the_seed_makes_no_difference_when_a_step_looks_at_all_photos() -> None:
    setup = make_setup()
    one, other = (walk(prepare(with_settings(setup, seed=seed)), 3)[-1] for seed in (0, 1))

    assert bits(one.state.params) == bits(other.state.params)


# Batches.


@given(
    st.integers(2, 60).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n - 1))),
    st.integers(0, 2**32),
    st.integers(0, 10_000),
)
def test_each_epoch_deals_every_photo_exactly_once(
    count_and_batch: tuple[int, int], seed: int, epoch: int
) -> None:
    count, batch = count_and_batch
    steps = math.ceil(count / batch)

    hands = [batch_rows(count, batch, seed, epoch * steps + place) for place in range(steps)]

    dealt = [row for hand in hands if hand is not None for row in hand.tolist()]
    assert Counter(dealt) == Counter(range(count))
    assert {len(hand) for hand in hands[:-1] if hand is not None} <= {batch}
    assert hands[-1] is not None
    assert len(hands[-1]) == count - batch * (steps - 1)


@given(st.integers(0, 2**32), st.integers(0, 10_000))
def test_an_epoch_is_shuffled_by_seed_and_epoch_and_nothing_else(seed: int, epoch: int) -> None:
    order = np.random.default_rng((seed, epoch)).permutation(11)

    hands = [batch_rows(11, 4, seed, 3 * epoch + place) for place in range(3)]

    assert [None if hand is None else hand.tolist() for hand in hands] == [
        order[:4].tolist(),
        order[4:8].tolist(),
        order[8:].tolist(),
    ]


def rows_of(steps: Sequence[int], *, seed: int = 0) -> list[list[int]]:
    hands = [batch_rows(20, 5, seed, step) for step in steps]
    return [hand.tolist() for hand in hands if hand is not None]


def test_seed_and_epoch_decide_the_order() -> None:
    assert rows_of(range(8)) == rows_of(range(8))
    assert rows_of(range(4)) != rows_of(range(4, 8))
    assert rows_of(range(4)) != rows_of(range(4), seed=1)
    # Steps are asked for in any order.
    assert rows_of([6, 2])[1] == rows_of([2])[0]


@pytest.mark.parametrize("batch", [0, 20, 21, 1_000])
def test_a_batch_of_all_is_all_in_their_order(batch: int) -> None:
    assert batch_rows(20, batch, 0, 3) is None


def test_a_step_feels_the_photos_of_its_batch_alone() -> None:
    problem = prepare(make_setup(settings=FEW_IN_A_BATCH))
    state = replace(first_state(problem), step=2)
    rows = batch_rows(12, 5, 3, 2)
    assert rows is not None
    assert len(rows) == 2  # 5 + 5 + 2

    felt = batch_gradient(state, problem)

    alone = evaluate(state.params, problem.training.X[rows], problem.training.labels[rows])
    assert felt.evaluation.losses.tolist() == alone.losses.tolist()
    assert felt.evaluation.loss == evaluate_step(state, problem).loss == alone.loss


# The whole sets.


def test_a_mark_tells_the_losses_of_the_whole_sets_whatever_the_batch() -> None:
    problem = prepare(with_settings(held_out_setup(), batch=5))

    for step_result in walk(problem, 6):
        params = step_result.state.params
        assert step_result.mark is not None
        whole = evaluate(params, problem.training.X, problem.training.labels).loss
        unseen = evaluate(params, problem.held_out.X, problem.held_out.labels).loss
        assert (step_result.mark.training, step_result.mark.held_out) == (whole, unseen)


def test_without_held_out_photos_their_loss_is_no_number() -> None:
    problem = prepare(make_setup())

    mark = evaluate_step(first_state(problem), problem).mark

    assert mark is not None
    assert math.isnan(mark.held_out)


@pytest.mark.parametrize("batch", [0, 5])
def test_all_training_photos_are_looked_at(batch: int) -> None:
    problem = prepare(with_settings(held_out_setup(), batch=batch))
    state = walk(problem, 4)[-1].state

    found = evaluate_training(state, batch_gradient(state, problem), problem)

    assert found.losses.tolist() == evaluate_dataset(state, problem.training).losses.tolist()
    assert len(found.losses) == 12


def test_what_has_been_felt_for_all_is_not_computed_again() -> None:
    problem = prepare(make_setup())
    state = first_state(problem)
    felt = batch_gradient(state, problem)

    assert evaluate_training(state, felt, problem) is felt.evaluation


@pytest.mark.parametrize("batch", [0, 3])
def test_without_marks_the_same_way_is_gone(batch: int) -> None:
    problem = prepare(with_settings(held_out_setup(), batch=batch))
    first = evaluate_batch(first_state(problem), problem)

    plain = [first, *islice(train(first, problem, math.inf, marked=False), 20)]

    for one, other in zip(plain, walk(problem, 20), strict=True):
        assert one.state.params.same_as(other.state.params)
        assert one.loss == other.loss
        assert one.mark is None
        assert other.mark is not None


def test_every_step_is_marked_at_first() -> None:
    assert all(is_marked(step) for step in range(training.EVERY_STEP_UNTIL + 1))


@pytest.mark.parametrize("doubling", [9, 10, 11, 15, 20])
def test_each_doubling_has_a_few_hundred_marks_evenly_apart(doubling: int) -> None:
    marked = [step for step in range(2**doubling, 2 ** (doubling + 1), 2) if is_marked(step)]

    assert 200 <= len(marked) <= 600
    assert len(set(np.diff(marked))) == 1
    # The first of the next doubling follows as if it were one of these.
    assert is_marked(2 ** (doubling + 1))


@given(st.integers(513, 10_000_000))
def test_no_odd_step_is_marked_later_and_half_the_marks_go_with_each_doubling(step: int) -> None:
    if is_marked(step):
        assert step % 2 == 0
        assert is_marked(2 * step)
    if is_marked(2 * step):
        assert is_marked(step)


def test_a_step_without_a_mark_has_no_mark() -> None:
    problem = prepare(make_setup())
    state = replace(first_state(problem), step=513)

    assert evaluate_step(state, problem).mark is None
    assert evaluate_step(replace(state, step=514), problem).mark is not None


# The direction of a step.


@pytest.mark.parametrize("rate", [1e-3, 0.3])
@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
@pytest.mark.parametrize(("batch", "l2"), [(0, 0.0), (5, 0.5)])
def test_a_step_of_every_optimiser_is_eta_times_its_direction(
    kind: type[Optimiser], batch: int, l2: float, rate: float
) -> None:
    settings = Settings(rate=0.01, batch=batch, l2=l2, optimiser=kind())
    problem = prepare(make_setup(settings=settings))
    first = evaluate_step(first_state(problem), problem)
    for step_result in (first, *islice(train(first, problem, math.inf), 9)):
        way = direction(step_result.state, step_result.slope, problem)

        changed = replace(problem, settings=replace(settings, rate=rate))
        before, after = (
            step_result.state.params,
            advance(step_result.state, step_result.slope, changed).params,
        )
        for part in ("W", "b"):
            moved = getattr(after, part).astype(np.float64) - getattr(before, part)
            expected = -rate * getattr(way, part)
            # What a memory keeps may cancel, so its last digits are those of its largest numbers.
            sizes = np.abs(getattr(after, part)) + np.abs(expected).max()
            rounding = 8 * np.finfo(np.float32).eps * sizes
            assert (np.abs(moved - expected) <= rounding).all()


def test_the_direction_of_plain_descent_is_the_gradient_and_of_a_new_memory_a_first_step() -> None:
    problem = prepare(make_setup(settings=Settings(rate=0.1, l2=0.5)))
    step_result = list(
        islice(train(evaluate_step(first_state(problem), problem), problem, math.inf), 4)
    )[-1]
    gradient = step_result.slope.gradient

    way = direction(step_result.state, step_result.slope, problem)
    assert (way.W.dtype, way.b.dtype) == (np.float64, np.float64)
    np.testing.assert_allclose(way.W, gradient.W, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(way.b, gradient.b, rtol=1e-12, atol=1e-15)

    other = replace(problem, settings=Settings(rate=0.1, l2=0.5, optimiser=Momentum()))
    anew = direction(step_result.state, step_result.slope, other)
    np.testing.assert_allclose(anew.W, gradient.W, rtol=1e-12, atol=1e-15)


# The end.


def test_a_film_ends_at_ten_million_steps() -> None:
    assert training.LAST_STEP == 10_000_000


def test_at_the_last_step_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "LAST_STEP", 5)
    problem = prepare(make_setup())
    step_results = walk(problem, 1_000)

    assert step_results[-1].state.step == 5
    assert list(train(step_results[-1], problem, math.inf)) == []
