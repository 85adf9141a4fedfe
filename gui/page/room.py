"""A room with several pages, each on a tab. A room with one page is that page itself."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.page_scroll import PageScroll
from gui.page.tab import Tab
from gui.session.session import Session
from gui.style.language import say
from gui.style.styled import Styled


class PagedRoom(Styled, QWidget):
    """A room with pages. Only the one on top works; the others catch up when they are opened.

    Attributes:
        tabs: the pages; the window may name them elsewhere and hide these tabs.
    """

    def __init__(self, room: Tab, session: Session) -> None:
        super().__init__()
        self._pages = room.pages
        self.tabs = QTabWidget(self)
        self.tabs.setProperty("role", "pages")
        self.tabs.setDocumentMode(True)
        self._places = [PageScroll(page, session) for page in room.pages]
        for place, page in zip(self._places, room.pages, strict=True):
            self.tabs.addTab(place, say(page.title))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)
        if room.first:
            self.show_page(room.first)

    def retranslate(self) -> None:
        for index, page in enumerate(self._pages):
            self.tabs.setTabText(index, say(page.title))

    @property
    def shown(self) -> Tab:
        """The tab of the page on top."""
        return self._pages[self.tabs.currentIndex()]

    @property
    def page(self) -> Page:
        """The page on top."""
        return self._places[self.tabs.currentIndex()].page

    def show_page(self, name: str) -> None:
        """Open a page by its name."""
        self.tabs.setCurrentIndex([page.name for page in self._pages].index(name))
