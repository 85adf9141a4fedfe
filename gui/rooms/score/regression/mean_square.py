"""The one result: the mean of the squares, as a square and as a large number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.score.regression.house_words import square_words
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak

NUMBER, LEAST_NUMBER, TEXT = 44, 20, 12
MOST_EDGE = 48
HEIGHT = 84


class MeanSquare(Styled, QWidget):
    """Draws a square as large as the mean, the least one dashed inside, and the number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loss, self._least = 0.0, 0.0
        give_role(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_loss(self, loss: float, least: float) -> None:
        """Show the mean of the line's squares beside the least that a line can have."""
        self._loss, self._least = loss, least
        speak(self, f"{square_words(loss)}. {self._least_words()}")
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("the mean of the squares"))
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, painter = theme.current(), QPainter(self)
        painter.setFont(self.small_font(TEXT))
        painter.setPen(QColor(colours.muted))
        top = QRectF(0, 0, self.width(), px(16))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, self.tr("the mean of the squares"))
        below = QRectF(0, self.height() - px(17), self.width(), px(16))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, self._least_words())
        words, size, free = square_words(self._loss), NUMBER, self.width() - px(MOST_EDGE + 8)
        while size > LEAST_NUMBER and self._width(words, size) > free:
            size -= 2
        middle = QRectF(0, px(14), self.width(), self.height() - px(31))
        painter.setFont(self.small_font(size, strong=True))
        painter.setPen(QColor(colours.ink))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(middle, align | Qt.TextFlag.TextDontClip, words)
        self._paint_squares(painter, middle)

    def _paint_squares(self, painter: QPainter, place: QRectF) -> None:
        """Draw both squares from one corner, to one scale."""
        colours, largest = theme.current(), max(self._loss, self._least)
        most = min(px(MOST_EDGE), place.height() - px(4))
        scale = most / max(largest**0.5, 90.0)  # small ones look small
        grey = QColor(colours.ink)
        grey.setAlpha(26)
        foot = place.bottom() - px(2)
        for loss, style in (
            (self._loss, Qt.PenStyle.SolidLine),
            (self._least, Qt.PenStyle.DotLine),
        ):
            edge = loss**0.5 * scale
            painter.setPen(QPen(QColor(colours.ink), 1.4, style))
            painter.setBrush(grey if style == Qt.PenStyle.SolidLine else Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, foot - edge, edge, edge))

    def _least_words(self) -> str:
        return fill(self.tr("the best line: {least}"), least=square_words(self._least))

    def _width(self, words: str, size: int) -> float:
        return QFontMetricsF(self.small_font(size, strong=True)).horizontalAdvance(words)
