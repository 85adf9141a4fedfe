"""A grip of the line: it goes up and down, and the line goes with it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.slider import Slider

RADIUS = 11
LEAP = 20


class Grip(Styled, Slider):
    """A slider that is only its handle; whoever has it puts it where its price is.

    Signals: `pulled(float)`, the pointer is so far down in the parent.
    """

    pulled = Signal(float)

    def __init__(self, least: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setRange(least, most)
        self.setPageStep(LEAP)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        edge = 2 * px(RADIUS) + 6
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(self.width() / 2, self.height() / 2), px(RADIUS)
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(QColor(colours.ink), 1.6, c=Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            tip = middle + QPointF(0, px(5.5) * side)
            for across in (-px(3.5), px(3.5)):
                painter.drawLine(tip, tip + QPointF(across, -px(3) * side))
        if self.hasFocus():
            reach = radius + 2
            ring = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
            self.paint_focus(painter, ring, reach)

    def _follow(self, event: QMouseEvent) -> None:
        self.pulled.emit(float(self.mapToParent(event.position()).y()))
