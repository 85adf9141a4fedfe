"""The L2 term, written out, and its derivatives by differences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import loss_and_gradient
from model.params import Params
from model.training.pull import Pull
from tests.model.making import make_params, make_x, read_only

SEEDS = st.integers(0, 2**32 - 1)


@given(st.integers(2, 4), st.integers(1, 5), SEEDS, st.floats(0, 1e3))
def test_it_is_half_the_strength_times_the_square_of_the_way_from_the_start(
    classes: int, size: int, seed: int, l2: float
) -> None:
    params, start = make_params(classes, size, seed), make_params(classes, size, seed + 1)

    square = sum(
        (params.W[row, column] - start.W[row, column]) ** 2
        for row in range(classes)
        for column in range(size)
    )
    assert Pull(l2, start).height(params) == pytest.approx(l2 / 2 * square, rel=1e-12)


def test_at_the_start_and_in_the_bias_there_is_none() -> None:
    start = make_params(2, 3)

    assert Pull(5.0, start).height(Params(start.W, start.b + 1)) == 0


@given(st.integers(2, 4), st.integers(1, 5), SEEDS, st.floats(0, 1e3))
def test_its_derivative_is_what_training_adds_to_the_gradient(
    classes: int, size: int, seed: int, l2: float
) -> None:
    params, start = make_params(classes, size, seed), make_params(classes, size, seed + 1)
    way = make_params(classes, size, seed + 2)
    X, labels = make_x(7, size, classes, seed)

    pulled, free = (loss_and_gradient(params, X, labels, by, start).gradient for by in (l2, 0.0))
    added = float(((pulled.W - free.W) * way.W).sum())

    assert np.array_equal(pulled.b, free.b)
    bowl = Pull(l2, start).bowl(params, (way,))
    assert bowl.slopes(np.zeros(1))[0] == pytest.approx(added, rel=1e-9, abs=1e-9 * max(1.0, l2))


@given(SEEDS, st.floats(-3, 3), st.floats(-3, 3))
def test_on_a_flat_it_is_the_term_at_each_place(seed: int, a: float, b: float) -> None:
    origin, start, u, v = (make_params(3, 4, seed + n) for n in range(4))
    pull = Pull(0.7, start)

    bowl = pull.bowl(origin, (u, v))

    def there(a: float, b: float) -> float:
        return pull.height(origin + a * u + b * v)

    t = np.array([[a, 0.0], [b, 0.0]])
    assert bowl.heights(t) == pytest.approx([there(a, b), there(0, 0)], rel=1e-11)
    # A parabola: differences over any h are its derivatives.
    by_a, by_b = (there(a + 1, b) - there(a - 1, b)) / 2, (there(a, b + 1) - there(a, b - 1)) / 2
    size = max(map(abs, (by_a, by_b))) + 1
    assert bowl.slopes(np.array([a, b])) == pytest.approx([by_a, by_b], abs=1e-10 * size)
    assert read_only(bowl.slope)
    assert read_only(bowl.bend)
