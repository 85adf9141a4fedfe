"""How steep has it been lately?"""

import numpy as np
import pytest

from model.params import Params
from model.sentence import Refusal
from model.training.optimisers import RMSProp

START = Params.zeros(1, 3)
SLOPE = Params(np.array([[1e-4, -1.0, 1e4]], np.float32), np.array([5.0], np.float32))


def test_the_first_step_is_longer_because_the_mean_begins_at_nothing() -> None:
    walker = RMSProp(decay=0.99)

    params, memory = walker.update(START, SLOPE, walker.start(START), 0.1, 0)

    np.testing.assert_allclose(memory[0].W, [[1e-10, 1e-2, 1e6]], rtol=1e-5)
    np.testing.assert_allclose(params.W, [[-1.0, 1.0, -1.0]], rtol=2e-3)


def test_on_an_even_slope_steps_come_to_the_length_of_the_rate() -> None:
    walker = RMSProp(decay=0.9)
    params, memory, before = START, walker.start(START), START

    for step in range(200):
        before = params
        params, memory = walker.update(params, SLOPE, memory, 0.1, step)

    np.testing.assert_allclose(before.W - params.W, [[0.1, -0.1, 0.1]], rtol=1e-3)


def test_a_memory_that_does_not_fade_is_refused() -> None:
    with pytest.raises(Refusal, match="Decay α"):
        RMSProp(decay=1.0)
