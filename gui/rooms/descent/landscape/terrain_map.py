"""The map of the loss, with a ball to drag along the path and a cross that keys move."""

import math

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.rooms.descent.landscape.path_map import PathMap
from gui.style.scale import px
from model.descent import SlicePoint

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


class TerrainMap(PathMap):
    """A map to be read and dragged on.

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
        super().__init__(parent)
        self._held: int | None = None  # the step that the ball is dragged to
        self._turned = 0

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
        elif self._on_ball(event.position()):
            self._held = self.step
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
        self.pointed.emit(self.cross)

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
            a, b = self.cross or dot
            place = (a + across * stride, b + up * stride)
            self._take_cross(place if area.holds(place) else (a, b))
        elif key == Qt.Key.Key_Home:
            self._take_cross(dot)
        elif key == Qt.Key.Key_Escape and self.cross is not None:
            self._take_cross(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cross is not None:
            step = self.step_at(self.cross)
            if step is not None:
                self.step_chosen.emit(step)
        else:
            super().keyPressEvent(event)

    def _below(self, point: QPointF) -> SlicePoint | None:
        """The place below a point of the widget; None beside the ground."""
        inside = self.ground is not None and self.frame().contains(point)
        return self.place_at(point) if inside else None

    def _on_ball(self, point: QPointF) -> bool:
        if self.ground is None or self.dot is None:
            return False
        away = point - self.point_of(self.dot)
        return math.hypot(away.x(), away.y()) < px(BALL)

    def _drag(self, point: QPointF) -> None:
        """Take the ball to the step of the path that is nearest to a point."""
        step = None if self.ground is None else self.step_at(self.place_at(point), math.inf)
        if step is not None and step != self._held:
            self._held = step
            self.step_chosen.emit(step)

    def _take_cross(self, place: SlicePoint | None) -> None:
        self.show_cross(place)
        self.pointed.emit(place)
