"""What every room can do: stand in the middle of the window and show one side of the training.

A room gets the session, listens to its signals and asks it for what should happen. It never
changes anything itself and knows no other room, so rooms can come and go.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

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
