"""A lens on a place of a plot that is too small to be seen: two points, h and what the loss does.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.style import theme
from gui.style.scale import px
from model.params import Doubles

LEAST, MOST = 56, 128
"""The radius, in pixels of the usual size; in a smaller one nothing could be read."""

FREE = 26.0
"""Pixels between the lens and the curves: its title stands there."""

DOT = 11.0

AWAY = 0.05
"""So many pixels of its radius a lens gives for each that it is farther away."""

PLACES = np.linspace(0.08, 0.95, 24)
"""Where the middle of the lens may lie, as parts of the picture."""


@dataclass(frozen=True, slots=True)
class Magnified:
    """What is seen in the lens.

    at:         where it is in the picture, in pixels.
    middle:     of the lens.
    radius:     of the lens.
    rise:       by how many pixels the curve goes down for each that it goes to the right.
    title:      what stands above the lens.
    side, fall: what stands at h, and at the change of the loss.
    ends:       what stands at the two points.
    """

    at: QPointF
    middle: QPointF
    radius: float
    rise: float
    title: str
    side: str
    fall: str
    ends: tuple[str, str]


def find_room(
    points: Doubles, at: QPointF, wide: float, tall: float, above: float
) -> tuple[QPointF, float]:
    """Find where a lens does not lie on curves of points (n, 2), and how large it can be.

    Of places that are as good it takes the one that is farthest from what is seen in it, `at`: so
    there is room for words between them.

    above: so much stays free above it, for its title. The radius is 0 where there is no room.
    """
    seen = points[np.isfinite(points).all(axis=1)]
    x, y = (axis.ravel() for axis in np.meshgrid(*(PLACES * side for side in (wide, tall))))
    free = np.hypot(seen[:, 0, None] - x, seen[:, 1, None] - y).min(axis=0, initial=wide) - FREE
    radius = np.min([free, x, wide - x, y - above, tall - y], axis=0)
    fits = np.minimum(radius, px(MOST))
    best = int((fits + AWAY * np.hypot(x - at.x(), y - at.y())).argmax())
    largest = float(fits[best])
    return QPointF(float(x[best]), float(y[best])), largest if largest >= px(LEAST) else 0.0


class Lens(QGraphicsItem):
    """Draws what is magnified, inside the picture of a plot."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: Magnified | None = None
        self._font, self._strong = QFont(), QFont()
        self._around = QRectF()

    def show_magnified(self, seen: Magnified, font: QFont, strong: QFont, area: QRectF) -> None:
        """Show something, inside an area that is the whole picture."""
        self.prepareGeometryChange()
        self._seen, self._font, self._strong, self._around = seen, font, strong, area
        self.update()

    def boundingRect(self) -> QRectF:
        return self._around

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        del option, widget
        if self._seen is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_glass(painter, self._seen)
        self._paint_triangle(painter, self._seen)

    def _paint_glass(self, painter: QPainter, seen: Magnified) -> None:
        colours, metrics = theme.current(), QFontMetricsF(self._font)
        circle = QRectF(0, 0, 2 * seen.radius, 2 * seen.radius)
        circle.moveCenter(seen.middle)
        towards = seen.middle - seen.at
        length = max(1.0, float(np.hypot(towards.x(), towards.y())))
        aside = QPointF(-towards.y(), towards.x()) * (seen.radius / length)
        painter.setPen(QPen(QColor(colours.edge), 1))
        for end in (seen.middle + aside, seen.middle - aside):
            begin = seen.at + (end - seen.at) * (FREE / length)
            painter.drawLine(begin, end)
        painter.setPen(QPen(QColor(colours.ink), 1.6))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(circle)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.muted))
        wide = metrics.horizontalAdvance(seen.title)
        left = min(max(0.0, seen.middle.x() - wide / 2), self._around.width() - wide)
        painter.drawText(QPointF(left, circle.top() - metrics.descent() - 3), seen.title)

    def _paint_triangle(self, painter: QPainter, seen: Magnified) -> None:
        """Draw the curve, which is straight here, and the triangle below or above it."""
        colours = theme.current()
        along = QPointF(1.0, seen.rise) / float(np.hypot(1.0, seen.rise))
        half = along * (0.48 * seen.radius)
        middle = seen.middle - along * (0.1 * seen.radius)
        here, there = middle - half, middle + half
        corner = QPointF(there.x(), here.y())
        glass = QPainterPath()
        glass.addEllipse(seen.middle, seen.radius - 1, seen.radius - 1)
        painter.save()
        painter.setClipPath(glass)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.wash))
        painter.drawPolygon([here, corner, there])
        painter.setPen(QPen(QColor(colours.muted), 1.2))
        painter.drawPolyline([here, corner, there])
        painter.setPen(QPen(QColor(colours.ink), 2.2))
        painter.drawLine(seen.middle - along * seen.radius, seen.middle + along * seen.radius)
        painter.restore()
        size = float(px(DOT)) / 2
        for point, fill in ((here, colours.ink), (there, colours.card)):
            painter.setPen(QPen(QColor(colours.ink), 1.8))
            painter.setBrush(QColor(fill))
            painter.drawEllipse(point, size, size)
        self._write(painter, seen, here, there)

    def _write(self, painter: QPainter, seen: Magnified, here: QPointF, there: QPointF) -> None:
        """Write beside the triangle as much as there is room for inside the glass."""
        colours, falls = theme.current(), seen.rise >= 0
        metrics, strong = QFontMetricsF(self._font), QFontMetricsF(self._strong)
        gap = float(px(DOT)) / 2 + 4
        high = strong.height()
        middle = (here.x() + there.x()) / 2 - strong.horizontalAdvance(seen.side) / 2
        middle = max(middle, here.x() + gap)
        level = here.y() - high - gap if falls else here.y() + gap
        fall = QPointF(there.x() + 5, (here.y() + there.y()) / 2 - high / 2)
        if abs(here.y() - there.y()) < high:  # on the curve there is no room for it
            below = gap + metrics.height()
            fall = QPointF(middle, here.y() + below if falls else here.y() - below - high)
        behind = QPointF(here.x() - gap - metrics.horizontalAdvance(seen.ends[0]), 0)
        behind.setY(here.y() + (1 if falls else -1 - metrics.height()))
        ahead = QPointF(there.x() - gap - metrics.horizontalAdvance(seen.ends[1]), 0)
        ahead.setY(there.y() + (1 if falls else -1 - metrics.height()))
        for words, corner, font, colour in (
            (seen.side, QPointF(middle, level), self._strong, colours.ink),
            (seen.fall, fall, self._strong, colours.ink),
            (seen.ends[0], behind, self._font, colours.muted),
            (seen.ends[1], ahead, self._font, colours.muted),
        ):
            measure = QFontMetricsF(font)
            box = QRectF(corner.x(), corner.y(), measure.horizontalAdvance(words), measure.height())
            if all(_inside(point, seen) for point in (box.topLeft(), box.topRight())) and all(
                _inside(point, seen) for point in (box.bottomLeft(), box.bottomRight())
            ):
                painter.setFont(font)
                painter.setPen(QColor(colour))
                painter.drawText(box.topLeft() + QPointF(0, measure.ascent()), words)


def _inside(point: QPointF, seen: Magnified) -> bool:
    apart = point - seen.middle
    return float(np.hypot(apart.x(), apart.y())) < seen.radius - 2
