"""The formulas: against the lecture, against long hand, and against the slope that feet feel."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.classifier import (
    Evaluation,
    Labels,
    evaluate,
    log_softmax,
    loss_and_gradient,
    mean_losses,
    most_probable,
    scores,
    softmax,
)
from model.params import Doubles, Floats, Params
from tests.model.making import as_float32, make_params, make_x, read_only
from tests.model.rounding import unit

CLASS_COUNTS = st.integers(2, 6)
SIZES = st.integers(1, 12)
COUNTS = st.integers(1, 15)
SEEDS = st.integers(0, 2**32 - 1)


def objective(params: Params, X: Floats, labels: Labels, l2: float, start: Params) -> float:
    """What is made small: the mean loss plus the L2 term that `loss_and_gradient` documents."""
    pull = l2 / 2 * float(((params.W - start.W) ** 2).sum())
    return evaluate(params, X, labels).loss + pull


def numeric_gradient(value: Callable[[Params], float], params: Params) -> Params:
    """The definition of the derivative, from both sides, weight by weight."""
    h = 1e-5
    halves: list[Doubles] = []
    for which in ("W", "b"):
        array = np.array(getattr(params, which), np.float64)
        felt = np.empty_like(array)
        for place in np.ndindex(array.shape):
            sides = []
            for step in (h, -h):
                moved = {"W": params.W.copy(), "b": params.b.copy()}
                moved[which][place] += step
                sides.append(value(Params(**moved)))
            felt[place] = (sides[0] - sides[1]) / (2 * h)
        halves.append(felt)
    return Params(*halves)


def assert_same_gradient(analytic: Params, numeric: Params) -> None:
    """Equal to a millionth of the largest entry; a failure prints both."""
    largest = max(np.abs(numeric.W).max(), np.abs(numeric.b).max())
    furthest = max(np.abs(analytic.W - numeric.W).max(), np.abs(analytic.b - numeric.b).max())
    if not furthest <= 1e-6 * largest:
        raise AssertionError(
            f"{furthest:g} apart, the largest entry being {largest:g}\n"
            f"analytic W:\n{analytic.W}\nnumeric W:\n{numeric.W}\n"
            f"analytic b:\n{analytic.b}\nnumeric b:\n{numeric.b}"
        )


def long_hand(params: Params, X: Floats, labels: Labels) -> tuple[Doubles, Doubles, Params]:
    """Probabilities, losses and gradient as the slides write them: W x + b, exp, divide."""
    W, b = params.W.astype(np.float64), params.b.astype(np.float64)
    probabilities, losses = [], []
    by_W, by_b = np.zeros_like(W), np.zeros_like(b)
    for x, label in zip(X.astype(np.float64), labels, strict=True):
        positive = np.exp(W @ x + b)
        P = positive / positive.sum()
        probabilities.append(P)
        losses.append(-math.log(P[label]))
        for k in range(len(b)):
            error = (P[k] - (k == label)) / len(X)
            by_W[k] += error * x
            by_b[k] += error
    return np.array(probabilities), np.array(losses), Params(by_W, by_b)


# The gradient.


@given(
    CLASS_COUNTS,
    SIZES,
    COUNTS,
    SEEDS,
    st.sampled_from([0.0, 0.01, 0.7]),
    st.sampled_from([0.0, 1.0]),
)
@example(2, 1, 1, 0, 0.0, 0.0)
@example(6, 12, 15, 1, 0.7, 1.0)
def test_the_gradient_is_the_slope_that_the_definition_of_the_derivative_feels(
    classes: int, size: int, count: int, seed: int, l2: float, spread_of_start: float
) -> None:
    params = make_params(classes, size, seed, spread=0.5)
    start = make_params(classes, size, seed + 1, spread=spread_of_start)
    X, labels = make_x(count, size, classes, seed)

    analytic = loss_and_gradient(params, X, labels, l2, start).gradient
    numeric = numeric_gradient(lambda p: objective(p, X, labels, l2, start), params)

    assert_same_gradient(analytic, numeric)


def test_a_wrong_gradient_is_noticed_and_both_are_printed() -> None:
    params = make_params(2, 3)
    X, labels = make_x(5, 3, 2)
    right = numeric_gradient(lambda p: evaluate(p, X, labels).loss, params)
    wrong = Params(right.W * (1 + 1e-5), right.b.copy())

    with pytest.raises(AssertionError) as failure:
        assert_same_gradient(wrong, right)

    for shown in (str(wrong.W), str(right.W), str(wrong.b), str(right.b)):
        assert shown in str(failure.value)


def test_l2_with_the_derivative_of_another_term_is_noticed() -> None:
    # The widget of a well-known teaching suite has λ‖θ‖² with the derivative λθ.
    params = make_params(2, 3)
    X, labels = make_x(5, 3, 2)
    start = Params.zeros(2, 3)
    twice = numeric_gradient(lambda p: objective(p, X, labels, 2 * 0.7, start), params)

    with pytest.raises(AssertionError):
        assert_same_gradient(loss_and_gradient(params, X, labels, 0.7, start).gradient, twice)


@given(CLASS_COUNTS, SIZES, COUNTS, SEEDS)
def test_the_rows_of_the_gradient_sum_to_zero(
    classes: int, size: int, count: int, seed: int
) -> None:
    X, labels = make_x(count, size, classes, seed)
    gradient = loss_and_gradient(
        make_params(classes, size, seed), X, labels, 0.0, Params.zeros(classes, size)
    ).gradient

    np.testing.assert_allclose(gradient.W.sum(axis=0), 0, atol=1e-14)
    np.testing.assert_allclose(gradient.b.sum(), 0, atol=1e-14)


@given(CLASS_COUNTS, SIZES, SEEDS)
def test_l2_pulls_w_towards_its_start_and_leaves_the_bias_alone(
    classes: int, size: int, seed: int
) -> None:
    params, start = make_params(classes, size, seed), make_params(classes, size, seed + 1)
    X, labels = make_x(4, size, classes, seed)
    without = loss_and_gradient(params, X, labels, 0.0, start)
    pulled = loss_and_gradient(params, X, labels, 0.3, start)

    np.testing.assert_allclose(
        pulled.gradient.W - without.gradient.W, 0.3 * (params.W - start.W), atol=1e-12
    )
    assert (pulled.gradient.b == without.gradient.b).all()
    assert pulled.evaluation.loss == without.evaluation.loss


def test_at_its_start_l2_does_not_pull() -> None:
    params = make_params(3, 4)
    X, labels = make_x(5, 4, 3)
    one, other = (loss_and_gradient(params, X, labels, l2, params).gradient for l2 in (0.0, 0.5))

    assert (one.W == other.W).all()


# Against long hand, and between the two precisions.


@given(st.integers(2, 10), SIZES, COUNTS, SEEDS)
def test_scores_of_k_rows_worked_out_by_hand_give_the_same(
    classes: int, size: int, count: int, seed: int
) -> None:
    params = make_params(classes, size, seed)
    X, labels = make_x(count, size, classes, seed)
    probabilities, losses, gradient = long_hand(params, X, labels)

    felt = loss_and_gradient(params, X, labels, 0.0, Params.zeros(classes, size))

    np.testing.assert_allclose(felt.evaluation.probabilities, probabilities, atol=1e-13)
    np.testing.assert_allclose(felt.evaluation.losses, losses, atol=1e-12)
    np.testing.assert_allclose(felt.evaluation.loss, losses.mean(), atol=1e-12)
    assert felt.evaluation.right == sum(probabilities.argmax(axis=1) == labels)
    np.testing.assert_allclose(felt.gradient.W, gradient.W, atol=1e-13)
    np.testing.assert_allclose(felt.gradient.b, gradient.b, atol=1e-13)
    for x, P in zip(X, probabilities, strict=True):
        np.testing.assert_allclose(softmax(scores(params, x)), P, atol=1e-13)


@given(CLASS_COUNTS, st.integers(1, 200), COUNTS, SEEDS)
def test_float32_stays_close_to_float64(classes: int, size: int, count: int, seed: int) -> None:
    exact = make_params(classes, size, seed, spread=0.3)
    X, labels = make_x(count, size, classes, seed)
    start = Params.zeros(classes, size)
    double = loss_and_gradient(exact, X, labels, 0.1, start)

    single = loss_and_gradient(as_float32(exact), X.astype(np.float32), labels, 0.1, start)

    assert single.evaluation.loss == pytest.approx(double.evaluation.loss, rel=1e-4, abs=1e-5)
    largest = np.abs(double.gradient.W).max()
    np.testing.assert_allclose(single.gradient.W, double.gradient.W, atol=1e-4 * largest)
    np.testing.assert_allclose(single.gradient.b, double.gradient.b, atol=1e-4)


def test_params_stay_in_float32_while_the_loss_is_in_float64() -> None:
    X, labels = make_x(6, 5, 3)
    params = as_float32(make_params(3, 5))

    felt = loss_and_gradient(params, X.astype(np.float32), labels, 0.1, Params.zeros(3, 5))

    assert felt.gradient.W.dtype == felt.gradient.b.dtype == np.float32
    assert felt.evaluation.losses.dtype == felt.evaluation.probabilities.dtype == np.float64
    assert scores(params, X[0].astype(np.float32)).dtype == np.float64
    zeros = Params.zeros(3, 5)
    assert zeros.W.dtype == zeros.b.dtype == np.float32
    assert zeros.W.shape == (3, 5)
    assert zeros.b.shape == (3,)


@pytest.mark.parametrize("classes", [2, 3, 10])
def test_pytorch_finds_the_same_loss_and_gradient(classes: int) -> None:
    torch = pytest.importorskip("torch")
    exact = make_params(classes, 20)
    X, labels = make_x(30, 20, classes)
    W = torch.tensor(exact.W.copy(), requires_grad=True)
    b = torch.tensor(exact.b.copy(), requires_grad=True)
    loss = torch.nn.functional.cross_entropy(torch.tensor(X) @ W.T + b, torch.tensor(labels))
    loss.backward()

    felt = loss_and_gradient(exact, X, labels, 0.0, Params.zeros(classes, 20))

    assert felt.evaluation.loss == pytest.approx(loss.item(), rel=1e-12)
    np.testing.assert_allclose(felt.gradient.W, W.grad.numpy(), atol=1e-13)
    np.testing.assert_allclose(felt.gradient.b, b.grad.numpy(), atol=1e-13)


# Known answers.


@pytest.mark.parametrize("count", [1, 7, 25, 200])
@pytest.mark.parametrize("classes", [2, 3, 10])
def test_who_knows_nothing_has_a_loss_of_ln_k(classes: int, count: int) -> None:
    X, labels = make_x(count, 5, classes)

    found = evaluate(Params.zeros(classes, 5), X.astype(np.float32), labels)

    # NumPy's logarithm and the C library's may round differently.
    assert found.losses == pytest.approx(math.log(classes), rel=4 * unit())
    # The mean of equal numbers is that number, whatever their sum had to be rounded to.
    assert found.loss == found.losses[0]
    assert found.probabilities == pytest.approx(1 / classes)


def test_the_cat_of_the_lecture() -> None:
    s = np.array([2.3, -1.2])
    dog, cat = 0, 1

    assert np.exp(s) == pytest.approx([9.97, 0.30], abs=0.005)
    assert softmax(s) == pytest.approx([0.97, 0.03], abs=0.005)
    assert softmax(s).sum() == pytest.approx(1)
    assert -log_softmax(s)[cat] == pytest.approx(3.530, abs=0.0005)
    assert -log_softmax(s)[dog] == pytest.approx(0.030, abs=0.0005)


def test_the_cat_of_the_lecture_as_a_photo_with_a_label() -> None:
    # One number x = 1, so that W and b make the scores of the slide.
    params = Params(np.array([[2.0], [-1.0]]), np.array([0.3, -0.2]))

    assert scores(params, np.ones(1)) == pytest.approx([2.3, -1.2])
    cat = loss_and_gradient(params, np.ones((1, 1)), np.array([1]), 0.0, Params.zeros(2, 1))
    assert cat.evaluation.loss == pytest.approx(3.530, abs=0.0005)
    assert cat.evaluation.right == 0
    assert cat.gradient.b == pytest.approx([0.97, -0.97], abs=0.005)


def test_scores_are_rows_of_w_times_x_plus_b() -> None:
    params = Params(np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), np.array([0.5, 0.0, -1.0]))

    assert scores(params, np.array([10.0, 100.0])).tolist() == [210.5, 430.0, 649.0]


def test_scores_are_worked_out_in_float64() -> None:
    params = as_float32(make_params(2, 50))
    x = np.random.default_rng(0).normal(size=50).astype(np.float32)

    exact = params.W.astype(np.float64) @ x.astype(np.float64) + params.b
    assert scores(params, x) == pytest.approx(exact, rel=1e-13)


def test_the_first_class_wins_a_tie() -> None:
    assert most_probable(np.array([[0.5, 0.5], [-2, 8], [6, 4]])).tolist() == [0, 1, 0]
    assert most_probable(np.array([0.1, 0.45, 0.45])) == 1


def test_an_answer_goes_by_scores_where_probabilities_are_equal_by_rounding() -> None:
    slightly = np.finfo(np.float64).eps / 8
    params = Params(np.zeros((2, 1)), np.array([0, slightly]))
    found = evaluate(params, np.zeros((1, 1)), np.array([1]))
    assert found.probabilities.tolist() == [[0.5, 0.5]]
    assert (found.answers.tolist(), found.hits.tolist(), found.right) == ([1], [True], 1)


def test_right_photos_are_counted() -> None:
    params = Params(np.array([[1.0], [-1.0]]), np.zeros(2))
    X = np.array([[1.0], [1.0], [-1.0], [-1.0], [-2.0]])

    assert evaluate(params, X, np.array([0, 1, 0, 1, 1])).right == 3


# Far out.


@given(
    st.lists(st.floats(-1e4, 1e4, width=32), min_size=2, max_size=6).flatmap(
        lambda s: st.tuples(st.just(s), st.integers(0, len(s) - 1))
    )
)
@example(([1e4, -1e4], 1))
@example(([-1e4, 1e4, 1e4], 0))
def test_scores_up_to_ten_thousand_stay_finite(case: tuple[list[float], int]) -> None:
    s, label = case
    params = Params(np.zeros((len(s), 1), np.float32), np.array(s, np.float32))
    start = Params.zeros(len(s), 1)

    felt = loss_and_gradient(params, np.ones((3, 1), np.float32), np.full(3, label), 0.1, start)

    found = felt.evaluation
    for numbers in (found.probabilities, found.losses, felt.gradient.W, felt.gradient.b):
        assert np.isfinite(numbers).all()
    assert math.isfinite(found.loss)
    assert found.loss >= 0
    assert found.probabilities.sum(axis=1) == pytest.approx(1)
    assert np.isfinite(softmax(np.array(s))).all()


@given(SEEDS, st.integers(2, 6))
def test_ten_thousand_reached_by_weights_stays_finite(seed: int, classes: int) -> None:
    # Each x is 1 somewhere, so each score is an entry of W.
    W = np.random.default_rng(seed).uniform(-1e4, 1e4, (classes, 8)).astype(np.float32)
    labels = np.arange(8) % classes

    felt = loss_and_gradient(
        Params(W, np.zeros(classes, np.float32)),
        np.eye(8, dtype=np.float32),
        labels,
        0.0,
        Params.zeros(classes, 8),
    )

    assert math.isfinite(felt.evaluation.loss)
    assert np.isfinite(felt.gradient.W).all()


def test_a_probability_of_zero_gives_a_finite_loss() -> None:
    params = Params(np.zeros((2, 1)), np.array([1e4, -1e4]))

    found = evaluate(params, np.ones((1, 1)), np.array([1]))

    assert found.probabilities[0, 1] == 0
    assert found.loss == 2e4


def test_who_is_sure_and_right_has_a_loss_of_nothing_not_of_minus_nothing() -> None:
    params = Params(np.zeros((2, 1)), np.array([1e4, -1e4]))

    found = evaluate(params, np.ones((2, 1)), np.array([0, 0]))

    assert f"{found.loss:g}" == "0"
    assert not np.signbit(found.losses).any()


# What makes no difference.


@given(CLASS_COUNTS, SIZES, COUNTS, SEEDS, st.floats(-100, 100))
def test_the_same_number_added_to_all_scores_changes_nothing(
    classes: int, size: int, count: int, seed: int, extra: float
) -> None:
    params = make_params(classes, size, seed)
    X, labels = make_x(count, size, classes, seed)
    row = np.random.default_rng(seed).normal(size=size)
    moved = Params(params.W + row, params.b + extra)

    before, after = evaluate(params, X, labels), evaluate(moved, X, labels)

    np.testing.assert_allclose(after.probabilities, before.probabilities, atol=1e-12)
    np.testing.assert_allclose(after.losses, before.losses, atol=1e-12)
    s = scores(params, X[0])
    np.testing.assert_allclose(softmax(s + extra), softmax(s), atol=1e-12)


@given(SIZES, COUNTS, SEEDS)
def test_photos_are_looked_at_one_by_one(size: int, count: int, seed: int) -> None:
    params = make_params(3, size, seed)
    X, labels = make_x(count, size, 3, seed)

    together = evaluate(params, X, labels)

    alone = [evaluate(params, X[n : n + 1], labels[n : n + 1]).loss for n in range(count)]
    np.testing.assert_allclose(together.losses, alone, atol=1e-12)


# Many classifiers at once.


@given(CLASS_COUNTS, SIZES, COUNTS, SEEDS, st.sampled_from([0.1, 1.0, 50.0]))
def test_the_mean_losses_of_many_classifiers_are_those_of_each(
    classes: int, size: int, count: int, seed: int, spread: float
) -> None:
    X, labels = make_x(count, size, classes, seed)
    each = [
        evaluate(make_params(classes, size, seed + n, spread=spread), X, labels) for n in range(4)
    ]
    differences = np.stack([found.differences for found in each], axis=-1)
    before = differences.copy()

    found = mean_losses(differences, labels)

    # However small they are: a loss of 1e-20 is not 0.
    np.testing.assert_allclose(found, [one.loss for one in each], rtol=1e-12, atol=1e-300)
    assert not np.signbit(found).any()
    assert (differences == before).all()


@pytest.mark.parametrize("count", [511, 512, 513, 1_024, 3_001])
@pytest.mark.parametrize("classes", [2, 3])
def test_the_mean_of_many_losses_is_finite_where_all_are_undecided(
    count: int, classes: int
) -> None:
    labels = np.arange(count) % classes

    found = mean_losses(np.zeros((classes - 1, count, 2)), labels)

    assert found == pytest.approx([math.log(classes)] * 2, rel=1e-13)


def test_the_mean_losses_of_scores_of_ten_thousand_are_finite() -> None:
    differences = np.array([[[1e4, -1e4]]])

    assert mean_losses(differences, np.array([0])).tolist() == [0.0, 1e4]
    assert mean_losses(differences, np.array([1])).tolist() == [1e4, 0.0]


# Nothing and no touching.


def test_no_photos_have_no_loss_and_nothing_right() -> None:
    found = evaluate(Params.zeros(3, 4), np.zeros((0, 4), np.float32), np.zeros(0, np.int64))

    assert math.isnan(found.loss)
    assert found.right == 0
    assert found.losses.shape == (0,)
    assert found.probabilities.shape == (0, 3)


def test_the_steepness_is_the_length_of_the_gradient_by_w() -> None:
    X, labels = make_x(5, 4, 3)
    params = as_float32(make_params(3, 4))
    found = loss_and_gradient(params, X.astype(np.float32), labels, 0.1, params)

    assert found.steepness == pytest.approx(np.linalg.norm(found.gradient.W.astype(np.float64)))


def test_results_cannot_be_changed_and_what_went_in_is_not() -> None:
    params, start = make_params(3, 4), make_params(3, 4, 1)
    X, labels = make_x(5, 4, 3)
    before = X.copy(), labels.copy(), params.W.copy(), params.b.copy(), start.W.copy()

    felt = loss_and_gradient(params, X, labels, 0.1, start)

    after = X, labels, params.W, params.b, start.W
    assert all((one == other).all() for one, other in zip(before, after, strict=True))
    for array in (
        felt.evaluation.probabilities,
        felt.evaluation.losses,
        felt.gradient.W,
        felt.gradient.b,
        params.W,
        params.b,
    ):
        assert read_only(array)


@pytest.mark.parametrize("classes", [2, 4])
def test_blocks_change_nothing_but_rounding(classes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    X, labels = make_x(27, 5, classes)
    params = make_params(classes, 5)
    whole = loss_and_gradient(params, X, labels, 0.5, params)
    monkeypatch.setattr("model.classifier.SMALL", 0)
    monkeypatch.setattr("model.classifier.BLOCK", 8 * 5 * X.itemsize)
    blocks = loss_and_gradient(params, X, labels, 0.5, params)

    np.testing.assert_allclose(blocks.gradient.W, whole.gradient.W, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(blocks.gradient.b, whole.gradient.b, rtol=1e-12, atol=1e-15)
    assert blocks.evaluation.losses == pytest.approx(whole.evaluation.losses, rel=1e-12)
    assert blocks.evaluation.loss == pytest.approx(whole.evaluation.loss, rel=1e-12)
    assert blocks.evaluation.right == whole.evaluation.right


@pytest.mark.parametrize("size", [1, 5, 300])
@pytest.mark.parametrize("classes", [2, 3])
def test_a_large_x_gives_the_same_bits_however_often(
    classes: int, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("model.classifier.SMALL", 0)
    monkeypatch.setattr("model.classifier.BLOCK", 1_000)  # less than eight rows, or many
    X, labels = make_x(61, size, classes)
    params = make_params(classes, size)

    one, other = (loss_and_gradient(params, X, labels, 0.5, params) for _ in range(2))

    assert one.gradient.same_as(other.gradient)
    assert (one.evaluation.losses == other.evaluation.losses).all()
    assert len(one.evaluation.losses) == 61


@pytest.mark.parametrize("d", [-2.0, -1e-300, 0.0, -0.0, 3.0, math.inf, -math.inf, math.nan])
def test_of_two_classes_the_answer_is_the_larger_score_and_the_first_wins_a_tie(d: float) -> None:
    found = Evaluation(np.array([[d]]), np.array([0]), np.zeros(1), 0.0)

    assert found.answers.tolist() == most_probable(found.scores).tolist()


def test_a_hit_is_a_photo_whose_label_is_the_most_probable_class() -> None:
    params = Params(np.array([[1.0], [-1.0]], np.float32), np.zeros(2, np.float32))
    found = evaluate(params, np.array([[1], [1], [-1], [0]], np.float32), np.array([0, 1, 1, 0]))
    assert found.hits.tolist() == [True, False, True, True]  # a tie goes to the first class
    assert found.right == 3
