"""A sentence beside the widget that it is about, inside the same window."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from gui.style.scale import px
from gui.widgets.next_action import NextAction
from gui.widgets.texts.label import Label

WIDTH = 250
BETWEEN = 6
_MOVED = frozenset({QEvent.Type.Move, QEvent.Type.Resize})
_GONE = frozenset({QEvent.Type.Hide, QEvent.Type.LanguageChange})


class Bubble(Label):
    """Says something for a while: it goes with the next action, and when its widget does.

    beside: the widget that it is about.
    below:  whether it lies below that where it can lie above.
    """

    def __init__(self, beside: QWidget, *, width: int = WIDTH, below: bool = False) -> None:
        super().__init__("popover")
        self._beside, self._below = beside, below
        self._described = ""
        self.setParent(beside)
        self.setWordWrap(True)
        self.setMargin(8)
        self._wide = width
        self.hide()
        self._next = NextAction(self)
        self._next.came.connect(self.take_away)
        beside.destroyed.connect(self.deleteLater)

    def say(self, words: str) -> None:
        """Say something else from now on."""
        self.take_away()
        self._described = self._beside.accessibleDescription()
        self._beside.setAccessibleDescription(words)
        self.setParent(self._beside.window())
        self.setText(words)
        self.ensurePolished()  # its new window's font says how high the words are
        self._place()
        for widget in self._around():
            widget.installEventFilter(self)
        self._next.wait()
        self.show()
        self.raise_()

    def take_away(self) -> None:
        """Say nothing."""
        if not self.text():
            return
        self._next.rest()
        for widget in self._around():
            widget.removeEventFilter(self)
        self.setText("")
        self.hide()
        self.setParent(self._beside)
        self._beside.setAccessibleDescription(self._described)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._beside and event.type() in _GONE:
            if not event.spontaneous():  # a window that is minimised comes back as it was
                self.take_away()
        elif event.type() in _MOVED:
            self._place()
        return super().eventFilter(watched, event)

    def _around(self) -> list[QWidget]:
        """The widget, and all that it lies in: where one of them moves, it moves."""
        around: list[QWidget] = []
        widget: QWidget | None = self._beside
        while widget is not None and (not around or not around[-1].isWindow()):
            around.append(widget)
            widget = widget.parentWidget()
        return around

    def _place(self) -> None:
        """Lie above the widget or below it, as there is room."""
        window = self._beside.window()
        self.setFixedWidth(px(self._wide))
        self.setMinimumHeight(0)  # it would count as what the words need
        self.setFixedHeight(self.heightForWidth(self.width()))
        corner = self._beside.mapTo(window, QPoint(0, 0))
        above = corner.y() - self.height() - BETWEEN
        below = corner.y() + self._beside.height() + BETWEEN
        right = window.width() - self.width() - BETWEEN
        self.move(
            max(BETWEEN, min(corner.x(), right)), below if self._below or above < 0 else above
        )
