"""What drawings of this room are made with: words, lines and arrows in the colours of the theme."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.style import fonts, theme
from gui.style.scale import px
from gui.style.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

TEXT = 13
SMALLEST = 11


@dataclass(frozen=True, slots=True)
class Pen:
    """A painter with the font of its widget and the colours of the moment.

    A colour is the name of one of the theme, or "#rrggbb".
    """

    painter: QPainter
    font: QFont
    colours: Theme

    @classmethod
    def on(cls, widget: QWidget) -> "Pen":
        """Begin to paint on a widget, in its paint event."""
        painter = QPainter(widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return cls(painter, widget.font(), theme.current())

    def colour(self, name: str) -> QColor:
        """Look a colour up."""
        return QColor(getattr(self.colours, name, name))

    def write(
        self,
        place: QRectF,
        words: str,
        size: int = TEXT,
        colour: str = "muted",
        align: Qt.AlignmentFlag = LEFT,
        *,
        strong: bool = False,
    ) -> None:
        """Write words into a place; what is too long goes on beyond it."""
        self.painter.setFont(fonts.small(self.font, size, strong=strong))
        self.painter.setPen(self.colour(colour))
        self.painter.drawText(place, align | Qt.TextFlag.TextDontClip, words)

    def fit(
        self,
        place: QRectF,
        words: str,
        size: int,
        colour: str,
        align: Qt.AlignmentFlag = CENTRE,
    ) -> None:
        """Write a strong number into a place, as large as there is room, at most of this size."""
        while size > SMALLEST and self.width(words, size, strong=True) > place.width():
            size -= 1
        self.write(place, words, size, colour, align, strong=True)

    def wrap(self, place: QRectF, words: str, size: int, colour: str) -> None:
        """Write words from the upper left corner of a place on, in as many lines as they need."""
        self.painter.setFont(fonts.small(self.font, size))
        self.painter.setPen(self.colour(colour))
        whole = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
        self.painter.drawText(place, Qt.AlignmentFlag.AlignLeft | whole, words)

    def width(self, words: str, size: int = TEXT, *, strong: bool = False) -> float:
        """Say how wide words are."""
        font = fonts.small(self.font, size, strong=strong)
        return QFontMetricsF(font).horizontalAdvance(words)

    def elided(self, words: str, width: float, size: int = TEXT, *, strong: bool = False) -> str:
        """Give as much of the words as there is room for."""
        metrics = QFontMetricsF(fonts.small(self.font, size, strong=strong))
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)

    def line(self, colour: str, width: float, *, dotted: bool = False) -> None:
        """Take a line for what is drawn next, and no filling."""
        style = Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine
        self.painter.setPen(QPen(self.colour(colour), width, style))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def fill(self, place: QRectF, colour: str, radius: float = 3.0) -> None:
        """Fill a place without an outline."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colour(colour))
        self.painter.drawRoundedRect(place, radius, radius)

    def arrow(self, *points: QPointF, both: bool = False) -> None:
        """Draw a line from point to point, level or upright, with a tip at its end."""
        self.painter.drawPolyline(list(points))
        self._tip(points[-2], points[-1])
        if both:
            self._tip(points[1], points[0])

    def _tip(self, start: QPointF, end: QPointF) -> None:
        along = end - start
        along /= max(abs(along.x()) + abs(along.y()), 1.0)
        back = end - along * px(5)
        across = QPointF(along.y(), -along.x()) * px(3)
        self.painter.drawLine(end, back + across)
        self.painter.drawLine(end, back - across)
