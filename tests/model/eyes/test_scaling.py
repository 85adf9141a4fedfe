"""From the eye's numbers to x."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from model.eyes.scaling import SCALINGS, Scaling, fit
from tests.model.making import read_only

SEEN = np.array([[0, 255, 10], [100, 255, 20]], np.uint8)


def test_there_are_three_kinds() -> None:
    assert SCALINGS == ("raw", "unit", "centred")


def test_raw_numbers_stay_as_they_are() -> None:
    x = fit("raw", SEEN, 3, 255.0).apply(SEEN)

    assert x.tolist() == SEEN.tolist()


def test_unit_numbers_run_from_0_to_1() -> None:
    x = fit("unit", SEEN, 3, 255.0).apply(SEEN)

    np.testing.assert_allclose(x, SEEN / 255, rtol=1e-6)
    assert x[0, 0] == 0
    assert x[0, 1] == pytest.approx(1)


def test_centred_numbers_have_the_mean_zero() -> None:
    scaling = fit("centred", SEEN, 3, 255.0)

    assert scaling.mean.tolist() == [50, 255, 15]
    np.testing.assert_allclose(
        scaling.apply(SEEN), [[-50 / 255, 0, -5 / 255], [50 / 255, 0, 5 / 255]], rtol=1e-6
    )


@pytest.mark.parametrize("kind", SCALINGS)
def test_before_there_are_photos_nothing_is_taken_away(kind: Any) -> None:  # a ScalingKind
    scaling = fit(kind, np.zeros((0, 3), np.uint8), 3, 255.0)

    assert scaling.mean.tolist() == [0, 0, 0]
    assert scaling.apply(np.zeros((0, 3), np.uint8)).shape == (0, 3)


@pytest.mark.parametrize("kind", SCALINGS)
@given(seen=arrays(np.uint8, st.tuples(st.integers(1, 6), st.integers(1, 5))))
def test_x_can_be_recomputed_by_anyone(kind: Any, seen: Any) -> None:
    scaling = fit(kind, seen, seen.shape[1], 255.0)

    x = scaling.apply(seen)

    by_hand = (seen.astype(np.float64) - scaling.mean.astype(np.float64)) * float(scaling.scale)
    np.testing.assert_allclose(x, by_hand, rtol=1e-5, atol=2e-5 * float(scaling.scale))
    # The same rule for one photo alone.
    assert scaling.apply(seen[0]).tobytes() == x[0].tobytes()


def test_everything_is_float32_in_its_shape_and_cannot_be_changed() -> None:
    for kind in SCALINGS:
        scaling = fit(kind, SEEN, 3, 255.0)
        x = scaling.apply(SEEN)
        for array in (scaling.mean, scaling.scale, x):
            assert array.dtype == np.float32
            assert read_only(array)
        assert scaling.mean.shape == (3,)
        assert scaling.scale.shape == ()
        assert x.shape == SEEN.shape


# The numbers of a network, which have no largest one.

FEATURES = np.array([[3, 0, 4], [1, 2, 2], [0, 0, 0]], np.float32)


def test_features_are_divided_by_the_root_of_their_mean_square_length() -> None:
    scaling = fit("unit", FEATURES, 3, None)

    # The square lengths are 25, 9 and 0.
    assert scaling.mean.tolist() == [0, 0, 0]
    assert scaling.scale == np.float32(1 / np.sqrt(34 / 3))
    np.testing.assert_allclose(scaling.apply(FEATURES), FEATURES / np.sqrt(34 / 3), rtol=1e-6)


def test_centred_features_are_measured_from_their_mean() -> None:
    scaling = fit("centred", FEATURES + 1_000, 3, None)

    x = scaling.apply(FEATURES + 1_000).astype(np.float64)
    np.testing.assert_allclose(scaling.mean, FEATURES.mean(axis=0) + 1_000, rtol=1e-6)
    assert (x**2).sum(axis=1).mean() == pytest.approx(1, rel=1e-5)
    np.testing.assert_allclose(x.mean(axis=0), 0, atol=1e-4)


def test_raw_features_stay_as_they_are() -> None:
    assert fit("raw", FEATURES, 3, None).apply(FEATURES).tolist() == FEATURES.tolist()


@pytest.mark.parametrize("kind", SCALINGS)
@pytest.mark.parametrize(
    "seen", [np.zeros((0, 3), np.uint8), np.zeros((2, 3), np.float32)], ids=["none", "zeros"]
)
def test_features_without_a_length_are_divided_by_nothing(kind: Any, seen: Any) -> None:
    scaling = fit(kind, seen, 3, None)

    assert scaling.scale == 1
    assert scaling.mean.tolist() == [0, 0, 0]


def test_features_that_are_all_alike_become_0_when_they_are_centred() -> None:
    scaling = fit("centred", FEATURES[[0, 0]], 3, None)

    assert scaling.scale == 1
    assert not scaling.apply(FEATURES[[0, 0]]).any()


@given(factor=st.floats(1e-3, 1e6))
def test_how_large_a_layers_numbers_are_makes_no_difference(factor: float) -> None:
    plain = fit("centred", FEATURES, 3, None).apply(FEATURES)
    times = (FEATURES * factor).astype(np.float32)

    np.testing.assert_allclose(fit("centred", times, 3, None).apply(times), plain, atol=1e-5)


def test_a_scale_may_be_a_number_for_each_of_the_numbers() -> None:
    scaling = Scaling(np.array([1, 2, 3], np.float32), np.array([1, 10, 100], np.float32))

    assert scaling.apply(np.array([2, 3, 4], np.uint8)).tolist() == [1, 10, 100]


def test_the_mean_of_many_photos_is_exact() -> None:
    # Sums of float32 lose digits from some 65,000 photos of 255 on.
    seen = np.full((70_000, 1), 255, np.uint8)
    seen[0] = 0

    assert fit("centred", seen, 1, 255.0).mean[0] == np.float32(255 * 69_999 / 70_000)


def test_what_the_eye_saw_is_not_touched() -> None:
    seen = SEEN.astype(np.float32)

    fit("centred", seen, 3, 255.0).apply(seen)

    assert seen.tolist() == SEEN.tolist()
