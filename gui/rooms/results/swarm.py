"""Where photos stand along a line so that none covers another: a beeswarm plot of squares.

Each photo belongs at the place of its own number. What would overlap is moved a little along the
line, or goes into another row, away from the line. Photos are as large as there is room for, and as
long as there is room nobody is moved far.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.params import Doubles

TRIALS = (
    (44, 0.02),
    (36, 0.02),
    (36, 0.05),
    (30, 0.05),
    (24, 0.05),
    (24, 0.1),
    (18, 0.05),
    (18, 0.1),
    (12, 0.05),
    (12, 0.1),
    (8, 0.16),
)
"""Edges of photos, and how far one may be moved as a share of the line: the first that fit."""

BETWEEN = 2
"""Pixels between two photos at least; those of a right and of a wrong answer touch nowhere."""

MIDDLE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Swarm:
    """Squares along a line.

    edge:   of each, in pixels.
    across: (N,) the middle of each along the line, in pixels.
    away:   (N,) how far the near edge of each is from the line, in pixels.
    moved:  the farthest that one was moved, as a share of the line.
    """

    edge: int
    across: Doubles
    away: Doubles
    moved: float


def arrange(
    shares: Doubles, groups: NDArray[np.int64], length: float, height: float, factor: float = 1.0
) -> Swarm:
    """Place squares along a line of a length; each group grows away from it, up to a height.

    shares: (N,) where each belongs, 0 … 1. What is not at ½ stays on its own side of it.
    groups: (N,) which of them share rows.
    factor: how many times the usual size everything is drawn.

    If even the smallest do not fit, their rows lie over each other.
    """
    order = np.argsort(shares, kind="stable")
    parts = [order[groups[order] == group] for group in np.unique(groups)]
    edge, rows, pitch, reach = 0, np.zeros(len(shares), np.int64), 1.0, 0.0
    for size, reach in TRIALS:
        edge = max(1, round(size * factor))
        pitch = edge + max(1.0, BETWEEN * factor)
        bounds = _bounds(shares, reach)
        for part in parts:
            rows[part] = _rows(bounds[0][part] * length, bounds[1][part] * length, pitch)
        if rows.max(initial=0) * pitch + edge <= height:
            break
    across = shares * length
    least, most = (bound * length for bound in _bounds(shares, reach))
    for part in parts:
        for row in range(int(rows[part].max(initial=-1)) + 1):
            here = part[rows[part] == row]
            across[here] = _spread(across[here], least[here], most[here], pitch)
    deepest = int(rows.max(initial=0))
    apart = min(pitch, max(0.0, height - edge) / max(1, deepest))
    moved = float(np.abs(across - shares * length).max(initial=0.0)) / max(1.0, length)
    away: Doubles = rows.astype(np.float64) * apart
    return Swarm(edge, across, away, moved)


def _bounds(shares: Doubles, reach: float) -> tuple[Doubles, Doubles]:
    """Say how far each may be moved, as shares of the line."""
    least = np.maximum(shares - reach, np.where(shares > MIDDLE, MIDDLE, 0.0))
    most = np.minimum(shares + reach, np.where(shares < MIDDLE, MIDDLE, 1.0))
    return least, most


def _rows(least: Doubles, most: Doubles, pitch: float) -> list[int]:
    """Give each, from left to right, the first row in which it can stand within its bounds."""
    ends: list[float] = []  # where in each row the next one can stand at the earliest
    rows = []
    for low, high in zip(least.tolist(), most.tolist(), strict=True):
        row = next((row for row, end in enumerate(ends) if max(low, end) <= high), len(ends))
        if row == len(ends):
            ends.append(0.0)
            ends[row] = low + pitch
        else:
            ends[row] = max(low, ends[row]) + pitch
        rows.append(row)
    return rows


def _spread(wanted: Doubles, least: Doubles, most: Doubles, pitch: float) -> Doubles:
    """Move those of one row, from left to right, as little as possible, so that none overlap.

    Without the bounds the sum of the squared moves is the least there is (isotonic regression, by
    pooling neighbours that would overlap); then what is beyond a bound is pushed back.

    Source: Barlow, Bartholomew, Bremner and Brunk, Statistical Inference under Order Restrictions,
    Wiley 1972; in short https://en.wikipedia.org/wiki/Isotonic_regression.
    """
    steps = pitch * np.arange(len(wanted))
    blocks: list[tuple[float, int]] = []  # the mean of a block, and how many there are in it
    for place in (wanted - steps).tolist():
        mean, count = place, 1
        while blocks and blocks[-1][0] >= mean:
            before, many = blocks.pop()
            mean = (before * many + mean * count) / (many + count)
            count += many
        blocks.append((mean, count))
    spread = np.repeat([mean for mean, _ in blocks], [count for _, count in blocks]) + steps
    places: list[float] = spread.tolist()
    for index, low in enumerate(least.tolist()):
        before = places[index - 1] + pitch if index else low
        places[index] = max(places[index], low, before)
    for index in reversed(range(len(places))):
        after = places[index + 1] - pitch if index + 1 < len(places) else float(most[index])
        places[index] = min(places[index], float(most[index]), after)
    return np.array(places)


def nearest(shares: Sequence[float], to: float) -> int:
    """Find the place of the number that is nearest to another; the first of equals."""
    return min(range(len(shares)), key=lambda place: abs(shares[place] - to))
