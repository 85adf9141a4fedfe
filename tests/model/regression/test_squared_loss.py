"""The squared loss of a line: against NumPy's least squares, quotients and the lecture's table."""

from fractions import Fraction

import numpy as np
import pytest

from model.params import Doubles, Params
from model.regression import (
    PRICES,
    ROOMS,
    SIZES,
    largest_curvature,
    least_squares,
    mean_squared_error,
    predict,
)
from model.regression.squared_loss import slopes
from tests.model.rounding import sum_error

SIZE = SIZES[:, np.newaxis]
BOTH = np.column_stack([SIZES, ROOMS])


def line(b: float, *w: float) -> Params:
    return Params(np.array([w]), np.array([b]))


def test_the_loss_is_the_mean_of_the_squares() -> None:
    exact = Fraction(0)
    for size, price in zip(SIZES.tolist(), PRICES.tolist(), strict=True):
        exact += (Fraction(size) / 8 + 40 - Fraction(price)) ** 2
    assert mean_squared_error(line(40, 0.125), SIZE, PRICES) == pytest.approx(float(exact / 6))


def test_a_line_says_a_price_for_each_house() -> None:
    assert predict(line(50, 0.1, 10), BOTH).tolist() == pytest.approx(
        [112.3, 124.5, 140.8, 183.4, 319.0, 344.5]
    )


@pytest.mark.parametrize("X", [SIZE, BOTH], ids=["size", "size and rooms"])
def test_the_best_line_is_the_one_that_numpy_finds(X: Doubles) -> None:
    with_one = np.column_stack([X, np.ones(6)])
    expected, *_ = np.linalg.lstsq(with_one, PRICES, rcond=None)
    # Both are as exact as the condition of their equations lets them be.
    condition = float(np.linalg.cond(with_one)) ** 2
    error = condition * sum_error(6, float(np.abs(expected).max()))
    assert np.abs(least_squares(X, PRICES).flatten() - expected).max() <= error


def test_the_best_lines_are_those_of_the_table() -> None:
    best, both = least_squares(SIZE, PRICES), least_squares(BOTH, PRICES)
    written = f"{best.W[0, 0]:.3f} · size + {best.b[0]:.1f}"
    assert written == "0.132 · size + 87.5"
    written = f"{both.W[0, 0]:.4f} · size + {both.W[0, 1]:.1f} · rooms + {both.b[0]:.1f}"
    assert written == "0.0531 · size + 55.7 · rooms + 50.5"
    assert round(mean_squared_error(best, SIZE, PRICES)) == 1284
    assert round(mean_squared_error(both, BOTH, PRICES)) == 534


def test_the_slopes_are_the_quotients() -> None:
    here = line(3.0, 0.25, -2.0)
    at = here.flatten()
    quotients = []
    for place in range(3):
        step = np.zeros(3)
        step[place] = 2.0**-8  # of a parabola the quotient of both sides is exact, for any step
        ends = [Params.unflatten(at + side * step, here) for side in (1, -1)]
        high, low = (mean_squared_error(end, BOTH, PRICES) for end in ends)
        quotients.append((high - low) / 2.0**-7)
    rounding = sum_error(20, 2.0 * mean_squared_error(here, BOTH, PRICES)) * 2.0**7
    assert np.abs(slopes(here, BOTH, PRICES).flatten() - quotients).max() <= rounding


def test_the_curvature_is_what_the_slope_changes_by_along_the_steepest_way() -> None:
    assert largest_curvature(SIZE) == pytest.approx(4.7e6, rel=0.01)
    steepest = np.linalg.svd(np.column_stack([SIZE, np.ones(6)]))[2][0]
    way = Params.unflatten(steepest, line(0, 0))
    change = slopes(way, SIZE, PRICES) - slopes(line(0, 0), SIZE, PRICES)
    assert largest_curvature(SIZE) == pytest.approx(change.norm)
