"""Which h is best? The error of the numeric gradient for h from 0.1 to 0.00000000000001.

Two walls stand on both sides of a good h. With a large h the loss is taken too far away, where the
slope has already changed: this is *truncation*. From one side its error is about h/2 · |L″|, from
both sides about h²/6 · |L‴|, much smaller. With a small h the two losses share nearly all their
digits, and their difference is made of the last ones, which are rounded: this is *round-off*. A
loss is good to about ε · |L|, and divided by h that becomes large. ε is 2e-16 in float64 and 1e-7
in float32. Where the walls cross, the error is least; 1e-12 is worse than the lecture's 0.0001.

For the weight W_k,i, with p the probability of class k for each photo,

    L″ = mean p (1 − p) · x_i²        L‴ = mean p (1 − p) (1 − 2p) · x_i³

The walls are estimates. Scores and weights are rounded too, which can push the wall of round-off
up; and now and then errors cancel. With two classes and p = 1/2 the ground is even on both sides:
L‴ is 0, and there is no wall of truncation from both sides. At the far end of round-off the two
losses are the same number and the quotient is 0: then the error is all of the slope, not more.

Sources: Baydin, Pearlmutter, Radul and Siskind, Automatic Differentiation in Machine Learning: a
Survey, JMLR 18 (2018), figure 3, https://jmlr.org/papers/v18/17-468.html; for what rounding does,
Higham, Accuracy and Stability of Numerical Algorithms (2002),
https://doi.org/10.1137/1.9780898718027. L″ and L‴ are derivatives of `model.classifier`'s loss.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from model.classifier import Labels, evaluate
from model.gradient.analytic import analytic_gradient
from model.gradient.finite_differences import (
    PRECISIONS,
    SCHEMES,
    Precision,
    Probe,
    Scheme,
    distance,
)
from model.gradient.weight_index import WeightIndex, index_of, weight_index_at
from model.params import Doubles, Floats, Params

A_DECADE = 2
"""How many h are tried in each power of ten."""

DECADES = 13
"""From 1e-1 to 1e-14."""

HS = tuple(float(f"{10 ** (-1 - step / A_DECADE):.12g}") for step in range(DECADES * A_DECADE + 1))
"""All h that are tried, from the largest to the smallest; powers of ten as they are written."""

GOOD = 10.0
"""An error that is so many times as large as the least one is still good."""

MANY = 32
"""So many weights, evenly spread, stand for all of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Walls:
    """What bounds the error at one weight from both sides, for one kind of quotient.

    truncation: (M,) float64, for each of `HS`; 0 where there is no such wall.
    round_off:  (M,) float64, for each of `HS`.
    cross:      the h at which they are equal, where the error is expected to be least; None when
                there is no wall of truncation.
    """

    truncation: Doubles
    round_off: Doubles
    cross: float | None

    def __post_init__(self) -> None:
        self.truncation.setflags(write=False)
        self.round_off.setflags(write=False)


@dataclass(frozen=True, slots=True)
class Zones:
    """Where h is good, and what lies beside it.

    best:     the h in the middle of those that are about as good as any.
    smallest: the smallest of them; below it rounding spoils the quotient.
    largest:  the largest one; above it the loss is taken too far away.
    error:    at the best h.
    """

    best: float
    smallest: float
    largest: float
    error: float


def find_zones(errors: Doubles) -> Zones | None:
    """Find the h around the least error whose errors are less than `GOOD` times as large.

    Which of them has the least error is a matter of how the last digits happen to be rounded, on
    this photo and this computer; so the middle one is called the best.

    errors: (m,) for the first m of `HS`. None where all of them are the same: nothing is to be
    chosen there.
    """
    if not len(errors) or errors.min() == errors.max():
        return None
    least = int(errors.argmin())
    good = errors <= GOOD * errors[least]
    first, last = least, least
    while first > 0 and good[first - 1]:
        first -= 1
    while last + 1 < len(errors) and good[last + 1]:
        last += 1
    best = (first + last) // 2
    return Zones(HS[best], HS[last], HS[first], float(errors[best]))


def error_at(errors: Doubles, h: float) -> float:
    """Read the error at any h between the errors (m,) at the first m ≥ 1 of `HS`, as on the plot.

    Both are read in powers of ten; where an error beside it is 0, that at the nearest of `HS`.
    """
    place = float(np.interp(-math.log10(h), -np.log10(HS[: len(errors)]), np.arange(len(errors))))
    low, high = errors[math.floor(place)], errors[math.ceil(place)]
    if not low or not high:
        return float(errors[round(place)])
    share = place - math.floor(place)
    return float(low ** (1 - share) * high**share)


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """The errors of one kind of quotient, so far: |numeric − analytic|, in float64, read-only.

    chosen: (m,) of the chosen weight, for the first m of `HS`.
    median: (m,) of many weights.
    worst:  (m,) of many weights.
    walls:  at the chosen weight.
    """

    scheme: Scheme
    precision: Precision
    chosen: Doubles
    median: Doubles
    worst: Doubles
    walls: Walls

    def __post_init__(self) -> None:
        for errors in (self.chosen, self.median, self.worst):
            errors.setflags(write=False)


@dataclass(frozen=True, slots=True, eq=False)
class Exploration:
    """What is known so far.

    place:   the chosen weight.
    slope:   the analytic slope along it.
    largest: the largest entry of the analytic gradient in size; errors divided by it are relative.
    done:    how many of `HS` have been tried.
    curves:  for each of `SCHEMES` and each of `PRECISIONS`, in this order.
    """

    place: WeightIndex
    slope: float
    largest: float
    done: int
    curves: tuple[Curve, ...]

    def curve(self, scheme: Scheme, precision: Precision) -> Curve:
        """Find one of the curves."""
        place = SCHEMES.index(scheme) * len(PRECISIONS) + PRECISIONS.index(precision)
        return self.curves[place]


def explore(params: Params, X: Floats, labels: Labels, place: WeightIndex) -> Iterator[Exploration]:
    """Try all h at one weight, and at `MANY`, over N ≥ 1 photos X (N, D); mean loss, without L2.

    params: (K, D) and (K,), float32 or float64; labels (N,).

    Yields what is known after each quotient, the same value again until a further h is done. The
    last one has all.
    """
    exact = params.astype(np.float64)
    wide = X.astype(np.float64, copy=False)
    analytic = analytic_gradient(params, X, labels).flatten()
    chosen = index_of(place, params)
    spread = np.linspace(0, params.size - 1, min(MANY, params.size)).round().astype(int)
    weights = [chosen, *spread.tolist()]
    kinds = [(scheme, precision) for scheme in SCHEMES for precision in PRECISIONS]
    walls = _find_walls(exact, wide, labels, place)
    probes = {precision: Probe(params, X, labels, precision) for precision in PRECISIONS}
    errors = np.empty((len(kinds), len(weights), len(HS)))

    def known(done: int) -> Exploration:
        curves = tuple(
            Curve(
                scheme,
                precision,
                chosen=tried[0, :done],
                median=np.median(tried[1:, :done], axis=0),
                worst=tried[1:, :done].max(axis=0),
                walls=walls[scheme, precision],
            )
            for (scheme, precision), tried in zip(kinds, errors, strict=True)
        )
        largest = float(np.abs(analytic).max())
        return Exploration(place, float(analytic[chosen]), largest, done, curves)

    latest = known(0)
    for step, h in enumerate(HS):
        for kind, (scheme, precision) in enumerate(kinds):
            for number, index in enumerate(weights):
                yield latest
                quotient = probes[precision].quotient(weight_index_at(index, params), h, scheme)
                errors[kind, number, step] = abs(quotient.slope - analytic[index])
        latest = known(step + 1)
    yield latest


def _find_walls(
    params: Params, X: Doubles, labels: Labels, place: WeightIndex
) -> dict[tuple[Scheme, Precision], Walls]:
    """Work out where the walls stand at one weight."""
    look = evaluate(params, X, labels)
    p = look.probabilities[:, place.row]
    x = np.ones(len(X)) if place.column is None else X[:, place.column]
    second = float((p * (1 - p) * x**2).mean())
    third = float((p * (1 - p) * (1 - 2 * p) * x**3).mean())
    h = np.array(HS)
    walls: dict[tuple[Scheme, Precision], Walls] = {}
    for precision in PRECISIONS:
        for scheme in SCHEMES:
            power, factor = (1, second / 2) if scheme == "forward" else (2, abs(third) / 6)
            grain = float(np.finfo(precision).eps) * look.loss / distance(1.0, scheme)
            # factor · h^power = grain / h
            cross = math.pow(grain / factor, 1 / (power + 1)) if factor else None
            walls[scheme, precision] = Walls(factor * h**power, grain / h, cross)
    return walls
