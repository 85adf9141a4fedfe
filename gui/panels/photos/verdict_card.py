"""The answers about a photo, each with how far it can be trusted.

Two answer side by side: the network by itself, which the learner has not taught anything, and the
classifier of the shown step. The headline belongs to the one that has been right more often.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.panels.photos.answer_bars import AnswerBars
from gui.panels.photos.answer_row import AnswerRow
from gui.session.classification import Verdict
from gui.style import text
from gui.style.icons import icon
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.card import Card
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.texts.label import ElidedLabel, Label
from gui.widgets.words.photos import name_of
from gui.widgets.words.tallies import always, by_class
from model.pretrained import Opinion

EDGE = 36


class VerdictCard(Card):
    """The photo, and each answer with its probabilities as bars and its track record.

    Signals: `turned_to(int)`, another of several photos; `followed(Photo)`; `closed()`;
    `answered(Photo, int)`, the photo shows a dog (0) or a cat (1).
    """

    turned_to = Signal(int)
    followed = Signal(object)
    closed = Signal()
    answered = Signal(object, int)

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
        for widget in (self._back, self._place, self._forth, self._close):
            self.head.addWidget(widget)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._forth.clicked.connect(lambda: self._turn(1))
        self._close.clicked.connect(self.closed)
        self._photo = PhotoButton(EDGE, ThumbnailPainter())
        self._photo.clicked.connect(self._follow)
        self._answer = ElidedLabel("number")
        self._speaker = ElidedLabel("muted")
        self._network, self._classifier = AnswerBars(), AnswerBars()
        self._right = AnswerRow()
        self._right.answered.connect(self._tell)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._answer)
        words.addWidget(self._speaker)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._photo)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._network)
        self.body.addWidget(self._classifier)
        self.body.addWidget(self._right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Verdict"))
        self._back.setAccessibleName(self.tr("Previous photo"))
        self._forth.setAccessibleName(self.tr("Next photo"))
        self._close.setAccessibleName(self.tr("Close the verdict"))
        if self._verdict is not None:
            self.show_verdict(self._verdict)

    def restyle(self) -> None:
        for button in (self._back, self._forth, self._close):
            button.setIconSize(QSize(px(14), px(14)))

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the classifier of the shown step says."""
        self._verdict = verdict
        photo = verdict.photo
        several = len(verdict.asked) > 1
        for widget in (self._back, self._place, self._forth):
            widget.setVisible(several)
        self._place.setText(f"{verdict.index + 1} / {len(verdict.asked)}")
        self._photo.show_photo(photo, Marks())
        self._answer.setText(self._headline(verdict))
        opinion = verdict.opinion
        self._right.show_answer(verdict.answer if _answers(verdict) else None, verdict.label)
        self._speaker.setVisible(opinion is not None)
        self._speaker.setText(
            self.tr("says the network")
            if verdict.network_leads or (opinion is not None and opinion.neither)
            else self.tr("says your classifier")
        )
        self._network.setVisible(opinion is not None)
        if opinion is not None:
            self._network.show_answer(
                self.tr("the network by itself"),
                opinion.probabilities,
                *self._record_words(opinion),
            )
        name = fill(self.tr("classifier, step {step}"), step=text.count(verdict.step))
        self._classifier.show_answer(
            name if opinion is not None else "", verdict.probabilities, *self._trust_words(verdict)
        )
        self.setAccessibleName(self.tr("Verdict"))
        self.setAccessibleDescription(f"{name_of(photo)}: {self._answer.text()}")

    def _headline(self, verdict: Verdict) -> str:
        opinion = verdict.opinion
        if opinion is not None and opinion.neither:
            return self.tr("neither?")
        if not _answers(verdict):
            return self.tr("no idea yet")
        return (self.tr("a dog"), self.tr("a cat"))[verdict.answer]

    def _record_words(self, opinion: Opinion) -> tuple[str, str]:
        """Say how far the network can be trusted: in a few words, and in a sentence."""
        if opinion.neither:
            return self.tr("they still sum to 1: softmax"), self.tr(
                "The two still sum to 1: that is softmax, not knowledge."
            )
        share = text.share(opinion.right, opinion.tested)
        return fill(self.tr("photos of others: {share} right"), share=share), self.tr(
            "It learnt from a million photos of other people and knows none of yours."
        )

    def _trust_words(self, verdict: Verdict) -> tuple[str, str]:
        """Say how far the classifier can be trusted: in a few words, and in a sentence."""
        if not verdict.trained and not verdict.trains:
            return self.tr("has learnt nothing yet: it needs dogs and cats"), self.tr(
                "It has learnt nothing so far: every photo gets the same answer. Add photos of "
                "dogs and of cats to train on."
            )
        if not verdict.trained:
            return self.tr("has learnt nothing yet: press Run"), self.tr(
                "It has learnt nothing so far: every photo gets the same answer. Press Run."
            )
        if verdict.learnt:
            return self.tr("has learnt this very photo"), self.tr(
                "This is one of its own training photos, or a copy of one: being right about it "
                "proves nothing."
            )
        record = verdict.record
        if record.of == "unknown":
            return self.tr("nobody knows yet how often it is right"), self.tr(
                "It began at a saved model, and nobody knows from which photos that has learnt."
            )
        if not record.known:
            return self.tr("nobody knows yet how often it is right"), self.tr(
                "No photos are held out, so nobody knows how often it is right."
            )
        return self._record_of(verdict)

    def _record_of(self, verdict: Verdict) -> tuple[str, str]:
        """Say how often the classifier has been right, and of whom."""
        tally = verdict.record.tally
        share = text.share(tally.right, tally.total)
        if tally.unequal:
            share = by_class(tally)
        if verdict.record.of == "photos":
            words = self.tr("your held-out photos: {share} right")
            why = self.tr("It has never seen these photos.")
        elif verdict.fitting:
            words = self.tr("unseen sketches: {share} right")
            why = self.tr("It has never seen these sketches.")
        else:
            words = self.tr("unseen sketches: {share} right; photos: nobody knows yet")
            why = self.tr("It has learnt from sketches alone, and this is a photo.")
        words = fill(words, share=share)
        if tally.unequal:
            words = f"{words}; {always(tally)}"
        return words, f"{words[0].upper()}{words[1:]}. {why}"

    def _turn(self, by: int) -> None:
        if self._verdict is not None:
            self.turned_to.emit(self._verdict.index + by)

    def _follow(self) -> None:
        if self._photo.photo is not None:
            self.followed.emit(self._photo.photo)

    def _tell(self, label: int) -> None:
        if self._verdict is not None:
            self.answered.emit(self._verdict.photo, label)


def _answers(verdict: Verdict) -> bool:
    """Say whether there is an answer at all: it may be neither, or nothing has been learnt."""
    opinion = verdict.opinion
    return verdict.trained if opinion is None else not opinion.neither
