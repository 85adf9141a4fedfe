"""Room *Backprop*: the chain rule, on a power, on one photo, and on all of them.

One room with several pages, for chapters 14 to 17 of the lecture. Only the page on top works; the
others catch up when they are opened.
"""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from gui.backprop import PAGES
from gui.rooms.room import Room
from gui.session import Session


class BackpropRoom(Room):
    """The pages of backpropagation, one on top."""

    name = "backprop"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._tabs = QTabWidget()
        self._tabs.setProperty("role", "pages")
        self._tabs.setDocumentMode(True)
        self._pages = [page(session) for page in PAGES]
        for page in self._pages:
            self._tabs.addTab(page, page.title())
        self.show_page("photo")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._tabs)

    def title(self) -> str:
        return self.tr("Backprop")

    def retranslate(self) -> None:
        for index, page in enumerate(self._pages):
            self._tabs.setTabText(index, page.title())

    def show_page(self, name: str) -> None:
        """Open a page by its name."""
        self._tabs.setCurrentIndex([page.name for page in self._pages].index(name))
