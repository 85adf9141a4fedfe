"""A score as a dot on a line from −10 to 10."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.rooms.score.classes import fill_of
from gui.style import text, theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.slider import Slider
from gui.widgets.spoken import read_out, speak

MOST = 10
TENTHS = 10
"""Stops of the slider in 1."""

DOT = 10
"""The radius of the dot."""

TICK = 5
"""From one mark of the line to the next."""


class ScoreLine(Styled, Slider):
    """A slider in tenths. A score beyond its ends is shown at the end, with an arrow.

    Signals: `moved(score)`, somebody has moved the dot.
    """

    moved = Signal(float)

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        """Make one for the class with this index."""
        super().__init__(parent)
        self._place = place
        self._score = 0.0
        self.setRange(-MOST * TENTHS, MOST * TENTHS)
        self.setSingleStep(1)
        self.setPageStep(TENTHS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(lambda value: self.moved.emit(value / TENTHS))

    def show_score(self, score: float) -> None:
        """Show a score without telling anybody."""
        self._score = score
        self.show_value(round(min(max(score, -MOST), MOST) * TENTHS))
        speak(self, text.number(score, 1))
        self.update()

    def along(self, score: float) -> float:
        """Say how far right a score is drawn, inside the widget."""
        pad = px(DOT) + 2.0
        held = min(max(score, -MOST), MOST)
        return pad + (held + MOST) / (2 * MOST) * (self.width() - 2 * pad)

    def sizeHint(self) -> QSize:
        return QSize(px(160), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), 2 * px(DOT) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        read_out(self, text.number(self._score, 1))  # the slider itself would say tenths

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, dot = self.height() / 2, self.along(self._score)
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.drawLine(QPointF(self.along(-MOST), middle), QPointF(self.along(MOST), middle))
        for mark in range(-MOST, MOST + 1, TICK):
            at, half = self.along(mark), px(7 if mark == 0 else 5)
            painter.drawLine(QPointF(at, middle - half), QPointF(at, middle + half))
        fill = QColor(fill_of(colours, self._place))
        painter.setPen(QPen(fill, px(4)))
        painter.drawLine(QPointF(self.along(0), middle), QPointF(dot, middle))
        radius = px(DOT)
        painter.setPen(QPen(QColor(colours.card), 2))
        painter.setBrush(fill)
        painter.drawEllipse(QPointF(dot, middle), radius, radius)
        self._paint_arrows(painter, QPointF(dot, middle))
        ring = QRectF(dot - radius, middle - radius, 2 * radius, 2 * radius)
        self.paint_focus(painter, ring.adjusted(-1, -1, 1, 1), radius + 1)

    def _paint_arrows(self, painter: QPainter, middle: QPointF) -> None:
        """Say to which sides it goes; beyond an end, only where it really is."""
        painter.setPen(QPen(QColor(theme.current().card), 1.6, c=Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            if abs(self._score) > MOST and self._score * side < 0:
                continue
            near, far, half = px(3) * side, px(6) * side, px(3)
            tip = middle + QPointF(far, 0)
            painter.drawLine(middle + QPointF(near, -half), tip)
            painter.drawLine(middle + QPointF(near, half), tip)

    def _follow(self, event: QMouseEvent) -> None:
        """Put the dot under the pointer."""
        start, end = self.along(-MOST), self.along(MOST)
        part = (event.position().x() - start) / (end - start)
        self.setSliderPosition(round((min(max(part, 0.0), 1.0) * 2 - 1) * MOST * TENTHS))
