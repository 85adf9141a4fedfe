"""The curve of xⁿ with its tangent, which can be taken along the curve."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.text import number
from gui.style.theme import Theme
from model.backprop import Power, TangentLine

MOST = 2.0
"""x goes from −MOST to MOST."""

STEP = 0.05
LEAP = 0.5
SMALL = 12
LEFT, BELOW, AROUND = 34, 22, 8
POINTS = 121


class TangentPlot(QWidget):
    """Shows curve, tangent and secant; passive.

    A drag takes the tangent along; so do Left and Right, with Shift or Page Up and Page Down in
    leaps, Home and End to the ends, while the plot has the keyboard.

    Signals: `moved(float)`, the x that was asked for.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._power = Power(3)
        self._x, self._h = 1.0, 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(240, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe()

    def show_power(self, power: Power, x: float, h: float) -> None:
        """Show xⁿ with its tangent at x and the secant to x + h."""
        self._power, self._x, self._h = power, x, h
        self._describe()
        self.update()

    def place_of(self, x: float, y: float) -> QPointF:
        """Where a point of the plane is drawn."""
        area, (low, high) = self._area(), self._range()
        return QPointF(
            area.left() + (x + MOST) / (2 * MOST) * area.width(),
            area.bottom() - (y - low) / (high - low) * area.height(),
        )

    def sizeHint(self) -> QSize:
        return QSize(420, 400)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leap = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = LEAP if leap else STEP
        goals = {
            Qt.Key.Key_Left: self._x - step,
            Qt.Key.Key_Right: self._x + step,
            Qt.Key.Key_PageDown: self._x - LEAP,
            Qt.Key.Key_PageUp: self._x + LEAP,
            Qt.Key.Key_Home: -MOST,
            Qt.Key.Key_End: MOST,
        }
        others = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.key() not in goals or event.modifiers() & ~others:
            super().keyPressEvent(event)
            return
        self._ask(goals[Qt.Key(event.key())])

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, power, x = theme.current(), self._power, self._x
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter, colours)
        painter.save()
        painter.setClipRect(self._area())
        places = [-MOST + 2 * MOST * n / (POINTS - 1) for n in range(POINTS)]
        curve = [self.place_of(at, power.value(at)) for at in places]
        painter.setPen(QPen(QColor(colours.muted), 2.2))
        painter.drawPolyline(QPolygonF(curve))
        dashed = QPen(QColor(colours.muted), 1.4, Qt.PenStyle.DashLine)
        self._paint_line(painter, power.secant(x, self._h), dashed)
        self._paint_line(painter, power.tangent(x), QPen(QColor(colours.ink), 2.2))
        further = x + self._h
        painter.setPen(QPen(QColor(colours.muted), 1.6))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(self.place_of(further, power.value(further)), 4.5, 4.5)
        painter.setPen(QPen(QColor(colours.card), 2))
        painter.setBrush(QColor(colours.ink))
        painter.drawEllipse(self.place_of(x, power.value(x)), 7, 7)
        painter.restore()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, AROUND, -AROUND, -BELOW)

    def _range(self) -> tuple[float, float]:
        """The lowest and the highest y that are shown: flat powers would hide in their own."""
        high = min(MOST**self._power.exponent, 4.0 * self._power.exponent)
        return (-high if self._power.exponent % 2 else -high / 2), high

    def _paint_axes(self, painter: QPainter, colours: Theme) -> None:
        area, (low, high) = self._area(), self._range()
        small = QFont(self.font())
        small.setPixelSize(SMALL)
        painter.setFont(small)
        spacing = 1 if high <= 4 else 2 if high <= 8 else 4
        levels = [level for level in range(int(low), int(high) + 1) if level % spacing == 0]
        for level in levels:
            y = self.place_of(0, level).y()
            painter.setPen(QPen(QColor(colours.edge if level == 0 else colours.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(colours.muted))
            place = QRectF(0, y - 9, LEFT - 6, 18)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, number(level, 0))
        for at in range(-int(MOST), int(MOST) + 1):
            x = self.place_of(at, 0).x()
            painter.setPen(QPen(QColor(colours.edge if at == 0 else colours.line), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(QColor(colours.muted))
            place = QRectF(x - 20, area.bottom() + 3, 40, 18)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number(at, 0))

    def _paint_line(self, painter: QPainter, line: TangentLine, pen: QPen) -> None:
        painter.setPen(pen)
        ends = (self.place_of(x, line.at(x)) for x in (-2 * MOST, 2 * MOST))
        painter.drawLine(*ends)

    def _drag(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        area = self._area()
        share = (event.position().x() - area.left()) / area.width()
        self._ask(MOST * (2 * share - 1))

    def _ask(self, x: float) -> None:
        """Ask for a place, in hundredths, so that what is written is what is meant."""
        x = round(min(max(x, -MOST), MOST), 2)
        if x != self._x:
            self.moved.emit(x)

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("The curve and its tangent"))
        self.setAccessibleDescription(
            self.tr("x {x}, height {y}, slope {slope}").format(
                x=number(self._x, 2),
                y=number(self._power.value(self._x), 2),
                slope=number(self._power.slope(self._x), 2),
            )
        )
