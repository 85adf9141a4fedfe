"""The largest curvature, against the whole matrix of second derivatives, and against training."""

import math
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import Labels, loss_and_gradient
from model.descent import curvature_bound
from model.descent.curvature_bound import (
    CurvatureBound,
    find_curvature_bound,
    hessian,
    largest_eigenvalue,
)
from model.eyes.scaling import Scaling
from model.params import Doubles, Floats, Params
from model.training.problem import ArrayDataset, Settings, TrainingProblem
from model.training.training import evaluate_step, first_state, train
from tests.model.making import as_float32, bits, make_params, make_x


def flat(params: Params) -> Doubles:
    return np.concatenate([params.W.ravel(), params.b]).astype(np.float64)


def as_params(numbers: Doubles, like: Params) -> Params:
    W = numbers[: like.W.size].reshape(like.W.shape)
    return Params(W.astype(like.W.dtype), numbers[like.W.size :].astype(like.b.dtype))


def dense(params: Params, X: Floats, labels: Labels, l2: float) -> Doubles:
    """The whole Hessian, column by column, from differences of the gradient."""
    h, here = 1e-5, flat(params)

    def gradient(numbers: Doubles) -> Doubles:
        return flat(loss_and_gradient(as_params(numbers, params), X, labels, l2, params).gradient)

    unit = h * np.eye(len(here))
    return np.array([(gradient(here + e) - gradient(here - e)) / (2 * h) for e in unit])


def last_bound(params: Params, X: Floats, l2: float = 0.0) -> CurvatureBound:
    *_, last = find_curvature_bound(params, X, l2)
    return last


def most_curved(X: Floats, l2: float) -> float:
    """Half the largest eigenvalue of the mean x̃ x̃ᵀ, plus L2 for all but the bias."""
    with_one = np.hstack([X, np.ones((len(X), 1))])
    pull = np.diag([l2] * X.shape[1] + [0.0])
    return float(np.linalg.eigvalsh(with_one.T @ with_one / len(X) / 2 + pull)[-1])


many = given(
    st.integers(2, 4),
    st.integers(1, 5),
    st.integers(1, 9),
    st.integers(0, 2**32 - 1),
    st.sampled_from([0.0, 0.3]),
)


@many
def test_h_times_v_is_the_matrix_times_v(
    classes: int, size: int, count: int, seed: int, l2: float
) -> None:
    params, v = make_params(classes, size, seed), make_params(classes, size, seed + 1)
    X, labels = make_x(count, size, classes, seed)

    bent = hessian(params, X, l2)(v)

    matrix = dense(params, X, labels, l2)
    np.testing.assert_allclose(flat(bent), matrix @ flat(v), rtol=1e-5, atol=1e-7)


@many
def test_here_it_is_the_largest_eigenvalue_of_the_matrix(
    classes: int, size: int, count: int, seed: int, l2: float
) -> None:
    params = make_params(classes, size, seed, spread=0.3)
    X, labels = make_x(count, size, classes, seed)

    here = last_bound(params, X, l2).here

    eigenvalues = np.linalg.eigvalsh(dense(params, X, labels, l2))
    # Two that are close together take long to be told apart.
    assert here == pytest.approx(eigenvalues[-1], rel=1e-3, abs=1e-6)


@many
def test_anywhere_it_is_half_the_largest_eigenvalue_of_x_and_1(
    classes: int, size: int, count: int, seed: int, l2: float
) -> None:
    X, _ = make_x(count, size, classes, seed)

    found = last_bound(make_params(classes, size, seed), X, l2)

    assert found.anywhere == pytest.approx(most_curved(X, l2), rel=1e-3)
    assert found.here <= found.anywhere * (1 + 1e-3)


def test_with_two_classes_the_ground_bends_most_where_nothing_is_decided() -> None:
    X, _ = make_x(20, 4, 2)

    start = last_bound(Params.zeros(2, 4), X.astype(np.float32))
    later = last_bound(as_float32(make_params(2, 4)), X.astype(np.float32))

    assert start.here == start.anywhere == later.anywhere
    assert later.here < later.anywhere


def test_the_labels_make_no_difference_and_the_same_params_give_the_same_bits() -> None:
    X, labels = make_x(20, 4, 3)
    params = make_params(3, 4)

    one, other = (last_bound(params, X) for _ in range(2))

    assert one == other
    np.testing.assert_allclose(
        dense(params, X, labels, 0.0), dense(params, X, 2 - labels, 0.0), atol=1e-8
    )


def test_each_round_is_nearer_than_the_one_before_and_the_number_of_rounds_is_bounded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    X, _ = make_x(30, 6, 2)
    rounds = list(find_curvature_bound(make_params(2, 6), X, 0.0))
    here, anywhere = [r.here for r in rounds], [r.anywhere for r in rounds]

    assert 3 < len(rounds) < curvature_bound.MOST_ROUNDS
    assert here == sorted(here)
    assert anywhere == sorted(anywhere)
    monkeypatch.setattr(curvature_bound, "MOST_ROUNDS", 2)
    assert list(find_curvature_bound(make_params(2, 6), X, 0.0)) == rounds[:2]


def test_in_float32_it_is_the_same_to_a_hundred_thousandth() -> None:
    X, _ = make_x(40, 12, 3)
    X *= 100
    params = make_params(3, 12, spread=0.01)

    exact, short = (
        last_bound(params, X),
        last_bound(as_float32(params), X.astype(np.float32)),
    )

    assert short.here == pytest.approx(exact.here, rel=1e-5)
    assert short.anywhere == pytest.approx(exact.anywhere, rel=1e-5)


def test_the_params_are_left_alone() -> None:
    X, _ = make_x(5, 3, 2)
    params = make_params(2, 3)
    before = bits(params)

    last_bound(params, X, 0.1)

    assert bits(params) == before


# Planes.


def test_where_every_photo_is_decided_for_good_nothing_bends() -> None:
    X = np.full((4, 2), 50.0)
    sure = Params(np.array([[100.0, 100.0], [-100.0, -100.0]]), np.zeros(2))

    found = last_bound(sure, X)

    assert found.here == 0
    assert found.rate_anywhere == pytest.approx(2 / (0.5 * 5001))


def test_a_matrix_of_nothing_has_no_curvature() -> None:
    like = make_params(2, 3)

    rounds = list(largest_eigenvalue(Params.zeros_like, like))

    assert rounds == [0.0, 0.0]


# What it is for.


def trained(X: Floats, labels: Labels, rate: float, start: Params) -> list[float]:
    """The losses of a few steps."""
    problem = TrainingProblem(
        training=ArrayDataset(X, labels),
        held_out=ArrayDataset(X[:0], labels[:0]),
        scaling=Scaling(np.zeros(X.shape[1]), np.ones(())),
        start=start,
        settings=Settings(rate=rate),
    )
    first = evaluate_step(first_state(problem), problem)
    return [first.loss, *(m.loss for m in islice(train(first, problem, math.inf), 60))]


def two_clouds(scale: float, shift: float) -> tuple[Floats, Labels]:
    """Photos of both classes that cannot be told apart by a line."""
    X, labels = make_x(60, 5, 2)
    return scale * X + shift, labels


@pytest.mark.parametrize("scale", [1e-2, 1.0, 255.0])
@pytest.mark.parametrize("shift", [0.0, 1.0])
@pytest.mark.parametrize("seed", [0, 1])
def test_below_the_guarantee_each_step_goes_downhill(scale: float, shift: float, seed: int) -> None:
    X, labels = two_clouds(scale, shift * scale)
    start = make_params(2, 5, seed, spread=1 / scale)
    rate = last_bound(start, X).rate_anywhere

    losses = trained(X, labels, 0.99 * rate, start)

    assert losses[-1] < losses[0]
    # In the end, at the lowest point, nothing but rounding is left.
    assert all(later < earlier + 1e-12 for earlier, later in pairwise(losses))


def test_well_above_the_bound_of_the_lowest_point_it_never_comes_to_rest() -> None:
    X, labels = two_clouds(1.0, 0.0)
    start = Params.zeros(2, 5).astype(np.float64)
    near = trained_params(X, labels, start)
    rate = 2 / last_bound(near, X).here

    below, above = (trained(X, labels, part * rate, shaken(near)) for part in (0.9, 1.5))

    assert below[-1] < below[0]
    assert above[-1] > above[0]


def trained_params(X: Floats, labels: Labels, start: Params) -> Params:
    """Close to the lowest point."""
    params, rate = start, last_bound(start, X).rate_anywhere / 2
    for _ in range(2_000):
        down = loss_and_gradient(params, X, labels, 0.0, start).gradient
        params = params - rate * down
    return params


def shaken(params: Params) -> Params:
    random = np.random.default_rng(0)
    return replace(params, W=params.W + 1e-3 * random.normal(size=params.W.shape))


def test_bright_photos_bear_a_far_smaller_rate_than_centred_ones() -> None:
    random = np.random.default_rng(0)
    raw = random.uniform(0, 255, (50, 300)).astype(np.float32)
    start = Params.zeros(2, 300)

    rates = [
        last_bound(start, X.astype(np.float32)).rate_anywhere
        for X in (raw, raw / 255, (raw - raw.mean(axis=0)) / 255)
    ]

    assert rates[0] < 1e-6  # the lecture's 0.01 explodes
    assert rates[1] == pytest.approx(255**2 * rates[0], rel=2e-2)  # the 1 of b is a trifle
    assert rates[2] > 10 * rates[1]
