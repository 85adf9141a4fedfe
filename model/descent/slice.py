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
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from model.classifier import Doubles, Params

SlicePoint: TypeAlias = tuple[float, float]
"""(a, b) on a slice."""

Weight: TypeAlias = tuple[int, int]
"""(class, number of x) in W."""

STRAIGHT = 1e-10
"""Below this part of the variance along the path, what is across it is rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """A plane through the space of params; a value that its keeper keeps, so it does not turn.

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
        flat = _flat(self.origin) + a * _flat(self.u) + b * _flat(self.v)
        return _unflat(flat, self.origin)

    def place_of(self, params: Params) -> SlicePoint:
        """Give the place on the plane that is nearest to params."""
        apart = _flat(params) - _flat(self.origin)
        return (
            self.at[0] + float(np.sum(apart * _flat(self.u))),
            self.at[1] + float(np.sum(apart * _flat(self.v))),
        )

    def through(self, params: Params) -> "Slice":
        """Lay a slice through other params, in parallel; their place is what it was on this one."""
        return replace(self, origin=params, at=self.place_of(params))


def path_slice(origin: Params, visited: Sequence[Params], seed: int = 0) -> Slice:
    """Lay a slice through `origin` along the two leading directions of at least one visited params.

    Each direction points to where the path is farthest from its beginning. A path that is straight,
    or has not begun, gets random directions for those that it lacks.
    """
    path = np.stack([_flat(params) for params in visited])
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
            found.append(direction if farthest > 0 else -direction)
    return _slice(origin, found, seed)


def gradient_slice(origin: Params, gradient: Params, seed: int = 0) -> Slice:
    """Lay a slice through `origin`: a goes against the gradient, b in a random direction across."""
    return _slice(origin, [-_flat(gradient)], seed)


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
    """
    if new.origin.W.shape != old.origin.W.shape:
        return new
    directions = np.stack([_flat(new.u), _flat(new.v)])
    alike = np.stack([_flat(old.u), _flat(old.v)]) @ directions.T
    left, _, right = np.linalg.svd(alike)
    u, v = (left @ right) @ directions
    return Slice(
        new.origin, _unflat(u, new.origin), _unflat(v, new.origin), old.place_of(new.origin)
    )


def share_shown(plane: Slice, visited: Iterable[Params]) -> float:
    """Say how much of the variance of a path a slice shows: 0 … 1; 1 of a path that stays put."""
    path = [_flat(params) for params in visited]
    middle = np.mean(path, axis=0)
    u, v = _flat(plane.u), _flat(plane.v)
    shown = total = 0.0
    for params in path:
        apart = params - middle
        shown += float(np.sum(apart * u)) ** 2 + float(np.sum(apart * v)) ** 2
        total += float(np.sum(apart * apart))
    return min(1.0, shown / total) if total else 1.0


def _slice(origin: Params, wanted: Iterable[Doubles], seed: int) -> Slice:
    """Make the directions right-angled and of length one; random ones take the missing places."""
    chance = np.random.default_rng(seed)
    found: list[Doubles] = []
    for direction in wanted:
        _add(direction, found)
    while len(found) < 2:
        # What is added to all classes alike changes nothing, so it would be wasted.
        W, b = (chance.standard_normal(part.shape) for part in (origin.W, origin.b))
        _add(_flat(Params(W - W.mean(axis=0), b - b.mean())), found)
    u, v = found
    return Slice(origin, _unflat(u, origin), _unflat(v, origin))


def _add(direction: Doubles, found: list[Doubles]) -> None:
    """Add what a direction has that others do not have, if there is any."""
    for other in found:
        direction = direction - np.sum(direction * other) * other
    length = math.sqrt(float(np.sum(direction * direction)))
    if length > 0:
        found.append(direction / length)


def _flat(params: Params) -> Doubles:
    """Write params as one row of numbers, (K · D + K,) float64."""
    return np.concatenate([params.W.ravel(), params.b]).astype(np.float64)


def _unflat(flat: Doubles, like: Params) -> Params:
    """Make params of a row of numbers, in the shapes and dtype of others."""
    W, b = flat[: like.W.size].reshape(like.W.shape), flat[like.W.size :]
    return Params(W.astype(like.W.dtype), b.astype(like.b.dtype))
