"""W − W₀ growing out of photos, each times its weight."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.rooms.backprop.evidence_view import EvidenceView
from gui.style import text
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from model.backprop import PartialSum
from model.eyes import Eye

EDGE = 160
"""A picture begins with this and takes all the height that is left; the words go first."""


class SumCard(Card):
    """The sum of the heaviest photos, and beside it all of W − W₀.

    Signals: `count_chosen(int)`, how many photos to add.
    """

    count_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[PartialSum, int, int] | None = None
        self._centred = False
        self._part, self._whole = EvidenceView(EDGE), EvidenceView(EDGE)
        self._slider = Slider()
        self._slider.setMinimum(1)
        self._slider.valueChanged.connect(self.count_chosen)
        self._count, self._likeness = TextLine("title"), TextLine("number")
        self._alike = Label("muted")
        self._why = Label()
        for label in (self._alike, self._why):
            label.setWordWrap(True)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._count)
        right.addWidget(self._slider)
        right.addWidget(self._likeness)
        right.addWidget(self._alike)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addWidget(self._part, 3)
        row.addWidget(self._whole, 3)
        row.addLayout(right, 2)
        self.body.addLayout(row, 1)
        self.body.addWidget(self._why)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("The sum grows"))
        self._slider.setAccessibleName(self.tr("How many photos are added"))
        self._alike.setText(
            self.tr(
                "alike: 1 when both are the same up to their strength, 0 when they have nothing "
                "to do with each other, −1 when one is the opposite of the other."
            )
        )
        self._write()

    def show_sum(
        self, added: PartialSum, count: int, most: int, total: int, eye: Eye, *, centred: bool
    ) -> None:
        """Show the sum of the first `count` photos, of `most` that can be added and `total`.

        centred: whether x is what is seen less its mean over all photos.
        """
        self._shown = added, count, total
        self._centred = centred and eye.shape is not None
        self._slider.setEnabled(most > 1)
        self._slider.show_range(most)
        self._slider.show_value(count)
        self._part.show_numbers(added.part, eye, 0)
        self._whole.show_numbers(added.whole, eye, 0)
        self._write()

    def show_nothing(self) -> None:
        """Show that there is no sum."""
        self._shown = None
        self._slider.setEnabled(False)
        self._part.show_nothing()
        self._whole.show_nothing()
        self._write()

    def _reasons(self) -> str:
        """Say where the weights come from, and why few photos do not look like the sum of all."""
        said = [
            self.tr(
                "Every step adds −η · (p − y) ÷ N times each photo of its batch. A dog's photo is "
                "added to W dog and a cat's taken away, the more the more wrong the classifier "
                "was about it."
            )
        ]
        if self._centred:
            said.append(
                self.tr(
                    "x is the photo less the mean of the training photos, so a dog that is darker "
                    "than the mean adds blue."
                )
            )
        said.append(
            self.tr(
                "The heaviest are the ones it was most wrong about, each in its own way; what all "
                "share shows when many are added."
            )
        )
        return " ".join(said)

    def _write(self) -> None:
        self._why.setText(self._reasons())
        self._whole.show_caption(self.tr("all photos: W dog − W₀ dog"))
        if self._shown is None:
            self._part.show_caption(self.tr("dogs and cats in turn, the heaviest first"))
            self._count.setText("")
            self._likeness.setText("–")
            return
        added, count, total = self._shown
        words = (
            self.tr("the heaviest photo of {total}")
            if count == 1
            else self.tr("dogs and cats in turn, the heaviest first")
        )
        words = words.format(count=text.count(count), total=text.count(total))
        self._part.show_caption(words)
        self._count.setText(
            self.tr("{count} of {total} photos").format(
                count=text.count(count), total=text.count(total)
            )
        )
        self._likeness.setText(text.number(added.likeness, 3))
