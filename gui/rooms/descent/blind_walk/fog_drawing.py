"""What is drawn in the fog: banks of it, the places for a foot, what it feels, and an arrow."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QRadialGradient

from gui.rooms.descent.blind_walk.feet import Direction
from gui.style.scale import px
from gui.style.theme import RADIUS, Theme
from model.descent import Feeling, SlicePoint

PETAL = 17
"""The radius of the places where a foot can be put."""

CLOUDS = ((0.12, 0.2, 0.5), (0.8, 0.1, 0.6), (0.95, 0.75, 0.55), (0.3, 0.9, 0.6), (0.05, 0.7, 0.4))
"""Where banks of fog lie, and how wide they are, as parts of the picture."""

SHORTEST, LONGEST = 34, 100
"""Pixels of the arrow, on nearly level and on very steep ground."""

SIGNS: dict[Feeling | None, str] = {"lower": "▼", "higher": "▲", "level": "=", None: "?"}


def paint_clouds(painter: QPainter, area: QRectF, colours: Theme) -> None:
    """Fill an area with fog."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.wash))
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    for across, up, wide in CLOUDS:
        bank = QPointF(area.width() * across, area.height() * up)
        paint_glow(painter, area, bank, area.width() * wide / 2, colours.edge, 0.55)


def paint_glow(
    painter: QPainter, area: QRectF, at: QPointF, radius: float, colour: str, strength: float
) -> None:
    """Blend a colour into an area around a point."""
    glow = QRadialGradient(at, radius)
    for part, left in ((0.0, 1.0), (0.55, 0.6), (1.0, 0.0)):
        shade = QColor(colour)
        shade.setAlphaF(strength * left)
        glow.setColorAt(part, shade)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawRoundedRect(area, RADIUS, RADIUS)


def paint_petal(
    painter: QPainter, at: QPointF, feeling: Feeling | None, colours: Theme, *, chosen: bool
) -> None:
    """Draw a place for a foot, with what was felt there; in the painter's font."""
    radius = float(px(PETAL))
    painter.setPen(QPen(QColor(colours.ink if feeling else colours.edge), 2 if chosen else 1))
    painter.setBrush(QColor(colours.ink if feeling == "lower" else colours.card))
    painter.drawEllipse(at, radius, radius)
    inside = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    words = {"lower": colours.card, "higher": colours.ink}
    painter.setPen(QColor(words.get(feeling or "", colours.muted)))
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, SIGNS[feeling])


def paint_word(
    painter: QPainter, inside: QRectF, at: QPointF, way: Direction, word: str, colours: Theme
) -> None:
    """Write what a foot feels, beyond its place and inside the picture."""
    metrics = painter.fontMetrics()
    wide, high = metrics.horizontalAdvance(word) + px(10), metrics.height() + px(4)
    across, up = way
    away = px(PETAL) + px(6)
    frame = QRectF(0, 0, wide, high)
    frame.moveCenter(at + QPointF(across * (away + wide / 2), -up * (away + high / 2)))
    frame.moveLeft(min(max(frame.left(), inside.left()), inside.right() - wide))
    frame.moveTop(min(max(frame.top(), inside.top()), inside.bottom() - high))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.card))
    painter.drawRoundedRect(frame, 4, 4)
    painter.setPen(QColor(colours.ink))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, word)


def paint_arrow(
    painter: QPainter, here: QPointF, downhill: SlicePoint, steep: float, colours: Theme
) -> None:
    """Draw the way downhill, the longer the steeper; nothing on level ground."""
    way = QPointF(downhill[0], -downhill[1])
    if way.isNull():
        return
    part = steep / (1.0 + steep)
    tip = here + way * (px(SHORTEST) + part * (px(LONGEST) - px(SHORTEST)))
    aside = QPointF(-way.y(), way.x())
    painter.setPen(QPen(QColor(colours.ink), px(4), c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(here, tip - way * px(10))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ink))
    head = [tip, tip - way * px(14) + aside * px(7), tip - way * px(14) - aside * px(7)]
    painter.drawPolygon(QPolygonF(head))
