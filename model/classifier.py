"""A linear classifier: scores, probabilities, loss, and the slope of the loss.

A photo arrives as a column of numbers x. The classifier has one row of weights for each
class and one bias: the *score* of class k is s_k = W_k · x + b_k. Softmax turns the scores
into positive numbers that sum to 1, P_k = exp(s_k) / Σ_j exp(s_j), and the *loss* of a photo
whose label is y is −log P_y: 0 when the classifier is sure and right, ln K when it knows
nothing about K classes, and large when it is sure and wrong. To learn is to make the mean of
this loss small. The *gradient* says for each weight how fast the loss rises with it.

Only the differences of the scores matter to softmax: adding the same number to all of them
changes nothing. So the sums over pixels, which cost nearly all the time, are made for K − 1
differences W_k − W_last only. For two classes this is one matrix–vector product forward and
one back, and the result is the same.
"""

import math
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.floating[Any]]  # float32 in training, float64 in checks
Doubles: TypeAlias = NDArray[np.float64]
Labels: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Params:
    """What the classifier has learnt, as read-only arrays.

    W: (K, D), one row of weights a class.
    b: (K,), one bias a class.
    """

    W: Floats
    b: Floats

    def __post_init__(self) -> None:
        self.W.setflags(write=False)
        self.b.setflags(write=False)

    @classmethod
    def zeros(cls, classes: int, size: int) -> "Params":
        """Make the float32 params that know nothing: every score is 0."""
        return cls(np.zeros((classes, size), np.float32), np.zeros(classes, np.float32))


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What a classifier makes of N photos whose labels are known.

    probabilities: (N, K) float64; each row sums to 1.
    losses:        (N,) float64, −log P(label) of each photo.
    loss:          their mean; NaN when there are no photos.
    right:         how many photos have their label as the most probable class.
    """

    probabilities: Doubles
    losses: Doubles
    loss: float
    right: int


@dataclass(frozen=True, slots=True, eq=False)
class Slope:
    """The loss over some photos and its gradient at one place.

    evaluation: the photos, without the L2 term.
    gradient:   the gradient of mean loss plus L2 term, in the shapes and dtype of the params.
    """

    evaluation: Evaluation
    gradient: Params


def scores(params: Params, x: Floats) -> Doubles:
    """Compute s = W x + b for one photo x (D,): (K,) float64."""
    # No BLAS on purpose: this is called by the window for the photo on show.
    products = params.W.astype(np.float64) * x
    return np.asarray(products.sum(axis=1) + params.b, np.float64)


def log_softmax(s: Doubles) -> Doubles:
    """Compute log P along the last axis of scores s, by log-sum-exp: finite for finite s."""
    shifted = s - s.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))


def softmax(s: Doubles) -> Doubles:
    """Compute P_k = exp(s_k) / Σ_j exp(s_j) along the last axis of s."""
    return np.exp(log_softmax(s))


def most_probable(probabilities: Doubles) -> Labels:
    """Name the class of each row (N, K): (N,). The first class wins a tie."""
    return np.asarray(probabilities.argmax(axis=-1), np.int64)


def evaluate(params: Params, X: Floats, labels: Labels) -> Evaluation:
    """Look at N photos X (N, D) whose labels (N,) are known."""
    log_probabilities = log_softmax(_score_differences(params, X))
    probabilities = np.exp(log_probabilities)
    losses = -log_probabilities[np.arange(len(labels)), labels]
    # −log 1 is −0.0; nobody wants to read a loss of minus nothing.
    losses += 0.0
    right = int((most_probable(probabilities) == labels).sum())
    for array in (probabilities, losses):
        array.setflags(write=False)
    return Evaluation(probabilities, losses, _mean(losses), right)


def slope(params: Params, X: Floats, labels: Labels, l2: float, start: Params) -> Slope:
    """Compute mean loss and gradient over N ≥ 1 photos X (N, D) with labels (N,).

    The gradient is that of  mean_i −log P(label_i)  +  l2/2 · ‖W − W_start‖² :

        ∂L/∂s_i = (P_i − onehot_i) / N          (the derivative of log-sum-exp is softmax)
        ∂L/∂W   = Σ_i ∂L/∂s_i ⊗ x_i + l2 · (W − W_start)
        ∂L/∂b   = Σ_i ∂L/∂s_i

    L2 pulls W towards its start and leaves the bias alone. Because the entries of ∂L/∂s_i
    sum to 0, the last row of the gradient is minus the sum of the others.
    """
    evaluation = evaluate(params, X, labels)
    by_score = evaluation.probabilities.copy()
    by_score[np.arange(len(labels)), labels] -= 1.0
    by_score /= len(labels)

    W = np.empty_like(params.W)
    others = by_score[:, :-1].astype(X.dtype)
    if others.shape[1] == 1:
        np.matmul(others[:, 0], X, out=W[0])
    else:
        np.matmul(others.T, X, out=W[:-1])
    W[-1] = -W[:-1].sum(axis=0)
    if l2:
        W += W.dtype.type(l2) * (params.W - start.W)
    return Slope(evaluation, Params(W, by_score.sum(axis=0).astype(params.b.dtype)))


def _mean(losses: Doubles) -> float:
    """Compute the mean, of equal losses exactly that loss; NaN of none."""
    if not len(losses):
        return math.nan
    one = losses[0] if math.isfinite(losses[0]) else 0.0
    return float(one + (losses - one).mean())


def _score_differences(params: Params, X: Floats) -> Doubles:
    """Compute s − s_last for N photos X (N, D): (N, K) float64 whose last column is 0."""
    W = params.W[:-1] - params.W[-1]
    b = params.b[:-1] - params.b[-1]
    differences = np.zeros((len(X), len(params.b)))
    if len(W) == 1:
        differences[:, 0] = X @ W[0]
    else:
        differences[:, :-1] = X @ W.T
    differences[:, :-1] += b
    return differences
