"""A rate of its own for each weight, that only shrinks."""

import numpy as np
import pytest

from model.params import Params
from model.sentence import Refusal
from model.training.optimisers import AdaGrad

START = Params.zeros(1, 3)
SLOPE = Params(np.array([[1e-4, -1.0, 1e4]], np.float32), np.array([5.0], np.float32))


def test_the_first_step_is_as_long_for_a_gentle_slope_as_for_a_steep_one() -> None:
    walker = AdaGrad()

    params, _ = walker.update(START, SLOPE, walker.start(START), 0.1, 0)

    np.testing.assert_allclose(params.W, [[-0.1, 0.1, -0.1]], rtol=1e-5)
    np.testing.assert_allclose(params.b, [-0.1], rtol=1e-5)


def test_on_an_even_slope_steps_shrink_with_the_root_of_their_number() -> None:
    walker = AdaGrad()
    params, memory, before = START, walker.start(START), START

    for step in range(25):
        before = params
        params, memory = walker.update(params, SLOPE, memory, 0.1, step)

    np.testing.assert_allclose(before.W - params.W, [[0.02, -0.02, 0.02]], rtol=1e-4)
    np.testing.assert_allclose(memory[0].b, [25 * 25.0])


def test_a_sum_that_begins_larger_calms_the_first_step() -> None:
    walker = AdaGrad(beginning=3.0)

    params, _ = walker.update(START, SLOPE, walker.start(START), 0.1, 0)

    assert params.W[0, 1] == pytest.approx(0.05)


def test_a_negative_sum_of_squares_is_refused() -> None:
    with pytest.raises(Refusal, match="First sum of squares: choose a number from 0 to 100"):
        AdaGrad(beginning=-1.0)
