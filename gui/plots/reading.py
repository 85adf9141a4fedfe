"""Reading a plot: which point of which curve the pointer or the keys are at.

Left and Right go along a curve from point to point, with Shift or by Page Up and Page Down many
points at a time, Home and End to its ends; Up and Down go to the curve above or below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from gui.plots.chart import Chart, Curve
from gui.style.language import fill
from model.params import Doubles

FAR = 1_000_000_000
"""So many points reach from any place to the end."""

LEAPS = 20
"""So many leaps go from end to end."""

_MOVES = {
    Qt.Key.Key_Left: (-1, 0, False),
    Qt.Key.Key_Right: (1, 0, False),
    Qt.Key.Key_Down: (0, -1, False),
    Qt.Key.Key_Up: (0, 1, False),
    Qt.Key.Key_PageDown: (-1, 0, True),
    Qt.Key.Key_PageUp: (1, 0, True),
    Qt.Key.Key_Home: (-FAR, 0, False),
    Qt.Key.Key_End: (FAR, 0, False),
}


@dataclass(frozen=True, slots=True)
class Move:
    """What a key asks for.

    along: points to the right, below 0 to the left; ±FAR for an end.
    up:    1 for the curve above, −1 for the one below, else 0.
    leap:  whether many points are meant, and not one.
    """

    along: int
    up: int
    leap: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A point that is read: of which of the named curves, and which of its points."""

    curve: int
    point: int


class Spot(NamedTuple):
    """Where a place is: its values across and up, and how many pixels aside it is drawn."""

    across: float
    up: float
    aside: float = 0.0


def move_of(event: QKeyEvent) -> Move | None:
    """Say what a key asks for; None where it is no key for moving."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    leap = held == Qt.KeyboardModifier.ShiftModifier
    if event.key() not in _MOVES or (held and not leap):
        return None
    along, up, leaps = _MOVES[Qt.Key(event.key())]
    return Move(along, up, leap or leaps)


def readable(chart: Chart, curve: Curve) -> NDArray[np.intp]:
    """Say at which of its points (k,) a curve can be read, from left to right.

    What is left of the picture or right of it is not read; what is above or below it is.
    """
    across = chart.across.positions(curve.across)
    up = chart.up.positions(curve.up)
    known = np.isfinite(across) & ~np.isnan(up)
    known &= (across >= chart.across.low - 1e-9) & (across <= chart.across.high + 1e-9)
    points = np.flatnonzero(known)
    return points[np.argsort(across[points], kind="stable")]


def moved(chart: Chart, place: Place | None, move: Move) -> Place | None:
    """Go from a point to another; from nowhere to the first point, or to the last one.

    None where there is no curve to be read.
    """
    curves = [place_ for place_, curve in enumerate(chart.named) if len(readable(chart, curve))]
    if not curves:
        return None
    if place is None or place.curve not in curves:
        points = readable(chart, chart.named[curves[0]])
        last = move.along == FAR or -FAR < move.along < 0
        return Place(curves[0], int(points[-1 if last else 0]))
    if move.up:
        return _other_curve(chart, place, move.up)
    points = readable(chart, chart.named[place.curve])
    here = int(np.abs(points - place.point).argmin())
    return Place(place.curve, int(points[along(here, move, len(points))]))


def along(here: int, move: Move, count: int) -> int:
    """Go along so many points, from one of them to another."""
    step = max(1, count // LEAPS) if move.leap and abs(move.along) < FAR else 1
    return min(max(here + step * move.along, 0), count - 1)


def _other_curve(chart: Chart, place: Place, up: int) -> Place:
    """Go to the next curve above or below, where it is nearest across."""
    curve = chart.named[place.curve]
    across = chart.across.position(float(curve.across[place.point]))
    height = chart.up.position(float(curve.up[place.point]))
    found: list[tuple[float, Place]] = []
    for number, other in enumerate(chart.named):
        points = readable(chart, other)
        if number == place.curve or not len(points):
            continue
        places = chart.across.positions(other.across[points])
        point = int(points[np.abs(places - across).argmin()])
        way = up * (chart.up.position(float(other.up[point])) - height)
        # Curves that lie on each other follow in their order.
        if way > 0 or (way == 0 and up * (number - place.curve) < 0):
            found.append((way, Place(number, point)))
    return min(found, key=lambda one: one[0])[1] if found else place


def nearest(points: Doubles, x: float, y: float) -> tuple[float, int] | None:
    """Find the point of (n, 2) nearest across to x, and how far it is from x, y; None of none."""
    across = np.abs(points[:, 0] - x)
    across[~np.isfinite(points).all(axis=1)] = np.inf
    if not len(across) or not np.isfinite(across.min()):
        return None
    point = int(across.argmin())
    return float(np.hypot(points[point, 0] - x, points[point, 1] - y)), point


def place_at(chart: Chart, drawn: Sequence[Doubles], x: float, y: float) -> Place | None:
    """Find the point that is read at a pixel: the nearest of those nearest across on each curve.

    drawn: where the points (n, 2) of each of the named curves are.
    """
    found: list[tuple[float, Place]] = []
    for number, (curve, pixels) in enumerate(zip(chart.named, drawn, strict=True)):
        points = readable(chart, curve)
        near = nearest(pixels[points], x, y)
        if near is not None:
            found.append((near[0], Place(number, int(points[near[1]]))))
    return min(found, key=lambda one: one[0])[1] if found else None


def spot_of(chart: Chart, place: Place) -> Spot | None:
    """Say where a place is; None where its curve is shorter now, or there no longer."""
    if place.curve >= len(chart.named):
        return None
    curve = chart.named[place.curve]
    if place.point >= len(curve.across):
        return None
    return Spot(float(curve.across[place.point]), float(curve.up[place.point]), curve.aside)


def words_at(chart: Chart, place: Place) -> str:
    """Read out a place: the name of its curve, where there are several, and both its numbers."""
    curve = chart.named[place.curve]
    words = [curve.name] if len(chart.named) > 1 else []
    for axis, values in ((chart.across, curve.across), (chart.up, curve.up)):
        words.append(f"{axis.name} {axis.words(float(values[place.point]))}".strip())
    return " · ".join(words)


def summary(chart: Chart) -> str:
    """Tell in words where each curve begins and ends."""
    told = []
    words = QCoreApplication.translate("Plot", "{name}: from {first} at {begin} to {last} at {end}")
    for curve in chart.named:
        points = readable(chart, curve)
        if not len(points):
            continue
        first, last = (chart.up.words(float(curve.up[point])) for point in points[[0, -1]])
        begin, end = (chart.across.words(float(curve.across[point])) for point in points[[0, -1]])
        told.append(fill(words, name=curve.name, first=first, last=last, begin=begin, end=end))
    return "; ".join(told)
