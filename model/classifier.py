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

Sources: CS231n, Linear classification: the softmax classifier,
https://cs231n.github.io/linear-classify/; for exp and log that neither overflow nor vanish:
Blanchard, Higham and Higham, Accurately computing the log-sum-exp and softmax functions, IMA
Journal of Numerical Analysis 41 (2021), https://doi.org/10.1093/imanum/draa038.
"""

import math
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.params import Doubles, Floats, Params

Labels: TypeAlias = NDArray[np.int64]
"""(N,), the index of each photo's class, 0 … K − 1."""

SMALL = 6_000_000
"""Bytes of X that stay in a processor's last cache from step to step, with room to spare."""

BLOCK = 1_600_000
"""Bytes of a larger X that are read for the scores and, still near the processor, once more."""

_TOGETHER = 8
"""So many rows a BLAS kernel takes at a time; what is left over costs more."""

_SIGN = np.array([1.0, -1.0])
"""Of s_0 − s_1 in the margin of each label."""

_PRODUCTS = 9
"""2⁹ factors of at most 2 make a product that still is a number."""


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What a classifier makes of N photos whose labels are known.

    differences: (K − 1, N) float64, each class's score less the last one's.
    labels:      (N,) int64
    losses:      (N,) float64, −log P(label) of each photo, in nats.
    loss:        their mean; NaN when there are no photos.

    What only the screen asks for is computed when it is asked for, not at every step.
    """

    differences: Doubles
    labels: Labels
    losses: Doubles
    loss: float

    def __post_init__(self) -> None:
        for array in (self.differences, self.labels, self.losses):
            array.setflags(write=False)

    @property
    def scores(self) -> Doubles:
        """Give scores (N, K) float64: the last one is taken to be 0, which changes nothing else."""
        return _scores(self.differences)

    @property
    def probabilities(self) -> Doubles:
        """Compute the probabilities (N, K) float64, read-only; each row sums to 1."""
        probabilities = softmax(self.scores)
        probabilities.setflags(write=False)
        return probabilities

    @property
    def answers(self) -> Labels:
        """Name the most probable class of each photo: (N,)."""
        if len(self.differences) == 1:
            return np.asarray(self.differences[0] < 0.0, np.int64)
        return most_probable(self.scores)

    @property
    def hits(self) -> NDArray[np.bool_]:
        """Say of each photo (N,) whether its label is the answer."""
        return np.asarray(self.answers == self.labels)

    @property
    def right(self) -> int:
        """Count the hits."""
        return int(np.count_nonzero(self.hits))

    @property
    def share_right(self) -> float:
        """Give the share of hits, 0 … 1; NaN when there are no photos."""
        return self.right / len(self.labels) if len(self.labels) else math.nan


@dataclass(frozen=True, slots=True, eq=False)
class LossAndGradient:
    """The loss over some photos and its gradient, for one set of params.

    evaluation: the photos, without the L2 term.
    gradient:   the gradient of mean loss plus L2 term, in the shapes and dtype of the params.
    """

    evaluation: Evaluation
    gradient: Params

    @property
    def steepness(self) -> float:
        """Compute ‖∂L/∂W‖, the length of the gradient by W alone, in float64."""
        return math.sqrt(float(np.square(self.gradient.W, dtype=np.float64).sum()))


def chance_loss(classes: int) -> float:
    """Compute ln K: the loss of knowing nothing about K classes, where each has the share 1 / K.

    >>> round(chance_loss(2), 3)
    0.693
    """
    return math.log(classes)


def scores(params: Params, x: Floats) -> Doubles:
    """Compute s = W x + b for one photo x (D,): (K,) float64."""
    # No BLAS on purpose: this is called by the window for the photo on show.
    products = params.W.astype(np.float64) * x
    return np.asarray(products.sum(axis=1) + params.b, np.float64)


def log_softmax(s: Doubles) -> Doubles:
    """Compute log P along the last axis of scores s, by log-sum-exp: finite for finite s.

    >>> log_softmax(np.array([1000.0, 0.0])).tolist()
    [0.0, -1000.0]
    """
    shifted = s - s.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))


def softmax(s: Doubles) -> Doubles:
    """Compute P_k = exp(s_k) / Σ_j exp(s_j) along the last axis of s.

    >>> softmax(np.array([0.0, 0.0, np.log(2.0)])).round(3).tolist()
    [0.25, 0.25, 0.5]
    """
    return np.exp(log_softmax(s))


def log_sum_exp(s: Doubles) -> Doubles:
    """Compute log Σ_j exp(s_j) along the last axis of scores s: finite for finite s.

    >>> float(log_sum_exp(np.array([1000.0, -1000.0])))
    1000.0
    """
    # s_k − log P_k for every class k; where P_k is largest, it is the most exact.
    return np.asarray(s.max(axis=-1) - log_softmax(s).max(axis=-1))


def most_probable(s: Doubles) -> Labels:
    """Name the most probable class of each row of scores s (N, K): (N,). The first wins a tie.

    Scores tell more than the probabilities made of them: where they are nearly equal, or very far
    apart, the probabilities may be equal by rounding.
    """
    return np.asarray(s.argmax(axis=-1), np.int64)


def evaluate(params: Params, X: Floats, labels: Labels) -> Evaluation:
    """Compute scores and losses of N photos X (N, D) whose labels (N,) are known.

    X has the dtype of the params; sums over it are made in that dtype, all else in float64.
    """
    differences = _differences(params, X)
    return _evaluation(differences, labels, _losses(differences, labels))


def mean_losses(differences: Doubles, labels: Labels) -> Doubles:
    """Compute the mean loss of N ≥ 1 photos under each of M classifiers: (M,).

    differences: (K − 1, N, M) float64, as in an `Evaluation`, a column a classifier.

    For maps of the loss, which need the mean alone, and not millions of losses one by one.
    """
    count = len(labels)
    if len(differences) > 1:
        s = np.moveaxis(np.concatenate([differences, np.zeros_like(differences[:1])]), 0, -1)
        right = log_softmax(s)[np.arange(count), :, labels]
        return np.asarray(0.0 - right.sum(axis=0) / count)
    # With z the other class's score less that of the label, each loss is
    #     log(1 + exp z) = max(z, 0) + log(1 + exp(−|z|)),
    # and a sum of logarithms is one logarithm of a product: (1 + p)(1 + q) = 1 + (p + q + p q).
    z = -_SIGN[labels][:, np.newaxis] * differences[0]
    sums = np.maximum(z, 0.0).sum(axis=0)
    np.exp(np.negative(np.abs(z, out=z), out=z), out=z)
    for _ in range(_PRODUCTS):
        half = len(z) // 2
        first, second = z[:half], z[len(z) - half :]
        first += second * (1.0 + first)
        z = z[: len(z) - half]
    return np.asarray((sums + np.log1p(z).sum(axis=0)) / count)


def loss_and_gradient(
    params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> LossAndGradient:
    """Compute mean loss and gradient over N ≥ 1 photos X (N, D) with labels (N,).

    The gradient is that of  mean_i −log P(label_i)  +  l2/2 · ‖W − W_start‖² :

        ∂L/∂s_i = (P_i − onehot_i) / N          (the derivative of log-sum-exp is softmax)
        ∂L/∂W   = Σ_i ∂L/∂s_i ⊗ x_i + l2 · (W − W_start)
        ∂L/∂b   = Σ_i ∂L/∂s_i

    L2 pulls W towards its start and leaves the bias alone. Because the entries of ∂L/∂s_i
    sum to 0, the last row of the gradient is minus the sum of the others.

    params: where the loss is taken; X has their dtype, and the gradient gets it.
    l2:     the strength of the L2 term, 0 or more.
    start:  W_start, in the shapes of the params.

    Every x is needed twice, for its scores and for the gradient. The photos are taken in blocks
    that stay in the processor's cache in between, so that X is read once.
    """
    blocks = _blocks(X)
    slopes_by_block = _two_slopes if len(params.b) == 2 else _many_slopes
    differences, losses, W, b = slopes_by_block(params, X, labels, blocks)
    if l2:
        # In place, and without b: this runs at every step.
        W += W.dtype.type(l2) * (params.W - start.W)
    return LossAndGradient(_evaluation(differences, labels, losses), Params(W, b))


def _blocks(X: Floats) -> list[slice]:
    """Divide the rows of X."""
    if X.nbytes <= SMALL:
        return [slice(None)]
    rows = max(1, BLOCK // (X.shape[1] * X.itemsize) // _TOGETHER) * _TOGETHER
    return [slice(first, first + rows) for first in range(0, len(X), rows)]


Slopes: TypeAlias = tuple[Doubles, Doubles, Floats, Floats]
"""Score differences (K − 1, N), losses (N,), and the gradient of their mean by W and by b."""


def _two_slopes(params: Params, X: Floats, labels: Labels, blocks: list[slice]) -> Slopes:
    """Compute the slopes of two classes, block by block, with as few calls as there can be."""
    count = len(X)
    w, bias = params.W[0] - params.W[1], params.b[0] - params.b[1]
    signs = _SIGN[labels]
    signed_counts = signs * count
    d, losses, by_score = np.empty(count), np.empty(count), np.empty(count)
    W, b = np.empty_like(params.W), np.empty_like(params.b)
    for place, block in enumerate(blocks):
        x, loss, slope = X[block], losses[block], by_score[block]
        margin = np.add(x.dot(w), bias, d[block], dtype=np.float64) * signs[block]
        np.logaddexp(0.0, np.negative(margin, margin), loss)
        # P(label) − 1 = exp(−loss) − 1 is the slope by the label's score, and the opposite of it
        # the slope by the other one.
        np.divide(np.expm1(np.negative(loss, slope), slope), signed_counts[block], slope)
        # The second row is free until the end.
        np.dot(slope.astype(X.dtype), x, W[1] if place else W[0])
        if place:
            W[0] += W[1]
    np.negative(W[0], W[1])
    b[0] = np.add.reduce(by_score)
    b[1] = -b[0]
    return d[np.newaxis], losses, W, b


def _many_slopes(params: Params, X: Floats, labels: Labels, blocks: list[slice]) -> Slopes:
    """Compute the slopes of three classes and more, block by block."""
    looks = []
    W, b = np.zeros_like(params.W), np.zeros_like(params.b)
    for block in blocks:
        x, right = X[block], labels[block]
        differences = _differences(params, x)
        by_scores = softmax(_scores(differences)).T
        by_scores[right, np.arange(len(right))] -= 1.0
        by_scores /= len(X)
        W[:-1] += np.matmul(by_scores[:-1].astype(X.dtype), x)
        b += np.add.reduce(by_scores, axis=1)
        looks.append(differences)
    np.negative(np.add.reduce(W[:-1]), out=W[-1])
    together = np.hstack(looks)
    return together, _losses(together, labels), W, b


def _differences(params: Params, X: Floats) -> Doubles:
    """Compute s_k − s_last of N photos X (N, D), for all classes but the last: (K − 1, N)."""
    W, b = params.W, params.b
    if len(b) == 2:
        # Matrices of one row or two are multiplied slowly, vectors fast.
        d: Doubles = np.add(X @ (W[0] - W[1]), b[0] - b[1], dtype=np.float64)
        return d[np.newaxis]
    ds: Doubles = (W[:-1] - W[-1]) @ X.T + (b[:-1] - b[-1])[:, np.newaxis].astype(np.float64)
    return ds


def _losses(differences: Doubles, labels: Labels) -> Doubles:
    """Compute −log P(label) of N photos: (N,)."""
    if len(differences) == 1:
        # With two classes it is log(1 + exp(∓d)).
        losses: Doubles = np.logaddexp(0.0, -_SIGN[labels] * differences[0])
        return losses
    # −log 1 is −0.0, and a loss of minus nothing is not to be shown.
    return np.subtract(0.0, log_softmax(_scores(differences))[np.arange(len(labels)), labels])


def _scores(differences: Doubles) -> Doubles:
    """Make scores (N, K) of their differences to the last one, which is 0 then."""
    return np.vstack([differences, np.zeros_like(differences[:1])]).T


def _evaluation(differences: Doubles, labels: Labels, losses: Doubles) -> Evaluation:
    return Evaluation(differences, labels, losses, _mean(losses))


def _mean(losses: Doubles) -> float:
    """Compute the mean, of equal losses exactly that loss; NaN of none."""
    if not len(losses):
        return math.nan
    one = losses[0] if math.isfinite(losses[0]) else 0.0
    # ufunc.reduce: what array.sum does in the end, without the way there.
    return float(one + np.add.reduce(losses - one) / len(losses))
