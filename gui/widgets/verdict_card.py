"""The answer about a photo: two bars, and how far this classifier can be trusted."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import text, theme
from gui.icons import icon
from gui.verdict import Verdict
from gui.widgets.card import Card
from gui.widgets.label import SIDES, ElidedLabel, Label
from gui.widgets.photo_button import PhotoButton
from gui.widgets.photo_words import name_of
from gui.widgets.thumbnail import Marks, ThumbnailPainter
from model.classifier import most_probable

EDGE = 64


class VerdictCard(Card):
    """The photo, the probabilities as bars, and the track record on photos never seen.

    Signals: `turned_to(int)`, another of several photos; `followed(Photo)`; `closed()`.
    """

    turned_to = Signal(int)
    followed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: Verdict | None = None
        self._back, self._forth, self._close = QToolButton(), QToolButton(), QToolButton()
        self._place = Label("muted")
        for button, name in (
            (self._back, "chevron-left"),
            (self._forth, "chevron-right"),
            (self._close, "close"),
        ):
            button.setIcon(icon(name))
            button.setIconSize(QSize(14, 14))
        for widget in (self._back, self._place, self._forth, self._close):
            self.head.addWidget(widget)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._forth.clicked.connect(lambda: self._turn(1))
        self._close.clicked.connect(self.closed)
        self._photo = PhotoButton(EDGE, ThumbnailPainter())
        self._photo.clicked.connect(self._follow)
        self._answer = ElidedLabel("number")
        self._names = [Label(side=side) for side in range(len(SIDES))]
        self._shares = [Label(side=side) for side in range(len(SIDES))]
        self._bars = [_Bar(side) for side in range(len(SIDES))]
        self._trust = Label("muted")
        self._trust.setWordWrap(True)
        bars = QGridLayout()
        bars.setHorizontalSpacing(6)
        bars.setVerticalSpacing(0)
        for side in range(len(SIDES)):
            bars.addWidget(self._names[side], side, 0)
            bars.addWidget(self._bars[side], side, 1)
            bars.addWidget(self._shares[side], side, 2)
        bars.setColumnStretch(1, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._answer)
        words.addLayout(bars)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._photo)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._trust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Verdict"))
        self._back.setAccessibleName(self.tr("Previous photo"))
        self._forth.setAccessibleName(self.tr("Next photo"))
        self._close.setAccessibleName(self.tr("Close the verdict"))
        for label, word in zip(self._names, (self.tr("dog"), self.tr("cat")), strict=True):
            label.setText(word)
        if self._verdict is not None:
            self.show_verdict(self._verdict)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the classifier of the shown step says."""
        self._verdict = verdict
        photo = verdict.asked[verdict.index]
        several = len(verdict.asked) > 1
        for widget in (self._back, self._place, self._forth):
            widget.setVisible(several)
        self._place.setText(f"{verdict.index + 1} / {len(verdict.asked)}")
        self._photo.show_photo(photo, Marks())
        side = int(most_probable(verdict.probabilities))
        words = (self.tr("a dog"), self.tr("a cat"))[side]
        self._answer.setText(words if verdict.trained else self.tr("no idea yet"))
        for index, share in enumerate(verdict.probabilities):
            self._shares[index].setText(text.probability(float(share)))
            self._bars[index].show_share(float(share))
        self._trust.setText(self._trust_words(verdict))
        self.setAccessibleName(self.tr("Verdict"))
        self.setAccessibleDescription(f"{name_of(photo)}: {self._answer.text()}")

    def _trust_words(self, verdict: Verdict) -> str:
        if not verdict.trained:
            return self.tr(
                "It has learnt nothing so far: every photo gets the same answer. Press Run."
            )
        if verdict.held_out == 0:
            return self.tr("No photos are held out, so nobody knows how often it is right.")
        return self.tr("Right on {share} photos it has never seen.").format(
            share=text.share(verdict.right, verdict.held_out)
        )

    def _turn(self, by: int) -> None:
        if self._verdict is not None:
            self.turned_to.emit(self._verdict.index + by)

    def _follow(self) -> None:
        if self._photo.photo is not None:
            self.followed.emit(self._photo.photo)


class _Bar(QWidget):
    """A share of 1 as a bar in the colour of its class."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side
        self._share = 0.0
        self.setMinimumSize(24, 10)

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        bar = QRectF(0, self.height() / 2 - 4, self.width(), 8)
        painter = QPainter(self)
        painter.fillRect(bar, QColor(colours.line))
        bar.setWidth(bar.width() * self._share)
        painter.fillRect(bar, QColor(colours.of_class(self._side)))
