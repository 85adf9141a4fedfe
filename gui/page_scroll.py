"""The place of a page: in a window too low for it, it can be scrolled, and nothing is squeezed.

A message above the rooms takes height from them. A page that got less than it needs would lay its
parts over each other.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from gui.page import Page


class PageScroll(QScrollArea):
    """Gives a page all of its own size, and more height where the page needs more.

    It is not `widgetResizable`: that would scroll as soon as text that wraps has less height than
    it likes, long before it has less than it needs.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.setWidget(page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self.viewport(), page):
            widget.setAutoFillBackground(False)
        page.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._page.minimumSizeHint().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when something on the page needs another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # As if there were no bar yet: whether there is one must not depend on itself.
        room = self.maximumViewportSize()
        if self._needed(room.width()) > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            room.setHeight(max(room.height(), self._needed(room.width())))
        self._page.resize(room)

    def _needed(self, width: int) -> int:
        """The least height of the page, that wide.

        A column gives text that wraps all the lines it has, whatever is left for its neighbours.
        """
        column = self._page.layout()
        if not isinstance(column, QVBoxLayout) or not column.hasHeightForWidth():
            return self._page.minimumSizeHint().height()
        margins = column.contentsMargins()
        inside = width - margins.left() - margins.right()
        parts = [column.itemAt(place) for place in range(column.count())]
        heights = [
            part.heightForWidth(inside) if part.hasHeightForWidth() else part.minimumSize().height()
            for part in parts
            if part is not None and not part.isEmpty()
        ]
        between = column.spacing() * max(0, len(heights) - 1)
        return margins.top() + sum(heights) + between + margins.bottom()
