"""The words of a plot: labels where there is room for them, and names at the ends of curves.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem

from gui.plots import room
from gui.plots.chart import Chart, Curve, Line
from gui.plots.frame import LEADER, Frame
from gui.plots.items import LabelItem, have
from gui.plots.room import Room
from gui.style import theme
from model.params import Doubles


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its words, and the corners that it may have, as `Room.find` takes them.

    further: those that it may have where none of them is free.
    """

    words: str
    colour: str
    corners: Callable[[QSizeF], Doubles]
    strong: bool = False
    further: Callable[[QSizeF], Doubles] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """What of a chart is drawn already, in pixels; its words keep off it.

    area:   between the axes.
    curves: the points (n, 2) of each curve.
    rules:  the ends (2, 2) of each line.
    marks:  around each of the dots.
    bands:  each of the bands.
    """

    area: QRectF
    curves: Sequence[Doubles]
    rules: Sequence[Doubles]
    marks: Sequence[QRectF]
    bands: Sequence[QRectF]

    def room(self, *, beside_rules: bool) -> Room:
        """Say where there is room; lines are kept off only where that is asked for."""
        free = Room(self.area, list(self.curves), list(self.rules) if beside_rules else [])
        for box in self.marks:
            free.take(box)
        return free


class Labels:
    """The words of one plot."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._labels: list[LabelItem] = []
        self._ends: list[LabelItem] = []
        self._leaders: list[QGraphicsLineItem] = []

    @property
    def boxes(self) -> Iterator[QRectF]:
        """Around each label that is to be seen."""
        for label in filter(QGraphicsItem.isVisible, self._labels):
            yield label.mapRectToParent(label.rect())

    def show(self, chart: Chart, drawn: Drawn) -> None:
        """Write what a chart has to say beside what is drawn of it."""
        self._draw_labels(chart, drawn)
        self._draw_ends(chart, drawn)

    def _draw_labels(self, chart: Chart, drawn: Drawn) -> None:
        wanted = _wanted(chart, drawn)
        items = have(self._labels, len(wanted), LabelItem, self._frame.view)
        if not wanted:
            return
        free = drawn.room(beside_rules=True)
        for item, label in zip(items, wanted, strict=True):
            item.write(label.words, label.colour, self._frame, strong=label.strong)
            place = free.find(label.corners(item.size), item.size)
            if place is None and label.further is not None:
                place = free.find(label.further(item.size), item.size)
            item.setVisible(place is not None)
            if place is not None:
                item.setPos(place.topLeft())
                if any(band.contains(place.center()) for band in drawn.bands):
                    item.setBrush(QColor(theme.current().wash))

    def _draw_ends(self, chart: Chart, drawn: Drawn) -> None:
        """Write names at the right ends of curves, and lead from each curve to its name."""
        frame = self._frame
        found: list[tuple[float, Curve]] = []
        for curve, points in zip(chart.curves, drawn.curves, strict=True):
            there = points[np.isfinite(points).all(axis=1)]
            if curve.end and len(there):
                found.append((float(there[-1, 1]), curve))
        found.sort(key=lambda one: one[0])
        labels = have(self._ends, len(found), LabelItem, frame.whole)
        leaders = have(self._leaders, len(found), QGraphicsLineItem, frame.whole)
        if not found:
            return
        colours, metrics, picture = theme.current(), QFontMetricsF(frame.small), frame.picture()
        line, left = metrics.height(), picture.right() + LEADER
        heights = [picture.top() + height for height, _ in found]
        places = room.spread(heights, line - 1, line / 2, frame.height() - line / 2)
        for (_, curve), label, leader, height, place in zip(
            found, labels, leaders, heights, places, strict=True
        ):
            space = frame.width() - left
            words = metrics.elidedText(curve.end, Qt.TextElideMode.ElideRight, space)
            label.write(words, curve.pen(colours).color().name(), frame)
            label.setPos(left, place - line / 2)
            leader.setPen(QPen(QColor(colours.edge), 1))
            leader.setLine(picture.right(), height, left - 3, place)


def _wanted(chart: Chart, drawn: Drawn) -> list[Label]:
    """Collect the labels, those that have the fewest places first."""
    colours = theme.current()
    labels = []
    for line, ends in zip(chart.lines, drawn.rules, strict=True):
        if not line.label:
            continue
        ink = line.pen(colours).color().name() == colours.ink
        colour = colours.ink if ink else colours.muted
        labels.append(Label(line.label, colour, _beside(line, ends, drawn.area)))
    for curve, points in zip(chart.curves, drawn.curves, strict=True):
        if curve.label:
            colour = colours.ink if curve.strong else colours.muted
            near = _near(curve, points, drawn.area)
            labels.append(Label(curve.label, colour, _along(curve, points), curve.strong, near))
    for band, place in zip(chart.bands, drawn.bands, strict=True):
        labels.append(Label(band.label, colours.muted, _inside(place)))
    return labels


def _beside(line: Line, ends: Doubles, area: QRectF) -> Callable[[QSizeF], Doubles]:
    if line.upright:
        return lambda size: room.beside_upright(float(ends[0, 0]), area, size, low=line.low)
    return lambda size: room.beside_level(float(ends[0, 1]), area, size, low=line.low)


def _along(curve: Curve, drawn: Doubles) -> Callable[[QSizeF], Doubles]:
    return lambda size: room.beside_curve(drawn, size, curve.at)


def _near(curve: Curve, drawn: Doubles, area: QRectF) -> Callable[[QSizeF], Doubles]:
    return lambda size: room.near_curve(drawn, size, curve.at, area)


def _inside(place: QRectF) -> Callable[[QSizeF], Doubles]:
    return lambda size: room.inside(place, size)
