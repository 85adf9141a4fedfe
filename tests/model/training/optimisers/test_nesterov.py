"""A heavy ball that looks ahead."""

from collections.abc import Callable

import numpy as np
import pytest

from model.params import Params
from model.sentence import Refusal
from model.training.optimisers import GradientDescent, Momentum, Nesterov, Optimiser
from tests.model.making import as_float32, bits, make_params

Place = Callable[[int], float]


def narrow_valley(optimiser: Optimiser, rate: float) -> list[float]:
    """How far from the floor it is after each step where the ground is w² / 2."""
    params = Params(np.ones((1, 1)), np.zeros(1))
    memory, places = optimiser.start(params), []
    for step in range(30):
        slope = Params(params.W.copy(), np.zeros(1))
        params, memory = optimiser.update(params, slope, memory, rate, step)
        places.append(float(params.W[0, 0]))
    return places


def test_it_is_the_ball_that_feels_the_slope_where_its_speed_will_have_taken_it() -> None:
    mu, eta = 0.8, 0.3
    place, speed, ahead = 1.0, 0.0, []
    for _ in range(30):
        # As Nesterov writes it, with the slope of w² / 2 at the place ahead.
        speed = mu * speed - eta * (place + mu * speed)
        place += speed
        ahead.append(place + mu * speed)

    assert narrow_valley(Nesterov(mu), eta) == pytest.approx(ahead)


def test_it_swings_less_than_the_ball_that_does_not_look_ahead() -> None:
    looking, plain = (narrow_valley(kind(0.9), 0.3) for kind in (Nesterov, Momentum))

    assert min(looking) > 0.8 * min(plain)
    assert abs(looking[-1]) < 0.1 * max(abs(place) for place in plain[-5:])


def test_without_momentum_it_is_gradient_descent() -> None:
    params, slope = as_float32(make_params(2, 5)), as_float32(make_params(2, 5, 1))
    ball = Nesterov(momentum=0.0)

    one, memory = ball.update(params, slope, ball.start(params), 0.1, 0)
    one, _ = ball.update(one, slope, memory, 0.1, 1)
    other, _ = GradientDescent().update(params, slope, (), 0.1, 0)
    other, _ = GradientDescent().update(other, slope, (), 0.1, 1)

    assert bits(one) == bits(other)


def test_momentum_that_does_not_fade_is_refused() -> None:
    with pytest.raises(Refusal, match="Momentum μ"):
        Nesterov(1.0)
