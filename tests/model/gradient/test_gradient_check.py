"""The check finds every bug, says where and why, and accuses nobody who is right."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import loss_and_gradient
from model.gradient.bugs import BUGS, NO_BUG, Bug
from model.gradient.gradient_check import Finding, NumericGradient, check_bug, compare_gradients
from model.params import Params
from tests.model.making import as_float32, make_params, make_x

NAMED = {bug.name: bug for bug in BUGS}


def find(
    bug: Bug,
    *,
    classes: int = 2,
    photos: int = 8,
    l2: float = 0.2,
    params: Params | None = None,
    start: Params | None = None,
) -> Finding:
    X, labels = make_x(photos, 6, classes)
    here = make_params(classes, 6, spread=0.4) if params is None else params
    origin = make_params(classes, 6, 1, spread=0.4) if start is None else start
    *pieces, finding = check_bug(bug, here, X, labels, l2, origin)
    assert pieces
    assert set(pieces) == {None}
    assert finding is not None
    return finding


@given(
    st.integers(2, 4),
    st.integers(1, 9),
    st.integers(0, 2**32 - 1),
    st.sampled_from([0.0, 0.01, 1.0]),
)
def test_the_right_gradient_is_right(classes: int, photos: int, seed: int, l2: float) -> None:
    params, start = make_params(classes, 6, seed), make_params(classes, 6, seed + 1)
    finding = find(NO_BUG, classes=classes, photos=photos, l2=l2, params=params, start=start)

    assert finding.agrees
    assert finding.rows == ()
    assert not finding.bias
    assert finding.error < 1e-6
    assert finding.why is None
    assert str(finding.sentence).startswith("It agrees with the numeric gradient")


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_every_bug_is_found(bug: Bug, classes: int) -> None:
    finding = find(bug, classes=classes)

    assert not finding.agrees
    assert finding.error > 1e-3
    assert str(finding.sentence) == f"{finding.where} {finding.why}"


@pytest.mark.parametrize("l2", [0.0, 0.2])
@pytest.mark.parametrize("photos", [1, 8])
def test_a_wrong_sign_is_called_one(photos: int, l2: float) -> None:
    finding = find(NAMED["sign"], photos=photos, l2=l2)

    assert (finding.rows, finding.bias) == ((0, 1), True)
    assert finding.loss_factor == pytest.approx(-1, abs=1e-5)
    assert finding.error == pytest.approx(2, abs=1e-5)
    assert "It is wrong everywhere" in str(finding.where)
    assert "the sign is wrong" in str(finding.why)


@pytest.mark.parametrize("l2", [0.0, 0.2])
def test_a_sum_that_was_not_divided_is_told_from_a_factor(l2: float) -> None:
    finding = find(NAMED["mean"], photos=12, l2=l2)

    assert finding.loss_factor == pytest.approx(12, rel=1e-5)
    assert finding.l2_factor == (pytest.approx(1, abs=1e-3) if l2 else None)
    assert "12 photos" in str(finding.why)


@pytest.mark.parametrize("classes", [2, 3])
def test_labels_that_are_off_are_not_explained_by_a_factor(classes: int) -> None:
    finding = find(NAMED["one-hot"], classes=classes)

    assert finding.rows == tuple(range(classes))
    assert finding.loss_factor is None
    assert finding.l2_factor is None
    assert "look at p − y" in str(finding.why)


def test_a_forgotten_b_is_found_in_b_alone() -> None:
    finding = find(NAMED["bias"])

    assert (finding.rows, finding.bias) == ((), True)
    assert finding.loss_factor == pytest.approx(0)
    assert "b alone" in str(finding.where)
    assert "it was forgotten" in str(finding.why)


def test_the_wrong_factor_of_l2_is_found_in_w_alone() -> None:
    finding = find(NAMED["l2"])

    assert (finding.rows, finding.bias) == ((0, 1), False)
    assert finding.loss_factor == pytest.approx(1, abs=1e-4)
    assert finding.l2_factor == pytest.approx(2, abs=1e-4)
    assert "b is right" in str(finding.where)
    assert "that of L2 is 2 times" in str(finding.why)


def test_with_one_photo_the_pull_is_told_from_the_loss_by_b() -> None:
    # After some steps with one photo W − W_start is a multiple of that photo, as the slope is.
    X, labels = make_x(1, 6, 2)
    params = Params(np.array([[0.3], [-0.3]]) * X, np.zeros(2))
    *_, finding = check_bug(NAMED["l2"], params, X, labels, 0.5, Params.zeros(2, 6))

    assert finding is not None
    assert finding.l2_factor == pytest.approx(2, abs=1e-4)
    assert "L2" in str(finding.why)


@pytest.mark.parametrize(("l2", "at_start"), [(0.0, False), (0.2, True)])
def test_a_bug_that_makes_no_difference_here_is_not_found(l2: float, at_start: bool) -> None:
    params = make_params(2, 6)
    start = params if at_start else make_params(2, 6, 1)

    assert find(NAMED["l2"], l2=l2, params=params, start=start).agrees
    assert find(NAMED["mean"], photos=1).agrees


def test_params_in_float32_are_checked_without_their_rounding() -> None:
    X, labels = make_x(8, 6, 2)
    params, start = as_float32(make_params(2, 6)), Params.zeros(2, 6)
    *_, finding = check_bug(NO_BUG, params, X.astype(np.float32), labels, 0.1, start)

    assert finding is not None
    assert finding.error < 1e-7


@pytest.mark.parametrize("l2", [1e-3, 1e-4])
def test_a_pull_that_is_weak_is_felt_too(l2: float) -> None:
    finding = find(NAMED["l2"], l2=l2)

    assert not finding.agrees
    assert finding.error < 10 * l2
    assert finding.l2_factor == pytest.approx(2, abs=0.01)


# Mistakes that nobody has made yet.


def felt_and_gradient(classes: int = 3) -> tuple[NumericGradient, Params]:
    params, start = make_params(classes, 4), make_params(classes, 4, 1)
    X, labels = make_x(9, 4, classes)
    loss = loss_and_gradient(params, X, labels, 0.0, start).gradient
    both = loss_and_gradient(params, X, labels, 0.2, start).gradient
    pull = both - loss
    return NumericGradient(loss.flatten(), pull.flatten()), both


def changed(gradient: Params, rows: list[int], factor: float, *, bias: float = 1.0) -> Params:
    W = gradient.W.copy()
    W[rows] *= factor
    return Params(W, gradient.b * bias)


@pytest.mark.parametrize(
    ("rows", "bias", "where"),
    [
        ([1], 1.0, "It is wrong in these rows of W: 2; b is right."),
        ([0, 2], 3.0, "It is wrong in b and in these rows of W: 1, 3."),
        ([0, 1, 2], 1.0, "It is wrong in all rows of W; b is right."),
    ],
)
def test_it_says_which_rows_are_wrong(rows: list[int], bias: float, where: str) -> None:
    felt, gradient = felt_and_gradient()
    finding = compare_gradients(changed(gradient, rows, 3.0, bias=bias), felt, 9)

    assert finding.rows == tuple(rows)
    assert finding.bias == (bias != 1)
    assert str(finding.where) == where
    assert str(finding.why) == "It is 3 times what is felt."
    assert finding.loss_factor == pytest.approx(3)
    assert finding.l2_factor == pytest.approx(3)


def test_a_row_that_is_0_was_forgotten() -> None:
    felt, gradient = felt_and_gradient()
    finding = compare_gradients(changed(gradient, [2], 0.0), felt, 9)

    assert str(finding.why) == "It is 0 where a slope is felt: it was forgotten."


def test_two_factors_are_both_said() -> None:
    felt, _ = felt_and_gradient()
    line = 3 * felt.loss - 2 * felt.pull
    wrong = Params(line[:12].reshape(3, 4), line[12:])
    finding = compare_gradients(wrong, felt, 9)

    assert str(finding.why) == (
        "The part of the loss is 3 times what is felt, and that of L2 −2 times."
    )


def test_a_gradient_where_nothing_is_felt_is_measured_by_itself() -> None:
    nothing = NumericGradient(np.zeros(8), np.zeros(8))
    flat, steep = Params.zeros(2, 3), Params(np.ones((2, 3)), np.ones(2))

    assert compare_gradients(flat, nothing, 3).agrees
    finding = compare_gradients(steep, nothing, 3)
    assert finding.error == 1
    assert "No factor" in str(finding.why)


def test_photos_and_labels_are_left_as_they_are() -> None:
    X, labels = make_x(8, 6, 2)
    before = labels.copy()
    copied = X.copy()
    params = make_params(2, 6)

    for bug in BUGS:
        list(check_bug(bug, params, X, labels, 0.1, params))

    np.testing.assert_array_equal(labels, before)
    np.testing.assert_array_equal(X, copied)
