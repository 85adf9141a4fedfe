"""The gradient by the definition of the derivative: move a weight by h, and see what the loss does.

    ∂L/∂w = lim (L(w + h) − L(w)) / h

The limit cannot be computed, so a small h has to do: the lecture takes 0.0001. A step to both
sides, (L(w + h) − L(w − h)) / 2h, is closer to the slope for the same h, at the price of another
loss. A `Probe` does just that: it moves one weight and looks at all photos anew.

There is a way without looking again. The weight W_k,i touches one score only: moving it by h adds
h · x_i to s_k. With p_k the probability of class k, the sum of the exponentials becomes
1 + p_k · (exp(h · x_i) − 1) times as large, and so the loss of a photo changes by exactly

    log1p(p_k · expm1(h · x_i)) − [label = k] · h · x_i

(log1p(z) is log(1 + z), and expm1(t) is exp(t) − 1, without losing the digits of small z and t.)
One look at the photos is enough for all weights then. And because the change is computed, instead
of being what is left of two nearly equal losses, it stays exact however small h is.

Sources: for the quotients, Baydin, Pearlmutter, Radul and Siskind, Automatic Differentiation in
Machine Learning: a Survey, JMLR 18 (2018), section 2.1, https://jmlr.org/papers/v18/17-468.html;
the change of the loss follows from the formulas of `model.classifier`.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from model.classifier import Labels, evaluate
from model.gradient.weight_index import WeightIndex, value_at, weight_index_at
from model.numeral import shortest
from model.params import Doubles, Floats, Params
from model.sentence import Refusal, sentence

Scheme: TypeAlias = Literal["forward", "central"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
"""The finite difference schemes: a weight is moved to one side, or to both."""

Precision: TypeAlias = Literal["float32", "float64"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)

H = 0.0001
"""The lecture's h."""

LEAST_H, MOST_H = 1e-20, 1.0
"""From where to where h may be chosen."""

BLOCK = 16_384
"""So many numbers of X are taken at once by the vectorised method: about a millisecond of work."""


@dataclass(frozen=True, slots=True)
class Quotient:
    """The slope along one weight as the definition of the derivative has it, written out.

    value:  the weight, before it is moved.
    behind: the mean loss at the weight (forward), or at the weight − h (central).
    ahead:  the mean loss at the weight + h.

        >>> place = WeightIndex(0, 0)
        >>> round(Quotient(place, 0.34, 0.0001, "forward", behind=1.25347, ahead=1.25322).slope, 3)
        -2.5
    """

    place: WeightIndex
    value: float
    h: float
    scheme: Scheme
    behind: float
    ahead: float

    @property
    def apart(self) -> float:
        """How far the two weights are from each other: h or 2h."""
        return distance(self.h, self.scheme)

    @property
    def slope(self) -> float:
        """The quotient."""
        return (self.ahead - self.behind) / self.apart


class Probe:
    """A classifier and N ≥ 1 photos X (N, D), whose loss is taken beside one weight after another.

    All is computed in the precision asked for. In float32 the weights, the scores and the mean
    loss have about seven digits, as in a program that knows nothing more precise. A probe moves
    weights of its own, so it belongs to one thread.

    loss: the mean loss where the classifier stands, without L2.
    """

    def __init__(self, params: Params, X: Floats, labels: Labels, precision: Precision) -> None:
        self._kind = np.dtype(precision)
        self._W, self._b = params.W.astype(self._kind), params.b.astype(self._kind)
        # Views: read-only from outside, while the probe moves what is underneath. A copy of all
        # weights for each of them would take longer than the look at a photo.
        self._params = Params(self._W.view(), self._b.view())
        self._X = X.astype(self._kind, copy=False)
        self._labels = labels
        self.loss = self._look()

    def quotient(self, place: WeightIndex, h: float, scheme: Scheme) -> Quotient:
        """Move one weight by h, in one direction or in both, and compute the quotient.

        Looks at the photos once (forward) or twice (central). Raises Refusal as `check_h` does.
        """
        check_h(h)
        behind = self.loss if scheme == "forward" else self.loss_beside(place, -h)
        ahead = self.loss_beside(place, h)
        return Quotient(place, value_at(place, self._params), h, scheme, behind, ahead)

    def loss_beside(self, place: WeightIndex, change: float) -> float:
        """Compute the mean loss with one weight changed, and put the weight back."""
        row = self._b if place.column is None else self._W[place.row]
        where = place.row if place.column is None else place.column
        before = row[where]
        row[where] = before + self._kind.type(change)
        loss = self._look()
        row[where] = before
        return loss

    def _look(self) -> float:
        return float(self._kind.type(evaluate(self._params, self._X, self._labels).loss))


def distance(h: float, scheme: Scheme) -> float:
    """Say how far apart the two weights of a quotient are: h or 2h."""
    return h if scheme == "forward" else 2 * h


def check_h(h: float) -> None:
    """Raise Refusal when h is 0, negative, not a number, or far too large or too small."""
    shown = shortest(h)
    if not math.isfinite(h):
        raise Refusal(
            sentence("h is not a number. Choose a small one above 0, such as {h}.", h=shortest(H))
        )
    if h == 0:
        raise Refusal(
            sentence(
                "With h = 0 the weight does not move, and the quotient is 0 / 0. "
                "Choose a small number above 0, such as {h}.",
                h=shortest(H),
            )
        )
    if h < 0:
        raise Refusal(
            sentence(
                "h = {given} is below 0, but h is how far the weight is moved. "
                "Choose a small number above 0, such as {h}.",
                given=shown,
                h=shortest(H),
            )
        )
    if h > MOST_H:
        raise Refusal(
            sentence(
                "h = {given} is too large: the loss so far away says little about the slope here. "
                "Choose {most} at most.",
                given=shown,
                most=shortest(MOST_H),
            )
        )
    if h < LEAST_H:
        raise Refusal(
            sentence(
                "h = {given} is too small: no computed loss would change. Choose {least} at least.",
                given=shown,
                least=shortest(LEAST_H),
            )
        )


def numeric_gradient(
    params: Params,
    X: Floats,
    labels: Labels,
    *,
    h: float = H,
    scheme: Scheme = "forward",
    precision: Precision = "float64",
) -> Iterator[Quotient]:
    """Take the quotients of all weights, one at a time, in the order of `weight_index`.

    params: (K, D) and (K,); X (N, D) of N ≥ 1 photos with labels (N,). Mean loss, without L2.

    Yields after each weight, so that the loop can stop, or wait, at any of them. Raises Refusal as
    `check_h` does.
    """
    probe = Probe(params, X, labels, precision)
    for index in range(params.size):
        yield probe.quotient(weight_index_at(index, params), h, scheme)


def vectorised_gradient(
    params: Params, X: Floats, labels: Labels, *, h: float = H, scheme: Scheme = "forward"
) -> Iterator[Doubles]:
    """Compute the same quotients from one look at N ≥ 1 photos X (N, D), in float64.

    Yields them piece by piece: put together, the pieces are all quotients in the order of
    `model.gradient.weight_index`. A piece is made of about `BLOCK` numbers of X, whatever the
    number of photos. |x| · h is taken to be below 700, beyond which exp knows no number. Raises
    Refusal as `check_h` does.
    """
    check_h(h)
    exact = params.astype(np.float64)
    P = evaluate(exact, X.astype(np.float64, copy=False), labels).probabilities
    columns = max(1, BLOCK // len(X))
    for k in range(P.shape[1]):
        for first in range(0, X.shape[1], columns):
            x = X[:, first : first + columns].astype(np.float64)
            yield _quotients(P, k, labels == k, x, h, scheme)
    one = np.ones((len(X), 1))
    biases = [_quotients(P, k, labels == k, one, h, scheme) for k in range(P.shape[1])]
    yield np.concatenate(biases)


def _quotients(
    P: Doubles, k: int, is_label: NDArray[np.bool], x: Doubles, h: float, scheme: Scheme
) -> Doubles:
    """Compute the mean change of the loss for each column of x (N, n), divided by the distance.

    P:        (N, K), the probabilities; k is the class whose weights are moved.
    is_label: (N,), whether that class is the label.
    """
    change = _changes(P, k, h * x).mean(axis=0)
    if scheme == "central":
        change -= _changes(P, k, -h * x).mean(axis=0)
    return np.asarray(change / distance(h, scheme) - x[is_label].sum(axis=0) / len(x))


def _changes(P: Doubles, k: int, t: Doubles) -> Doubles:
    """Compute the change of log Σ_j exp(s_j) when t (N, n) is added to the score of class k."""
    p = P[:, k, np.newaxis]
    part = p * np.expm1(t)
    if part.min() >= -0.5:
        return np.log1p(part)
    # Where nearly all was class k and most of it goes, what is left is too little to be found by
    # taking away from 1: it is the other classes and the rest of class k.
    left = np.delete(P, k, axis=1).sum(axis=1, keepdims=True) + p * np.exp(t)
    return np.where(part < -0.5, np.log(left), np.log1p(np.maximum(part, -0.5)))
