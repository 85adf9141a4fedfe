"""The place in which a formula is painted, and which the pointer and the keyboard work on."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from gui.formula.picture import FormulaPicture
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role

KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
AROUND = 4
"""Pixels around the picture, for the ring of the keyboard."""


class Canvas(Styled, QWidget):
    """Shows a picture, in its middle.

    Signals: `pressed()`, by click or key; `copied()`; `asked(QPoint)` for the menu, on the screen.
    """

    pressed = Signal()
    copied = Signal()
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._picture: FormulaPicture | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self)

    def show_picture(self, picture: FormulaPicture | None, width: int, height: int) -> None:
        """Show another picture, at least so wide and so high; None for an empty place."""
        self._picture = picture
        around = 2 * px(AROUND)
        if picture is not None:
            width = max(width, round(picture.size.width() + 0.5) + around)
            height = round(picture.size.height() + 0.5) + around
        self.setFixedSize(width, height)
        self.update()

    def invite(self, words: str, *, spoken: str) -> None:
        """Say what a press does, "" where it does nothing, and what the formula says."""
        self.setToolTip(words)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(words)
        if words:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        give_role(self, QAccessible.Role.Button if words else QAccessible.Role.Graphic)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        if self._picture is not None:
            free = self.width() - self._picture.size.width()
            down = (self.height() - self._picture.size.height()) / 2
            self._picture.paint(painter, QPointF(free / 2, down))
        self.paint_focus(painter, radius=px(AROUND))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or the release would come to what lies below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS:
            self.pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked.emit(event.globalPos())
