"""Where the numbers of contour lines stand: in gaps of their lines, and beside what is drawn.

Labels are laid out in the background, in pixels of the picture, from what a number needs in any
typeface; they are written by the window when it paints.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.descent import SlicePoint
from model.numeral import brief
from model.params import Doubles

LETTER, AROUND, HALF_LINE = 6.5, 5.0, 8.0
"""Pixels of the usual size: a figure's width, the room at either side, half a line's height."""

FREE = 14.0
"""So many of them are between a label and what is drawn."""

AT_EDGE = 6.0
NAME = 150.0
"""How wide the names of the two directions are."""

TRIED = 80
"""So many places of a line are tried."""

ENOUGH = 3.0
"""More room than so many times what is needed is not worth more."""

DOTS = 16
"""So many points stand for the way between two steps of a path."""

CELL = 8.0
"""Points of a path nearer together than this are one, when labels are laid beside it."""


@dataclass(frozen=True, slots=True)
class ContourLabel:
    """What stands on a line.

    strong: whether it is the line of knowing nothing.
    """

    place: SlicePoint
    level: float
    strong: bool

    @property
    def words(self) -> str:
        """The number, or its name."""
        return "ln 2" if self.strong else brief(self.level, 6)


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """What is drawn on a picture of the ground.

    places: (M, 2) places of the slice, joined by lines.
    unit:   so many of the picture's pixels are one of the usual size.
    """

    places: Doubles
    unit: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a line is left out: pixels of the picture, the middle and half its width and height."""

    level: float
    at: tuple[float, float]
    half: tuple[float, float]

    def covers(self, points: Doubles) -> NDArray[np.bool_]:
        """Say of points (n, 2) whether they are in it."""
        return np.asarray((np.abs(points - np.array(self.at)) < np.array(self.half)).all(axis=1))


def lay_labels(
    levels: Doubles,
    lines: Sequence[Doubles],
    size: tuple[int, int],
    unit: float,
    path: Doubles | None,
    lowest: Doubles,
) -> tuple[Gap, ...]:
    """Find a place for the label of each line that has room for one.

    lines: (S, 2, 2) each, in pixels of a picture of `size` with so many pixels a usual one.
    path, lowest: (M, 2) and (2,), what is drawn on it, in the same pixels.
    """
    taken = np.vstack([lowest, *_corners(size, unit)])
    if path is not None:
        taken = np.vstack([taken, _points(path, size, CELL * unit)])
    gaps: list[Gap] = []
    for level, line in zip(levels.tolist(), lines, strict=True):
        letters = len(brief(level, 6))
        half = np.array([LETTER * letters / 2 + AROUND, HALF_LINE]) * unit
        at = _best(line, half, np.array(size), unit, taken)
        if at is not None:
            gaps.append(Gap(level, at, (half[0].item(), half[1].item())))
            corners = [(x, y) for x in (-1, -0.5, 0, 0.5, 1) for y in (-1, 1)]
            taken = np.vstack([taken, np.array(at) + half * np.array(corners)])
    return tuple(gaps)


def _best(
    line: Doubles, half: Doubles, size: Doubles, unit: float, taken: Doubles
) -> tuple[float, float] | None:
    """Find the middle of the label with most room around it, where the line is most level."""
    some = line[:: max(1, len(line) // TRIED)]
    middles, ways = some.mean(axis=1), np.abs(some[:, 1] - some[:, 0])
    edge = half + AT_EDGE * unit
    inside = ((middles > edge) & (middles < size - edge)).all(axis=1)
    apart = np.abs(middles[:, np.newaxis] - taken) / (half + FREE * unit)
    room = np.minimum(apart.max(axis=2).min(axis=1), ENOUGH)
    level = ways[:, 0] / np.maximum(ways.sum(axis=1), 1e-9)
    worth = np.where(inside & (room > 1), room + level, -1.0)
    if not len(worth) or worth.max() < 0:
        return None
    x, y = middles[int(worth.argmax())].tolist()
    return x, y


def _corners(size: tuple[int, int], unit: float) -> Doubles:
    """Give points where the names of the directions stand: at the top left, at the bottom right."""
    across = np.linspace(0.0, NAME * unit, 8)
    above = np.stack([across, np.full(8, HALF_LINE * unit)], axis=1)
    return np.vstack([above, np.array(size) - above])


def _points(path: Doubles, size: tuple[int, int], cell: float) -> Doubles:
    """Give points along a path, those in the picture, none of them twice."""
    share = np.linspace(0.0, 1.0, DOTS)[:, np.newaxis, np.newaxis]
    points = (path[:-1] + share * (path[1:] - path[:-1])).reshape(-1, 2)
    points = np.vstack([points, path])
    points = points[((points >= 0) & (points <= np.array(size))).all(axis=1)]
    return np.asarray(np.unique(np.rint(points / cell), axis=0) * cell)
