"""The ground without fog, with both walks on it."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from gui.rooms.descent.landscape.chart import EDGE
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
from gui.style.language import fill
from gui.style.theme import Theme
from gui.widgets.words.numbers import loss_words
from model.descent import Area, SlicePoint


class BlindMap(Ground):
    """Shows the learner's walk, and that of gradient descent; passive.

    After as many steps as the learner's it is dotted.

    Signals: `pointed(place or None)`.
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, measured=False)
        self._own: tuple[SlicePoint, ...] = ()
        self._descent: tuple[SlicePoint, ...] = ()
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_walks(self, own: tuple[SlicePoint, ...], descent: tuple[SlicePoint, ...]) -> None:
        """Show where both have been."""
        self._own, self._descent = own, descent
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        inside = self.relief is not None and self.frame().contains(event.position())
        self.pointed.emit(self.place_at(event.position()) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def paint_over(self, painter: QPainter, colours: Theme) -> None:
        if not self._own or not self._descent:
            return
        own = [self.point_of(place) for place in self._own]
        descent = [self.point_of(place) for place in self._descent]
        compared = min(len(own), len(descent)) - 1
        paint_way(painter, descent[compared:], colours.muted, colours, dashed=True)
        paint_way(painter, descent[: compared + 1], colours.muted, colours)
        paint_way(painter, own, colours.ink, colours)
        paint_dots(painter, descent[1 : compared + 1], colours.muted, colours)
        paint_dots(painter, own[1:-1], colours.ink, colours)
        paint_ring(painter, own[0], colours)
        words = [(own[0], self.tr("start"))]
        lowest = self._lowest()
        if lowest is not None:
            paint_target(painter, lowest[0], colours)
            words.append(lowest)
        if len(own) > 1:
            paint_dot(painter, descent[compared], colours.muted, colours)
            paint_dot(painter, own[-1], colours.ink, colours)
            words.append((own[-1], self.tr("you")))
            words.append((descent[compared], self.tr("gradient descent")))
        self._paint_words(painter, colours, words, [*own, *descent])

    def _lowest(self) -> tuple[QPointF, str] | None:
        """Find the lowest point, if it is one: at the edge the ground falls on beyond it."""
        area, relief = self.ground, self.relief
        if area is None or relief is None:
            return None
        if not Area(area.middle, EDGE * area.half, area.wide).holds(relief.lowest):
            return None
        words = fill(self.tr("lowest {loss}"), loss=loss_words(relief.least))
        return self.point_of(relief.lowest), words

    def _paint_words(
        self,
        painter: QPainter,
        colours: Theme,
        words: list[tuple[QPointF, str]],
        points: list[QPointF],
    ) -> None:
        """Write beside the points, where nothing is covered."""
        drawn = np.array([(point.x(), point.y()) for point in points])
        inside, taken = self.frame().adjusted(4, 4, -4, -4), list[QRectF]()
        for at, said in reversed(words):
            lines = ((said, self.small_font(strong=True)),)
            taken.append(free_frame(at, room_for(lines), inside, drawn, taken))
            write_lines(painter, taken[-1], lines, colours)
