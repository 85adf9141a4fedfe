"""The place of a page: it builds the page when somebody opens it, and scrolls it.

In a window too small for a page it can be scrolled, and nothing is squeezed. A message above the
rooms takes height from them, large text takes height and width. A page that got less than it needs
would lay its parts over each other.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayoutItem, QScrollArea, QWidget
from shiboken6 import Shiboken

from gui.page.page import Page
from gui.page.tab import Tab
from gui.session.session import Session
from gui.style.language import say


class PageScroll(QScrollArea):
    """Gives a page all of its own size, and more where the page needs more.

    It is not `widgetResizable`: that would scroll as soon as text that wraps has less height than
    it likes, long before it has less than it needs.
    """

    def __init__(self, tab: Tab, session: Session) -> None:
        super().__init__()
        self._tab, self._session = tab, session
        self._page: Page | None = None
        self._fitted: tuple[QSize, QSize, int, int] | None = None  # what the page fits
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name()

    @property
    def page(self) -> Page:
        """The page. Whoever asks for it first has it built: there is no other way to it.

        By then this place is where it stays. Whenever something gets another parent, Qt gives all
        that is on it its style anew.
        """
        if self._page is None:
            self._page = page = self._tab.build(self._session)
            page.resize(self.maximumViewportSize())
            self.setWidget(page)
            page.finish()
            for widget in (self.viewport(), page):
                widget.setAutoFillBackground(False)
            page.installEventFilter(self)
            self._put_in_order(page)
        return self._page

    def _put_in_order(self, page: Page) -> None:
        """Let Tab lead from here onto the page: what is built later comes last of all for Qt.

        Qt moves a widget with all that is on it, up to the part that has the keyboard for it, if
        both can have it; so that is said for as long as it takes.
        """
        last = QWidget(page)
        for widget in (self, page):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        page.setFocusProxy(last)
        QWidget.setTabOrder(self, page)
        Shiboken.delete(last)
        for widget in (self, page):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        """Be called as the tab is: so is what is given away of the page."""
        self.setAccessibleName(say(self._tab.title).replace("&&", "&"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._open()

    def _open(self) -> None:
        """Have the page built before anything of this place is painted.

        A room that is opened for the first time shows its places before it knows how large they
        are, and a page in no room at all would get scroll bars first.
        """
        if self.isVisible() and not self.maximumViewportSize().isEmpty():
            self.page.show()
            self._fit()

    def sizeHint(self) -> QSize:
        """Wish for nothing: the rooms get what is left over, whichever pages have been built."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when something on the page needs another height."""
        # Before it is shown, nothing on it has the width that it will have.
        if event.type() == QEvent.Type.Show or (
            event.type() == QEvent.Type.LayoutRequest and self._needs != self._fitted
        ):
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._open()

    def _fit(self) -> None:
        page = self._page
        if page is None:
            return
        # As if there were no bar yet: whether there is one must not depend on itself.
        room = self.maximumViewportSize()
        least = page.minimumSizeHint().width()
        if least > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        needed = self._needed(page, max(room.width(), least), room.height())
        if needed > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            needed = self._needed(page, max(room.width(), least), needed)
        page.resize(max(room.width(), least), max(room.height(), needed))
        self._fitted = self._needs

    @property
    def _needs(self) -> tuple[QSize, QSize, int, int] | None:
        """Say what the size of the page follows from, at the size that it has.

        To find its size the page is laid out with other widths, and text that wraps asks for
        another height then, and for the old one in the end. That is no reason to begin anew.
        """
        page, layout = self._page, None if self._page is None else self._page.layout()
        if page is None or layout is None:
            return None
        layout.activate()
        least = page.minimumSizeHint().width()
        return self.maximumViewportSize(), page.size(), least, _least(layout)

    def _needed(self, page: Page, width: int, height: int) -> int:
        """The least height of the page, that wide; laid out for this height to find it."""
        layout = page.layout()
        if layout is None:
            return page.minimumSizeHint().height()
        page.resize(width, height)
        layout.activate()
        return _least(layout)


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
