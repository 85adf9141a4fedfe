"""What every page of a room can do: the same as a room, one level below."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from gui.session import Session


class Page(QWidget):
    """A page of a room. It listens to the session and asks it; it changes nothing by itself.

    Attributes:
        name: what it is called inside the program.
    """

    name = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def title(self) -> str:
        """Say what stands on the page's tab, in the language of the moment."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every word of the page's own in the language of the moment."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
