"""The one-hot label: a box a class, 1 for the right one, 0 for every other."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled

EDGE = 34


class LabelBox(Styled, QRadioButton):
    """A box with a 1 when it is chosen. The arrow keys take the 1 to another one, as a drag does.

    Signals: `dragged(QPoint)`, the 1 has been taken to a place of the parent's.
    """

    dragged = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known, self._supposed = True, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, *, known: bool, supposed: bool) -> None:
        """Show whether anybody knows where the 1 is, and whether it is just supposed."""
        self._known, self._supposed = known, supposed
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(EDGE), px(EDGE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.isChecked():
            self.dragged.emit(self.mapToParent(event.position().toPoint()))
        else:
            super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        chosen, solid = self.isChecked(), self.isChecked() and not self._supposed
        line = Qt.PenStyle.DashLine if self._supposed or not self._known else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colours.primary if chosen else colours.edge), 1.4, line))
        painter.setBrush(QColor(colours.primary if solid else colours.card))
        painter.drawRoundedRect(box, 7, 7)
        ink = colours.on_primary if solid else colours.ink if chosen else colours.muted
        painter.setPen(QColor(ink))
        painter.setFont(self.small_font(17, strong=chosen))
        words = "?" if not self._known else "1" if chosen else "0"
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        self.paint_focus(painter, box.adjusted(-1, -1, 1, 1), 8)


class OneHot(QButtonGroup):
    """The boxes of a label, one a class: one of them has the 1, or none where nobody knows.

    Signals: `chosen(int)`, somebody has taken the 1 to another class.

    Attributes:
        boxes: one a class; whoever has them puts them into their places.
    """

    chosen = Signal(int)

    def __init__(self, classes: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes = [LabelBox(parent) for _ in range(classes)]
        for place, box in enumerate(self.boxes):
            self.addButton(box, place)
            box.dragged.connect(self._drag)
        self.idClicked.connect(self.chosen)

    def show_label(self, label: int | None, *, supposed: bool = False) -> None:
        """Show which class has the 1, without telling anybody."""
        if label is None:
            self.setExclusive(False)  # else one of them would keep it
        for place, box in enumerate(self.boxes):
            box.setChecked(place == label)
            box.show_state(known=label is not None, supposed=supposed)
        self.setExclusive(True)

    def _drag(self, place: QPoint) -> None:
        """Take the 1 to the box that is nearest to a place of the parent's."""
        box = min(
            (box for box in self.boxes if box.isVisible()),
            key=lambda box: QPointF(place - box.geometry().center()).manhattanLength(),
        )
        if not box.isChecked():
            box.setFocus()
            box.click()
