"""The gradient with every digit."""

import numpy as np

from model.classifier import loss_and_gradient
from model.gradient.analytic import analytic_gradient
from tests.model.making import as_float32, bits, make_params, make_x


def test_float32_makes_no_difference_to_how_exactly_it_is_calculated() -> None:
    params = as_float32(make_params(3, 4))
    X, labels = make_x(6, 4, 3)
    X = X.astype(np.float32).astype(np.float64)

    exact = analytic_gradient(params, X.astype(np.float32), labels)

    wide = params.astype(np.float64)
    assert exact.W.dtype == exact.b.dtype == np.float64
    assert bits(exact) == bits(loss_and_gradient(wide, X, labels, 0.0, wide).gradient)
