"""What is asked and told while photos come: their labels, and which could not be read."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.photo_import.import_result import ImportResult, LabelQuestion
from gui.session.session import Session
from gui.window.dialogs.question_dialog import QuestionDialog
from gui.window.dialogs.skipped_dialog import SkippedDialog
from gui.window.dialogs.sort_dialog import SortDialog, Told
from gui.window.sides.sides import Sides
from model.pretrained import Presorted


class Arrivals(QObject):
    """Opens the dialogs that the session's photos give rise to, above a part of the window."""

    def __init__(self, session: Session, sides: Sides, above: QWidget) -> None:
        super().__init__(above)
        self._session, self._sides, self._above = session, sides, above
        self._told: Told = {}  # what was said of photos whose sorting was left
        session.questioned.connect(self._ask)
        session.presorted.connect(self._show_sorted)
        session.arrived.connect(self._list_skipped)

    def _ask(self, question: LabelQuestion) -> None:
        session = self._session
        QuestionDialog(
            question, session.answer, session.presort, session.cancel_reading, self._above
        ).open()

    def _show_sorted(self, photos: tuple[Presorted, ...]) -> None:
        # Who goes back to the question may come here again.
        SortDialog(photos, self._session.answer, self._go_back, self._above, self._told).open()

    def _go_back(self, told: Told) -> None:
        self._told = {**self._told, **told}
        self._session.ask_again()

    def _list_skipped(self, result: ImportResult) -> None:
        self._told = {}
        for old in self._above.findChildren(SkippedDialog):
            old.close()
        if len(result.skipped) == 1:
            self._sides.decline(result.skipped[0].reason, result.shelf)
        elif result.skipped:
            SkippedDialog(result.skipped, self._above).show()
