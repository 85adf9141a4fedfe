"""Three small pictures of h, the gap between two points: too small, about right, too large."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import speak

HIGH, WIDE = 64, 84
"""Of a picture, in pixels of the usual size."""

DOT = 6.0

CURVE = tuple((x / 20, 0.06 + 0.9 * (x / 20) ** 2) for x in range(21))
"""A bend, in a square of size 1."""

STAIRS = tuple(
    (x, min(1.0, 0.06 + 0.2 * level))
    for level in range(5)
    for x in (0.2 * level, 0.2 * level + 0.2)
)
"""What rounding makes of a curve that is looked at so closely that it is straight."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """Two points of a drawn line, in a square of size 1, and the true slope at the first."""

    line: tuple[tuple[float, float], ...]
    points: tuple[tuple[float, float], tuple[float, float]]
    slope: float


def _on_curve(here: float, there: float) -> _Gap:
    points = (here, 0.06 + 0.9 * here**2), (there, 0.06 + 0.9 * there**2)
    return _Gap(CURVE, points, 1.8 * here)


GAPS = (
    _Gap(STAIRS, ((0.43, 0.46), (0.57, 0.46)), 1.0),
    _on_curve(0.42, 0.56),
    _on_curve(0.16, 0.94),
)
"""Too small, right, too large: in the order of the axis."""


class GapPictures(Styled, QWidget):
    """Side by side, each with its words: it stands over the part of the axis that it is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._words = (
            self.tr("h too small: rounding turns the curve into steps"),
            self.tr("h about right: the line is as steep as the curve"),
            self.tr("h too large: the line misses the bend"),
        )
        speak(self, "; ".join(self._words))
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / len(GAPS)
        for place, (gap, words) in enumerate(zip(GAPS, self._words, strict=True)):
            cell = QRectF(place * wide, 0, wide, self.height())
            _paint_gap(painter, gap, QRectF(cell.left(), 0, px(WIDE), cell.height()))
            self._write(painter, words, cell.adjusted(px(WIDE) + 8, 0, -8, 0))
        painter.end()

    def _write(self, painter: QPainter, words: str, box: QRectF) -> None:
        painter.setFont(self.small_font())
        painter.setPen(QColor(theme.current().ink))
        lies = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(lies | Qt.TextFlag.TextWordWrap), words)


def _paint_gap(painter: QPainter, gap: _Gap, box: QRectF) -> None:
    """Draw a line, two of its points, the straight line through them, and h below."""
    colours, metrics = theme.current(), QFontMetricsF(painter.font())
    below = metrics.height() + 8
    field = box.adjusted(2, 4, -2, -below)

    def place(x: float, y: float) -> QPointF:
        return QPointF(field.left() + x * field.width(), field.bottom() - y * field.height())

    (x, y), (there, up) = gap.points
    rise = (up - y) / (there - x)
    painter.save()
    painter.setClipRect(field.adjusted(-2, -4, 2, 2))
    painter.setPen(QPen(QColor(colours.muted), 1.2, Qt.PenStyle.DotLine))
    painter.drawLine(place(x - 1, y - gap.slope), place(x + 1, y + gap.slope))
    painter.setPen(QPen(QColor(colours.muted), 1.4))
    painter.drawPolyline(QPolygonF([place(*point) for point in gap.line]))
    painter.setPen(QPen(QColor(colours.ink), 1.8))
    painter.drawLine(place(x - 0.3, y - 0.3 * rise), place(there + 0.3, up + 0.3 * rise))
    painter.restore()
    painter.setPen(QPen(QColor(colours.ink), 1.4))
    painter.setBrush(QColor(colours.card))
    for point in gap.points:
        painter.drawEllipse(place(*point), px(DOT) / 2, px(DOT) / 2)
    level = field.bottom() + 5
    ends = place(x, 0).x(), place(there, 0).x()
    painter.drawLine(QPointF(ends[0], level), QPointF(ends[1], level))
    for end in ends:
        painter.drawLine(QPointF(end, level - 3), QPointF(end, level + 3))
    middle = (ends[0] + ends[1] - metrics.horizontalAdvance("h")) / 2
    painter.drawText(QPointF(middle, level + metrics.ascent() + 1), "h")
