"""The loss over one weight: against the classifier's own loss, and the numbers of the lecture."""

import math

import numpy as np
import pytest

from model.classifier import Params, loss_and_gradient
from model.gradient.finite_differences import Probe
from model.gradient.slide import SLIDE_EXAMPLE, SlideWeight
from model.gradient.weight_curve import BENDS, WeightCurve, curve_of
from model.gradient.weight_index import WeightIndex, value_at

ROUNDED = 1e-12
"""Losses of about 1, computed in float64 by a few dozen operations."""


@pytest.fixture
def params() -> Params:
    chance = np.random.default_rng(3)
    return Params(chance.normal(size=(3, 5)), chance.normal(size=3))


@pytest.mark.parametrize("place", [WeightIndex(0, 2), WeightIndex(2, 4), WeightIndex(1)])
def test_the_curve_is_the_loss_with_one_weight_moved(params: Params, place: WeightIndex) -> None:
    X, labels = np.random.default_rng(4).normal(size=(1, 5)), np.array([2])
    curve = curve_of(params, X, labels, place)
    probe = Probe(params, X, labels, "float64")
    changes = np.array([-1.5, -1e-3, 0.0, 0.2, 3.0])
    expected = [probe.loss_beside(place, change) for change in changes.tolist()]
    np.testing.assert_allclose(curve.losses(changes), expected, atol=ROUNDED)
    gradient = loss_and_gradient(params, X, labels, 0.0, params).gradient
    assert curve.slope == pytest.approx(value_at(place, gradient), abs=ROUNDED)
    assert curve.value == value_at(place, params)
    assert curve.secant(0.2) == pytest.approx((expected[3] - expected[2]) / 0.2, abs=1e-10)


def test_a_secant_comes_to_the_tangent_as_near_as_its_points_are() -> None:
    curve = WeightCurve(0.0, 0.7, x=2.0, p=0.4, y=0)
    # By Taylor it is off by h/2 · L″ at most, and L″ = p (1 − p) x² ≤ x²/4.
    for h in (1e-2, 1e-6, 1e-12):
        assert abs(curve.secant(h) - curve.slope) <= h / 2 * 1.0 + 1e-15


@pytest.mark.parametrize("weight", SLIDE_EXAMPLE.weights)
def test_the_lectures_curve_goes_through_what_is_printed(weight: SlideWeight) -> None:
    curve = SLIDE_EXAMPLE.curve(weight)
    assert curve.beside(0.0) == SLIDE_EXAMPLE.loss
    assert curve.slope == pytest.approx(weight.slope)
    if weight.ahead is not None:
        assert round(curve.beside(SLIDE_EXAMPLE.h), 5) == weight.ahead


@pytest.mark.parametrize("x", [1e-4, 0.4, -0.45, 3.5, 255.0])
def test_within_its_reach_a_curve_bends_but_does_not_run_away(x: float) -> None:
    curve = WeightCurve(0.0, math.log(2), x, 0.5, 1)
    assert BENDS / 10**0.5 <= curve.reach * abs(x) <= BENDS * 10**0.5
    assert math.log10(curve.reach).is_integer()


def test_where_x_is_0_nothing_happens() -> None:
    curve = WeightCurve(0.3, 0.7, 0.0, 0.5, 1)
    assert (curve.reach, curve.slope, curve.secant(0.1), curve.beside(1.0)) == (1.0, 0.0, 0.0, 0.7)
