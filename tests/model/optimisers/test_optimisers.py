"""What every optimiser promises."""

import numpy as np
import pytest

from model.optimisers import OPTIMISERS, GradientDescent, Optimiser
from tests.model.making import as_float32, bits, make_params

each = pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)


def test_the_lecture_comes_first() -> None:
    assert OPTIMISERS[0] is GradientDescent


def test_names_and_labels_tell_them_apart() -> None:
    assert len({kind.name for kind in OPTIMISERS}) == len(OPTIMISERS)
    assert len({str(kind.label) for kind in OPTIMISERS}) == len(OPTIMISERS)


@each
def test_a_step_is_a_pure_function(kind: type[Optimiser]) -> None:
    optimiser = kind()
    params, gradient = as_float32(make_params(2, 5)), as_float32(make_params(2, 5, 1))
    memory = optimiser.start(params)
    before = bits(params), bits(gradient), [bits(kept) for kept in memory]

    one, kept = optimiser.update(params, gradient, memory, 0.1, 0)
    other, kept_too = kind().update(params, gradient, memory, 0.1, 0)

    assert bits(one) == bits(other) != bits(params)
    assert [bits(part) for part in kept] == [bits(part) for part in kept_too]
    assert before == (bits(params), bits(gradient), [bits(part) for part in memory])


@each
def test_shapes_and_precision_stay(kind: type[Optimiser]) -> None:
    optimiser = kind()
    for params in (make_params(3, 4), as_float32(make_params(3, 4))):
        after, _ = optimiser.update(params, params, optimiser.start(params), 0.1, 0)

        assert (after.W.dtype, after.W.shape) == (params.W.dtype, (3, 4))
        assert (after.b.dtype, after.b.shape) == (params.b.dtype, (3,))


@each
def test_a_first_step_goes_downhill(kind: type[Optimiser]) -> None:
    optimiser = kind()
    params, gradient = make_params(2, 5), make_params(2, 5, 1)

    after, _ = optimiser.update(params, gradient, optimiser.start(params), 1e-3, 0)

    moved = np.concatenate([(after.W - params.W).ravel(), after.b - params.b])
    felt = np.concatenate([gradient.W.ravel(), gradient.b])
    assert moved @ felt < 0
