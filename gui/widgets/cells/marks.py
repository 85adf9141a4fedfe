"""What is drawn over cells of a picture, so that it can be seen on every colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.style.scale import px

LEAST_MARK = 9
"""Edge of the mark around a cell, where the cell itself is smaller."""

LIGHTEST, DARKEST = "#ffffff", "#10141b"
"""One of the two shows on every colour, in either theme."""


def paint_cursor(painter: QPainter, cell: QRectF) -> None:
    """Draw a light line between two dark ones around a cell."""
    grow = max(1.5, (px(LEAST_MARK) - cell.width()) / 2)
    mark = cell.adjusted(-grow, -grow, grow, grow)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((DARKEST, 4.0), (LIGHTEST, 1.6)):
        painter.setPen(QPen(QColor(colour), width, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(mark)
