"""The answers, counted: what is taken for what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.rooms.results.confusion_table import ConfusionTable
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from gui.widgets.words.tallies import always, why_always
from model.inspection import Answers


class ConfusionCard(Card):
    """The confusion matrix, and what the same answer to everything would score.

    Signals: `listed()`, somebody wants to see it photo by photo.
    """

    listed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: Answers | None = None
        self._legend, self._always = Label("muted"), Label("muted")
        self._table = ConfusionTable()
        self._list = QPushButton()
        self._list.clicked.connect(self.listed)
        self.head.addWidget(self._legend)
        self.head.addWidget(self._list)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._always)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Counted"))
        self._legend.setText(self.tr("row: the label · column: the answer"))
        self._list.setText(self.tr("Photo by photo…"))
        self._always.setToolTip(why_always())
        self._write()

    def show_answers(self, answers: Answers) -> None:
        """Show what is counted of answers about two classes."""
        self._answers = answers
        self._write()

    def _write(self) -> None:
        if self._answers is None:
            return
        tally = self._answers.tally
        self._table.show_counts(self._answers.counts)
        self._always.setVisible(tally.unequal)
        if tally.unequal:
            self._always.setText(always(tally))
