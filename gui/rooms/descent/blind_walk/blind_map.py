"""The ground under fog: where one has been, and which way it falls under the feet."""

import math

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.rooms.descent.landscape.ground import Ground
from gui.rooms.descent.landscape.terrain_map import paint_dot, paint_start, paint_way, paint_word
from gui.style.theme import Theme
from model.descent import LocalSlope, SlicePoint

STILL = 5.0
"""Pixels: a shorter drag is no step."""

SHORTEST, LONGEST = 26.0, 96.0
"""Pixels of the arrow, on nearly level and on very steep ground."""

OWN = 1
"""The learner's colour among `Theme.lanes`; gradient descent is drawn in ink."""

_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}
_LENGTHS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BlindMap(Ground):
    """Takes steps from who walks, and shows the walk; passive.

    A step goes from the dot to where the mouse lets go. Arrow keys take one of the present length,
    Return takes it straight downhill, + and − change the length, Backspace takes the last one back,
    Esc forgets a drag.

    Signals: `stepped(direction, length or None)`, length None for the present one; `downhill()`;
    `lengthened(±1)`; `undone()`; `pointed(place or None)`, while the fog is lifted.
    """

    stepped = Signal(object, object)
    downhill = Signal()
    lengthened = Signal(int)
    undone = Signal()
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[SlicePoint, ...] = ()
        self._underfoot: LocalSlope | None = None
        self._steep = 1.0
        self._length = 0.0
        self._descent: tuple[SlicePoint, ...] = ()
        self._compared = 0
        self._drag: QPointF | None = None

    def show_walk(
        self, places: tuple[SlicePoint, ...], underfoot: LocalSlope, steep: float, length: float
    ) -> None:
        """Show where one has been, and what the feet feel.

        steep:  the steepness that is shown by an arrow of middle length.
        length: that of a step.
        """
        self._places, self._underfoot = places, underfoot
        self._steep, self._length, self._descent = steep, length, ()
        self.update()

    def show_descent(self, places: tuple[SlicePoint, ...], compared: int) -> None:
        """Show the walk of gradient descent too.

        compared: how many of its steps stand beside one's own; the others are dotted.
        """
        self._descent, self._compared = places, compared
        self._drag = None
        self.update()

    @property
    def _walking(self) -> bool:
        """Whether steps are taken: under fog."""
        return self.ground is not None and self.relief is None and bool(self._places)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self.square().contains(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._walking and inside:
            self._drag = event.position()
            self.update()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag = event.position()
            self.update()
        elif self.relief is not None:
            inside = self.square().contains(event.position())
            self.pointed.emit(self.place_at(event.position()) if inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._drag is None:
            super().mouseReleaseEvent(event)
            return
        self._drag = None
        self.update()
        if self._walking and _length(event.position() - self.point_of(self._places[-1])) > STILL:
            here, there = self._places[-1], self.place_at(event.position())
            away = (there[0] - here[0], there[1] - here[1])
            self.stepped.emit(away, math.hypot(*away))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if not self._walking or event.modifiers() & ~allowed:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.update()
        elif key in _ARROWS:
            self.stepped.emit(_ARROWS[Qt.Key(key)], None)
        elif key in _LENGTHS:
            self.lengthened.emit(_LENGTHS[Qt.Key(key)])
        elif key in _ENTER:
            self.downhill.emit()
        elif key in _BACK:
            self.undone.emit()
        else:
            super().keyPressEvent(event)

    def paint_over(self, painter: QPainter, colours: Theme) -> None:
        if not self._places:
            return
        own = colours.lanes[OWN]
        points = [self.point_of(place) for place in self._places]
        if self._descent:
            self._paint_descent(painter, colours)
        paint_way(painter, points, own, colours)
        painter.setBrush(QColor(own))
        painter.setPen(QPen(QColor(colours.card), 1.5))
        for point in points[1:-1]:
            painter.drawEllipse(point, 4, 4)
        paint_start(painter, points[0], self.tr("start"), colours)
        if self._walking:
            self._paint_reach(painter, points[-1], colours)
            self._paint_underfoot(painter, points[-1], colours)
        paint_dot(painter, points[-1], own, colours)
        if self._descent:
            end = self.point_of(self._descent[-1])
            paint_word(painter, end, self.tr("gradient descent"), colours)
            paint_word(painter, points[-1], self.tr("you"), colours)

    def _paint_descent(self, painter: QPainter, colours: Theme) -> None:
        way = [self.point_of(place) for place in self._descent]
        compared = min(self._compared, len(way) - 1)
        paint_way(painter, way[compared:], colours.muted, colours, dashed=True)
        paint_way(painter, way[: compared + 1], colours.ink, colours)
        paint_dot(painter, way[compared], colours.ink, colours)

    def _paint_reach(self, painter: QPainter, here: QPointF, colours: Theme) -> None:
        """Draw where a step of the present length leads, and the one that is being dragged."""
        area = self.ground
        if area is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.muted), 1.2, Qt.PenStyle.DotLine))
        radius = self._length * self.square().width() / (2 * area.half)
        painter.drawEllipse(here, radius, radius)
        if self._drag is not None:
            painter.setPen(QPen(QColor(colours.lanes[OWN]), 2, Qt.PenStyle.DashLine))
            painter.drawLine(here, self._drag)

    def _paint_underfoot(self, painter: QPainter, here: QPointF, colours: Theme) -> None:
        feet = self._underfoot
        if feet is None or feet.steepness == 0:
            return
        part = feet.steepness / (feet.steepness + self._steep)
        way = QPointF(feet.downhill[0], -feet.downhill[1])
        tip = here + way * (SHORTEST + part * (LONGEST - SHORTEST))
        across = QPointF(-way.y(), way.x())
        painter.setPen(QPen(QColor(colours.ink), 3, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(here, tip - way * 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink))
        painter.drawPolygon(
            QPolygonF([tip, tip - way * 12 + across * 6, tip - way * 12 - across * 6])
        )


def _length(away: QPointF) -> float:
    return math.hypot(away.x(), away.y())
