"""The definition of the derivative: against long hand, and the shortcut against the loop."""

import math
from decimal import Decimal, localcontext
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import Evaluation, Labels, evaluate, loss_and_gradient
from model.gradient import finite_differences
from model.gradient.finite_differences import (
    LEAST_H,
    MOST_H,
    SCHEMES,
    Precision,
    Probe,
    Scheme,
    check_h,
    distance,
    numeric_gradient,
    vectorised_gradient,
)
from model.gradient.weight_index import WeightIndex, weight_index_at
from model.params import Floats, Params
from model.sentence import Refusal
from tests.model.making import as_float32, bits, make_params, make_x
from tests.model.rounding import gradient_error, loss_error


def loss_by_hand(params: Params, X: Floats, labels: Labels) -> float:
    """The mean of −log of the label's share of the exponentials, with Python's own numbers."""
    losses = []
    for x, label in zip(X.tolist(), labels.tolist(), strict=True):
        scores = [
            math.fsum(w * number for w, number in zip(row, x, strict=True)) + b
            for row, b in zip(params.W.tolist(), params.b.tolist(), strict=True)
        ]
        losses.append(math.log(math.fsum(math.exp(s - scores[label]) for s in scores)))
    return math.fsum(losses) / len(losses)


def moved(params: Params, place: WeightIndex, by: float | Decimal) -> Params:
    W, b = params.W.copy(), params.b.copy()
    if place.column is None:
        b[place.row] += by
    else:
        W[place.row, place.column] += by
    return Params(W, b)


def pixels(count: int, size: int, seed: int = 0) -> tuple[Params, Floats, Labels]:
    """Numbers as centred pixels are, and weights as they are after some steps."""
    random = np.random.default_rng(seed)
    params = Params(0.02 * random.normal(size=(2, size)), 0.1 * random.normal(size=2))
    return (
        params,
        random.uniform(-0.5, 0.5, (count, size)),
        random.integers(0, 2, count),
    )


def loop(params: Params, X: Floats, labels: Labels, h: float, scheme: Scheme) -> Floats:
    quotients = numeric_gradient(params, X, labels, h=h, scheme=scheme)
    return np.array([quotient.slope for quotient in quotients])


def at_once(params: Params, X: Floats, labels: Labels, h: float, scheme: Scheme) -> Floats:
    return np.concatenate(list(vectorised_gradient(params, X, labels, h=h, scheme=scheme)))


def apart(params: Params, X: Floats, h: float, scheme: Scheme) -> float:
    """How far two honest ways to one quotient may be apart: each rounds two losses."""
    return 2 * loss_error(params, X) / distance(h, scheme) + gradient_error(params, X)


def in_many_digits(params: Params, X: Floats, labels: Labels, h: float, scheme: Scheme) -> Floats:
    """All quotients with fifty digits, by Python's own decimal numbers."""

    def loss(at: Params) -> Decimal:
        total = Decimal(0)
        for x, label in zip(X.tolist(), labels.tolist(), strict=True):
            scores = [
                sum((w * Decimal(number) for w, number in zip(row, x, strict=True)), b)
                for row, b in zip(at.W.tolist(), at.b.tolist(), strict=True)
            ]
            total += sum((s - scores[label]).exp() for s in scores).ln()
        return total / len(X)

    def move(place: WeightIndex, by: Decimal) -> Decimal:
        W, b = params.W.astype(object), params.b.astype(object)
        exact = Params(np.vectorize(Decimal, [object])(W), np.vectorize(Decimal, [object])(b))
        return loss(moved(exact, place, by))

    with localcontext() as context:
        context.prec = 50
        step = Decimal(h)
        behind = -step if scheme == "central" else Decimal(0)
        places = [weight_index_at(index, params) for index in range(params.size)]
        return np.array(
            [float((move(at, step) - move(at, behind)) / (step - behind)) for at in places]
        )


# The honest loop.


@pytest.mark.parametrize("classes", [2, 3])
def test_a_quotient_is_the_difference_of_two_losses_worked_out_by_hand(classes: int) -> None:
    params = make_params(classes, 4, spread=0.5)
    X, labels = make_x(5, 4, classes)
    here = loss_by_hand(params, X, labels)
    off = loss_error(params, X)

    for forward in numeric_gradient(params, X, labels, h=0.01):
        ahead = loss_by_hand(moved(params, forward.place, 0.01), X, labels)
        assert forward.behind == pytest.approx(here, abs=off)
        assert forward.ahead == pytest.approx(ahead, abs=off)
        assert forward.slope == pytest.approx((ahead - here) / 0.01, abs=2 * off / 0.01)
    for central in numeric_gradient(params, X, labels, h=0.01, scheme="central"):
        ahead = loss_by_hand(moved(params, central.place, 0.01), X, labels)
        behind = loss_by_hand(moved(params, central.place, -0.01), X, labels)
        assert central.behind == pytest.approx(behind, abs=off)
        assert central.slope == pytest.approx((ahead - behind) / 0.02, abs=2 * off / 0.02)


def test_weights_are_felt_in_the_order_of_reading_each_as_it_is() -> None:
    params = make_params(2, 3)
    X, labels = make_x(4, 3, 2)

    felt = list(numeric_gradient(params, X, labels))

    assert [quotient.place for quotient in felt] == [weight_index_at(n, params) for n in range(8)]
    np.testing.assert_array_equal([quotient.value for quotient in felt], params.flatten())


def test_the_slope_of_the_lecture_s_h_is_that_of_the_analytic_gradient() -> None:
    params = make_params(3, 6, spread=0.5)
    X, labels = make_x(7, 6, 3)
    analytic = loss_and_gradient(params, X, labels, 0.0, params).gradient.flatten()

    forward = loop(params, X, labels, 1e-4, "forward")
    central = loop(params, X, labels, 1e-4, "central")

    np.testing.assert_allclose(forward, analytic, atol=2e-4)
    np.testing.assert_allclose(central, analytic, atol=1e-8)
    assert np.abs(central - analytic).max() < np.abs(forward - analytic).max() / 100


def test_feeling_leaves_the_params_as_they_are() -> None:
    params = make_params(2, 3)
    before = bits(params)
    X, labels = make_x(4, 3, 2)

    list(numeric_gradient(params, X, labels, scheme="central"))

    assert bits(params) == before


def test_the_loop_does_no_more_than_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    def counted(at: Params, X: Floats, labels: Labels) -> Evaluation:
        nonlocal looks
        looks += 1
        return evaluate(at, X, labels)

    monkeypatch.setattr(finite_differences, "evaluate", counted)
    params, X, labels = pixels(2, 5)

    list(islice(numeric_gradient(params, X, labels), 3))
    assert looks == 1 + 3
    looks = 0
    list(islice(numeric_gradient(params, X, labels, scheme="central"), 3))
    assert looks == 1 + 2 * 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_weight_is_put_back_exactly(scheme: Scheme) -> None:
    params, X, labels = pixels(3, 10)
    probe = Probe(params, X, labels, "float64")
    again = Probe(params, X, labels, "float64")

    for index in range(params.size):
        probe.quotient(weight_index_at(index, params), 0.3, scheme)

    for index in range(params.size):
        place = weight_index_at(index, params)
        assert probe.quotient(place, 1e-3, "central") == again.quotient(place, 1e-3, "central")


@pytest.mark.parametrize(("precision", "h"), [("float32", 1e-9), ("float64", 1e-18)])
def test_below_the_last_digit_a_weight_does_not_move(precision: Precision, h: float) -> None:
    params, X, labels = pixels(3, 10)
    probe = Probe(params, X, labels, precision)

    quotient = probe.quotient(WeightIndex(0, 4), h, "forward")

    assert abs(quotient.value) > 1e-3
    assert quotient.ahead == quotient.behind
    assert quotient.slope == 0


def test_in_float32_the_losses_are_float32_numbers() -> None:
    params, X, labels = pixels(3, 10)
    coarse = list(numeric_gradient(params, X, labels, precision="float32"))
    fine = list(numeric_gradient(params, X, labels))

    for quotient in coarse:
        assert float(np.float32(quotient.ahead)) == quotient.ahead
        assert float(np.float32(quotient.behind)) == quotient.behind
    assert any(float(np.float32(quotient.ahead)) != quotient.ahead for quotient in fine)
    # So the slopes come in coarse steps: one unit in the last place of the loss, over h.
    step = float(np.spacing(np.float32(0.5))) / 1e-4
    slopes = np.array([quotient.slope for quotient in coarse]) / step
    np.testing.assert_allclose(slopes, slopes.round(), atol=1e-6)


def test_params_in_float32_can_be_felt_in_float64() -> None:
    params, X, labels = pixels(3, 10)
    params, X = as_float32(params), X.astype(np.float32)
    exact = params.astype(np.float64)

    felt = loop(params, X, labels, 1e-5, "central")

    analytic = loss_and_gradient(exact, X.astype(np.float64), labels, 0.0, exact).gradient.flatten()
    # What rounding does to two losses, and what the definition leaves out: h²/6 · L‴, where L‴ is
    # |x|³ p (1 − p) (1 − 2p), which is below |x|³ / 10.
    off = apart(params, X, 1e-5, "central") + 1e-10 / 60
    np.testing.assert_allclose(felt, analytic, rtol=0, atol=off)


# All at once.


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("photos", "size"), [(1, 3072), (20, 300)])
def test_all_at_once_is_the_loop_but_for_rounding(photos: int, size: int, scheme: Scheme) -> None:
    params, X, labels = pixels(photos, size)
    off = apart(params, X, 1e-4, scheme)

    one_by_one = loop(params, X, labels, 1e-4, scheme)
    together = at_once(params, X, labels, 1e-4, scheme)

    assert together.shape == (params.size,)
    np.testing.assert_allclose(together, one_by_one, rtol=0, atol=off)
    # It is the quotient that they agree on, and not the slope that both come near to.
    analytic = loss_and_gradient(params, X, labels, 0.0, params).gradient.flatten()
    assert scheme == "central" or np.abs(together - analytic).max() > 10 * off


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("h", [1e-12, 1e-4, 1.0])
@pytest.mark.parametrize("classes", [2, 3])
def test_all_at_once_is_exact_to_the_last_digits(classes: int, h: float, scheme: Scheme) -> None:
    params = make_params(classes, 4, spread=0.5)
    X, labels = make_x(3, 4, classes)

    np.testing.assert_allclose(
        at_once(params, X, labels, h, scheme),
        in_many_digits(params, X, labels, h, scheme),
        rtol=0,
        atol=gradient_error(params, X),
    )


@given(
    st.integers(2, 5),
    st.integers(1, 6),
    st.integers(1, 8),
    st.integers(0, 2**32 - 1),
    st.sampled_from(SCHEMES),
    st.floats(1e-3, 1.0),
)
def test_it_is_the_loop_for_any_number_of_classes_and_any_h(
    classes: int, size: int, photos: int, seed: int, scheme: Scheme, h: float
) -> None:
    params = make_params(classes, size, seed)
    X, labels = make_x(photos, size, classes, seed)

    np.testing.assert_allclose(
        at_once(params, X, labels, h, scheme),
        loop(params, X, labels, h, scheme),
        rtol=0,
        atol=apart(params, X, h, scheme),
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_stays_exact_however_small_h_is(scheme: Scheme) -> None:
    params, X, labels = pixels(4, 30)
    analytic = loss_and_gradient(params, X, labels, 0.0, params).gradient.flatten()

    found = at_once(params, X, labels, LEAST_H, scheme)
    np.testing.assert_allclose(found, analytic, rtol=0, atol=gradient_error(params, X))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("label", [0, 1])
def test_raw_pixels_the_largest_h_and_a_classifier_that_is_quite_sure_are_no_trouble(
    label: int, scheme: Scheme
) -> None:
    params = make_params(2, 3)
    X, labels = np.array([[255.0, 0.0, -128.0], [0.5, 3.0, 90.0]]), np.array([label, 1])

    np.testing.assert_allclose(
        at_once(params, X, labels, MOST_H, scheme),
        loop(params, X, labels, MOST_H, scheme),
        rtol=0,
        atol=apart(params, X, MOST_H, scheme),
    )


def test_small_pieces_make_the_same_gradient(monkeypatch: pytest.MonkeyPatch) -> None:
    params, X, labels = pixels(6, 20)
    whole = list(vectorised_gradient(params, X, labels))
    monkeypatch.setattr(finite_differences, "BLOCK", 6 * 8)

    pieces = list(vectorised_gradient(params, X, labels))

    assert [len(piece) for piece in whole] == [20, 20, 2]
    assert [len(piece) for piece in pieces] == [8, 8, 4, 8, 8, 4, 2]
    np.testing.assert_allclose(
        np.concatenate(pieces), np.concatenate(whole), rtol=0, atol=gradient_error(params, X)
    )


def test_more_photos_than_a_block_holds_are_taken_weight_by_weight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finite_differences, "BLOCK", 4)
    params, X, labels = pixels(6, 3)

    assert [len(piece) for piece in vectorised_gradient(params, X, labels)] == [1, 1, 1, 1, 1, 1, 2]


# What h may be.


@pytest.mark.parametrize(
    ("h", "said"),
    [
        (0.0, "With h = 0 the weight does not move"),
        (-0.0, "With h = 0 the weight does not move"),
        (-1e-4, "h = −0.0001 is below 0"),
        (math.nan, "h is not a number"),
        (math.inf, "h is not a number"),
        (-math.inf, "h is not a number"),
        (5.0, "h = 5 is too large"),
        (1e-30, "h = 10⁻³⁰ is too small"),
    ],
)
def test_a_useless_h_is_refused_in_words(h: float, said: str) -> None:
    params, X, labels = pixels(2, 3)
    probe = Probe(params, X, labels, "float64")

    for attempt in (
        lambda: check_h(h),
        lambda: probe.quotient(WeightIndex(0, 0), h, "forward"),
        lambda: next(numeric_gradient(params, X, labels, h=h)),
        lambda: next(vectorised_gradient(params, X, labels, h=h)),
    ):
        with pytest.raises(Refusal) as refusal:
            attempt()
        assert str(refusal.value.sentence).startswith(said)
        assert "Choose" in str(refusal.value.sentence)


@pytest.mark.parametrize("h", [LEAST_H, 1e-14, 1e-4, MOST_H])
def test_an_h_that_can_be_tried_is_not_refused(h: float) -> None:
    check_h(h)
