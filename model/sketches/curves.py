"""Smooth outlines through a few points: what the parts of a drawn face are cut along.

All of them are closed lines of so many corners that they look round once they are drawn; a
part between two others of the same kind is simply their weighted mean.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Outline: TypeAlias = NDArray[np.float64]
"""The corners of a closed line, (n, 2): x to the right, y downwards."""

BETWEEN = 4
"""Corners that a smooth line gets for each point it is drawn through."""

CIRCLE_CORNERS = 20
"""Corners of an oval."""

STROKE_CORNERS = 7
"""Corners along each side of a stroke."""


def smooth(x: Sequence[float], y: Sequence[float]) -> Outline:
    """Draw a smooth closed line through the points (x, y), a closed Catmull–Rom spline.

    At each point the line runs in the direction from the point before to the point after it.

    Source: Catmull and Rom, A class of local interpolating splines (1974),
    https://doi.org/10.1016/B978-0-12-079050-0.50020-5.
    """
    points = np.stack([x, y], axis=1).astype(np.float64)
    before, after, second = (np.roll(points, by, axis=0) for by in (1, -1, -2))
    t = (np.arange(BETWEEN) / BETWEEN)[None, :, None]
    before, here, after, second = (p[:, None, :] for p in (before, points, after, second))
    line = here + t / 2 * (
        after
        - before
        + t * (2 * before - 5 * here + 4 * after - second)
        + t**2 * (3 * here - before - 3 * after + second)
    )
    return np.asarray(line.reshape(-1, 2))


def symmetric(x: Sequence[float], y: Sequence[float]) -> Outline:
    """Draw a smooth closed line through points from top to bottom and through their mirror.

    The first and the last point lie on the axis, where x is 0.
    """
    return smooth([*x, *(-value for value in x[-2:0:-1])], [*y, *y[-2:0:-1]])


def oval(x: float, y: float, width: float, height: float) -> Outline:
    """Draw an ellipse around (x, y); width and height are its half axes."""
    angle = np.linspace(0, 2 * np.pi, CIRCLE_CORNERS, endpoint=False)
    return np.stack([x + width * np.cos(angle), y + height * np.sin(angle)], axis=1)


def stroke(x: Sequence[float], y: Sequence[float], width: float) -> Outline:
    """Draw a bent stroke through three points: `width` thick in its middle, pointed at its ends."""
    start, middle, end = np.stack([x, y], axis=1).astype(np.float64)
    t = np.linspace(0, 1, STROKE_CORNERS)[:, None]
    bend = 4 * t * (1 - t)  # 0 at the ends, 1 in the middle
    line = start + t * (end - start) + bend * (middle - (start + end) / 2)
    across = np.array([start[1] - end[1], end[0] - start[0]]) / np.hypot(*(end - start))
    half = across * width / 2 * np.sqrt(bend)
    return np.concatenate([line + half, (line - half)[::-1]])


def blended(one: Outline, other: Outline, share: float) -> Outline:
    """Blend two outlines of equally many corners: share 0 gives the first, 1 the other."""
    return one + (other - one) * share
