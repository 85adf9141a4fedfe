"""The map of the loss with the path of training on it, and a ball at the present step."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from gui.rooms.descent.landscape.contour_labels import Drawn
from gui.rooms.descent.landscape.drawing import (
    paint_dot,
    paint_dots,
    paint_ring,
    paint_target,
    paint_way,
)
from gui.rooms.descent.landscape.ground import Ground
from gui.rooms.descent.landscape.map_words import MapWords
from gui.style.scale import px
from gui.style.theme import Theme
from model.descent import SlicePoint
from model.params import Doubles

NEAR = 10.0
"""Pixels around the path in which a click means the path."""


@dataclass(frozen=True, slots=True, eq=False)
class Aside:
    """A way not taken: its places (M, 2), and what is said of it."""

    places: Doubles
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """What is written on the map, a line or two each; empty for nothing.

    peak: of a step, at its place.
    """

    start: tuple[str, ...] = ()
    ball: tuple[str, ...] = ()
    lowest: tuple[str, ...] = ()
    peak: tuple[int, str] | None = None


class PathMap(Ground):
    """Ground, path, ways not taken, the lowest point, the present step as a ball, and a cross."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, measured=False)
        self._steps: tuple[int, ...] = ()
        self._places: Doubles = np.empty((0, 2))
        self._asides: tuple[Aside, ...] = ()
        self._notes = Notes()
        self._dot: tuple[int, SlicePoint] | None = None
        self._cross: SlicePoint | None = None

    def show_path(self, steps: tuple[int, ...], places: Doubles) -> None:
        """Show the path: the places (M, 2) of M steps, in their order."""
        self._steps, self._places = steps, places
        self.update()

    def show_asides(self, asides: tuple[Aside, ...]) -> None:
        """Show ways not taken; the first one is named."""
        self._asides = asides
        self.update()

    def show_dot(self, step: int, place: SlicePoint) -> None:
        """Show the present step."""
        self._dot = step, place
        self.update()

    def show_notes(self, notes: Notes) -> None:
        """Write on the map."""
        if notes != self._notes:
            self._notes = notes
            self.update()

    def show_cross(self, place: SlicePoint | None) -> None:
        """Show where keys read the ground; None while they do not."""
        self._cross = place
        self.update()

    @property
    def step(self) -> int | None:
        """The present step."""
        return None if self._dot is None else self._dot[0]

    @property
    def dot(self) -> SlicePoint | None:
        """Where the present step is."""
        return None if self._dot is None else self._dot[1]

    @property
    def cross(self) -> SlicePoint | None:
        """Where the keys read the ground; None while they do not."""
        return self._cross

    def drawn(self) -> Drawn | None:
        return Drawn(self._places, self.unit) if len(self._places) else None

    def step_at(self, place: SlicePoint, near: float = NEAR) -> int | None:
        """Find the step at which the path passes a place; None where the path is not near."""
        if self.ground is None or not self._steps:
            return None
        scale = self.frame().height() / (2 * self.ground.half)
        path, steps = (self._places - np.array(place)) * scale, np.array(self._steps)
        start, way = path[:-1], np.diff(path, axis=0)
        lengths = np.square(way).sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            share = np.nan_to_num(np.clip(-(start * way).sum(axis=1) / lengths, 0.0, 1.0))
        nearest = np.vstack([start + share[:, np.newaxis] * way, path[-1:]])
        apart = np.hypot(nearest[:, 0], nearest[:, 1])
        leg = int(apart.argmin())
        if apart[leg] > near:
            return None
        if leg == len(way):
            return int(steps[-1])
        return round(float(steps[leg] + share[leg] * (steps[leg + 1] - steps[leg])))

    def paint_over(self, painter: QPainter, colours: Theme) -> None:
        dot = self._dot
        points = self.line_of(self._places)
        for aside in self._asides:
            way = self.line_of(aside.places)
            paint_way(painter, way, colours.muted, colours, dashed=True)
            paint_dots(painter, way, colours.muted, colours, hollow=True)
        if dot is not None and points:
            here = self.point_of(dot[1])
            past = [p for step, p in zip(self._steps, points, strict=True) if step < dot[0]]
            to_come = [p for step, p in zip(self._steps, points, strict=True) if step > dot[0]]
            paint_way(painter, [here, *to_come], colours.muted, colours, dashed=True)
            paint_dots(painter, to_come, colours.muted, colours)
            paint_way(painter, [*past, here], colours.ink, colours)
            paint_dots(painter, past, colours.ink, colours)
        if points:
            paint_ring(painter, points[0], colours)
        if self.relief is not None and self._notes.lowest:
            paint_target(painter, self._inside(self.point_of(self.relief.lowest)), colours)
        if dot is not None:
            paint_dot(painter, self.point_of(dot[1]), colours.ink, colours)
        self._paint_words(painter, colours, points)
        if self._cross is not None:
            self._paint_cross(painter, self.point_of(self._cross), colours)

    def _paint_words(self, painter: QPainter, colours: Theme, points: list[QPointF]) -> None:
        """Write beside start, ball, lowest point, the highest step and the way not taken."""
        notes, strong = self._notes, self.small_font(strong=True)
        drawn = self._points_of(points)
        written = MapWords(painter, colours, self.frame(), self.small_font(), strong, drawn)
        written.name_axes(*self.axes)
        if self._dot is not None:
            written.write_beside(self.point_of(self._dot[1]), notes.ball, strong=True)
        if self.relief is not None:
            lowest = self._inside(self.point_of(self.relief.lowest))
            written.write_beside(lowest, notes.lowest, strong=True)
        if points and (self._dot is None or self._dot[0] > 0):
            written.write_beside(points[0], notes.start, strong=True)
        if notes.peak is not None and notes.peak[0] in self._steps:
            at = points[self._steps.index(notes.peak[0])]
            written.write_beside(at, (notes.peak[1],), strong=False)
        if self._asides:
            a, b = self._asides[0].places[-1].tolist()
            written.write_beside(self.point_of((a, b)), self._asides[0].words, strong=False)

    def _points_of(self, points: list[QPointF]) -> Doubles:
        """Give points along all that is drawn, close together."""
        lines = [points, *(self.line_of(aside.places) for aside in self._asides)]
        if self.dot is not None:
            lines.append([self.point_of(self.dot)])
        if self.relief is not None:
            lines.append([self.point_of(self.relief.lowest)])
        ways = [np.array([[p.x(), p.y()] for p in line]) for line in lines if line]
        share = np.linspace(0.0, 1.0, 12)[:, np.newaxis, np.newaxis]
        between = [(way[:-1] + share * (way[1:] - way[:-1])).reshape(-1, 2) for way in ways]
        return np.vstack([np.empty((0, 2)), *between, *ways])

    def _inside(self, point: QPointF) -> QPointF:
        """Move a mark away from the edge, so that all of it is seen."""
        frame = self.frame().adjusted(px(12), px(12), -px(12), -px(12))
        x = min(max(point.x(), frame.left()), frame.right())
        return QPointF(x, min(max(point.y(), frame.top()), frame.bottom()))

    def _paint_cross(self, painter: QPainter, at: QPointF, colours: Theme) -> None:
        for colour, width in ((colours.card, 4.0), (colours.ink, 1.6)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
            painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))
