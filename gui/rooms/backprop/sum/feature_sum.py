"""What a network's feature has learnt, as a sum of photos that can be followed number by number."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import RING, Marks
from gui.widgets.texts.label import Figure, Label, show_evidence
from gui.widgets.words.equals import equals, value_of
from gui.widgets.words.photos import count_photos
from gui.widgets.words.significant import significant
from model.inspection import Activation
from model.photos import Photo
from model.sketches import only_sketches

TERMS, SEEN = 4, 8
"""So many photos of the sum, and of those that excite the feature most, at most."""

EDGE, SMALL, LARGE = 58, 40, 104
"""Of the photos of the sum; the others grow from the one to the other with the height."""

TERM = 80
"""The width of the place of one photo of the sum."""


@dataclass(frozen=True, slots=True)
class FeatureSum:
    """A feature's weight in the dog's row, less its start.

    feature: its number, from 0.
    terms:   the largest summands: a photo, and its share times how strongly it has the feature.
    others:  how many photos have been added besides.
    part:    what all that have been added come to.
    whole:   what all training photos come to.
    total:   how many those are.
    """

    feature: int
    terms: tuple[tuple[Photo, float], ...]
    others: int
    part: float
    whole: float
    total: int


class FeatureSumView(Styled, QWidget):
    """What a feature has learnt and sees, and below it the sum.

    Signals: `followed(Photo)`, one was clicked.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: FeatureSum | None = None
        self._learnt, self._sees = Label("title"), Label("muted")
        self._learnt.setWordWrap(True)
        self._seen = PhotoStrip(SMALL, SEEN, largest=LARGE)
        self._terms = PhotoStrip(EDGE, TERMS, widest="+0.000", between=GAP - 2 * RING)
        self._others, self._whole = Label("muted"), Label("muted")
        self._rest, self._part = Figure("−0.00"), Figure("−0.00", "big")
        self._equals = Label("big")
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._learnt, 0, 0, 1, 5)
        grid.addWidget(self._sees, 1, 0, 1, 5)
        grid.addWidget(self._seen, 2, 0, 1, 5)
        grid.setRowStretch(2, 1)
        grid.addWidget(self._terms, 3, 0, 2, 1)
        low = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for column, widget in ((1, self._rest), (2, self._equals), (3, self._part)):
            grid.addWidget(widget, 3, column, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(self._others, 4, 1, low)
        grid.addWidget(self._whole, 4, 2, 1, 3, low)
        grid.setColumnStretch(4, 1)
        self._terms.followed.connect(self.followed)
        self._seen.followed.connect(self.followed)
        self.restyle()

    def restyle(self) -> None:
        self._grid.setColumnMinimumWidth(0, px(TERMS * TERM))

    def retranslate(self) -> None:
        """Write the words again."""
        self._write()

    def show_sum(self, shown: FeatureSum, activation: Activation | None) -> None:
        """Show a sum; activation: how strongly photos excite features, None until it is known."""
        self._shown = shown
        found = () if activation is None else activation.most(shown.feature, SEEN)
        name = self._name(shown)
        self._seen.show_photos([StripPhoto(one.photo, Marks(), words=(name,)) for one in found])
        self._seen.setVisible(bool(found))
        self._write()

    def _name(self, shown: FeatureSum) -> str:
        return fill(self.tr("feature {number}"), number=text.count(shown.feature + 1))

    def _write(self) -> None:
        shown = self._shown
        if shown is None:
            return
        values = [value for _, value in shown.terms]
        rest = shown.part - sum(values)
        limit = max(abs(shown.part), abs(shown.whole))
        number = text.count(shown.feature + 1)
        whole, part = significant(shown.whole, limit), significant(shown.part, limit)
        learnt = self.tr(
            "Feature {number} has learnt to speak more for dog: {whole} (below 0: cat)"
        )
        if shown.whole < 0:
            learnt = self.tr(
                "Feature {number} has learnt to speak more for cat: {whole} (above 0: dog)"
            )
        self._learnt.setText(fill(learnt, number=number, whole=whole))
        self._sees.setText(self.tr("what it sees: the photos that excite it most"))
        terms = []
        for photo, value in shown.terms:
            words = significant(value, limit)
            side = 0 if value > 0 else 1
            terms.append(StripPhoto(photo, Marks(), words, side, (self.tr("its part"), words)))
        self._terms.show_photos(terms)
        others = significant(rest, limit)
        show_evidence(self._rest, others, rest, 0)
        show_evidence(self._part, part, shown.part, 0)
        for widget in (self._rest, self._others):
            widget.setVisible(shown.others > 0)
        added = fill(self.tr("{count} others"), count=text.count(shown.others))
        self._others.setText(added)
        written = [term.number for term in terms] + [others]
        self._equals.setText(equals(sum(map(value_of, written)), part))
        said = self.tr("of {whole} from all {total}")
        drawn = only_sketches(photo for photo, _ in shown.terms)
        total = count_photos(shown.total, sketches=drawn)
        self._whole.setText(fill(said, whole=whole, total=total))
