"""Contour lines, as on a map for walkers: each joins the places with the same loss.

Where lines are close together the ground is steep, and downhill is straight across them.

A line is found cell by cell (*marching squares*): a cell of four neighbouring places is crossed
where the loss is above the level at one end of an edge and below it at the other. All cells are
looked at together, so a line takes a fraction of a millisecond; `pyqtgraph.isocurve`, which goes
through them one by one in Python, takes six.

Source: marching squares are the plane of Lorensen and Cline, Marching cubes: A high resolution 3D
surface construction algorithm, SIGGRAPH 1987, https://doi.org/10.1145/37401.37422.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.descent.loss_landscape import Surface
from model.params import Doubles

Segments: TypeAlias = NDArray[np.float64]
"""Pieces of a line, each from (a, b) to (a, b): (S, 2, 2) float64."""

CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))
"""Of a cell, by row and column, once around. Each is followed by the edge to the next one."""

DECADES = 2.5
"""From the highest level down to the lowest, measured from the least loss."""


def contour_levels(least: float, most: float, count: int) -> Doubles:
    """Choose `count` levels, lowest first: close together near the least loss, far apart above.

    Far from its lowest point the loss grows without end; levels at equal distances would all lie
    there. There are none on level ground: (count,) or (0,) float64.
    """
    parts = np.logspace(-DECADES, 0.0, count + 1)[:-1]
    levels = least + parts * (most - least)
    # Levels that are the same number, or nearly, are none.
    return np.asarray(levels if most - least > 1e-9 * abs(most) else levels[:0])


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
