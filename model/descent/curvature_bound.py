"""How large a learning rate may be: the bound 2 / λ, and where it comes from.

A step follows the slope as if the ground were a plane, but the ground bends. The *curvature* along
a direction says how fast the slope changes on the way, and λ is the largest curvature of all
directions, the largest eigenvalue of the matrix of second derivatives, the Hessian. Across a
valley with curvature λ, a step of gradient descent multiplies the distance to its floor by
1 − η · λ: with η below 1 / λ it comes closer, up to 2 / λ it overshoots but still comes closer,
and above 2 / λ it ends farther up on the other side than it was, at every step.

For softmax regression, with P_i the probabilities of photo i and x̃_i its x with a 1 for the bias,

    H = 1/N Σ_i (diag P_i − P_i P_iᵀ) ⊗ x̃_i x̃_iᵀ   (+ l2 for W)

does not ask what is on the photos. The matrix in brackets is at most 1/2 (it is just that when two
classes share the probability evenly), so nowhere is the ground more curved than

    λ ≤ 1/2 · largest eigenvalue of 1/N Σ_i x̃_i x̃_iᵀ   (+ l2 for W):

below 2 / that, each full step of gradient descent makes the loss smaller, wherever it stands. For
two classes this is the curvature at W = 0. The mean of the pixels is by far the largest part of
x̃ x̃ᵀ; centring takes it away, and that is why centred pixels bear a larger rate.

H has as many entries as W squared and is never made. Power iteration only asks for H · v: it turns
any v more and more towards the direction of the largest curvature.

Sources: for the bound, Böhning, Multinomial logistic regression algorithm, Annals of the Institute
of Statistical Mathematics 44 (1992), https://doi.org/10.1007/BF00048682; for 2 / λ and centring,
LeCun, Bottou, Orr and Müller, Efficient BackProp, https://doi.org/10.1007/978-3-642-35289-8_3; for
H · v, Pearlmutter, Fast Exact Multiplication by the Hessian, Neural Computation 6 (1994),
https://doi.org/10.1162/neco.1994.6.1.147.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

import numpy as np

from model.classifier import Labels, evaluate
from model.params import Floats, Params, by_part
from model.training.optimisers import GradientDescent
from model.training.problem import Settings

Bend: TypeAlias = Callable[[Params], Params]
"""The Hessian at one place: how the slope changes when the params change by v."""

MOST_ROUNDS = 300
"""After so many rounds of power iteration λ is known well enough in any case."""

SETTLED = 1e-6
"""λ has settled when a round raises it by less than this part of itself."""

SEED = 0
"""Of the direction that power iteration begins with."""


@dataclass(frozen=True, slots=True)
class CurvatureBound:
    """The largest curvature λ of the loss, as far as it is known, in loss a unit of params squared.

    here:     at the params.
    anywhere: no place has a larger one.
    """

    here: float
    anywhere: float

    @property
    def rate_anywhere(self) -> float:
        """2 / λ: with a smaller rate each full step goes downhill, from everywhere.

        Infinite on a plane.
        """
        return 2.0 / self.anywhere if self.anywhere > 0 else math.inf


def find_curvature_bound(params: Params, X: Floats, l2: float) -> Iterator[CurvatureBound]:
    """Find the largest curvature of mean loss plus L2 term over N ≥ 1 photos X (N, D).

    params: (K, D) and (K,), in the dtype of X.
    l2:     the strength of L2, which is a part of the curvature.

    Yields a bound a round, each better than the one before; the last one counts. A round reads X
    four times at most, and there are `MOST_ROUNDS` at most, mostly ten to thirty.
    """
    here = anywhere = 0.0
    for at_params, at_most in zip_longest(
        largest_eigenvalue(hessian(params, X, l2), params), most_bent(X, l2)
    ):
        here = here if at_params is None else at_params
        anywhere = anywhere if at_most is None else at_most
        yield CurvatureBound(here, anywhere)


def most_bent(X: Floats, l2: float) -> Iterator[float]:
    """Find the largest curvature that there is anywhere; yields a better value a round."""
    # Nothing bends more than two classes between which nothing has been decided.
    undecided = Params.zeros(2, X.shape[1]).astype(X.dtype)
    return largest_eigenvalue(hessian(undecided, X, l2), undecided)


def is_promised(settings: Settings, photos: int) -> bool:
    """Say whether each step below 2 / λ goes downhill: with gradient descent on all photos alone.

    A batch of fewer than all the training photos has a slope of its own, and another optimiser
    goes another way.
    """
    all_photos = not 0 < settings.batch < photos
    return isinstance(settings.optimiser, GradientDescent) and all_photos


def hessian(params: Params, X: Floats, l2: float) -> Bend:
    """Make the function v ↦ H · v for the params, with v in their shapes and dtype.

    With S = V x + c the change of the scores, the probabilities change by P ∘ (S − P · S), and
    the slope by the sum of that times x, as in `model.classifier.loss_and_gradient`.
    """
    any_labels: Labels = np.zeros(len(X), np.int64)  # labels make no difference to the curvature
    P = evaluate(params, X, any_labels).probabilities

    def bend(v: Params) -> Params:
        S = evaluate(v, X, any_labels).scores
        changes = P * (S - np.sum(P * S, axis=1, keepdims=True)) / len(X)
        W, b = np.empty_like(v.W), changes.sum(axis=0).astype(v.b.dtype)
        for row, change in zip(W[:-1], changes.T.astype(X.dtype), strict=False):
            # Row by row: a vector is multiplied fast, a matrix of few rows slowly.
            np.matmul(change, X, out=row)
        np.negative(W[:-1].sum(axis=0), out=W[-1])
        W += W.dtype.type(l2) * v.W
        return Params(W, b)

    return bend


def largest_eigenvalue(bend: Bend, like: Params) -> Iterator[float]:
    """Find the largest eigenvalue of a Hessian by power iteration; yield a better value a round.

    like: params in whose shapes and dtype v is.
    """
    chance = np.random.default_rng(SEED)
    v = by_part(lambda part: chance.standard_normal(part.shape).astype(part.dtype), like)
    curvature = -math.inf
    for _ in range(MOST_ROUNDS):
        v = 1.0 / (v.norm or 1.0) * v
        bent = bend(v)
        before, curvature = curvature, v.dot(bent)
        yield curvature
        if curvature - before <= SETTLED * curvature:
            break
        v = bent
