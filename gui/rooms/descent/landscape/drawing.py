"""What is drawn on a map of the ground: ways, where somebody is, and words that show anywhere."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from gui.style.scale import px
from gui.style.theme import Theme
from model.params import Doubles

HALO = 3.2
"""How wide the light edge around words is, both sides together."""

DOTS_APART = 5.0
"""Dots of a path that are nearer together than this are not told apart: one of them is drawn."""

DIRECTIONS = ((1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1), (1, 0), (-1, 0))
DISTANCES = (12.0, 26.0, 46.0, 72.0, 104.0)
"""Where words beside a point are tried: near to it first."""


def write(painter: QPainter, middle: QPointF, words: str, colour: QColor) -> None:
    """Write words around a point, in the painter's font."""
    metrics = QFontMetricsF(painter.font())
    left = middle.x() - metrics.horizontalAdvance(words) / 2
    painter.setPen(colour)
    painter.drawText(QPointF(left, middle.y() + metrics.capHeight() / 2), words)


def write_lines(
    painter: QPainter, frame: QRectF, lines: Sequence[tuple[str, QFont]], colours: Theme
) -> None:
    """Write centred lines into a frame, with a light edge around the letters."""
    top, ratio = frame.top(), painter.device().devicePixelRatioF()
    for words, font in lines:
        metrics = QFontMetricsF(font)
        left = frame.center().x() - metrics.horizontalAdvance(words) / 2 - HALO
        image = _written(_Writing(words, font.key(), colours.card, colours.ink, ratio, font))
        # On whole pixels of the screen, or the letters would be blurred.
        corner = QPointF(round(left * ratio) / ratio, round((top - HALO) * ratio) / ratio)
        painter.drawImage(corner, image)
        top += metrics.height()


@dataclass(frozen=True, slots=True)
class _Writing:
    """Words with a light edge, as a picture of them depends on it."""

    words: str
    font_key: str
    edge: str
    ink: str
    ratio: float
    font: QFont = field(compare=False)


@lru_cache(maxsize=64)
def _written(writing: _Writing) -> QImage:
    """Draw words with a light edge, which takes longer than all else and changes seldom."""
    metrics, ratio = QFontMetricsF(writing.font), writing.ratio
    size = (metrics.horizontalAdvance(writing.words), metrics.height())
    wide, high = (math.ceil((side + 2 * HALO) * ratio) for side in size)
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter, at = QPainter(image), QPointF(HALO, HALO + metrics.ascent())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addText(at, writing.font, writing.words)
    painter.strokePath(outline, QPen(QColor(writing.edge), HALO, j=Qt.PenJoinStyle.RoundJoin))
    painter.setFont(writing.font)
    painter.setPen(QColor(writing.ink))
    painter.drawText(at, writing.words)
    painter.end()
    return image


def room_for(lines: Sequence[tuple[str, QFont]]) -> tuple[float, float]:
    """Say how wide and high lines are."""
    metrics = [(QFontMetricsF(font), words) for words, font in lines]
    wide = max(some.horizontalAdvance(words) for some, words in metrics)
    return wide + 6, sum(some.height() for some, _ in metrics)


def free_frame(
    at: QPointF,
    size: tuple[float, float],
    inside: QRectF,
    points: Doubles,
    taken: Sequence[QRectF],
) -> QRectF:
    """Find a frame for words beside a point, where they cover as little as can be.

    points: (n, 2), what is drawn.
    taken:  where other words stand.
    """
    wide, high = size
    best, least = QRectF(at.x(), at.y(), wide, high), np.inf
    for distance in DISTANCES:
        away = px(distance)
        for across, down in DIRECTIONS:
            left = at.x() + across * away - (0 if across > 0 else wide if across < 0 else wide / 2)
            top = at.y() + down * away - (0 if down > 0 else high if down < 0 else high / 2)
            frame = QRectF(left, top, wide, high)
            worth = _covered(frame, inside, points, taken) + distance / 1000
            if worth < least:
                best, least = frame, worth
        if least < 1:
            break
    return best


def paint_way(
    painter: QPainter, points: list[QPointF], colour: str, colours: Theme, *, dashed: bool = False
) -> None:
    """Draw a path with a light edge, so that it shows on every shade."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QPolygonF(points)
    edge = QColor(colours.card)
    edge.setAlphaF(0.6)
    painter.setPen(QPen(edge, 4.0, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(line)
    style = Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(colour), 1.6, style, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(line)


def paint_dots(
    painter: QPainter, points: list[QPointF], colour: str, colours: Theme, *, hollow: bool = False
) -> None:
    """Draw the steps of a path, as far as they can be told apart."""
    size = px(6) / 2
    painter.setPen(QPen(QColor(colour if hollow else colours.card), 1.2))
    painter.setBrush(QColor(colours.card if hollow else colour))
    before: QPointF | None = None
    for point in points:
        if before is None or (point - before).manhattanLength() > px(DOTS_APART):
            painter.drawEllipse(point, size, size)
            before = point


def paint_dot(painter: QPainter, at: QPointF, colour: str, colours: Theme) -> None:
    """Draw where somebody is."""
    halo = QColor(colours.ink)
    halo.setAlphaF(0.18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(halo)
    painter.drawEllipse(at, px(13), px(13))
    painter.setPen(QPen(QColor(colours.card), 2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(at, px(8), px(8))


def paint_ring(painter: QPainter, at: QPointF, colours: Theme) -> None:
    """Draw where it began."""
    painter.setPen(QPen(QColor(colours.ink), 2))
    painter.setBrush(QColor(colours.card))
    painter.drawEllipse(at, px(6), px(6))


def paint_target(painter: QPainter, at: QPointF, colours: Theme) -> None:
    """Draw the lowest point: a cross in a ring."""
    for colour, width in ((colours.card, 4.0), (colours.ink, 1.6)):
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, px(9), px(9))
        painter.drawLine(at - QPointF(px(5), 0), at + QPointF(px(5), 0))
        painter.drawLine(at - QPointF(0, px(5)), at + QPointF(0, px(5)))


def _covered(frame: QRectF, inside: QRectF, points: Doubles, taken: Sequence[QRectF]) -> float:
    """Say how much stands in the way of words: beside the map, on other words, on what is drawn."""
    if not inside.contains(frame):
        return 1e6
    clash = sum(100.0 for other in taken if other.intersects(frame))
    low, high = (frame.left() - 4, frame.top() - 4), (frame.right() + 4, frame.bottom() + 4)
    return clash + float(((points > low) & (points < high)).all(axis=1).sum())
