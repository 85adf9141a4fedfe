"""How wrong a line is: the mean of its squared errors, how steep that is, and the line with least.

What is learnt is W x + b, as it is for photos, with one row: W is (1, D) and b is (1,). The loss is
another one, since B is no class but a number.

Source: Legendre, Nouvelles méthodes pour la détermination des orbites des comètes (1805),
https://archive.org/details/nouvellesmthode00legegoog, where the method has its name from.
"""

import numpy as np

from model.params import Doubles, Params


def predict(params: Params, X: Doubles) -> Doubles:
    """Compute W x + b for N inputs X (N, D): (N,) float64."""
    predicted: Doubles = X @ params.W[0] + params.b[0]
    return predicted


def mean_squared_error(params: Params, X: Doubles, targets: Doubles) -> float:
    """Compute 1/N Σ (W x + b − y)² over N ≥ 1 inputs X (N, D) with targets y (N,).

    In the target's unit squared; infinite where it is more than a float can be.
    """
    with np.errstate(over="ignore"):
        return float(np.mean((predict(params, X) - targets) ** 2))


def slopes(params: Params, X: Doubles, targets: Doubles) -> Params:
    """Compute the gradient of `mean_squared_error`, in the shapes of the params.

    ∂L/∂W = 2/N Σ (W x + b − y) xᵀ and ∂L/∂b = 2/N Σ (W x + b − y).
    """
    errors = 2.0 / len(targets) * (predict(params, X) - targets)
    return Params((errors @ X)[np.newaxis], errors.sum(keepdims=True))


def least_squares(X: Doubles, targets: Doubles) -> Params:
    """Find the params whose mean squared error is least, where the gradient is 0.

    With means taken away, X' and y', that is (X'ᵀ X') Wᵀ = X'ᵀ y', the normal equations, and b is
    the mean of y − W x. Raises numpy.linalg.LinAlgError where a column of X says nothing new.
    """
    centre, level = X.mean(axis=0), targets.mean()
    apart = X - centre
    weights = np.linalg.solve(apart.T @ apart, apart.T @ (targets - level))
    return Params(weights[np.newaxis], np.array([level - centre @ weights]))


def largest_curvature(X: Doubles) -> float:
    """Compute λ, the largest curvature of `mean_squared_error`: it is the same at every place.

    It is the largest eigenvalue of the second derivatives 2/N Σ x̃ x̃ᵀ, where x̃ is x with a 1 for b;
    above 2 / λ gradient descent runs away (see `model.descent.curvature_bound`).
    """
    with_one = np.column_stack([X, np.ones(len(X))])
    return float(np.linalg.eigvalsh(2.0 / len(X) * (with_one.T @ with_one))[-1])
