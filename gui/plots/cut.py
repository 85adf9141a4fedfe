"""Cutting a line where it leaves the picture.

A screen cuts by itself what lies beyond, but not every program that shows an SVG file does; and
what is not there costs nothing.
"""

import numpy as np

from model.params import Doubles


def cut(points: Doubles, top: float, bottom: float) -> Doubles:
    """Leave of a line through points (n, 2) what is between two heights.

    Returns points (m, 2), NaN where the line breaks; one that stays inside is given back as it is.
    """
    heights = points[:, 1]
    if len(points) < 2 or not ((heights < top) | (heights > bottom)).any():
        return points
    start, way = points[:-1], np.diff(points, axis=0)
    level = way[:, 1] == 0
    rise = np.where(level, 1.0, way[:, 1])
    one, other = (top - start[:, 1]) / rise, (bottom - start[:, 1]) / rise
    first = np.where(level, 0.0, np.clip(np.minimum(one, other), 0.0, None))
    last = np.where(level, 1.0, np.clip(np.maximum(one, other), None, 1.0))
    inside = (start[:, 1] >= top) & (start[:, 1] <= bottom)
    kept = np.where(level, inside, first < last) & np.isfinite(way).all(axis=1)
    goes_on = np.zeros(len(kept), bool)
    goes_on[1:] = kept[1:] & kept[:-1] & (first[1:] == 0) & (last[:-1] == 1)
    ends = np.where(last[:, None] == 1, points[1:], start + last[:, None] * way)
    pieces = np.stack([np.full_like(start, np.nan), start + first[:, None] * way, ends], 1)
    begins = kept & ~goes_on
    left: Doubles = pieces[np.stack([begins, begins, kept], 1)]
    return left
