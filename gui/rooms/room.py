"""What every room can do: stand in the middle of the window and show one side of the training.

A room gets the session, listens to its signals and asks it for what should happen. It never
changes anything itself and knows no other room, so rooms can come and go. A room with much to show
has pages, one on top.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gui.page import Page
from gui.session import Session


class Room(QWidget):
    """A page of the window.

    Attributes:
        name: what the command line calls it.
    """

    name = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def title(self) -> str:
        """Say what stands on the room's tab, in the language of the moment."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every word of the room's own in the language of the moment."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class PagedRoom(Room):
    """A room with pages. Only the one on top works; the others catch up when they are opened."""

    def __init__(self, session: Session, pages: Sequence[type[Page]]) -> None:
        super().__init__(session)
        self._tabs = QTabWidget()
        self._tabs.setProperty("role", "pages")
        self._tabs.setDocumentMode(True)
        self._pages = [page(session) for page in pages]
        for page in self._pages:
            self._tabs.addTab(page, page.title())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._tabs)

    def retranslate(self) -> None:
        for index, page in enumerate(self._pages):
            self._tabs.setTabText(index, page.title())

    def show_page(self, name: str) -> None:
        """Open a page by its name."""
        self._tabs.setCurrentIndex([page.name for page in self._pages].index(name))
