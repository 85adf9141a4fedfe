"""A flat cut through the space of all params, so that the loss can be drawn as a landscape.

W has thousands of weights, and a landscape has two directions. A `Slice` chooses two of the
thousands: it is the plane of all params  origin + a · u + b · v,  and everything that is not on it
is hidden. Which two directions are worth seeing depends on the question:

- *along the path*: the two in which training has moved most (its principal components). The
  params of a descent lie nearly on a plane, so little of it is hidden; `share_shown` says how much.
- *downhill and by chance*: minus the gradient, and a random direction across.
- *two weights*, as in the lecture: all others stay as they are.

u and v have length one and a right angle between them, so a distance on the picture is a distance
in the space of params.

Source: Li, Xu, Taylor, Studer and Goldstein, Visualizing the Loss Landscape of Neural Nets, NeurIPS
2018, https://arxiv.org/abs/1712.09913, for random directions and for those of the path.
"""

import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import TypeAlias

import numpy as np

from model.params import Params

SlicePoint: TypeAlias = tuple[float, float]
"""(a, b) on a slice."""

Weight: TypeAlias = tuple[int, int]
"""(class, number of x) in W."""

STRAIGHT = 1e-10
"""Below this part of the variance along the path, what is across it is rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """A plane through the space of params. It is a value: it does not turn as training goes on.

    origin: params on the plane.
    u, v:   its directions, in the shapes and dtype of the origin: of length one, at a right angle.
    at:     where on the plane the origin is.
    """

    origin: Params
    u: Params
    v: Params
    at: SlicePoint = (0.0, 0.0)

    def params(self, place: SlicePoint) -> Params:
        """Give the params at a place, in the dtype of the origin."""
        a, b = place[0] - self.at[0], place[1] - self.at[1]
        origin, u, v = (some.astype(np.float64) for some in (self.origin, self.u, self.v))
        return (origin + a * u + b * v).astype(self.origin.W.dtype)

    def place_of(self, params: Params) -> SlicePoint:
        """Give the place on the plane that is nearest to params."""
        away = self._away(params)
        return self.at[0] + away.dot(self.u), self.at[1] + away.dot(self.v)

    def distance(self, params: Params) -> float:
        """Compute how far params are from the plane, as `Params.norm` measures."""
        away = self._away(params)
        for direction in (self.u, self.v):
            away -= away.dot(direction) * direction.astype(np.float64)
        return away.norm

    def through(self, params: Params) -> "Slice":
        """Lay a slice through other params, in parallel; their place is what it was on this one."""
        return replace(self, origin=params, at=self.place_of(params))

    def _away(self, params: Params) -> Params:
        """Compute what leads from the origin to params, in float64."""
        return params.astype(np.float64) - self.origin


def path_slice(origin: Params, visited: Sequence[Params], seed: int = 0) -> Slice:
    """Lay a slice through `origin` along the two leading directions of at least one visited params.

    Each direction points to where the path is farthest from its beginning. A path that is straight,
    or has not begun, gets random directions for those that it lacks.
    """
    path = np.stack([params.flatten() for params in visited])
    apart = path - path.mean(axis=0)
    # The principal components are eigenvectors of apartᵀ · apart, which has as many entries as W
    # squared; those of the small matrix apart · apartᵀ tell the same.
    variances, weights = np.linalg.eigh(apart @ apart.T)
    found = []
    for variance, weight in zip(variances[:-3:-1], weights.T[:-3:-1], strict=True):
        if variance > STRAIGHT * variances[-1]:
            direction = weight @ apart
            # Along it the coordinates of the path are a multiple of its weights.
            away = weight - weight[0]
            farthest = away[int(np.abs(away).argmax())]
            line = direction if farthest > 0 else -direction
            found.append(Params.unflatten(line, origin))
    return _slice(origin, found, seed)


def gradient_slice(origin: Params, gradient: Params, seed: int = 0) -> Slice:
    """Lay a slice through `origin`: a goes against the gradient, b in a random direction across."""
    return _slice(origin, [-1.0 * gradient.astype(np.float64)], seed)


def weight_slice(origin: Params, first: Weight, second: Weight) -> Slice:
    """Lay a slice through `origin` along two different weights; a and b are their values."""
    u, v = (np.zeros_like(origin.W) for _ in range(2))
    u[first], v[second] = 1.0, 1.0
    return Slice(
        origin,
        Params(u, np.zeros_like(origin.b)),
        Params(v, np.zeros_like(origin.b)),
        at=(float(origin.W[first]), float(origin.W[second])),
    )


def realign(new: Slice, old: Slice) -> Slice:
    """Turn and mirror a new slice within its plane until it is as much like an old one as can be.

    The plane stays the same, and its origin is where the old slice would show it. A slice of params
    of other shapes is returned as it is.

    Source: Schönemann, A generalized solution of the orthogonal Procrustes problem, Psychometrika
    31 (1966), https://doi.org/10.1007/BF02289451.
    """
    if new.origin.W.shape != old.origin.W.shape:
        return new
    directions = np.stack([new.u.flatten(), new.v.flatten()])
    alike = np.stack([old.u.flatten(), old.v.flatten()]) @ directions.T
    left, _, right = np.linalg.svd(alike)
    u, v = (
        Params.unflatten(line, new.origin).astype(new.origin.W.dtype)
        for line in (left @ right) @ directions
    )
    return Slice(new.origin, u, v, old.place_of(new.origin))


def share_shown(plane: Slice, visited: Iterable[Params]) -> float:
    """Say how much of the variance of a path a slice shows: 0 … 1; 1 of a path that stays put."""
    first, *others = visited
    # From the first one on, so that a path that stays put has no length, by rounding either.
    path = [params.astype(np.float64) - first for params in (first, *others)]
    middle = 1 / len(path) * reduce(operator.add, path)
    shown = total = 0.0
    for params in path:
        apart = params - middle
        shown += apart.dot(plane.u) ** 2 + apart.dot(plane.v) ** 2
        total += apart.dot(apart)
    return min(1.0, shown / total) if total else 1.0


def _slice(origin: Params, wanted: Iterable[Params], seed: int) -> Slice:
    """Make the directions right-angled and of length one; random ones take the missing places."""
    chance = np.random.default_rng(seed)
    found: list[Params] = []
    for direction in wanted:
        _add(direction, found)
    while len(found) < 2:
        # What is added to all classes alike changes nothing, so it would be wasted.
        W, b = (chance.standard_normal(part.shape) for part in (origin.W, origin.b))
        _add(Params(W - W.mean(axis=0), b - b.mean()), found)
    u, v = (direction.astype(origin.W.dtype) for direction in found)
    return Slice(origin, u, v)


def _add(direction: Params, found: list[Params]) -> None:
    """Add what a float64 direction has that others do not have, if there is any."""
    for other in found:
        direction -= direction.dot(other) * other
    if direction.norm > 0:
        found.append(1.0 / direction.norm * direction)
