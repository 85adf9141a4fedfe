"""The rooms on their tabs, and beside these the pages of the room, where both fit into one line."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from gui.page.page import Page
from gui.page.page_scroll import PageScroll
from gui.page.room import PagedRoom
from gui.page.tab import Tab
from gui.session.session import Session
from gui.style.language import say
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fitted import Fitted

TABS_END, PAGES_END = 10, 6
"""Below the tabs of the rooms, and those of the pages, as the style sheet has it."""

WIDEST = 16_777_215
"""Of a widget, for Qt."""

BETWEEN = 16
"""Pixels at least between the tabs of the rooms and those of the pages."""


class RoomTabs(Styled, Fitted, QTabWidget):
    """The rooms. A room's own tabs are shown where there is no room for them in the first line.

    A page is built when it is seen, or asked for by `page`, for the first time.

    Signals: `turned()`, another page is seen.
    """

    turned = Signal()

    def __init__(
        self, rooms: Sequence[Tab], session: Session, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setTabBarAutoHide(True)
        self._rooms, self._alone = rooms, False
        self._hidden: frozenset[str] = frozenset()
        self._beside = QTabBar(self)
        self._beside.setProperty("role", "pages")
        self._beside.setDrawBase(False)
        self._beside.setExpanding(False)
        self._beside.currentChanged.connect(self._turn)
        # A room with pages scrolls each of them, below its tabs.
        self._places = [
            PagedRoom(room, session) if room.pages else PageScroll(room, session) for room in rooms
        ]
        for room, place in zip(rooms, self._places, strict=True):
            self.addTab(place, say(room.title))
            if isinstance(place, PagedRoom):
                place.tabs.currentChanged.connect(partial(self._follow, place))
        self.currentChanged.connect(self._follow_room)
        self.retranslate()

    def show_room(self, name: str) -> None:
        """Open a room by its name, also one that is hidden."""
        index = [room.name for room in self._rooms].index(name)
        self._show_tabs(self.currentIndex(), index)
        self.setCurrentIndex(index)

    def hide_rooms(self, names: Collection[str]) -> None:
        """Hide the tabs of these rooms, which may not be all; who is led to one sees it."""
        self._hidden = frozenset(names)
        if self._rooms[self.currentIndex()].name in self._hidden:
            self.show_room(next(r.name for r in self._rooms if r.name not in self._hidden))
        self._follow_room()

    def show_page(self, name: str) -> None:
        """Open a page by its name, and the room that it belongs to; a room may be a page itself."""
        for room, place in zip(self._rooms, self._places, strict=True):
            if isinstance(place, PagedRoom) and name in [page.name for page in room.pages]:
                place.show_page(name)  # first, so that no other page of it is opened
                self.show_room(room.name)
            elif name == room.name and not room.pages:
                self.show_room(name)

    @property
    def tab(self) -> Tab:
        """The tab of the page that is seen."""
        place = self._place
        return place.shown if isinstance(place, PagedRoom) else self._rooms[self.currentIndex()]

    @property
    def page(self) -> Page:
        """The page that is seen: that of the room, or the room itself."""
        return self._place.page

    @property
    def _place(self) -> PagedRoom | PageScroll:
        return self._places[self.currentIndex()]

    def show_alone(self, *, alone: bool) -> None:
        """Show the page and no tabs, or the tabs again."""
        self._alone = alone
        self.tabBar().setVisible(not alone)
        self.fit()

    def retranslate(self) -> None:
        for index, room in enumerate(self._rooms):
            self.setTabText(index, say(room.title))
        self._beside.setAccessibleName(self.tr("Pages of the room"))
        # The rooms hear of the language after this.
        QTimer.singleShot(0, self, self.fit)

    def restyle(self) -> None:
        self.fit()

    def fit(self) -> None:
        """Put the pages beside the rooms, if there is room for both."""
        room = self._place if self.count() else None
        if not isinstance(room, PagedRoom):
            self._beside.hide()
            self.tabBar().setMaximumWidth(WIDEST)
            return
        if self._alone:
            self._beside.hide()
            room.tabs.tabBar().hide()
            return
        self._write(room.tabs)
        size = self._beside.sizeHint()
        bar, corner = self.tabBar(), self.cornerWidget(Qt.Corner.TopRightCorner)
        end = self.width()
        if corner is not None and corner.isVisibleTo(self):
            end -= corner.sizeHint().width()
        fits = bar.x() + bar.sizeHint().width() + px(BETWEEN) + size.width() <= end
        room.tabs.tabBar().setVisible(not fits)
        # Tab would end at tabs that nobody sees.
        room.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus if fits else Qt.FocusPolicy.TabFocus)
        self._beside.setVisible(fits)
        top = bar.y() + (bar.height() - px(TABS_END) - size.height() + px(PAGES_END)) // 2
        self._beside.setGeometry(end - size.width(), top, size.width(), size.height())
        bar.setMaximumWidth(end - size.width() - bar.x() if fits else WIDEST)
        self._beside.raise_()

    def _write(self, pages: QTabWidget) -> None:
        """Name the pages of a room."""
        names = [pages.tabText(index) for index in range(pages.count())]
        shown = [self._beside.tabText(index) for index in range(self._beside.count())]
        with QSignalBlocker(self._beside):
            if names != shown:
                while self._beside.count():
                    self._beside.removeTab(0)
                for name in names:
                    self._beside.addTab(name)
            self._beside.setCurrentIndex(pages.currentIndex())

    def _turn(self, index: int) -> None:
        room = self._place
        if isinstance(room, PagedRoom):
            room.tabs.setCurrentIndex(index)

    def _follow_room(self) -> None:
        self._show_tabs(self.currentIndex())
        self.fit()
        self.turned.emit()

    def _show_tabs(self, *needed: int) -> None:
        """Show the tabs of all rooms but the hidden ones, and of those that are needed."""
        for index, room in enumerate(self._rooms):
            self.setTabVisible(index, room.name not in self._hidden or index in needed)

    def _follow(self, room: PagedRoom, index: int) -> None:
        if room is self._place:
            with QSignalBlocker(self._beside):
                self._beside.setCurrentIndex(index)
            self.turned.emit()
