"""The loss along a ray, against the classifier itself at each place of it."""

import math
from dataclasses import replace
from functools import cache
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import Labels, evaluate, log_softmax, loss_and_gradient
from model.descent import line_search
from model.descent.curvature_bound import find_curvature_bound, is_promised
from model.descent.line_search import A_DECADE, DECADES, LineSearch, search_line
from model.params import Floats, Params
from model.training.optimisers import OPTIMISERS, Optimiser
from model.training.problem import Settings, TrainingProblem
from model.training.pull import Pull
from model.training.setup import prepare
from model.training.training import advance, direction, evaluate_step, first_state, train
from tests.model.making import as_float32, bits, make_params, make_setup, make_x, read_only
from tests.model.rounding import sum_error
from tests.model.two_eyes import EYES, Name, problem_of

FREE = Pull(0.0, Params.zeros(1, 1))
"""No L2."""


def place(params: Params, gradient: Params, eta: float) -> Params:
    return params.astype(np.float64) - eta * gradient.astype(np.float64)


def at(params: Params, gradient: Params, X: Floats, labels: Labels, eta: float) -> float:
    """The loss that the classifier itself finds there."""
    return evaluate(place(params, gradient, eta), X.astype(np.float64), labels).loss


def at_each(
    params: Params, way: Params, X: Floats, labels: Labels, etas: Floats
) -> tuple[Floats, Params]:
    """The losses at all the places, and the places: (M, K, D) and (M, K)."""
    far = etas[:, np.newaxis]
    W, b = params.W - far[:, np.newaxis] * way.W, params.b - far * way.b
    log_P = log_softmax(X @ W.transpose(0, 2, 1) + b[:, np.newaxis])
    return -log_P[:, np.arange(len(labels)), labels].mean(axis=1), Params(W, b)


def downhill(
    classes: int, size: int, count: int, seed: int = 0
) -> tuple[Params, Params, Floats, Labels]:
    """Params, their gradient, and the photos."""
    params = make_params(classes, size, seed, spread=0.3)
    X, labels = make_x(count, size, classes, seed)
    return params, loss_and_gradient(params, X, labels, 0.0, params).gradient, X, labels


@cache
def bound_of(eye: Name, l2: float) -> float:
    """2 / λ of the centred photos."""
    problem = problem_of(eye, "centred", Settings(l2=l2))
    *_, bound = find_curvature_bound(problem.start, problem.training.X, l2)
    return bound.rate_anywhere


def mixed_up(classes: int = 2) -> tuple[Params, Params, Floats, Labels]:
    """More photos than numbers, with labels that no line separates."""
    return downhill(classes, 3, 40)


# Against the classifier.


@given(
    st.integers(2, 5),
    st.integers(1, 6),
    st.integers(1, 12),
    st.integers(0, 2**32 - 1),
    st.floats(1e-6, 1e3),
)
def test_the_loss_is_that_of_the_classifier_at_each_place(
    classes: int, size: int, count: int, seed: int, rate: float
) -> None:
    params, gradient, X, labels = downhill(classes, size, count, seed)

    found = search_line(params, gradient, X, labels, FREE, rate)

    direct, _ = at_each(params, gradient, X, labels, found.rates)
    np.testing.assert_allclose(found.losses, direct, rtol=1e-6, atol=1e-12)
    assert found.start == pytest.approx(evaluate(params, X, labels).loss, rel=1e-6)
    assert found.loss_at(rate) == found.loss
    assert found.loss == pytest.approx(at(params, gradient, X, labels, rate), rel=1e-6, abs=1e-12)


@given(
    st.integers(2, 4),
    st.integers(1, 12),
    st.integers(0, 2**32 - 1),
    st.floats(1e-4, 1e2),
    st.floats(1e-4, 1e2),
)
def test_with_l2_it_is_loss_and_l2(
    classes: int, count: int, seed: int, rate: float, l2: float
) -> None:
    params, way, X, labels = downhill(classes, 4, count, seed)
    pull = Pull(l2, make_params(classes, 4, seed + 1))

    found = search_line(params, way, X, labels, pull, rate)

    losses, places = at_each(params, way, X, labels, found.rates)
    direct = losses + l2 / 2 * np.square(places.W - pull.start.W).sum(axis=(1, 2))
    np.testing.assert_allclose(found.losses, direct, rtol=1e-6, atol=1e-12)


@pytest.mark.parametrize("batch", [0, 5])
@pytest.mark.parametrize("l2", [0.0, 0.01, 5.0])
@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_at_a_step_it_falls_as_fast_as_the_gradient_of_training_says(
    kind: type[Optimiser], l2: float, batch: int
) -> None:
    settings = Settings(rate=0.01, batch=batch, l2=l2, optimiser=kind())
    problem = prepare(make_setup(settings=settings))
    X, labels = problem.training.X, problem.training.labels
    first = evaluate_step(first_state(problem), problem)
    for step_result in (first, *islice(train(first, problem, math.inf), 5)):
        state = step_result.state
        way = direction(state, step_result.slope, problem)
        full = loss_and_gradient(state.params, X, labels, l2, problem.start).gradient

        line = line_search.line_through(state.params, way, X, labels, problem.pull)

        along = float((full.W * way.W).sum() + (full.b * way.b).sum())
        size = math.sqrt(float((full.W**2).sum()) * float((way.W**2).sum()))
        assert line.fall(0.0) == pytest.approx(along, abs=1e-5 * size)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("batch", [0, 5])
@pytest.mark.parametrize("l2", [0.0, 0.01, 5.0])
@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_what_it_says_of_the_next_step_is_what_the_next_step_does(
    kind: type[Optimiser], l2: float, batch: int, eye: Name
) -> None:
    for rate in (0.03, 1.0):
        settings = Settings(rate=rate, batch=batch, l2=l2, optimiser=kind())
        problem = problem_of(eye, "centred", settings)
        X, labels = problem.training.X, problem.training.labels
        first = evaluate_step(first_state(problem), problem)

        def height(params: Params, X: Floats = X, problem: TrainingProblem = problem) -> float:
            return evaluate(params, X, problem.training.labels).loss + problem.pull.height(params)

        for step_result in (first, *islice(train(first, problem, math.inf), 4)):
            way = direction(step_result.state, step_result.slope, problem)

            found = search_line(step_result.state.params, way, X, labels, problem.pull, rate)

            before, after = (
                height(step_result.state.params),
                height(advance(step_result.state, step_result.slope, problem).params),
            )
            told = 1e-5 * max(before, after)
            assert found.start == pytest.approx(before, abs=told)
            assert found.loss == pytest.approx(after, abs=told)
            if is_promised(settings, len(labels)) and rate < bound_of(eye, l2):
                assert after < before + told
            if found.rises is not None and abs(after - before) > 2 * told:
                assert (after > before) == (rate > found.rises)


@pytest.mark.parametrize("classes", [2, 3])
def test_in_float32_it_is_the_same_but_for_rounding(classes: int) -> None:
    params, _, X, labels = downhill(classes, 50, 40)
    params, X = as_float32(params), X.astype(np.float32)
    gradient = loss_and_gradient(params, X, labels, 0.0, params).gradient

    found = search_line(params, gradient, X, labels, FREE, 0.1)

    direct = [at(params, gradient, X, labels, eta) for eta in found.rates.tolist()]
    off = 2 * sum_error(X.shape[1] + 1, 1.0, np.float32)
    np.testing.assert_allclose(found.losses, direct, rtol=off)


def test_the_chosen_rate_leads_to_the_loss_of_the_next_step() -> None:
    problem = prepare(make_setup(settings=Settings(rate=0.3)))
    step_result = evaluate_step(first_state(problem), problem)
    sample = problem.training

    found = search_line(
        step_result.state.params,
        step_result.slope.gradient,
        sample.X,
        sample.labels,
        problem.pull,
        0.3,
    )

    after = evaluate_step(advance(step_result.state, step_result.slope, problem), problem)
    assert (found.rate, found.start) == (0.3, step_result.loss)
    assert found.loss == pytest.approx(after.loss, rel=1e-6)


def test_nothing_is_changed_and_everything_is_read_only() -> None:
    params, gradient, X, labels = mixed_up()
    before = bits(params), bits(gradient), X.tobytes()

    found = search_line(params, gradient, X, labels, FREE, 0.1)

    assert before == (bits(params), bits(gradient), X.tobytes())
    assert read_only(found.rates)
    assert read_only(found.losses)


# The best rate.


@pytest.mark.parametrize("classes", [2, 3, 4])
def test_at_the_best_rate_the_loss_neither_falls_nor_rises(classes: int) -> None:
    params, gradient, X, labels = mixed_up(classes)

    found = search_line(params, gradient, X, labels, FREE, 0.1)

    assert found.best is not None
    assert found.least == pytest.approx(at(params, gradient, X, labels, found.best), rel=1e-9)
    assert found.least <= found.losses.min()
    there = loss_and_gradient(place(params, gradient, found.best), X, labels, 0.0, params).gradient
    downwards = float((there.W * gradient.W).sum() + (there.b * gradient.b).sum())
    steep = float((gradient.W**2).sum() + (gradient.b**2).sum())
    assert abs(downwards) < 1e-9 * steep


@pytest.mark.parametrize("classes", [2, 3, 4])
def test_from_the_rate_where_it_rises_on_the_loss_is_above_the_start(classes: int) -> None:
    params, gradient, X, labels = mixed_up(classes)

    found = search_line(params, gradient, X, labels, FREE, 0.1)

    assert found.best is not None
    assert found.rises is not None
    assert found.best < found.rises
    assert at(params, gradient, X, labels, 0.999 * found.rises) < found.start
    assert at(params, gradient, X, labels, 1.001 * found.rises) > found.start
    # There it is as high as at the start, and not only nearly.
    there = at(params, gradient, X, labels, found.rises)
    assert there == pytest.approx(found.start, rel=1e-12)


@pytest.mark.parametrize("l2", [0.01, 1.0, 10.0])
@pytest.mark.parametrize("classes", [2, 3])
def test_a_shallow_valley_of_loss_and_l2_ends_where_it_is_as_high_as_before(
    classes: int, l2: float
) -> None:
    params, _, X, labels = mixed_up(classes)
    pull = Pull(l2, make_params(classes, 3, 7))
    # Near the lowest point the whole valley is less than a thousandth deep.
    for _ in range(20_000):
        step = loss_and_gradient(params, X, labels, l2, pull.start).gradient
        params = place(params, step, 0.5 / (1 + l2))
        if float((step.W**2).sum() + (step.b**2).sum()) < 1e-5:
            break
    way = loss_and_gradient(params, X, labels, l2, pull.start).gradient

    found = search_line(params, way, X, labels, pull, 0.1)

    assert found.best
    assert found.least is not None
    assert found.rises is not None
    assert 0 < found.start - found.least < 1e-3

    def height(eta: float) -> float:
        return at(params, way, X, labels, eta) + pull.height(place(params, way, eta))

    assert height(0.99 * found.rises) < found.start < height(1.01 * found.rises)


def separable() -> tuple[Params, Params, Floats, Labels]:
    """Two photos on either side: the farther, the surer."""
    X, labels = np.array([[1.0], [-1.0]]), np.array([0, 1])
    params = Params.zeros(2, 1).astype(np.float64)
    return params, loss_and_gradient(params, X, labels, 0.0, params).gradient, X, labels


def test_when_it_falls_as_far_as_one_looks_there_is_no_best_rate() -> None:
    found = search_line(*separable(), FREE, 0.1)

    assert (found.best, found.least, found.rises) == (None, None, None)
    assert np.isfinite(found.losses).all()
    assert found.losses[-1] < 1e-9 < found.start


def test_a_ray_that_leads_uphill_is_best_left_alone() -> None:
    params, gradient, X, labels = mixed_up()

    found = search_line(params, -1.0 * gradient, X, labels, FREE, 0.1)

    assert (found.best, found.least, found.rises) == (0.0, found.start, 0.0)
    assert found.losses.min() > found.start


def test_without_a_gradient_every_rate_leads_nowhere() -> None:
    params, _, X, labels = mixed_up()
    found = search_line(params, Params.zeros_like(params), X, labels, FREE, 0.1)

    assert (found.best, found.least, found.rises) == (0.0, found.start, None)
    assert set(found.losses.tolist()) == {found.start}


def test_a_loss_that_rises_only_beyond_the_horizon_does_not_rise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(line_search, "FARTHEST", 1.0)
    params, gradient, X, labels = mixed_up()
    line = line_search.line_through(params, gradient, X, labels, FREE)

    assert line.rises(1e-6) is None


# Six decades.


def decades(found: LineSearch) -> tuple[float, float]:
    low, high = np.log10(found.rates[[0, -1]]).tolist()
    return low, high


@pytest.mark.parametrize("rate", [1e-12, 1e-3, 0.1, 10.0, 1e9, 0.0, -1.0])
def test_six_whole_decades_hold_the_best_rate(rate: float) -> None:
    params, gradient, X, labels = mixed_up()

    found = search_line(params, gradient, X, labels, FREE, rate)

    low, high = decades(found)
    assert high - low == pytest.approx(DECADES)
    assert low == pytest.approx(round(low))
    assert len(found.rates) == DECADES * A_DECADE + 1
    np.testing.assert_allclose(np.diff(np.log10(found.rates)), 1 / A_DECADE)
    assert found.best is not None
    assert low + 0.5 <= math.log10(found.best) <= high - 0.5
    assert math.isfinite(found.loss)


@pytest.mark.parametrize("apart", [-3.5, -2.0, 0.0, 2.0, 3.5])
def test_they_hold_the_chosen_rate_too_when_it_is_not_too_far_away(apart: float) -> None:
    params, gradient, X, labels = mixed_up()
    best = search_line(params, gradient, X, labels, FREE, 0.1).best
    assert best is not None

    found = search_line(params, gradient, X, labels, FREE, best * 10**apart)

    assert found.rates[0] < found.rate < found.rates[-1]


@pytest.mark.parametrize(("rate", "middle"), [(0.1, -1.0), (1e-8, -8.0), (0.0, 0.0)])
def test_without_a_best_rate_the_chosen_one_is_in_the_middle(rate: float, middle: float) -> None:
    params, _, X, labels = mixed_up()

    found = search_line(params, Params.zeros_like(params), X, labels, FREE, rate)

    assert decades(found) == pytest.approx((middle - 3, middle + 3))


# At rest.


def test_where_nothing_is_lower_and_the_step_stays_it_is_level() -> None:
    params, gradient, X, labels = mixed_up()
    found = search_line(params, gradient, X, labels, FREE, 0.1)
    assert not found.level

    resting = replace(found, best=0.0, least=found.start, loss=found.start * (1 + 1e-9))
    assert resting.level
    assert not replace(resting, loss=found.start * (1 + 1e-5)).level
    assert not replace(resting, least=found.start * (1 - 1e-5)).level
    assert not replace(resting, best=None, least=None).level


@pytest.mark.parametrize("eye", EYES)
def test_training_that_has_come_to_rest_is_level_along_its_step(eye: Name) -> None:
    settings = Settings(rate=0.05, l2=5.0)
    problem = problem_of(eye, "centred", settings)
    X, labels = problem.training.X, problem.training.labels
    first = evaluate_step(first_state(problem), problem)
    *_, last = islice(train(first, problem, math.inf), 3_000)
    levels = [
        search_line(
            step_result.state.params,
            direction(step_result.state, step_result.slope, problem),
            X,
            labels,
            problem.pull,
            0.05,
        ).level
        for step_result in (first, last)
    ]
    assert levels == [False, True]
