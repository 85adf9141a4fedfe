"""W x + b with some of its products written out, and what all the others bring together.

The lecture prints four numbers of a photo and "…" for all the others; a real photo has thousands.
What is left out is one number for each class, the rest, so that the sum is the score.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

import numpy as np

from model.inspection.activation import strongest_votes
from model.inspection.forward_pass import ForwardPass
from model.params import Doubles, Params

Row: TypeAlias = tuple[float, ...]

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class WeightedSums:
    """s_k = Σ_i W_ki x_i + rest_k + b_k for K classes, over n numbers of x.

    W:       (K, n).
    x:       (n,).
    rest, b: (K,), what the products bring that are not written out, and the bias.
    """

    W: tuple[Row, ...]
    x: Row
    rest: Row
    b: Row

    @property
    def products(self) -> Doubles:
        """Compute W_ki x_i: (K, n) float64."""
        products: Doubles = np.array(self.W) * np.array(self.x)
        return products

    @property
    def scores(self) -> Doubles:
        """Compute s: (K,) float64."""
        scores: Doubles = self.products.sum(axis=1) + np.array(self.rest) + np.array(self.b)
        return scores

    def rest_for(self, row: int, score: float) -> float:
        """Compute what the rest of a class would have to bring for a score."""
        return score - (float(self.scores[row]) - self.rest[row])

    def changes_from(self, other: "WeightedSums") -> int:
        """Count the weights that are not those of another one."""
        return int((np.array(self.W) != np.array(other.W)).sum())

    def with_weight(self, row: int, place: int, weight: float) -> "WeightedSums":
        """Give one weight another value."""
        return replace(self, W=_with(self.W, row, _with(self.W[row], place, weight)))

    def with_input(self, place: int, value: float) -> "WeightedSums":
        """Give one number of x another value."""
        return replace(self, x=_with(self.x, place, value))

    def with_rest(self, row: int, value: float) -> "WeightedSums":
        """Let what is not written out bring something else to a class."""
        return replace(self, rest=_with(self.rest, row, value))

    def with_bias(self, row: int, value: float) -> "WeightedSums":
        """Give a class another bias."""
        return replace(self, b=_with(self.b, row, value))


SLIDE = WeightedSums(
    W=((0.2, 0.1, 0.3, 0.7), (0.7, 0.8, 0.9, 0.4)),
    x=(155.0, 200.0, 110.0, 78.0),
    rest=(-138.4, -398.2),
    b=(0.1, 0.2),
)
"""The lecture, chapter 1. It prints 0.3 and 0.7 as scores: so much the rest has to bring for them.
"""


def strongest_sums(
    forward_pass: ForwardPass, params: Params, count: int
) -> tuple[tuple[int, ...], WeightedSums]:
    """Write out a photo's `count` products that matter most for s_0 − s_1.

    Gives their places in x, in the order of x, and W x + b with the rest that makes the scores of
    the forward pass.
    """
    places = np.sort(strongest_votes(forward_pass, params, count).features)
    W = params.W[:, places].astype(np.float64)
    x, b = forward_pass.x[places].astype(np.float64), params.b.astype(np.float64)
    rest = forward_pass.scores - b - (W * x).sum(axis=1)
    rows = tuple(tuple(row) for row in W.tolist())
    sums = WeightedSums(rows, tuple(x.tolist()), tuple(rest.tolist()), tuple(b.tolist()))
    return tuple(places.tolist()), sums


def _with(row: tuple[Item, ...], place: int, item: Item) -> tuple[Item, ...]:
    return (*row[:place], item, *row[place + 1 :])
