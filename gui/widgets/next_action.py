"""How long a message holds: until somebody does the next thing in its window.

That is a key, a press of the mouse, or a drag that comes. Moving the pointer, turning the wheel
and Tab only look around, and a key like Shift does nothing by itself.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_IDLE = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class NextAction(QObject):
    """Waits for the next action in the window of a message.

    message: the widget that shows it; who presses it wants to copy its words.

    Signals: `came()`, once, before the action itself.
    """

    came = Signal()

    def __init__(self, message: QWidget) -> None:
        super().__init__(message)
        self._message = message
        self._window: QObject | None = None

    def wait(self) -> None:
        """Wait from now on."""
        self.rest()
        self._window = self._message.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)

    def rest(self) -> None:
        """Wait no longer."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and self._is_action(event):
            self.rest()
            self.came.emit()
        return False

    def _is_action(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return event.key() not in _IDLE
        if kind in _PRESSES and isinstance(event, QMouseEvent):
            message = self._message
            place = message.mapFromGlobal(event.globalPosition().toPoint())
            return not (message.isVisible() and message.rect().contains(place))
        return kind == QEvent.Type.DragEnter
