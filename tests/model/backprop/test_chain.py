"""The chain of one photo: every gradient against central differences and the classifier's own."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.backprop.chain import FORWARD, Chain, OperationKind, take_apart
from model.classifier import loss_and_gradient
from model.params import Doubles, Params
from tests.model.making import make_params, make_x, read_only

H = 1e-6


def make_chain(classes: int = 2, size: int = 5, seed: int = 0) -> Chain:
    X, labels = make_x(1, size, classes, seed)
    return take_apart(make_params(classes, size, seed, spread=0.4), X[0], int(labels[0]))


def value_of(chain: Chain, kind: OperationKind, side: int | None = None) -> Doubles:
    return chain.operations[chain.find(kind, side)].value


def central(loss: Callable[[Doubles], float], place: Doubles) -> Doubles:
    """The gradient of a loss at a place, by central differences."""
    found = np.empty_like(place)
    for index in np.ndindex(place.shape):
        step = np.zeros_like(place)
        step[index] = H
        found[index] = (loss(place + step) - loss(place - step)) / (2 * H)
    return found


CLASSES = (2, 3, 10)


@pytest.mark.parametrize("classes", CLASSES)
def test_forward_is_the_lectures_formula(classes: int) -> None:
    chain = make_chain(classes)
    s = chain.params.W @ chain.x + chain.params.b
    e = np.exp(s)
    for k in range(classes):
        assert value_of(chain, "score", k) == pytest.approx(s[k])
        assert value_of(chain, "exponential", k) == pytest.approx(e[k])
        assert value_of(chain, "probability", k) == pytest.approx(e[k] / e.sum())
    assert value_of(chain, "sum") == pytest.approx(e.sum())
    assert chain.log_sum == pytest.approx(math.log(e.sum()))
    assert value_of(chain, "loss") == pytest.approx(-math.log(e[chain.label] / e.sum()))
    assert chain.loss == value_of(chain, "loss")


@pytest.mark.parametrize("classes", CLASSES)
def test_the_gradient_by_every_number_on_the_way_agrees_with_central_differences(
    classes: int,
) -> None:
    chain = make_chain(classes)
    label, x, b = chain.label, chain.x, chain.params.b
    e = np.exp(chain.scores)
    Z = np.array([e.sum()])

    by_e = central(lambda e: -math.log(e[label] / e.sum()), e)
    by_sum = central(lambda Z: -math.log(e[label] / Z[0]), Z)
    by_p = central(lambda p: -math.log(p[label]), chain.probabilities)
    by_s = central(lambda s: -math.log(np.exp(s[label]) / np.exp(s).sum()), chain.scores)
    by_W = central(
        lambda W: float(np.log(np.exp(W @ x + b).sum()) - (W @ x + b)[label]),
        np.asarray(chain.params.W, np.float64),
    )
    assert value_of(chain, "by_probability", label) == pytest.approx(by_p[label], rel=1e-6)
    assert value_of(chain, "by_sum") == pytest.approx(by_sum[0], rel=1e-6)
    for k in range(classes):
        assert value_of(chain, "by_exponential", k) == pytest.approx(by_e[k], rel=1e-5, abs=1e-8)
        assert value_of(chain, "by_score", k) == pytest.approx(by_s[k], rel=1e-6, abs=1e-8)
        assert value_of(chain, "by_bias", k) == pytest.approx(by_s[k], rel=1e-6, abs=1e-8)
        assert value_of(chain, "by_weights", k) == pytest.approx(by_W[k], rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("classes", CLASSES)
@pytest.mark.parametrize("seed", range(5))
def test_the_gradient_is_that_of_the_classifier(classes: int, seed: int) -> None:
    chain = make_chain(classes, seed=seed)
    params = chain.params
    felt = loss_and_gradient(params, np.asarray([chain.x]), np.array([chain.label]), 0.0, params)
    np.testing.assert_allclose(chain.gradient.W, felt.gradient.W, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(chain.gradient.b, felt.gradient.b, rtol=1e-12, atol=1e-14)
    assert chain.loss == pytest.approx(felt.evaluation.loss, rel=1e-12)


@given(st.integers(2, 5), st.integers(0, 1_000))
def test_what_is_passed_on_is_the_sum_of_above_times_local(classes: int, seed: int) -> None:
    chain = make_chain(classes, seed=seed)
    for made in chain.operations:
        assert made.is_forward == (not made.ways)
        if made.ways:
            passed_on = sum(way.above * way.local for way in made.ways)
            np.testing.assert_allclose(made.value, passed_on, rtol=1e-9, atol=1e-12)


def test_what_comes_from_above_has_been_passed_on_before() -> None:
    chain = make_chain(3)
    for place, made in enumerate(chain.operations):
        passed = [float(v) for o in chain.operations[:place] for v in np.atleast_1d(o.value)]
        for way in made.ways:
            # 1 = ∂L/∂L begins it, and 0 = ∂L/∂p comes to the classes that are not the label.
            assert float(way.above) in (*passed, 1.0, 0.0)


def test_the_operations_go_to_the_loss_and_back() -> None:
    chain = make_chain(2)
    kinds = list(dict.fromkeys(made.kind for made in chain.operations))
    assert tuple(kinds[: len(FORWARD)]) == FORWARD
    assert kinds[len(FORWARD) :] == [
        "by_probability",
        "by_sum",
        "by_exponential",
        "by_score",
        "by_bias",
        "by_weights",
    ]
    assert len(chain.operations) == 8 + 10


def test_an_operation_is_found_by_kind_and_side() -> None:
    chain = make_chain(2)
    found = chain.operations[chain.find("by_score", 1)]
    assert (found.kind, found.side) == ("by_score", 1)
    # There is one such operation, of the label's class.
    assert chain.find("by_probability", 1 - chain.label) == chain.find("by_probability")


def test_a_sure_and_right_classifier_passes_on_next_to_nothing_but_not_nothing() -> None:
    params = Params(np.array([[40.0], [0.0]]), np.zeros(2))
    chain = take_apart(params, np.array([1.0]), 0)
    assert chain.by_scores[0] == pytest.approx(-math.exp(-40), rel=1e-9)


def test_scores_too_large_for_an_exponential_still_have_a_gradient() -> None:
    params = Params(np.array([[1e4], [-1e4]]), np.zeros(2))
    chain = take_apart(params, np.array([1.0]), 1)
    assert chain.loss == pytest.approx(2e4)
    assert chain.log_sum == pytest.approx(1e4)
    assert chain.by_scores.tolist() == [1.0, -1.0]
    assert chain.gradient.W.tolist() == [[1.0], [-1.0]]


def test_nothing_of_it_can_be_changed() -> None:
    chain = make_chain(2)
    arrays = [chain.scores, chain.probabilities, chain.by_scores]
    arrays += [made.value for made in chain.operations]
    arrays += [array for o in chain.operations for w in o.ways for array in (w.above, w.local)]
    assert all(read_only(array) for array in arrays)
