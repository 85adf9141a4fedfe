"""The point of a plot that is being read: an upright hair line, a ring, and the words beside it.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsLineItem

from gui.plots.drawing import Drawing
from gui.plots.frame import Frame
from gui.plots.items import CURVES, LABELS, LabelItem
from gui.plots.room import around_point
from gui.style import theme
from gui.style.scale import factor

RING = 9.0


class Cursor:
    """Shows where somebody reads."""

    def __init__(self, frame: Frame, drawing: Drawing) -> None:
        self._frame, self._drawing = frame, drawing
        self._hair = QGraphicsLineItem(frame.view)
        self._hair.setZValue(CURVES + 0.75)
        self._ring = QGraphicsEllipseItem(frame.view)
        self._ring.setZValue(LABELS)
        self._words = LabelItem()
        self._words.setParentItem(frame.view)
        self._words.setZValue(LABELS + 1)
        self.hide()

    def hide(self) -> None:
        """Show that nothing is read."""
        for item in (self._hair, self._ring, self._words):
            item.setVisible(False)

    def show(self, x: float, y: float, words: str) -> None:
        """Show a point in pixels of the picture, with words beside it; none where they are empty.

        The ring is left out where the point is not in the picture.
        """
        frame, colours = self._frame, theme.current()
        self._hair.setPen(QPen(QColor(colours.edge), 1))
        self._hair.setLine(QLineF(x, 0, x, frame.tall))
        self._hair.setVisible(True)
        area = QRectF(0, 0, frame.wide, frame.tall)
        inside = math.isfinite(y) and area.adjusted(-1, -1, 1, 1).contains(QPointF(x, y))
        self._ring.setVisible(bool(words) and inside)
        self._ring.setPen(QPen(QColor(colours.ink), 1.5))
        self._ring.setBrush(QColor(colours.card))
        ring = RING * factor()
        self._ring.setRect(x - ring / 2, y - ring / 2, ring, ring)
        self._words.setVisible(bool(words))
        if not words:
            return
        self._words.write(words, colours.ink, frame)
        size = self._words.size
        height = min(max(y, 0.0), frame.tall) if math.isfinite(y) else 0.0
        corners = around_point(x, height, area, size)
        place = self._drawing.room_to_read().find(corners, size)
        # Somebody has asked for these words: without a free place they lie on something.
        corner = (
            place.topLeft()
            if place is not None
            else QPointF(
                min(max(0.0, x - size.width() / 2), max(0.0, frame.wide - size.width())), 0.0
            )
        )
        self._words.setPos(corner)
