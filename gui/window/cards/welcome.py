"""Who is greeted with three ways in: whoever has never found one; and until one is found."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.session.session import Session

if TYPE_CHECKING:
    from gui.window.cards.first_start import FirstStart

BEGUN = "window.begun"
"""By this it is remembered that somebody has found a way in."""


class Welcome(QObject):
    """Shows the card of a first start, and knows when it is not needed any more.

    place: puts the card where it is to be seen.

    Signals: `photo_wanted()`, `lesson_wanted()`: two of the ways in; the third is to train.
    """

    photo_wanted = Signal()
    lesson_wanted = Signal()

    def __init__(self, session: Session, place: Callable[[QWidget], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._place = session, place
        self._card: FirstStart | None = None

    def show(self) -> None:
        """Show three ways in, to who has never found one."""
        session = self._session
        if self._card is not None or session.memory.recall(BEGUN):
            return
        from gui.window.cards.first_start import FirstStart

        card = FirstStart(0 if session.scene is None else session.scene.params.size)
        card.photo_wanted.connect(self.photo_wanted)
        card.run_wanted.connect(session.toggle_run)
        card.lesson_wanted.connect(self.lesson_wanted)
        card.closed.connect(self.end)
        session.arrived.connect(self.end)
        self._card = card
        self._place(card)

    def end(self) -> None:
        """Somebody has found a way in: the card is never needed again."""
        card, self._card = self._card, None
        if card is not None:
            self._session.memory.remember(BEGUN, "yes")
            card.hide()
            card.deleteLater()

    def fit(self, height: int) -> None:
        """Be no taller than a window of this height has room for."""
        if self._card is not None:
            self._card.fit(height)
