"""What rooms and their pages have in common: they show one side of the training to whoever looks.

A page gets the session, listens to its signals and asks it for what should happen. It never
changes anything itself and knows no other page. What nobody sees costs nothing: a page works
between `enter` and `leave`.
"""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.session.session import Session


class Page(QWidget):
    """Something to look at in the middle of the window.

    Attributes:
        name: what the command line and other parts of the program call it.
    """

    name = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._complete = False

    def title(self) -> str:
        """Say what stands on the tab, in the language of the moment."""
        # No abstract class: Qt's widgets have a metaclass of their own.
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every word of the page's own in the language of the moment."""

    def complete(self) -> None:
        """Add what takes long to load: somebody looks for the first time."""

    def keyboard(self) -> QWidget | None:
        """Say what has the keyboard when the page opens; None where no keys are spoken of."""
        return None

    def enter(self) -> None:
        """Catch up: from now on somebody looks."""

    def leave(self) -> None:
        """Give up what is on its way: nobody looks any more."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._complete:
            self._complete = True
            self.complete()
        self.enter()
        if not event.spontaneous():
            # Qt moves the keyboard itself when a page gives way to another.
            QTimer.singleShot(0, self, self._take_the_keyboard)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.leave()

    def _take_the_keyboard(self) -> None:
        taker = self.keyboard()
        if taker is not None and taker.isVisible():
            # A click beside it, or on one of its buttons, leaves the keyboard with it as well.
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            taker.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_the_keyboard()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
