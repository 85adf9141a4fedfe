"""A drag above a window, told to Qt the way the platform tells it: through the window itself.

So it is Qt that finds the widget below the pointer, asks it, and sends the leave.
"""

from PySide6.QtCore import QEvent, QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QVersionNumber
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QWindow,
)
from PySide6.QtWidgets import QApplication, QWidget

COPY = Qt.DropAction.CopyAction
MOVE = Qt.DropAction.MoveAction
LINK = Qt.DropAction.LinkAction
NOTHING = Qt.DropAction.IgnoreAction

LEFT = Qt.MouseButton.LeftButton
NO_BUTTON = Qt.MouseButton.NoButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier

PLACE = QPointF if QLibraryInfo.version() >= QVersionNumber(6, 12) else QPoint
"""How a drag says where it is: since Qt 6.12 in parts of pixels as well, as all other events do."""


class Drag:
    """One drag of another program, above one window of ours.

    Attributes:
        actions: what the source offers; depends on the keys that are held.
        accepted: whether the last event was.
        action: what the source was told would happen, or after the drop had happened.
    """

    def __init__(
        self, widget: QWidget, mime: QMimeData, actions: Qt.DropAction = COPY | MOVE | LINK
    ) -> None:
        self._window: QWindow = widget.window().windowHandle()
        self._mime = mime
        self.actions = actions
        self._is_over = False
        self.accepted = False
        self.action = NOTHING

    def over(self, widget: QWidget, x: int | None = None, y: int | None = None) -> bool:
        """Move above a point of a widget, its centre by itself; say whether it is welcome."""
        kind = QDragMoveEvent if self._is_over else QDragEnterEvent
        self._is_over = True
        place = PLACE(within(widget, x, y))
        return self._send(kind(place, self.actions, self._mime, LEFT, NO_MODIFIER))

    def drop(self, widget: QWidget, x: int | None = None, y: int | None = None) -> bool:
        """Let go above a widget; say whether the source is told that it was taken."""
        if self.over(widget, x, y):
            return self.let_go(widget, x, y)
        self.leave()
        return False

    def let_go(self, widget: QWidget, x: int | None = None, y: int | None = None) -> bool:
        """Drop without another move, whatever the answer to the last one was."""
        self._is_over = False
        place = QPointF(within(widget, x, y))
        return self._send(QDropEvent(place, self.actions, self._mime, LEFT, NO_MODIFIER))

    def leave(self) -> None:
        self._is_over = False
        QApplication.sendEvent(self._window, QDragLeaveEvent())

    def _send(self, event: QDropEvent) -> bool:
        QApplication.sendEvent(self._window, event)
        self.accepted = event.isAccepted()
        self.action = event.dropAction()
        return self.accepted


def within(widget: QWidget, x: int | None = None, y: int | None = None) -> QPoint:
    """A point of a widget, in the coordinates of its window."""
    centre = widget.rect().center()
    point = QPoint(centre.x() if x is None else x, centre.y() if y is None else y)
    return widget.mapTo(widget.window(), point)


def move_mouse(widget: QWidget) -> None:
    """Move the pointer above a widget, with no button down: no drag is going on any more."""
    window = widget.window()
    place = QPointF(within(widget))
    screen = QPointF(window.mapToGlobal(within(widget)))
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, place, screen, NO_BUTTON, NO_BUTTON, NO_MODIFIER)
    QApplication.sendEvent(window.windowHandle(), event)
