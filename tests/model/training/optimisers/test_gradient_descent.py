"""Gradient descent, as the lecture has it."""

import numpy as np
import pytest

from model.params import Params
from model.training.optimisers import GradientDescent
from tests.model.making import as_float32

WEIGHTS = np.array([[0.2, 0.1, 0.3, 0.9, 0.4]])
SLOPE = np.array([[-2.5, 0.6, 0.0, -0.2, 0.5]])


@pytest.mark.parametrize("precision", ["float64", "float32"])
def test_the_update_of_the_lecture(precision: str) -> None:
    params = Params(WEIGHTS.astype(precision), np.array([0.1], precision))
    gradient = Params(SLOPE.astype(precision), np.array([2.0], precision))

    after, memory = GradientDescent().update(params, gradient, (), 0.01, 0)

    np.testing.assert_allclose(after.W, [[0.225, 0.094, 0.3, 0.902, 0.395]], rtol=1e-6)
    np.testing.assert_allclose(after.b, [0.08], rtol=1e-6)
    assert memory == ()


def test_nothing_is_remembered_and_the_number_of_the_step_does_not_matter() -> None:
    params, gradient = (
        as_float32(Params(WEIGHTS, np.zeros(1))),
        as_float32(Params(SLOPE, np.ones(1))),
    )
    optimiser = GradientDescent()

    memory = optimiser.start(params)

    assert memory == ()
    early, _ = optimiser.update(params, gradient, (), 0.01, 0)
    late, _ = optimiser.update(params, gradient, (), 0.01, 9_999_999)
    assert early.W.tobytes() == late.W.tobytes()


def test_without_a_slope_it_stays_where_it_is() -> None:
    params = as_float32(Params(WEIGHTS.copy(), np.ones(1)))
    flat = Params.zeros(1, 5)

    after, _ = GradientDescent().update(params, flat, (), 1.0, 0)

    assert after.W.tobytes() == params.W.tobytes()
