"""The photos that cost most: where the loss comes from, and whom to follow next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.style import text, theme
from gui.style.language import fill
from gui.widgets.card import Card
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import RING, Marks
from gui.widgets.texts.label import ElidedLabel, Label
from model.photos import Example

EDGE = 66
MOST = 20
"""More photos than fit side by side on the widest screen."""


class WorstCard(Card):
    """Photos with the largest −log P(label), worst first, as many as there is room for.

    Signals: `followed(Photo)`; `held_out_chosen(bool)`, unseen rather than training photos.
    """

    followed = Signal(object)
    held_out_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held_out, self._sketches = True, False
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._toggle = QCheckBox()
        self._toggle.toggled.connect(lambda training: self.held_out_chosen.emit(not training))
        self.head.addWidget(self._note, 10)
        self.head.addWidget(self._toggle)
        self._row = PhotoStrip(EDGE, MOST, widest="0.00", between=theme.GAP - 2 * RING)
        self._row.followed.connect(self.followed)
        self._empty = Label("muted")
        self.body.addWidget(self._row)
        self.body.addWidget(self._empty)
        self._examples: tuple[tuple[Example, float], ...] = ()
        self._followed: bytes | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._note.setText(self.tr("−log P(label), worst first · click one to follow it"))
        self._write()

    def show_worst(
        self,
        examples: tuple[tuple[Example, float], ...],
        *,
        held_out: bool,
        sketches: bool,
        followed: bytes | None,
    ) -> None:
        """Show examples with their losses, the worst first.

        sketches: whether all that there is are the program's own sketches.
        """
        self._examples, self._followed = examples, followed
        self._held_out, self._sketches = held_out, sketches
        self._write()

    def _write(self) -> None:
        for part, words in (
            (self.title, self._title()),
            (self._toggle, self._training()),
            (self._empty, self._why_empty()),
        ):
            if words != part.text():
                part.setText(words)
        self._row.show_photos([self._shown(*one) for one in self._examples])
        self._empty.setVisible(not self._examples)
        self._row.setVisible(bool(self._examples))

    def _title(self) -> str:
        if self._held_out and self._sketches:
            return self.tr("The held-out sketches that cost most")
        if self._held_out:
            return self.tr("The held-out photos that cost most")
        if self._sketches:
            return self.tr("The training sketches that cost most")
        return self.tr("The training photos that cost most")

    def _training(self) -> str:
        return self.tr("training sketches") if self._sketches else self.tr("training photos")

    def _why_empty(self) -> str:
        if not self._held_out:
            return self.tr("There is nothing to train on yet.")
        if self._sketches:
            return self.tr("No sketches are held out, so there are none it has never seen.")
        return self.tr("No photos are held out, so there are none it has never seen.")

    def _shown(self, example: Example, loss: float) -> StripPhoto:
        number = text.size(loss)
        followed = example.photo.digest == self._followed
        marks = Marks(held_out=self._held_out, followed=followed)
        words = fill(self.tr("loss {loss}"), loss=number)
        return StripPhoto(example.photo, marks, number, example.label, (words,))
