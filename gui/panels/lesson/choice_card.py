"""One answer to choose: a card with a ring, its words in as many lines as they need."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import speak

SIDE, ABOVE, RING, TEXT = 10, 8, 14, 32
"""From edge to ring, above and below the words, the ring, and from the edge to the words."""

_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceCard(Styled, QRadioButton):
    """It is chosen by a click, Space or Enter; up and down go from card to card and choose nothing.

    right: whether it is shown as the right one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._right = False
        # Not as Qt's own radio buttons, which choose what the arrow keys come to: a guess counts.
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_choice(self, words: str, *, chosen: bool, right: bool, settled: bool) -> None:
        """Show an answer; once the question is settled, it can no longer be chosen."""
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self._right = right
        self.setChecked(chosen)
        self.setEnabled(not settled or chosen)
        speak(self, self.tr("right") if right else "")
        self.update()

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def hitButton(self, point: object) -> bool:
        del point
        return True

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text()) + px(TEXT + SIDE)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.heightForWidth(max(self.width(), px(80))))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - px(TEXT) - px(SIDE)), 10_000)
        metrics = QFontMetrics(_strong(self.font()))
        tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return tall + 2 * px(ABOVE)

    def restyle(self) -> None:
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        elif event.key() in _ACROSS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, chosen = theme.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2.0 if chosen else 1.0
        painter.setPen(QPen(QColor(colours.ink if chosen else colours.edge), thick))
        lit = chosen or (self.underMouse() and self.isEnabled())
        painter.setBrush(QColor(colours.hover if lit else colours.card))
        frame = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(frame, px(8), px(8))
        text = QColor(colours.ink if self.isEnabled() else colours.muted)
        self._paint_ring(painter, text)
        painter.setPen(text)
        painter.setFont(_strong(self.font()) if chosen else self.font())
        room = self.rect().adjusted(px(TEXT), px(ABOVE), -px(SIDE), -px(ABOVE))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), self.text())
        if self.hasFocus():
            self.paint_focus(painter, frame.adjusted(3, 3, -3, -3), max(px(8) - 3, 2))

    def _paint_ring(self, painter: QPainter, colour: QColor) -> None:
        """Draw the ring, its dot where this is chosen, or a tick where it is the right one."""
        middle = QPointF(px(SIDE) + px(RING) / 2, self.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._right:
            painter.setPen(QPen(colour, 2))
            part = px(RING) / 4
            painter.drawPolyline(
                [
                    middle + QPointF(-1.6 * part, 0),
                    middle + QPointF(-0.4 * part, 1.3 * part),
                    middle + QPointF(1.8 * part, -1.3 * part),
                ]
            )
            return
        painter.setPen(QPen(colour, 1.5))
        painter.drawEllipse(middle, px(RING) / 2, px(RING) / 2)
        if self.isChecked():
            painter.setBrush(colour)
            painter.drawEllipse(middle, px(RING) / 4, px(RING) / 4)


def _strong(font: QFont) -> QFont:
    """A chosen answer is written stronger; its room is that of the strong words always."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
