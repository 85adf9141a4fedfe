"""A heavy ball."""

import numpy as np
import pytest

from model.params import Params
from model.sentence import Refusal
from model.training.optimisers import GradientDescent, Momentum
from tests.model.making import as_float32, bits, make_params

ONE = Params(np.ones((1, 2), np.float32), np.ones(1, np.float32))
FLAT = Params.zeros(1, 2)


def test_the_velocity_is_a_part_of_the_last_one_and_the_slope() -> None:
    ball = Momentum(momentum=0.5)

    params, memory = ball.update(ONE, ONE, (ONE,), 0.1, 7)

    np.testing.assert_allclose(memory[0].W, [[1.5, 1.5]])
    np.testing.assert_allclose(params.W, [[0.85, 0.85]], rtol=1e-6)
    np.testing.assert_allclose(params.b, [0.85], rtol=1e-6)


def test_on_flat_ground_the_ball_rolls_on_and_comes_to_rest() -> None:
    ball = Momentum(momentum=0.5)
    params, memory = ONE, ball.start(ONE)
    places = []

    for step, slope in enumerate([ONE, *[FLAT] * 40]):
        params, memory = ball.update(params, slope, memory, 0.1, step)
        places.append(float(params.W[0, 0]))

    assert places[:3] == pytest.approx([0.9, 0.85, 0.825])
    assert places[-1] == pytest.approx(0.8)


def test_on_an_even_slope_it_comes_to_ten_times_the_speed() -> None:
    ball = Momentum(momentum=0.9)
    memory = ball.start(ONE)

    for step in range(200):
        _, memory = ball.update(ONE, ONE, memory, 0.1, step)

    np.testing.assert_allclose(memory[0].W, 10.0, rtol=1e-5)


def test_without_momentum_it_is_gradient_descent() -> None:
    params, slope = as_float32(make_params(2, 5)), as_float32(make_params(2, 5, 1))
    ball = Momentum(momentum=0.0)

    one, memory = ball.update(params, slope, ball.start(params), 0.1, 0)
    one, _ = ball.update(one, slope, memory, 0.1, 1)
    other, _ = GradientDescent().update(params, slope, (), 0.1, 0)
    other, _ = GradientDescent().update(other, slope, (), 0.1, 1)

    assert bits(one) == bits(other)


@pytest.mark.parametrize("momentum", [-0.1, 1.0, float("nan")])
def test_a_ball_that_would_never_come_to_rest_is_refused(momentum: float) -> None:
    with pytest.raises(Refusal, match=r"Momentum μ: choose a number from 0 to 0\.999"):
        Momentum(momentum)
