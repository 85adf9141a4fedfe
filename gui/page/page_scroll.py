"""The place of a page: in a window too small for it, it can be scrolled, and nothing is squeezed.

A message above the rooms takes height from them, large text takes height and width. A page that got
less than it needs would lay its parts over each other.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayoutItem, QScrollArea, QTabWidget

from gui.page.page import Page


class PageScroll(QScrollArea):
    """Gives a page all of its own size, and more where the page needs more.

    It is not `widgetResizable`: that would scroll as soon as text that wraps has less height than
    it likes, long before it has less than it needs.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def take_in(self) -> None:
        """Put the page into this place, as soon as the place is where it stays.

        Whenever something gets another parent, Qt gives all that is on it its style anew: done for
        each page on each way, that was a third of the time in which the window is built.
        """
        self.setWidget(self._page)
        for widget in (self.viewport(), self._page):
            widget.setAutoFillBackground(False)
        self._page.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when something on the page needs another height."""
        # Before it is shown, nothing on it has the width that it will have.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # As if there were no bar yet: whether there is one must not depend on itself.
        room = self.maximumViewportSize()
        least = self._page.minimumSizeHint().width()
        if least > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        needed = self._needed(max(room.width(), least), room.height())
        if needed > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            needed = self._needed(max(room.width(), least), needed)
        self._page.resize(max(room.width(), least), max(room.height(), needed))

    def _needed(self, width: int, height: int) -> int:
        """The least height of the page, that wide; laid out for this height to find it."""
        layout = self._page.layout()
        if layout is None:
            return self._page.minimumSizeHint().height()
        self._page.resize(width, height)
        layout.activate()
        return _least(layout)


def add_page(tabs: QTabWidget, page: Page) -> None:
    """Put a page onto a tab of its own, where it can be scrolled."""
    place = PageScroll(page)
    tabs.addTab(place, page.title())
    place.take_in()


def _least(item: QLayoutItem) -> int:
    """Say how high an item must be with the width that it has now.

    Qt's own answer for text that wraps counts what stands beside it with the height it likes.
    """
    widget, layout = item.widget(), item.layout()
    inner = None if widget is None else widget.layout()
    if widget is not None and inner is not None:
        border = widget.contentsMargins()
        return max(widget.minimumHeight(), border.top() + _least(inner) + border.bottom())
    if isinstance(layout, QBoxLayout):
        items = [layout.itemAt(place) for place in range(layout.count())]
        parts = [item for item in items if item is not None]
        heights = [_least(part) for part in parts if not part.isEmpty()]
        gaps = sum(part.minimumSize().height() for part in parts if part.spacerItem() is not None)
        margins = layout.contentsMargins()
        across = layout.direction() in (layout.Direction.LeftToRight, layout.Direction.RightToLeft)
        between = layout.spacing() * max(0, len(heights) - 1)
        inside = max(heights, default=0) if across else sum(heights) + between + gaps
        return margins.top() + inside + margins.bottom()
    if item.hasHeightForWidth():
        return item.minimumHeightForWidth(item.geometry().width())
    return item.minimumSize().height()
