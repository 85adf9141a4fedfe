"""Which numbers of a network matter for a photo, and what they stand for.

A number such as "feature 417" cannot be read: the network has found out by itself what is worth
looking for, and has no words for it. Two things help. Only some of its numbers matter for one
photo, those with the largest votes; and what a number stands for can be seen on the photos that
have most of it. Those *excite* it most.
"""

from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.eyes import Eye, Numbers
from model.eyes.feature_cache import Extract, extract_now
from model.inspection.forward_pass import ForwardPass
from model.params import Doubles, Floats, Params
from model.photos.dataset import Dataset, Example

Features: TypeAlias = NDArray[np.int64]
"""The numbers of features: places in x, from 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """The score difference s_0 − s_1 of one photo, written out as a sum.

    features: (M,) those with the largest votes, the largest first.
    x, votes: (M,) float64, their x and (W_0 − W_1) · x.
    others:   how many other features there are.
    rest:     the sum of their votes.
    for_0:    what those of them add to it that speak for class 0.
    bias:     b_0 − b_1.
    total:    s_0 − s_1 = votes + rest + bias.
    """

    features: Features
    x: Doubles
    votes: Doubles
    others: int
    rest: float
    for_0: float
    bias: float
    total: float

    @property
    def against_0(self) -> float:
        """What those of the others add that speak for class 1: 0 or less."""
        return self.rest - self.for_0

    @property
    def so_far(self) -> Doubles:
        """Add up: (M + 3,), 0, the sum after each feature, after the others, and after b."""
        return np.cumsum([0.0, *self.votes.tolist(), self.rest, self.bias])

    def rounded(self, decimals: int) -> "Votes":
        """Round all of it to so many decimals, so that it still adds up.

        The rest is what then is missing of the total.
        """
        votes = np.asarray([round(vote, decimals) for vote in self.votes.tolist()], np.float64)
        bias, total = round(self.bias, decimals), round(self.total, decimals)
        rest = total - bias - float(votes.sum())
        for_0 = round(self.for_0, decimals)
        return replace(self, votes=votes, rest=rest, for_0=for_0, bias=bias, total=total)


@dataclass(frozen=True, slots=True, eq=False)
class Activation:
    """How strongly each training photo excites each feature.

    examples: N of them, held-out ones left out.
    seen:     (N, D) float32, read-only, what the eye makes of them.
    """

    examples: tuple[Example, ...]
    seen: Numbers

    def most(self, feature: int, count: int) -> tuple[Example, ...]:
        """Name the training examples that excite a feature most, strongest first."""
        return tuple(
            self.examples[row]
            for row in largest_indices(self.seen[:, feature].astype(np.float64), count)
        )


def largest_indices(values: NDArray[np.floating[Any]], count: int) -> Features:
    """Find the places of the largest of values (D,), largest first; all when there are fewer.

    >>> largest_indices(np.array([3.0, 9.0, 9.0, 1.0]), count=3).tolist()
    [1, 2, 0]
    """
    places = np.arange(len(values))
    if count < len(values):
        places = np.argpartition(-values, count)[:count]
    # By place where values are equal: the same numbers give the same order.
    return np.asarray(places[np.lexsort((places, -values[places]))], np.int64)


def strongest_votes(forward_pass: ForwardPass, params: Params, count: int) -> Votes:
    """Write a photo's s_0 − s_1 as a sum of its `count` strongest votes and the rest.

    While W is 0 nothing has a vote yet, and the features that the photo has most of come first.
    """
    x = forward_pass.x.astype(np.float64)
    votes = (params.W[0].astype(np.float64) - params.W[1]) * x
    features = largest_indices(np.abs(votes if votes.any() else x), count)
    bias = float(params.b[0]) - float(params.b[1])
    total = float(forward_pass.scores[0] - forward_pass.scores[1])
    others = np.delete(votes, features)
    return Votes(
        features=features,
        x=x[features],
        votes=votes[features],
        others=len(others),
        rest=total - bias - float(votes[features].sum()),
        for_0=float(others[others > 0].sum()),
        bias=bias,
        total=total,
    )


def strongest_weights(params: Params, row: int | None, side: int, count: int) -> Features:
    """Find the features whose weights speak most for a class, strongest first.

    row:  the row of W that is looked at; None for W_0 − W_1.
    side: the class, 0 or 1. Features that do not speak for it are left out.
    """
    weights = evidence(params, row) if side == 0 else -evidence(params, row)
    features = largest_indices(weights, count)
    return features[weights[features] > 0]


def evidence(params: Params, row: int | None) -> Floats:
    """Give W_0 − W_1 or a row of W (D,), with the sign by which positive speaks for class 0."""
    if row is None:
        difference: Floats = params.W[0] - params.W[1]
        return difference
    negative: Floats = -params.W[row]
    return negative if row else params.W[row]


def find_activation(dataset: Dataset, eye: Eye, see: Extract = extract_now) -> Activation:
    """Collect what an eye makes of the training photos.

    Raises Refusal when the eye's network cannot be loaded.
    """
    examples = dataset.side(held_out=False)
    seen: Numbers = np.zeros((0, eye.size), np.float32)
    if examples:
        seen = np.stack([see(eye, example.photo) for example in examples])
    seen.setflags(write=False)
    return Activation(examples, seen)
