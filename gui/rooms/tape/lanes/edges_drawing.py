"""Draws the lines between the numbers of a tape: forward, and the way that slopes take back."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.rooms.tape.lanes.lanes_layout import Edge
from gui.rooms.tape.lanes.lanes_places import LanesPlaces
from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_words import (
    factor_words,
)
from gui.style import theme
from gui.style.styled import Styled
from model.params import Floats

ARROW = 5.0


class EdgesDrawing:
    """What the lines look like.

    lanes: whose fonts it writes with.
    """

    def __init__(self, lanes: Styled) -> None:
        self._lanes = lanes

    def paint_forward(
        self, painter: QPainter, places: LanesPlaces, playing: Playing, edge: Edge
    ) -> None:
        """Draw how a number goes into an operation."""
        colours = theme.current()
        now = edge.line == playing.line and not playing.back
        done = edge.line < playing.done
        painter.setPen(
            QPen(
                QColor(colours.ink if now else colours.muted if done else colours.edge),
                1.8 if now else 1.2,
            )
        )
        path, tip = self._path(places, edge, back=False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        _arrow(painter, tip, 1)

    def paint_backward(
        self,
        painter: QPainter,
        places: LanesPlaces,
        playing: Playing,
        edge: Edge,
        slopes: dict[int, Floats],
        *,
        quiet: bool,
    ) -> None:
        """Draw how a slope comes back from an operation.

        What it is multiplied by appears with the step of the moment; quiet: not even with that.
        """
        gradients = playing.recording.replay.gradients
        if gradients[edge.start] is None or gradients[edge.end] is None:
            return
        colours = theme.current()
        passed = [passing.line for passing in playing.recording.replay.passings[: playing.back]]
        now = edge.line == playing.line and playing.back > 0
        above = slopes.get(edge.end)
        nothing = edge.slope is not None and above is not None and not above.ravel()[edge.made]
        done = edge.line in passed and not nothing
        colour = colours.ink if now and done else colours.muted if done else colours.edge
        painter.setPen(QPen(QColor(colour), 1.8 if now and done else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path, tip = self._path(places, edge, back=True)
        painter.drawPath(path)
        _arrow(painter, tip, -1)
        if now and done and not quiet:
            self._paint_factor(painter, places, edge, path)

    def _paint_factor(
        self,
        painter: QPainter,
        places: LanesPlaces,
        edge: Edge,
        path: QPainterPath,
    ) -> None:
        """Write what a slope is multiplied by into a gap of its line, near where it goes."""
        if edge.slope is None:
            return
        colours = theme.current()
        words = factor_words(edge.slope)
        font = self._lanes.small_font(11, strong=True)
        metrics = QFontMetricsF(font)
        wide, tall = metrics.horizontalAdvance(words) + 4, metrics.height()
        if wide > places.gap - 2 * ARROW:
            return
        start = places.box(edge.start, edge.taken, back=True)
        end = places.box(edge.end, edge.made, back=True)
        left = places.left(edge.line + 1) - places.gap
        level = abs(end.center().y() - start.center().y()) < 1
        middle = QPointF(left + places.gap / 2, start.center().y() - tall / 2 - 3)
        if not level:  # into a gap of the line, where it has come near to its goal
            middle = path.pointAtPercent(_before(path, left + places.gap * 0.3))
        area = QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall)
        if not level:
            painter.fillRect(area, QColor(colours.card))
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _path(self, places: LanesPlaces, edge: Edge, *, back: bool) -> tuple[QPainterPath, QPointF]:
        """The line of an edge from left to right, and where its arrow is."""
        start = places.box(edge.start, edge.taken, back=back)
        end = places.box(edge.end, edge.made, back=back)
        begin, finish = (
            QPointF(start.right(), start.center().y()),
            QPointF(end.left(), end.center().y()),
        )
        bend = QPointF(places.left(edge.line + 1) - places.gap, begin.y())
        path = QPainterPath(begin)
        path.lineTo(bend)
        middle = places.gap * 0.5
        path.cubicTo(bend + QPointF(middle, 0), finish - QPointF(middle, 0), finish)
        return path, (begin if back else finish)


def _before(path: QPainterPath, x: float) -> float:
    """How much of a path that goes to the right lies before a place."""
    steps = [step / 40 for step in range(41)]
    return min(steps, key=lambda share: abs(path.pointAtPercent(share).x() - x))


def _arrow(painter: QPainter, tip: QPointF, way: int) -> None:
    """Draw the head of an arrow that goes right (1) or left (−1)."""
    painter.drawLine(tip, tip + QPointF(-way * ARROW, -ARROW * 0.7))
    painter.drawLine(tip, tip + QPointF(-way * ARROW, ARROW * 0.7))
