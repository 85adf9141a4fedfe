"""The map of the loss with the path of training on it."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.rooms.descent.landscape.ground import Ground
from gui.style.theme import Theme
from model.descent import SlicePoint
from model.params import Doubles

NEAR = 10.0
"""Pixels around the path in which a click means the path."""

NOTCH = 120
"""What Qt calls one notch of a wheel."""

STRIDE = 0.02
"""Of the ground's width, how far an arrow key moves the cross."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class TerrainMap(Ground):
    """Ground, path, start and the present step.

    A cross reads the ground with the keyboard: arrows move it, Home takes it to the present step,
    Return goes to the step of the path below it, Esc puts it away. + and − and the wheel zoom.

    Signals: `pointed(place or None)`, what the pointer or the cross is on; `step_chosen(step)`, a
    step of the path; `zoomed(±1)`, closer or further away.
    """

    pointed = Signal(object)
    step_chosen = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[int, ...] = ()
        self._places = np.empty((0, 2))
        self._dot: tuple[int, SlicePoint] | None = None
        self._cross: SlicePoint | None = None
        self._turned = 0

    def show_path(self, steps: tuple[int, ...], places: Doubles) -> None:
        """Show the path: the places (M, 2) of M steps, in their order."""
        self._steps, self._places = steps, places
        self.update()

    def show_dot(self, step: int, place: SlicePoint) -> None:
        """Show the present step."""
        self._dot = step, place
        self.update()

    @property
    def dot(self) -> SlicePoint | None:
        """Where the present step is."""
        return None if self._dot is None else self._dot[1]

    @property
    def cross(self) -> SlicePoint | None:
        """Where the keys read the ground; None while they do not."""
        return self._cross

    def step_at(self, place: SlicePoint) -> int | None:
        """Find the step at which the path passes a place; None where the path is not near."""
        if self.ground is None or not self._steps:
            return None
        scale = self.square().width() / (2 * self.ground.half)
        path, steps = (self._places - np.array(place)) * scale, np.array(self._steps)
        start, way = path[:-1], np.diff(path, axis=0)
        lengths = np.square(way).sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            share = np.nan_to_num(np.clip(-(start * way).sum(axis=1) / lengths, 0.0, 1.0))
        nearest = np.vstack([start + share[:, np.newaxis] * way, path[-1:]])
        apart = np.hypot(nearest[:, 0], nearest[:, 1])
        leg = int(apart.argmin())
        if apart[leg] > NEAR:
            return None
        if leg == len(way):
            return int(steps[-1])
        return round(float(steps[leg] + share[leg] * (steps[leg + 1] - steps[leg])))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._below(event.position())
        near = place is not None and self.step_at(place) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if near else Qt.CursorShape.CrossCursor)
        self.pointed.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._below(event.position())
        step = None if place is None else self.step_at(place)
        if event.button() == Qt.MouseButton.LeftButton and step is not None:
            self.step_chosen.emit(step)
        else:
            super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(self._cross)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.ground is None:
            event.ignore()
            return
        # Fine wheels send many small turns.
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= NOTCH:
            self.zoomed.emit(int(math.copysign(1, self._turned)))
            self._turned = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, allowed = event.key(), (Qt.KeyboardModifier.ShiftModifier | _KEYPAD)
        area, dot = self.ground, self.dot
        if area is None or dot is None or event.modifiers() & ~allowed:
            super().keyPressEvent(event)
        elif key in _ZOOMS:
            self.zoomed.emit(_ZOOMS[Qt.Key(key)])
        elif key in _ARROWS:
            stride = STRIDE * 2 * area.half
            across, up = _ARROWS[Qt.Key(key)]
            a, b = self._cross or dot
            place = (a + across * stride, b + up * stride)
            self._take_cross(place if area.holds(place) else (a, b))
        elif key == Qt.Key.Key_Home:
            self._take_cross(dot)
        elif key == Qt.Key.Key_Escape and self._cross is not None:
            self._take_cross(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cross is not None:
            step = self.step_at(self._cross)
            if step is not None:
                self.step_chosen.emit(step)
        else:
            super().keyPressEvent(event)

    def paint_over(self, painter: QPainter, colours: Theme) -> None:
        dot = self._dot
        points = [self.point_of((a, b)) for a, b in self._places.tolist()]
        if dot is not None and points:
            here = self.point_of(dot[1])
            past = [p for step, p in zip(self._steps, points, strict=True) if step < dot[0]]
            to_come = [p for step, p in zip(self._steps, points, strict=True) if step > dot[0]]
            paint_way(painter, [here, *to_come], colours.muted, colours, dashed=True)
            paint_way(painter, [*past, here], colours.ink, colours)
        if points:
            paint_start(painter, points[0], self.tr("start"), colours)
        if dot is not None:
            paint_dot(painter, self.point_of(dot[1]), colours.ink, colours)
        if self._cross is not None:
            self._paint_cross(painter, self.point_of(self._cross), colours)

    def _below(self, point: QPointF) -> SlicePoint | None:
        """The place below a point of the widget; None beside the ground."""
        inside = self.ground is not None and self.square().contains(point)
        return self.place_at(point) if inside else None

    def _take_cross(self, place: SlicePoint | None) -> None:
        self._cross = place
        self.pointed.emit(place)
        self.update()

    def _paint_cross(self, painter: QPainter, at: QPointF, colours: Theme) -> None:
        for colour, width in ((colours.card, 4.0), (colours.ink, 1.6)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
            painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def paint_way(
    painter: QPainter, points: list[QPointF], colour: str, colours: Theme, *, dashed: bool = False
) -> None:
    """Draw a path with a light edge, so that it shows on every shade."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QPolygonF(points)
    edge = QColor(colours.card)
    edge.setAlphaF(0.75)
    painter.setPen(QPen(edge, 5.0, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(line)
    style = Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(colour), 2.2, style, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(line)


def paint_dot(painter: QPainter, at: QPointF, colour: str, colours: Theme) -> None:
    """Draw where somebody is."""
    painter.setPen(QPen(QColor(colours.card), 2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(at, 7, 7)


def paint_start(painter: QPainter, at: QPointF, word: str, colours: Theme) -> None:
    """Draw where it began: a ring with a word, in a light frame."""
    painter.setPen(QPen(QColor(colours.ink), 2))
    painter.setBrush(QColor(colours.card))
    painter.drawEllipse(at, 5, 5)
    paint_word(painter, at, word, colours, before=True)


def paint_word(
    painter: QPainter, at: QPointF, word: str, colours: Theme, *, before: bool = False
) -> None:
    """Write a word beside a point, on paper; `before`: at its left."""
    width = painter.fontMetrics().horizontalAdvance(word) + 8
    frame = QRectF(at.x() + (-width - 8 if before else 11), at.y() - 8, width, 16)
    seen = painter.clipBoundingRect().adjusted(4, 4, -4, -4)
    if not seen.contains(frame):
        # At the edge of the map: below the point, or above it, as far inside as it must be.
        frame.moveTop(at.y() + 10 if at.y() + 28 < seen.bottom() else at.y() - 26)
        frame.moveRight(min(frame.right(), seen.right()))
        frame.moveLeft(max(frame.left(), seen.left()))
    paper = QColor(colours.card)
    paper.setAlphaF(0.8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(frame, 4, 4)
    painter.setPen(QColor(colours.ink))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, word)
