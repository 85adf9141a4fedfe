"""Where there is room for a label, so that it covers no data and no other label."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSizeF

from model.params import Doubles

FREE = 3.0
"""Pixels between a label and what it must not touch."""

NEAR = 40.0
"""A label that has no place at its curve may stand so many pixels further off."""

BETWEEN = 6.0
"""More pixels between two labels beside each other, which would read as one."""


class Room:
    """The place between the axes, with what is drawn there; labels take of it.

    area:  where labels may stand.
    lines: what no label may cover: curves as points (n, 2) in pixels, with NaN where they break.
    rules: what a label should cover only where there is no other place: straight lines.
    """

    def __init__(self, area: QRectF, lines: Sequence[Doubles], rules: Sequence[Doubles]) -> None:
        self._area = area
        self._lines = segments(lines)
        self._rules = segments(rules)
        self._taken: list[QRectF] = []

    def take(self, box: QRectF) -> None:
        """Keep a place from all labels that come."""
        self._taken.append(box)

    def find(self, corners: Doubles, size: QSizeF) -> QRectF | None:
        """Give a label the first free place, and keep that from others; None where none is free.

        corners: (k, 2) the upper left corners that it may have, the best first.
        """
        boxes = _boxes(corners, size)
        area = self._area
        outside = (
            (boxes[:, 0] < area.left() - 0.5)
            | (boxes[:, 1] < area.top() - 0.5)
            | (boxes[:, 2] > area.right() + 0.5)
            | (boxes[:, 3] > area.bottom() + 0.5)
        )
        wide = boxes + np.array([-FREE, -FREE, FREE, FREE])
        taken = outside | crossed(wide, self._lines).astype(np.bool_)
        for box in self._taken:
            taken |= (
                (wide[:, 0] < box.right() + BETWEEN)
                & (wide[:, 2] > box.left() - BETWEEN)
                & (boxes[:, 1] < box.bottom())
                & (boxes[:, 3] > box.top())
            )
        free = np.flatnonzero(~taken)
        if not len(free):
            return None
        # One that covers no rule comes before all that cover one.
        cost = free + len(boxes) * crossed(boxes[free], self._rules)
        left, top = corners[free[cost.argmin()]]
        found = QRectF(float(left), float(top), size.width(), size.height())
        self.take(found)
        return found


def segments(lines: Sequence[Doubles]) -> Doubles:
    """Cut lines, points (n, 2) each, into straight pieces (m, 4): from x, y to x, y."""
    pieces = [np.hstack([line[:-1], line[1:]]) for line in lines if len(line) > 1]
    whole = np.concatenate(pieces) if pieces else np.empty((0, 4))
    kept: Doubles = whole[np.isfinite(whole).all(axis=1)]
    return kept


def crossed(boxes: Doubles, pieces: Doubles) -> NDArray[np.intp]:
    """Count for each box (k, 4): left, top, right, bottom, the pieces (m, 4) that touch it.

    A straight piece x = x₀ + t · Δx, 0 ≤ t ≤ 1, is between two upright lines for an interval of t,
    and between two level ones for another; it touches the box where these have a t in common
    (Liang and Barsky, "A New Concept and Method for Line Clipping", 1984,
    https://doi.org/10.1145/357332.357333).
    """
    low, high = np.minimum(pieces[:, :2], pieces[:, 2:]), np.maximum(pieces[:, :2], pieces[:, 2:])
    # Most pieces are far from most boxes: the question is only where a piece's own box meets one.
    near = np.ones((len(boxes), len(pieces)), np.bool_)
    for axis in (0, 1):
        near &= low[:, axis] <= boxes[:, axis + 2, None]
        near &= high[:, axis] >= boxes[:, axis, None]
    which, piece = np.nonzero(near)
    first, last = np.zeros(len(which)), np.ones(len(which))
    for axis in (0, 1):
        start = pieces[piece, axis]
        length = pieces[piece, axis + 2] - start
        level = length == 0  # between the two lines for every t, since it is near
        way = np.where(level, 1.0, length)
        one, other = (boxes[which, axis] - start) / way, (boxes[which, axis + 2] - start) / way
        first = np.maximum(first, np.where(level, 0.0, np.minimum(one, other)))
        last = np.minimum(last, np.where(level, 1.0, np.maximum(one, other)))
    counted: NDArray[np.intp] = np.bincount(which[first <= last], minlength=len(boxes))
    return counted


def beside_upright(x: float, area: QRectF, size: QSizeF, *, low: bool) -> Doubles:
    """Give corners for a label beside an upright line, from its upper end down, or the other way.

    On each height both sides are good, first the right one unless the picture ends there.
    """
    rows = max(1, int(area.height() // size.height()))
    tops = area.top() + size.height() * np.arange(rows)
    if low:
        tops = area.bottom() - size.height() * np.arange(1, rows + 1)
    sides = [x + FREE, x - FREE - size.width()]
    if x > area.left() + 0.6 * area.width():
        sides.reverse()
    return np.array([(side, top) for top in tops for side in sides])


def beside_level(y: float, area: QRectF, size: QSizeF, *, low: bool) -> Doubles:
    """Give corners for a label above a level line, or below it, from its right end on."""
    steps = max(1, int((area.width() - size.width()) // (size.width() / 4)))
    lefts = area.right() - size.width() - np.arange(steps) * size.width() / 4
    tops = [y - 1 - size.height(), y + 1]
    if low:
        tops.reverse()
    return np.array([(left, top) for top in tops for left in lefts])


def beside_curve(points: Doubles, size: QSizeF, at: float) -> Doubles:
    """Give corners for a label beside a curve of points (n, 2), first where it likes to stand."""
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return np.empty((0, 2))
    shares = np.linspace(0, 1, 41)
    shares = shares[np.argsort(np.abs(shares - at), kind="stable")]
    steps = np.arange(len(points))
    x, y = (np.interp(shares * (len(points) - 1), steps, points[:, axis]) for axis in (0, 1))
    right, left = 2 * FREE, -2 * FREE - size.width()
    above, below = -FREE - size.height(), FREE
    sides = ((right, above), (left, above), (right, below), (left, below))
    return np.stack([np.stack([x + dx, y + dy], 1) for dx, dy in sides], 1).reshape(-1, 2)


def near_curve(points: Doubles, size: QSizeF, at: float, area: QRectF) -> Doubles:
    """Give corners for a label a little off the place of a curve where it likes to stand."""
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return np.empty((0, 2))
    x, y = points[round(at * (len(points) - 1))]
    corners = around_point(float(x), float(y), area, size)
    # The gap to a box: 0 along an axis on which the place lies within the box.
    gaps = np.maximum(corners - (x, y), (x, y) - corners - (size.width(), size.height()))
    near: Doubles = corners[np.hypot(*np.maximum(gaps, 0).T) <= NEAR]
    return near


def inside(place: QRectF, size: QSizeF) -> Doubles:
    """Give corners for a label in a part of the picture: in its middle first, from the top down."""
    free = place.width() - size.width()
    if free < 0:
        return np.empty((0, 2))
    tops = (
        place.top() + FREE + np.arange(0.0, max(1.0, place.height() - size.height() - FREE), FREE)
    )
    shares = np.array([0.5, 0.3, 0.7, 0.1, 0.9])
    return np.array([(place.left() + share * free, top) for top in tops for share in shares])


def around_point(x: float, y: float, area: QRectF, size: QSizeF) -> Doubles:
    """Give corners for a label near a point: beside it, above and below; then all over the area."""
    gap, wide, high = 4 * FREE, size.width(), size.height()
    lefts = (x + gap, x - gap - wide, x - wide / 2)
    tops = (y - gap - high, y + gap)
    near = [(left, top) for top in tops for left in lefts]
    rows = np.arange(area.top(), max(area.top() + 1, area.bottom() - high), max(1.0, high / 2))
    columns = np.linspace(area.left(), max(area.left(), area.right() - wide), 9)
    over = np.array([(left, top) for top in rows for left in columns])
    distance = np.hypot(over[:, 0] + wide / 2 - x, over[:, 1] + high / 2 - y)
    return np.concatenate([np.array(near), over[np.argsort(distance, kind="stable")]])


def spread(heights: list[float], least: float, top: float, bottom: float) -> list[float]:
    """Move places, sorted from the top down, apart until neighbours are `least` apart.

    Places that would lie on each other become a block that stands around their mean. None is
    above `top`; none is below `bottom`, as long as there is room for all.
    """
    blocks: list[tuple[float, int]] = []  # middle of a block, and how many places it has
    for height in heights:
        middle, count = height, 1
        while blocks:
            above, others = blocks[-1]
            if middle - above >= least * (count + others) / 2:
                break
            blocks.pop()
            middle = (middle * count + above * others) / (count + others)
            count += others
        blocks.append((max(middle, top + least * (count - 1) / 2), count))
    places = [
        middle + least * (place - (count - 1) / 2)
        for middle, count in blocks
        for place in range(count)
    ]
    return [
        min(place, bottom - least * below)
        for place, below in zip(places, reversed(range(len(places))), strict=True)
    ]


def _boxes(corners: Doubles, size: QSizeF) -> Doubles:
    return np.hstack([corners, corners + np.array([size.width(), size.height()])])
