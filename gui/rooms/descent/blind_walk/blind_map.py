"""The ground without fog, with both walks on it."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from gui.rooms.descent.landscape.chart import EDGE
from gui.rooms.descent.landscape.drawing import (
    paint_dot,
    paint_dots,
    paint_start,
    paint_target,
    paint_way,
    paint_word,
)
from gui.rooms.descent.landscape.ground import Ground
from gui.style.language import fill
from gui.style.scale import px
from gui.style.theme import Theme
from gui.widgets.words.numbers import loss_words
from model.descent import Area, SlicePoint

BESIDE, BELOW = 18, 20
"""Pixels from a dot to a word below it."""


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
        self._paint_lowest(painter, colours)
        paint_start(painter, own[0], self.tr("start"), colours)
        paint_dot(painter, descent[compared], colours.muted, colours)
        # Below its dot: beside it are the start, and the other walker.
        below = descent[compared] + QPointF(-px(BESIDE), px(BELOW))
        paint_word(painter, below, self.tr("gradient descent"), colours)
        if len(own) > 1:
            paint_dot(painter, own[-1], colours.ink, colours)
            paint_word(painter, own[-1], self.tr("you"), colours)

    def _paint_lowest(self, painter: QPainter, colours: Theme) -> None:
        """Mark the lowest point, if it is one: at the edge the ground falls on beyond it."""
        area, relief = self.ground, self.relief
        if area is None or relief is None:
            return
        if Area(area.middle, EDGE * area.half, area.wide).holds(relief.lowest):
            at = self.point_of(relief.lowest)
            paint_target(painter, at, colours)
            words = fill(self.tr("lowest {loss}"), loss=loss_words(relief.least))
            paint_word(painter, at + QPointF(0, px(BELOW)), words, colours)
