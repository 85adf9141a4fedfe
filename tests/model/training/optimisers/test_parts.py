"""W and b alike."""

import numpy as np

from model.training.optimisers.parts import by_part, nothing_yet
from tests.model.making import as_float32, make_params


def test_a_rule_is_followed_for_w_and_for_b() -> None:
    one, other = make_params(2, 3), make_params(2, 3, 1)

    less = by_part(np.subtract, one, other)

    assert less.W.tolist() == (one.W - other.W).tolist()
    assert less.b.tolist() == (one.b - other.b).tolist()


def test_nothing_has_the_shapes_and_the_precision_of_what_will_come() -> None:
    for params in (make_params(3, 4), as_float32(make_params(3, 4))):
        nothing = nothing_yet(params)

        assert (nothing.W.dtype, nothing.W.shape) == (params.W.dtype, (3, 4))
        assert (nothing.b.dtype, nothing.b.shape) == (params.b.dtype, (3,))
        assert not nothing.W.any()
        assert not nothing.b.any()
