"""The marks of a plot: circles and other outlines, told apart without their colour."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from gui.plots.chart import Shape

_IN, _OUT = 0.17, 0.83
CORNERS: dict[Shape, tuple[tuple[float, float], ...]] = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "triangle": ((-1, 0.8), (0, -1.1), (1, 0.8)),
    "diamond": ((-1.2, 0), (0, -1.2), (1.2, 0), (0, 1.2)),
    "cross": (
        *((0, -2 * _IN), (_OUT - _IN, -_OUT - _IN), (_OUT + _IN, -_OUT + _IN)),
        *((2 * _IN, 0), (_OUT + _IN, _OUT - _IN), (_OUT - _IN, _OUT + _IN)),
        *((0, 2 * _IN), (_IN - _OUT, _OUT + _IN), (-_OUT - _IN, _OUT - _IN)),
        *((-2 * _IN, 0), (-_OUT - _IN, _IN - _OUT), (_IN - _OUT, -_OUT - _IN)),
    ),
}
"""Of a mark of half width 1."""


def mark(shape: Shape, size: float) -> QPainterPath:
    """Draw the outline of a mark around 0, 0."""
    path, half = QPainterPath(), size / 2
    if shape == "circle":
        path.addEllipse(QPointF(0, 0), half, half)
    else:
        path.addPolygon(QPolygonF([QPointF(half * x, half * y) for x, y in CORNERS[shape]]))
        path.closeSubpath()
    return path
