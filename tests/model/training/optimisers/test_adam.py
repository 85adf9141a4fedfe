"""Mean over root of mean square, honest about the beginning."""

import numpy as np
import pytest

from model.params import Params
from model.sentence import Refusal
from model.training.optimisers import Adam

START = Params.zeros(1, 3)
SLOPE = Params(np.array([[1e-4, -1.0, 1e4]], np.float32), np.array([5.0], np.float32))


@pytest.mark.parametrize("steps", [1, 2, 10, 100])
def test_on_an_even_slope_every_step_is_as_long_as_the_rate_from_the_first_one_on(
    steps: int,
) -> None:
    walker = Adam()
    params, memory = START, walker.start(START)

    for step in range(steps):
        params, memory = walker.update(params, SLOPE, memory, 0.1, step)

    np.testing.assert_allclose(params.W, steps * np.array([[-0.1, 0.1, -0.1]]), rtol=1e-3)


def test_a_slope_that_turns_to_and_fro_takes_it_hardly_anywhere() -> None:
    walker = Adam()
    params, memory = START, walker.start(START)

    for step in range(100):
        turned = (-1) ** step * SLOPE
        params, memory = walker.update(params, turned, memory, 0.1, step)

    assert np.abs(params.W).max() < 0.5


def test_the_number_of_the_step_matters_only_while_the_means_are_young() -> None:
    walker = Adam()
    memory = (SLOPE, Params(SLOPE.W**2, SLOPE.b**2))

    early, _ = walker.update(START, SLOPE, memory, 0.1, 9)
    late, _ = walker.update(START, SLOPE, memory, 0.1, 100_000)
    later, _ = walker.update(START, SLOPE, memory, 0.1, 9_999_999)

    assert early.W.tobytes() != late.W.tobytes() == later.W.tobytes()


@pytest.mark.parametrize(
    ("mean", "square", "hyperparameter"),
    [(1.0, 0.999, "Decay of the mean β₁"), (0.9, 1.0, "Decay of the mean square β₂")],
)
def test_a_mean_that_does_not_fade_is_refused(
    mean: float, square: float, hyperparameter: str
) -> None:
    with pytest.raises(Refusal, match=hyperparameter):
        Adam(mean, square)
