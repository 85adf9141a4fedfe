"""Where W begins when something is known beforehand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import scores
from model.eyes.scaling import SCALINGS, Scaling, ScalingKind, fit
from model.params import Floats, Params
from model.pretrained.known_start import SURENESS, known_start
from tests.model.making import make_params

LABELS = np.array([0, 0, 1, 1])


def scaling_of(size: int, scale: object = 1) -> Scaling:
    return Scaling(np.zeros(size, np.float32), np.asarray(scale, np.float32))


def differences(params: Params, X: Floats) -> Floats:
    """How far the score of row 0 is above that of row 1."""
    return np.array([np.subtract(*scores(params, x)) for x in X], np.float32)


def test_one_number_by_hand() -> None:
    # w = (3 − 1) / 0.5 = 4, so w · x is 4, 12, −8, −16: the classes' means are 8 and −12, the
    # middle is −2, and from there the photos are 6, 14, 6, 14 away: 10 on average.
    rows = Params(np.array([[3], [1]], np.float32), np.array([5, 9], np.float32))
    X = np.array([[1], [3], [-2], [-4]], np.float32)

    start = known_start(rows, scaling_of(1, 0.5), X, LABELS)

    k = SURENESS / 10
    np.testing.assert_allclose(start.W, [[4 * k / 2], [-4 * k / 2]], rtol=1e-6)
    np.testing.assert_allclose(start.b, [2 * k / 2, -2 * k / 2], rtol=1e-6)
    np.testing.assert_allclose(differences(start, X), [1.2, 2.8, -1.2, -2.8], rtol=1e-6)


@given(st.integers(0, 50), st.integers(1, 6), st.integers(2, 20))
def test_the_middle_is_between_the_classes_and_sureness_is_what_is_wanted(
    seed: int, size: int, count: int
) -> None:
    random = np.random.default_rng(seed)
    X = random.normal(3, 2, (count, size)).astype(np.float32)
    # The classes need not be of the same size.
    labels = (np.arange(count) >= max(1, count // 3)).astype(np.int64)
    rows = make_params(2, size, seed)
    scale = random.uniform(0.1, 3, size).astype(np.float32)

    start = known_start(rows, scaling_of(size, scale), X, labels)

    z = differences(start, X).astype(np.float64)
    assert z[labels == 0].mean() + z[labels == 1].mean() == pytest.approx(0, abs=1e-4)
    assert np.abs(z).mean() == pytest.approx(2, rel=1e-4)
    direction = (rows.W[0] - rows.W[1]) / scale
    turned = start.W[0] @ direction / np.linalg.norm(start.W[0]) / np.linalg.norm(direction)
    assert turned == pytest.approx(1, abs=1e-5)
    assert start.W[1].tolist() == (-start.W[0]).tolist()
    assert start.b[1] == -start.b[0]
    assert start.W.dtype == start.b.dtype == np.float32


def test_what_is_known_does_not_depend_on_the_scaling() -> None:
    random = np.random.default_rng(3)
    seen = random.gamma(2, 1, (12, 5)).astype(np.float32)
    labels = np.arange(12) % 2
    rows = make_params(2, 5)

    def known(kind: ScalingKind) -> Floats:
        scaling = fit(kind, seen, 5, None)
        X = scaling.apply(seen)
        return differences(known_start(rows, scaling, X, labels), X)

    raw, *others = (known(kind) for kind in SCALINGS)

    for other in others:
        np.testing.assert_allclose(other, raw, atol=1e-4)


def test_photos_that_are_all_alike_leave_w_at_0() -> None:
    rows = make_params(2, 3)

    start = known_start(rows, scaling_of(3), np.ones((4, 3), np.float32), LABELS)

    assert not start.W.any()
    assert not start.b.any()


def test_photos_that_differ_in_nothing_known_leave_w_at_0() -> None:
    rows = Params(np.array([[1, 2], [1, 2]], np.float32), np.zeros(2, np.float32))
    X = np.random.default_rng(1).normal(size=(4, 2)).astype(np.float32)

    assert not known_start(rows, scaling_of(2), X, LABELS).W.any()
