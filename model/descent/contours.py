"""Contour lines, as on a map for walkers: each joins the places with the same loss.

Where lines are close together the ground is steep, and downhill is straight across them.

A line is found cell by cell (*marching squares*): a cell of four neighbouring places is crossed
where the loss is above the level at one end of an edge and below it at the other. All cells are
looked at together, so a line takes a fraction of a millisecond; `pyqtgraph.isocurve`, which goes
through them one by one in Python, takes six.

Source: marching squares are the plane of Lorensen and Cline, Marching cubes: A high resolution 3D
surface construction algorithm, SIGGRAPH 1987, https://doi.org/10.1145/37401.37422.
"""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.descent.loss_landscape import Surface
from model.params import Doubles

Segments: TypeAlias = NDArray[np.float64]
"""Pieces of a line, each from (a, b) to (a, b): (S, 2, 2) float64."""

CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))
"""Of a cell, by row and column, once around. Each is followed by the edge to the next one."""

DECADES = 3.0
"""Of a ground that is nearly 0 at its lowest, so many powers of ten are told apart."""

SERIES: tuple[tuple[float, ...], ...] = (
    (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0),
    (1.0, 1.5, 2.0, 3.0, 4.0, 6.0),
    (1.0, 2.0, 5.0),
    (1.0, 3.0),
    (1.0,),
)
"""Round numbers within a power of ten, from close together to far apart."""

NARROW = 1.5
"""Where the highest loss is less than so many times the lowest one, round steps are even ones."""

SAME, NEXT = 0.06, 0.3
"""A level nearer to that of knowing nothing than this part of it gives way to it; but on ground
that is nearly level only where it is nearer than this part of the way to the next level."""


def lowest_told(least: float, most: float) -> float:
    """Give the loss below which all is shown as equally low, see `DECADES`."""
    return float(max(least, most * 10.0**-DECADES))


def contour_levels(least: float, most: float, count: int, chance: float) -> Doubles:
    """Choose round levels by the logarithm of the loss, at most `count` ≥ 5 and lowest first.

    Far from its lowest point the loss grows without end; levels at equal distances would all lie
    there. There are none on level ground: (n,) float64, 0 ≤ n ≤ count + 1.

    chance: the loss of knowing nothing; it is one of the levels where the ground is as high.
    """
    low = lowest_told(least, most)
    # Levels that are the same number, or nearly, are none.
    if not (most - low > 1e-9 * most and math.isfinite(most)):
        return np.empty(0)
    levels = _even(low, most, count) if most < NARROW * low else _round(low, most, count)
    if low < chance < most:
        near = min(SAME * chance, NEXT * (most - low) / count)
        levels = [*(level for level in levels if abs(level - chance) > near), chance]
    return np.array(sorted(levels))


def _round(low: float, most: float, count: int) -> list[float]:
    """Choose the round numbers between two losses that are closest together but not too many."""
    powers = range(math.floor(math.log10(low)), math.floor(math.log10(most)) + 1)
    choices = ([float(f"{digit}e{power}") for power in powers for digit in s] for s in SERIES)
    inside = ([level for level in levels if low < level < most] for levels in choices)
    return next(levels for levels in inside if len(levels) <= count)


def _even(low: float, most: float, count: int) -> list[float]:
    """Choose multiples of a round step between two losses."""
    apart = (most - low) / count
    power = math.floor(math.log10(apart))
    step = next(digit * 10.0**power for digit in (1, 2, 5, 10, 20) if apart <= digit * 10.0**power)
    numbers = range(math.ceil(low / step), math.floor(most / step) + 1)
    levels = (round(number * step, max(0, 1 - power)) for number in numbers)
    return [level for level in levels if low < level < most]


def contour_line(surface: Surface, level: float) -> Segments:
    """Find the line of one level on a complete surface, as segments in no order."""
    above = surface.losses > level
    rows, columns = above.shape[0] - 1, above.shape[1] - 1
    around = np.stack([above[r : r + rows, c : c + columns] for r, c in CORNERS])
    crossed = around != np.roll(around, -1, axis=0)  # (4, rows, columns), edge by edge
    row, column = np.nonzero(crossed.any(axis=0))  # from here on only the C cells on the line
    crossed = crossed[:, row, column]

    value = np.stack([surface.losses[row + r, column + c] for r, c in CORNERS])
    place = np.stack([[surface.a[column + c], surface.b[row + r]] for r, c in CORNERS])
    value_next, place_next = np.roll(value, -1, axis=0), np.roll(place, -1, axis=0)
    share = (level - value) / np.where(crossed, value_next - value, np.inf)
    points = place + share[:, np.newaxis] * (place_next - place)  # (4, 2, C)

    # Two edges of a cell are crossed, or all four when it is a saddle. A saddle's middle decides
    # which two corners are cut off: the second and the fourth if it is like the first one.
    order = np.argsort(~crossed, axis=0, kind="stable")
    saddle = crossed.all(axis=0)
    other = saddle & ((value.mean(axis=0) > level) != (value[0] > level))
    order[:, other] = np.array([[3], [0], [1], [2]])
    points = np.take_along_axis(points, order[:, np.newaxis], axis=0)
    ends = np.concatenate([points[:2], points[2:, :, saddle]], axis=2)  # (2, 2, S)
    return np.asarray(ends.transpose(2, 0, 1))
