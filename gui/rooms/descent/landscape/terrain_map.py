"""The map of the loss with the path of training on it, and a ball that can be dragged along it."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.rooms.descent.landscape.contour_labels import Drawn
from gui.rooms.descent.landscape.drawing import (
    free_frame,
    paint_dot,
    paint_dots,
    paint_ring,
    paint_target,
    paint_way,
    room_for,
    write_lines,
)
from gui.rooms.descent.landscape.ground import Ground
from gui.style.scale import px
from gui.style.theme import Theme
from model.descent import SlicePoint
from model.params import Doubles

NEAR = 10.0
"""Pixels around the path in which a click means the path."""

BALL = 16.0
"""Pixels around the ball in which it is taken hold of."""

NOTCH = 120
"""What Qt calls one notch of a wheel."""

STRIDE = 0.02
"""Of the ground's height, how far an arrow key moves the cross."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


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


class TerrainMap(Ground):
    """Ground, path, ways not taken, the lowest point, and the present step as a ball.

    The ball is dragged along the path, or a click on the path takes it there. A cross reads the
    ground with the keyboard: arrows move it, Home takes it to the present step, Return goes to the
    step of the path below it, Esc puts it away. + and − and the wheel zoom.

    Signals: `pointed(place or None)`, what the pointer or the cross is on; `step_chosen(step)`, a
    step of the path; `zoomed(±1)`, closer or further away; `resized()`, to another shape.
    """

    pointed = Signal(object)
    step_chosen = Signal(int)
    zoomed = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, measured=False)
        self._steps: tuple[int, ...] = ()
        self._places: Doubles = np.empty((0, 2))
        self._asides: tuple[Aside, ...] = ()
        self._notes = Notes()
        self._dot: tuple[int, SlicePoint] | None = None
        self._cross: SlicePoint | None = None
        self._held: int | None = None  # the step that the ball is dragged to
        self._turned = 0

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._drag(event.position())
            return
        place = self._below(event.position())
        shape = Qt.CursorShape.CrossCursor
        if self._on_ball(event.position()):
            shape = Qt.CursorShape.OpenHandCursor
        elif place is not None and self.step_at(place) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.pointed.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._below(event.position())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            super().mousePressEvent(event)
        elif self._on_ball(event.position()) and self._dot is not None:
            self._held = self._dot[0]
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            step = self.step_at(place)
            if step is None:
                super().mousePressEvent(event)
            else:
                self._held = step
                self.step_chosen.emit(step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            super().mouseReleaseEvent(event)
        self._held = None
        self.unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(self._cross)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

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
        points = self._line(self._places)
        for aside in self._asides:
            way = self._line(aside.places)
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
        notes, taken = self._notes, self._paint_axes_inside(painter, colours)
        beside: list[tuple[QPointF, tuple[str, ...], bool]] = []
        if self._dot is not None:
            beside.append((self.point_of(self._dot[1]), notes.ball, True))
        if self.relief is not None:
            beside.append((self._inside(self.point_of(self.relief.lowest)), notes.lowest, True))
        if points and (self._dot is None or self._dot[0] > 0):
            beside.append((points[0], notes.start, True))
        if notes.peak is not None and notes.peak[0] in self._steps:
            at = points[self._steps.index(notes.peak[0])]
            beside.append((at, (notes.peak[1],), False))
        if self._asides:
            a, b = self._asides[0].places[-1].tolist()
            beside.append((self.point_of((a, b)), self._asides[0].words, False))
        drawn = self._points_of(points)
        for at, words, strong in beside:
            if words and self.frame().contains(at):
                taken.append(self._paint_beside(painter, colours, at, words, strong, drawn, taken))

    def _paint_beside(
        self,
        painter: QPainter,
        colours: Theme,
        at: QPointF,
        words: tuple[str, ...],
        strong: bool,
        drawn: Doubles,
        taken: list[QRectF],
    ) -> QRectF:
        """Write where nothing is covered, with a thin line to the point if that is away from it."""
        fonts = [self.small_font(strong=strong), *[self.small_font()] * (len(words) - 1)]
        lines = tuple(zip(words, fonts, strict=True))
        inside = self.frame().adjusted(4, 4, -4, -4)
        frame = free_frame(at, room_for(lines), inside, drawn, taken)
        nearest = QPointF(
            min(max(at.x(), frame.left()), frame.right()),
            min(max(at.y(), frame.top()), frame.bottom()),
        )
        away = nearest - at
        length = math.hypot(away.x(), away.y())
        if length > px(24):
            painter.setPen(QPen(QColor(colours.ink), 1))
            painter.drawLine(at + away * (px(13) / length), nearest)
        write_lines(painter, frame, lines, colours)
        return frame

    def _paint_axes_inside(self, painter: QPainter, colours: Theme) -> list[QRectF]:
        """Name the two directions at the edges, and say where that is written."""
        font, frame = self.small_font(), self.frame().adjusted(8, 6, -8, -6)
        across, up = self.axes
        taken = []
        for words, right in ((f"{across} →", True), (f"↑ {up}", False)):
            if not words.strip("→↑ "):
                continue
            wide, high = room_for(((words, font),))
            at = QRectF(frame.right() - wide, frame.bottom() - high, wide, high)
            if not right:
                at.moveTopLeft(frame.topLeft())
            write_lines(painter, at, ((words, font),), colours)
            taken.append(at)
        return taken

    def _line(self, places: Doubles) -> list[QPointF]:
        return [self.point_of((a, b)) for a, b in places.tolist()]

    def _points_of(self, points: list[QPointF]) -> Doubles:
        """Give points along all that is drawn, close together."""
        lines = [points, *(self._line(aside.places) for aside in self._asides)]
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

    def _below(self, point: QPointF) -> SlicePoint | None:
        """The place below a point of the widget; None beside the ground."""
        inside = self.ground is not None and self.frame().contains(point)
        return self.place_at(point) if inside else None

    def _on_ball(self, point: QPointF) -> bool:
        if self.ground is None or self._dot is None:
            return False
        away = point - self.point_of(self._dot[1])
        return math.hypot(away.x(), away.y()) < px(BALL)

    def _drag(self, point: QPointF) -> None:
        """Take the ball to the step of the path that is nearest to a point."""
        step = None if self.ground is None else self.step_at(self.place_at(point), math.inf)
        if step is not None and step != self._held:
            self._held = step
            self.step_chosen.emit(step)

    def _take_cross(self, place: SlicePoint | None) -> None:
        self._cross = place
        self.pointed.emit(place)
        self.update()

    def _paint_cross(self, painter: QPainter, at: QPointF, colours: Theme) -> None:
        for colour, width in ((colours.card, 4.0), (colours.ink, 1.6)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
            painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))
