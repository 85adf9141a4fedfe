"""The loss over one weight: what a secant and a tangent are drawn on.

All other weights stay as they are, and the photo is one and the same. The weight W_k,i touches the
score of its class alone: moving it by d adds d · x_i there. With p the probability of class k and
y = 1 if k is the label, else 0, the loss is

    L(w + d) = L(w) + log(1 + p · (exp(d · x_i) − 1)) − y · d · x_i

(`model.gradient.finite_differences` says why), and its slope at w is (p − y) · x_i. The lecture
prints a loss and a slope and no curve. Where the label's own weight is moved, p is exp(−L), and so
one curve of this kind goes through the printed loss with the printed slope: it is *a* curve for
these numbers, and nobody knows the slide's own.
"""

import math
from dataclasses import dataclass

import numpy as np

from model.classifier import Labels, evaluate
from model.gradient.weight_index import WeightIndex, value_at
from model.params import Doubles, Floats, Params

BENDS = 2.2
"""A weight that has moved the score by about so much has left its tangent visibly."""


@dataclass(frozen=True, slots=True)
class WeightCurve:
    """L over one weight.

    value: the weight w.
    loss:  L(w).
    x:     what the weight is multiplied by.
    p:     the probability of its class.
    y:     1 where its class is the label, else 0.
    """

    value: float
    loss: float
    x: float
    p: float
    y: int

    @property
    def slope(self) -> float:
        """The slope of the tangent, ∂L/∂w."""
        return (self.p - self.y) * self.x

    @property
    def reach(self) -> float:
        """A power of ten by which the weight has to move until the curve bends; 1 for a flat one.

        >>> slide_curve(0.2, 1.25347, -2.5).reach
        1.0
        """
        if not self.x:
            return 1.0
        return float(f"1e{round(math.log10(BENDS / abs(self.x)))}")

    def losses(self, changes: Doubles) -> Doubles:
        """Compute L(w + d) for changes d (n,) of a few times `reach` at most: (n,) float64."""
        t = changes * self.x
        return np.asarray(self.loss + np.log1p(self.p * np.expm1(t)) - self.y * t)

    def beside(self, change: float) -> float:
        """Compute L(w + d) for one change d."""
        return float(self.losses(np.array([change]))[0])

    def secant(self, h: float) -> float:
        """Compute the slope of the secant through w and w + h: (L(w + h) − L(w)) / h, h > 0.

        The change of the loss is not taken as a difference, so all digits are there.
        """
        t = h * self.x
        return (math.log1p(self.p * math.expm1(t)) - self.y * t) / h


def curve_of(params: Params, X: Floats, labels: Labels, place: WeightIndex) -> WeightCurve:
    """Find the curve of one photo X (1, D) with its label (1,), over the weight at a place."""
    exact = params.astype(np.float64)
    seen = evaluate(exact, X.astype(np.float64, copy=False), labels)
    x = 1.0 if place.column is None else float(X[0, place.column])
    p = float(seen.probabilities[0, place.row])
    return WeightCurve(value_at(place, exact), seen.loss, x, p, int(labels[0] == place.row))


def slide_curve(value: float, loss: float, slope: float) -> WeightCurve:
    """Draw a curve through a printed loss above 0 with a printed slope.

    >>> curve = slide_curve(0.2, 1.25347, -2.5)
    >>> round(curve.slope, 9), round(curve.beside(0.0001), 5)
    (-2.5, 1.25322)
    """
    p = math.exp(-loss)
    return WeightCurve(value, loss, slope / (p - 1), p, 1)
