"""What rooms are: pages of the window, each on a tab. A room with much to show has pages itself."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from gui.page.page import Page
from gui.page.page_scroll import add_page
from gui.session.session import Session


class Room(Page):
    """A page of the window. Rooms do not know each other, so they can come and go.

    Attributes:
        pages: the pages of a room that has some.
    """

    pages: tuple[type[Page], ...] = ()


class PagedRoom(Room):
    """A room with pages. Only the one on top works; the others catch up when they are opened.

    Attributes:
        tabs: the pages; the window may name them elsewhere and hide these tabs.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tabs = QTabWidget(self)
        self.tabs.setProperty("role", "pages")
        self.tabs.setDocumentMode(True)
        self._pages = [page(session) for page in self.pages]
        for page in self._pages:
            add_page(self.tabs, page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)

    def retranslate(self) -> None:
        for index, page in enumerate(self._pages):
            self.tabs.setTabText(index, page.title())

    @property
    def shown(self) -> Page:
        """The page on top."""
        return self._pages[self.tabs.currentIndex()]

    def about(self) -> str:
        return self.shown.about()

    def show_page(self, name: str) -> None:
        """Open a page by its name."""
        self.tabs.setCurrentIndex([page.name for page in self._pages].index(name))
