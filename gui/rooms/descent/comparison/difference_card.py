"""Two ways of training beside each other: how often each is right, and where they disagree."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style import text
from gui.style.language import fill, say
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.cells.cursor import CellCursor
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.photos.thumbnail import RING, Marks, ThumbnailPainter
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import loss_pair
from gui.widgets.words.photos import count_of
from gui.widgets.words.tallies import beside
from model.descent import ModelDifference
from model.eyes import mean_of_channels
from model.photos import Photo
from model.sentence import Sentence

EDGE = 56
MOST = 18
A_ROW = 6


class DifferenceCard(Card):
    """The film on show beside one that was left.

    Signals: `followed(Photo)`.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: ModelDifference | None = None
        self._failure: Sentence | None = None
        self._shape: tuple[int, int, int] | None = None
        self._here, self._there, self._disputed = Label(), Label(), Label("muted")
        for label in (self._here, self._there, self._disputed):
            label.setWordWrap(True)
        self._map, self._scale, self._caption = Heatmap(180), ScaleBar(), Label("muted")
        CellCursor([self._map], self)
        painter = ThumbnailPainter()
        self._buttons = [PhotoButton(EDGE, painter) for _ in range(MOST)]
        picture = QVBoxLayout()
        picture.setSpacing(2)
        for part in (self._map, self._caption, self._scale):
            picture.addWidget(part)
        picture.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self._here, self._there, self._disputed):
            words.addWidget(part)
        for first in range(0, MOST, A_ROW):
            row = QHBoxLayout()
            row.setSpacing(GAP - 2 * RING)
            for button in self._buttons[first : first + A_ROW]:
                button.clicked.connect(self._follow)
                row.addWidget(button)
            row.addStretch(1)
            words.addLayout(row)
        words.addStretch(1)
        whole = QHBoxLayout()
        whole.setSpacing(2 * GAP)
        whole.addLayout(picture)
        whole.addLayout(words, 1)
        self.body.addLayout(whole)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("The film on show and the chosen way, at their last steps"))
        self._caption.setText(self.tr("W of the film less W of the way, dog − cat"))
        self._map.setAccessibleName(self._caption.text())
        if self._failure is not None:
            self.show_failure(self._failure)
        elif self._found is not None:
            self.show_difference(self._found, self._shape)

    def show_difference(self, found: ModelDifference, shape: tuple[int, int, int] | None) -> None:
        """Show what was found; `shape` is that of x, if x is a picture."""
        self._found, self._shape, self._failure = found, shape, None
        here = self.tr("The film: loss {loss}, right on {share} that neither has learnt from.")
        there = self.tr("The way: loss {loss}, right on {share} that neither has learnt from.")
        if not found.one.unseen.total:
            here = self.tr("The film: loss {loss}.")
            there = self.tr("The way: loss {loss}. Together they have learnt from all.")
        losses = loss_pair(found.one.loss, found.other.loss)
        for label, words, standing, loss in (
            (self._here, here, found.one, losses[0]),
            (self._there, there, found.other, losses[1]),
        ):
            label.setText(
                fill(
                    words,
                    loss=loss,
                    share=text.share(standing.unseen.right, standing.unseen.total),
                )
                + beside(standing.unseen)
            )
        self._disputed.setText(
            fill(
                self.tr("They disagree on {photos}. Click one to follow it."),
                photos=count_of(len(found.disputed), (example for example, _, _ in found.disputed)),
            )
            if found.disputed
            else self.tr("They give the same answer everywhere.")
        )
        names = (self.tr("dog"), self.tr("cat"))
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(found.disputed))
            if place < len(found.disputed):
                example, one, other = found.disputed[place]
                said = self.tr("the film says {one}, the way says {other}")
                words = fill(said, one=names[one], other=names[other])
                button.show_photo(example.photo, Marks(wrong=one != example.label), words)
        for part in (self._map, self._scale, self._caption):
            part.setVisible(shape is not None)
        if shape is not None:
            W = found.params.W
            self._map.show_values(mean_of_channels(W[0] - W[1], shape))
            self._scale.show_limit(self._map.limit)
        self.show()

    def show_failure(self, why: Sentence) -> None:
        """Say why the two could not be laid beside each other."""
        self._found, self._failure = None, why
        self._here.setText(say(why))
        self._there.setText("")
        self._disputed.setText("")
        for part in (self._map, self._scale, self._caption, *self._buttons):
            part.hide()
        self.show()

    def _follow(self) -> None:
        button = self.sender()
        photo: Photo | None = button.photo if isinstance(button, PhotoButton) else None
        if photo is not None:
            self.followed.emit(photo)
