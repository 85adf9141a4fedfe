"""A bug on trial: what is told of it, and when."""

from itertools import pairwise

import numpy as np
import pytest

from model.classifier import loss_and_gradient
from model.eyes.feature_cache import extract_now
from model.gradient.bug_trial import TRIAL_STEPS, TrialResult, try_bug
from model.gradient.bugs import BUGS, NO_BUG, Bug, Curves, train_with
from model.gradient.gradient_check import check_bug
from model.params import Params
from model.training.setup import prepare
from tests.model.making import as_float32, bits, make_params, make_setup, with_settings

L2 = 0.3
SETUP = make_setup()
PROBLEM = prepare(SETUP)
X, LABELS = PROBLEM.training.X, PROBLEM.training.labels


def away() -> Params:
    """Params that are no start, so that L2 pulls at them."""
    return as_float32(make_params(2, X.shape[1], spread=0.2))


def trial(bug: Bug) -> list[TrialResult]:
    return list(try_bug(bug, away(), SETUP, L2, extract_now))


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_bug_is_checked_and_then_trained_with_under_the_l2_of_the_trial(bug: Bug) -> None:
    *_, end = trial(bug)

    *_, finding = check_bug(bug, away(), X, LABELS, L2, PROBLEM.start)
    *_, curves = train_with(bug, prepare(with_settings(SETUP, l2=L2)), TRIAL_STEPS)
    right = loss_and_gradient(away(), X, LABELS, L2, PROBLEM.start)
    assert bits(end.right) == bits(right.gradient)
    assert bits(end.wrong) == bits(bug.slope(away(), X, LABELS, L2, PROBLEM.start).gradient)
    assert end.finding == finding
    assert end.finding is not None
    assert not end.finding.agrees
    assert_same_curves(end.curves, curves)


def assert_same_curves(one: Curves | None, other: Curves) -> None:
    assert one is not None
    np.testing.assert_array_equal(one.right, other.right)
    np.testing.assert_array_equal(one.wrong, other.wrong)


def test_without_a_mistake_the_check_agrees_and_both_ways_of_training_are_one() -> None:
    *_, end = trial(NO_BUG)

    assert bits(end.right) == bits(end.wrong)
    assert end.finding is not None
    assert end.finding.agrees
    assert end.curves is not None
    np.testing.assert_array_equal(end.curves.right, end.curves.wrong)


def test_what_a_bug_adds_is_the_difference_and_all_pictures_have_one_strongest_pixel() -> None:
    dW = np.zeros((2, 12))
    dW[0, :3], dW[1, 4] = (1.0, 2.0, 3.0), -9.0
    right, wrong = Params(dW, np.array([50.0, 0.0])), Params(-dW, np.zeros(2))
    result = TrialResult(right, wrong)

    np.testing.assert_array_equal(result.apart.W, -2 * dW)
    np.testing.assert_array_equal(result.apart.b, [-50.0, 0.0])
    # The mean of three colours, twice as large in the difference; b has no pixel.
    assert result.strongest((2, 2, 3)) == pytest.approx(2 * max((1 + 2 + 3) / 3, 9 / 3))


def test_the_gradients_are_told_first_then_the_finding_and_then_the_curves_as_they_grow() -> None:
    told = trial(BUGS[0])

    assert told[0].finding is None
    known = [(result.finding is not None, len(curves(result))) for result in told]
    assert known == sorted(known)
    assert all(len(curves(after)) <= len(curves(before)) + 1 for before, after in pairwise(told))
    assert len(curves(told[-1])) == TRIAL_STEPS + 1


def curves(result: TrialResult) -> np.ndarray:
    return np.zeros(0) if result.curves is None else result.curves.right


def test_the_strongest_places_are_those_with_the_largest_slope_in_any_of_the_three() -> None:
    right = Params(
        np.array([[0.1, -3.0, 0.0, 1.0], [9.0] * 4], np.float32), np.zeros(2, np.float32)
    )
    wrong = Params(np.array([[1.5, -3.0, 0.0, -1.0], [9.0] * 4], np.float32), right.b)
    trial = TrialResult(right, wrong)
    assert trial.strongest_features(3) == (1, 3, 0)
    assert trial.strongest_features(9) == (1, 3, 0, 2)
