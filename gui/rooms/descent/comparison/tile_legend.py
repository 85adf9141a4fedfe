"""What the lines in the tiles are."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak

WIDE, HIGH, BETWEEN = 26, 20, 14


class TileLegend(Styled, QWidget):
    """Passive."""

    def __init__(self) -> None:
        super().__init__()
        give_role(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The lines in the tiles"))
        speak(self, " · ".join(self._entries()))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics, entries = QFontMetrics(self.small_font()), self._entries()
        wide = sum(map(metrics.horizontalAdvance, entries))
        return QSize(wide + px(WIDE + 6 + BETWEEN) * len(entries), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, colours = QPainter(self), theme.current()
        painter.setFont(self.small_font())
        left, middle = 0.0, self.height() / 2
        dashed, dotted = Qt.PenStyle.CustomDashLine, Qt.PenStyle.DotLine
        styles = (
            (colours.ink, 1.9, None),
            (colours.muted, 1.4, dashed),
            (colours.muted, 1, dotted),
        )
        for words, (colour, width, style) in zip(self._entries(), styles, strict=True):
            pen = QPen(QColor(colour), width)
            if style is dashed:
                pen.setDashPattern([3.5, 2.5])
            elif style is not None:
                pen.setStyle(style)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(left + px(WIDE), middle))
            left += px(WIDE + 6)
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(QColor(colours.ink))
            frame = QRectF(left, 0, wide + 2, self.height())
            painter.drawText(frame, Qt.AlignmentFlag.AlignVCenter, words)
            left += wide + px(BETWEEN)

    def _entries(self) -> tuple[str, str, str]:
        return self.tr("training"), self.tr("held out"), self.tr("knows nothing: ln 2")
