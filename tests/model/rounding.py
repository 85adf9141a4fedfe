"""How far rounding may lead: bounds from the theory of errors, and not from one computer.

Every processor has a BLAS kernel of its own. It adds the products of W x in an order of its own,
and rounds some of them together with their sum. So the last digits of a loss belong to the machine,
and two honest ways to one number agree only up to what rounding can do.

A sum of n products is off by at most n u Σ|a b|, where u is half the distance from 1 to the next
number. That is very pessimistic, because roundings go up and down. Higham and Mary (A New Approach
to Probabilistic Rounding Error Analysis, SIAM J. Sci. Comput. 41, 2019) prove λ √n u Σ|a b| in
whatever order it is added, but for a chance of 2 n exp(−λ²/2).
"""

import math

import numpy as np
import numpy.typing as npt

from model.params import Floats, Params

LAMBDA = 8.0
"""The chance that a sum of 3,000 products is further off is 1 in 10 thousand million."""

ELEMENTARY = 16
"""So many roundings of one number happen on the way from scores to the mean loss, at most."""


def unit(precision: npt.DTypeLike = np.float64) -> float:
    """u: how far, relatively, one rounding goes at most."""
    return float(np.finfo(precision).eps) / 2


def sum_error(terms: int, size: float, precision: npt.DTypeLike = np.float64) -> float:
    """How far a sum may be off; `size` is the sum of its terms without their signs."""
    return LAMBDA * math.sqrt(terms) * unit(precision) * size


def score_error(params: Params, X: Floats, precision: npt.DTypeLike = np.float64) -> float:
    """How far a score may be off, of any class and any photo."""
    sizes = np.abs(X).astype(np.float64) @ np.abs(params.W).T.astype(np.float64) + np.abs(params.b)
    return sum_error(X.shape[1] + 1, float(sizes.max()), precision)


def loss_error(params: Params, X: Floats, precision: npt.DTypeLike = np.float64) -> float:
    """How far the mean loss may be off.

    The loss of a photo is log Σ exp(s_j − s_label): it changes by at most what two scores do. exp,
    log and the mean are as exact as numbers of the size of a score and of a loss can be.
    """
    scores = np.abs(X @ params.W.T + params.b).max()
    size = 2.0 * float(scores) + math.log(len(params.b))
    scores_off = 2.0 * score_error(params, X, precision)
    return scores_off + sum_error(len(X) + ELEMENTARY, size, precision)


def gradient_error(params: Params, X: Floats, precision: npt.DTypeLike = np.float64) -> float:
    """How far a number of the gradient (without L2) may be off, the mean of (p − [label]) x.

    A probability moves by at most half of what two scores do.
    """
    largest = max(1.0, float(np.abs(X).max()))
    chance = score_error(params, X, precision) + ELEMENTARY * unit(precision)
    return largest * chance + sum_error(len(X) + ELEMENTARY, largest, precision)
