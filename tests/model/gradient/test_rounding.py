"""The lens on the decimals."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.gradient.finite_differences import numeric_gradient, vectorised_gradient
from model.gradient.rounding import FEWEST, MOST, SLIDE, blur, write
from tests.model.making import make_params, make_x, read_only


@pytest.mark.parametrize(("ahead", "slope"), [(1.25322, -2.5), (1.25353, 0.6), (1.25347, 0.0)])
def test_the_slide_s_quotients_come_out_as_printed(ahead: float, slope: float) -> None:
    written = write(1.25347, ahead, 0.0001, SLIDE)

    assert (written.behind, written.ahead, written.slope) == (1.25347, ahead, slope)
    assert written.grain == 0.1
    assert math.copysign(1, written.slope) == math.copysign(1, slope)


@given(st.floats(0, 20), st.floats(0, 20))
def test_with_five_decimals_and_the_lecture_s_h_every_quotient_is_a_number_of_tenths(
    behind: float, ahead: float
) -> None:
    slope = write(behind, ahead, 0.0001, SLIDE).slope

    assert slope == round(slope * 10) / 10


@given(st.floats(0, 20), st.floats(0, 20), st.integers(FEWEST, MOST))
def test_rounded_losses_give_the_quotient_that_fractions_give(
    behind: float, ahead: float, decimals: int
) -> None:
    first, second = (
        Fraction(round(Fraction(loss) * 10**decimals), 10**decimals) for loss in (behind, ahead)
    )

    written = write(behind, ahead, 0.0002, decimals)

    assert written.behind == float(first)
    assert written.ahead == float(second)
    assert written.slope == pytest.approx(float((second - first) * 5000), rel=1e-15)
    assert written.grain == pytest.approx(5000 / 10**decimals, rel=1e-15)


# The whole gradient.


def test_a_blurred_gradient_is_every_quotient_written() -> None:
    params = make_params(3, 6, spread=0.5)
    X, labels = make_x(5, 6, 3)
    quotients = list(numeric_gradient(params, X, labels))
    slopes = np.array([quotient.slope for quotient in quotients])

    for decimals in (2, 5, 8):
        blurred = blur(slopes, quotients[0].behind, 1e-4, decimals)
        one_by_one = [write(q.behind, q.ahead, q.apart, decimals) for q in quotients]
        np.testing.assert_allclose(blurred.slopes, [w.slope for w in one_by_one], rtol=1e-12)
        assert blurred.grain == pytest.approx(one_by_one[0].grain)
        assert blurred.lost == sum(written.slope == 0 for written in one_by_one)
        assert blurred.decimals == decimals
        assert read_only(blurred.slopes)


def test_with_five_decimals_all_slopes_are_tenths_and_small_ones_are_lost() -> None:
    params = make_params(2, 200, spread=0.02)
    X, labels = make_x(4, 200, 2)
    X *= 0.1
    slopes = np.concatenate(list(vectorised_gradient(params, X, labels)))
    loss = next(iter(numeric_gradient(params, X, labels))).behind

    blurred = blur(slopes, loss, 1e-4, SLIDE)

    tenths = blurred.slopes * 10
    np.testing.assert_allclose(tenths, tenths.round(), atol=1e-12)
    # Only a slope below one grain can vanish, and below half a grain many do.
    lost = (blurred.slopes == 0) & (slopes != 0)
    assert np.abs(slopes[lost]).max() < 0.1
    assert 0 < blurred.lost == np.count_nonzero(lost) < params.size
    np.testing.assert_allclose(blurred.slopes, slopes, atol=0.1)


def test_more_decimals_lose_fewer_slopes() -> None:
    slopes = np.random.default_rng(0).normal(size=(2, 50)) * 0.3

    lost = [blur(slopes, 0.6931471805599453, 1e-4, decimals).lost for decimals in range(2, 16)]

    assert lost == sorted(lost, reverse=True)
    assert lost[0] == 100
    assert lost[-1] == 0


def test_a_slope_that_is_0_has_nothing_to_lose() -> None:
    assert blur(np.zeros(5), 0.7, 1e-4, 5).lost == 0


@given(st.floats(0.0, 20.0), st.floats(-0.0999, 0.0999))
@example(1.253471, 0.06)
@example(1.253474, 0.06)
def test_a_slope_below_a_tenth_looks_like_0_or_like_a_tenth(loss: float, slope: float) -> None:
    written = write(loss, loss + 0.0001 * slope, 0.0001, SLIDE)
    assert abs(written.slope) in (0.0, 0.1)


def test_which_of_the_two_the_loss_decides() -> None:
    seen = {
        write(1.25347 + k * 1e-6, 1.25347 + k * 1e-6 + 6e-6, 1e-4, SLIDE).slope for k in range(9)
    }
    assert seen == {0.0, 0.1}
