"""The gradient by backpropagation with every digit: what quotients are measured against."""

import numpy as np

from model.classifier import Labels, loss_and_gradient
from model.params import Floats, Params


def analytic_gradient(params: Params, X: Floats, labels: Labels) -> Params:
    """Calculate the gradient of the mean loss of N ≥ 1 photos, without L2, all of it in float64.

    params: (K, D) and (K,), float32 or float64.
    X:      (N, D), of the same dtype.
    labels: (N,)
    """
    exact = params.astype(np.float64)
    wide = X.astype(np.float64, copy=False)
    return loss_and_gradient(exact, wide, labels, 0.0, exact).gradient
