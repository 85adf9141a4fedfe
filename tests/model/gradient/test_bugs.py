"""The mistakes: each is exactly the one it is named after, and the curve shows what it does."""

from dataclasses import replace

import numpy as np
import pytest

from model.classifier import Labels, loss_and_gradient
from model.eyes.scaling import Scaling
from model.gradient.bugs import BUGS, Curves, train_with
from model.params import Floats, Params
from model.training.problem import ArrayDataset, Settings, TrainingProblem
from model.training.setup import prepare
from model.training.training import evaluate_step, first_state, train
from tests.model.making import as_float32, bits, make_params, make_setup, make_x, read_only

L2 = 0.3
NAMED = {bug.name: bug for bug in BUGS}


def world(classes: int = 3) -> tuple[Params, Floats, Labels, Params]:
    X, labels = make_x(7, 4, classes)
    return make_params(classes, 4), X, labels, make_params(classes, 4, 1)


def by_hand(params: Params, X: Floats, one_hot_at: Labels, by: float) -> tuple[Floats, Floats]:
    """Gradient of the loss with the 1 of the one-hot vector anywhere, divided by anything."""
    exp = np.exp(X @ params.W.T + params.b)
    errors = exp / exp.sum(axis=1, keepdims=True) - np.eye(len(params.b))[one_hot_at]
    return errors.T @ X / by, errors.sum(axis=0) / by


@pytest.mark.parametrize("classes", [2, 3])
def test_each_bug_makes_the_gradient_that_a_programmer_with_it_would_make(classes: int) -> None:
    params, X, labels, start = world(classes)
    W, b = by_hand(params, X, labels, 7)
    sums_W, sums_b = by_hand(params, X, labels, 1)
    off_W, off_b = by_hand(params, X, (labels + 1) % classes, 7)
    pull = L2 * (params.W - start.W)
    expected = {
        "sign": (-(W + pull), -b),
        "mean": (sums_W + pull, sums_b),
        "one-hot": (off_W + pull, off_b),
        "bias": (W + pull, 0 * b),
        "l2": (W + 2 * pull, b),
    }

    for bug in BUGS:
        gradient = bug.slope(params, X, labels, L2, start).gradient
        np.testing.assert_allclose(gradient.W, expected[bug.name][0], atol=1e-13)
        np.testing.assert_allclose(gradient.b, expected[bug.name][1], atol=1e-13)


def test_the_loss_beside_a_wrong_gradient_is_right() -> None:
    params, X, labels, start = world()
    right = loss_and_gradient(params, X, labels, L2, start).evaluation

    for bug in BUGS:
        evaluation = bug.slope(params, X, labels, L2, start).evaluation
        np.testing.assert_array_equal(evaluation.losses, right.losses)
        np.testing.assert_array_equal(evaluation.labels, labels)


def test_a_wrong_gradient_has_the_dtype_of_the_params() -> None:
    params, X, labels, start = world()

    for bug in BUGS:
        gradient = bug.slope(
            as_float32(params), X.astype(np.float32), labels, L2, as_float32(start)
        ).gradient
        assert gradient.W.dtype == np.float32
        assert gradient.b.dtype == np.float32


@pytest.mark.parametrize("name", ["l2", "mean"])
def test_where_nobody_can_notice_nothing_is_different(name: str) -> None:
    params, X, labels, start = world()
    X, labels = X[:1], labels[:1]

    bugged = NAMED[name].slope(params, X, labels, 0.0, start)

    assert bits(bugged.gradient) == bits(loss_and_gradient(params, X, labels, 0.0, start).gradient)


# Training with a bug.


def problem(*, rate: float = 0.1, l2: float = 0.0, shift: float = 0.0) -> TrainingProblem:
    random = np.random.default_rng(0)
    labels = np.arange(40) % 2
    X = random.normal(size=(40, 6)) + labels[:, np.newaxis] * 0.8 + shift
    sample = ArrayDataset(X.astype(np.float32), labels)
    nothing = ArrayDataset(sample.X[:0], labels[:0])
    zeros = Params.zeros(2, 6)
    scaling = Scaling(np.zeros(6, np.float32), np.ones((), np.float32))
    return TrainingProblem(sample, nothing, scaling, zeros, Settings(rate=rate, l2=l2))


def curves(name: str, given: TrainingProblem, steps: int = 60) -> Curves:
    *_, last = train_with(NAMED[name], given, steps)
    return last


def test_the_right_curve_is_that_of_training() -> None:
    setup = make_setup(settings=Settings(rate=0.2, l2=0.1))
    given = prepare(setup)
    step_result = evaluate_step(first_state(given), given)
    step_results = train(step_result, given, 1e9)
    losses = [step_result.loss, *(next(step_results).loss for _ in range(30))]

    np.testing.assert_array_equal(curves("sign", given, 30).right, losses)


def test_both_curves_grow_step_by_step_from_the_same_loss() -> None:
    told = list(train_with(NAMED["one-hot"], problem(), 3))

    assert [len(each.right) for each in told] == [1, 2, 3, 4]
    assert [len(each.wrong) for each in told] == [1, 2, 3, 4]
    np.testing.assert_array_equal(told[1].wrong, told[-1].wrong[:2])
    assert told[-1].right[0] == told[-1].wrong[0] == np.log(2)
    assert read_only(told[0].right)
    assert read_only(told[0].wrong)


@pytest.mark.parametrize("name", ["sign", "one-hot"])
def test_with_a_gradient_that_points_the_wrong_way_the_loss_rises(name: str) -> None:
    found = curves(name, problem())

    assert (np.diff(found.right) < 0).all()
    assert (np.diff(found.wrong) > 0).all()


def test_without_1_over_n_a_rate_that_was_fine_is_too_large() -> None:
    found = curves("mean", problem(rate=0.5))

    assert (np.diff(found.right) < 0).all()
    assert found.wrong.max() > 2 * found.wrong[0]


def test_without_b_the_loss_falls_too_but_not_as_far() -> None:
    found = curves("bias", problem(shift=1.0))

    assert found.right[-1] < found.wrong[-1] < found.wrong[0]


def test_a_pull_that_is_too_strong_holds_the_loss_up() -> None:
    found = curves("l2", problem(l2=0.5))

    assert found.right[-1] < found.wrong[-1]
    plain = curves("l2", problem())
    np.testing.assert_array_equal(plain.right, plain.wrong)


def test_a_curve_ends_where_its_loss_blows_up_and_the_other_goes_on() -> None:
    found = curves("sign", problem(rate=0.001, shift=30.0), 400)

    assert len(found.right) == 401
    assert len(found.wrong) < 401
    assert np.isfinite(found.wrong).all()
    assert found.wrong.max() <= 1000 * np.log(2)


def test_the_right_curve_can_be_the_one_that_ends_first() -> None:
    # Photos that show nothing, three of four of them dogs: only b can be learnt.
    given = problem(rate=1e5)
    empty = ArrayDataset(np.zeros((40, 6), np.float32), (np.arange(40) % 4 == 0).astype(np.int64))
    found = curves("bias", replace(given, training=empty), 5)

    assert len(found.right) == 1
    np.testing.assert_array_equal(found.wrong, [np.log(2)] * 6)


def test_numbers_beyond_float32_end_a_curve_without_a_warning() -> None:
    found = curves("sign", problem(rate=1e38, shift=1e3))

    assert len(found.right) == 1
    assert len(found.wrong) == 1


def test_a_wrong_gradient_may_end_lower_but_not_where_it_blows_up() -> None:
    right = np.array([0.7, 0.5, 0.4])
    assert Curves(right, np.array([0.7, 0.4, 0.3])).ends_lower
    assert not Curves(right, np.array([0.7, 0.6, 0.5])).ends_lower
    assert not Curves(right, np.array([0.7, 0.1])).ends_lower
