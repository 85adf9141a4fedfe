"""How often it is right, and what it takes for what."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.rooms.results.confusion_table import ConfusionTable
from gui.style import text
from gui.style.language import say
from gui.widgets.card import Card
from gui.widgets.texts.label import Figure, Label
from gui.widgets.words.tallies import always, unseen_title, why_always
from model.inspection import Confusion, Subject, Tally
from model.sentence import Sentence

_LEFT = Qt.AlignmentFlag.AlignLeft


class ConfusionCard(Card):
    """The share of right answers, and the confusion matrix, of held-out or training photos.

    Signals: `held_out_chosen(bool)`, unseen rather than training photos.
    """

    held_out_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._confusion: Confusion | None = None
        self._refusal: Sentence | None = None
        self._held_out = True
        self._tied = False
        self._toggle = QCheckBox()
        self._toggle.toggled.connect(lambda training: self.held_out_chosen.emit(not training))
        self.head.addWidget(self._toggle)
        self._right = Figure("", "big", alignment=_LEFT)
        self._of: Subject = "photos"
        self._tie = Figure("", "muted", alignment=_LEFT)
        self._always = Figure("", "muted", alignment=_LEFT)
        self._legend, self._table = Label("muted"), ConfusionTable()
        self._empty = Label("muted")
        self._empty.setWordWrap(True)
        self.body.addWidget(self._right)
        self.body.addWidget(self._tie)
        self.body.addWidget(self._always)
        self.body.addWidget(self._legend)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty)
        self.body.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._toggle.setText(self.tr("training photos"))
        self._legend.setText(self.tr("row: the label · column: the answer"))
        self._always.setToolTip(why_always())
        self._write()

    def show_confusion(
        self,
        confusion: Confusion | None,
        refusal: Sentence | None,
        *,
        held_out: bool,
        tied: bool,
        of: Subject = "photos",
    ) -> None:
        """Show the answers, or why there are none.

        tied: all scores are equal, so that every answer is the first class.
        of:   of whom the held-out ones are.
        """
        self._confusion, self._refusal, self._of = confusion, refusal, of
        self._held_out, self._tied = held_out, tied
        self._write()

    def _write(self) -> None:
        title = unseen_title(self._of) if self._held_out else self.tr("On its training photos")
        if title != self.title.text():
            self.title.setText(title)
        confusion = self._confusion
        tally = Tally() if confusion is None else confusion.tally
        counted = tally.total > 0
        if confusion is not None and counted:
            share = text.share(tally.right, tally.total)
            self._right.setText(self.tr("{share} right").format(share=share))
            self._table.show_counts(confusion.counts)
        if tally.unequal:
            self._always.setText(always(tally))
        tie = self.tr("all scores are equal: it says “dog” to all")
        self._tie.setText(tie if self._tied else "")
        self._empty.setText(self._why_empty())
        for part, shown in (
            (self._right, counted),
            (self._tie, counted and self._tied),
            (self._always, tally.unequal),
            (self._legend, counted),
            (self._table, counted),
            (self._empty, not counted),
        ):
            part.setVisible(shown)

    def _why_empty(self) -> str:
        if self._refusal is not None:
            return say(self._refusal)
        if self._confusion is None:
            return ""
        return self.tr("No photos are held out, so there are none it has never seen.")
