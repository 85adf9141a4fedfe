"""How often the classifier is right, in words and true counts."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from gui.style import text
from gui.style.icons import icon
from gui.style.language import fill, say
from gui.style.scale import px
from gui.widgets.card import Card
from gui.widgets.texts.label import Figure
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import loss_words
from gui.widgets.words.photos import count_photos
from gui.widgets.words.tallies import always, by_class, unseen_title, why_always
from model.classifier import Evaluation
from model.inspection import HeldOutKind, count_hits, is_learnt_by_heart
from model.training import Overfitting


class AccuracyCard(Card):
    """On photos it has never seen: "59 of 100 right"; below it the same for training photos.

    Signals: `alike_requested()`: the photos that are alike are to be shown.
    """

    alike_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Evaluation | None, Evaluation | None] = (None, None)
        self._tied = False
        left = Qt.AlignmentFlag.AlignLeft
        self._of: HeldOutKind = "photos"
        self._unseen = Figure("", "big", alignment=left)
        self._by_class = Figure("", "muted", alignment=left)
        self._always = Figure("", "muted", alignment=left)
        self._training = Figure("", "muted", alignment=left)
        self._training_by_class = Figure("", "muted", alignment=left)
        for label in (
            self._unseen,
            self._by_class,
            self._always,
            self._training,
            self._training_by_class,
        ):
            self.body.addWidget(label)
        self._overfitting: Overfitting | None = None
        self._warning = Paragraph()
        self._warning.hide()
        self.body.addWidget(self._warning)
        self._alike = QToolButton()
        self._alike.setIcon(icon("chevron-right"))
        self._alike.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._alike.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes last
        self._alike.clicked.connect(self.alike_requested)
        self._counted, self._sketches = (0, 0), False
        self.body.addWidget(self._alike, 0, left | Qt.AlignmentFlag.AlignAbsolute)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._always.setToolTip(why_always())
        self.show_accuracy(*self._shown, tied=self._tied, of=self._of)
        self.show_alike(*self._counted, sketches=self._sketches)
        self.show_overfitting(self._overfitting)

    def show_overfitting(self, found: Overfitting | None) -> None:
        """Say that training goes on and nothing is gained, with the numbers; None where it is."""
        self._overfitting = found
        if found is not None:
            self._warning.setText(say(found.told(loss_words)))
        self._warning.setVisible(found is not None)

    def restyle(self) -> None:
        self._alike.setIconSize(QSize(px(14), px(14)))

    def show_alike(self, photos: int, groups: int, *, sketches: bool = False) -> None:
        """Say how many photos are alike, and in how many groups; nothing where none are."""
        self._counted, self._sketches = (photos, groups), sketches
        one = self.tr("{photos} alike: 1 group")
        several = self.tr("{photos} alike: {groups} groups")
        counted = count_photos(photos, sketches=sketches)
        words = fill(one if groups == 1 else several, photos=counted, groups=text.count(groups))
        self._alike.setText(words)
        self._alike.setToolTip(
            self.tr("What is alike is learnt from or held out together. Show it.")
        )
        self._alike.setVisible(groups > 0)

    def show_accuracy(
        self,
        training: Evaluation | None,
        held_out: Evaluation | None,
        *,
        tied: bool = False,
        of: HeldOutKind = "photos",
    ) -> None:
        """Show both counts, and each class by itself where one has many more photos.

        None when there is nothing to count.

        tied: all scores are equal, so that every answer is the first class.
        of:   of whom the held-out ones are.
        """
        self._shown, self._tied, self._of = (training, held_out), tied, of
        title = unseen_title(of)
        if title != self.title.text():
            self.title.setText(title)
        unseen, learnt = count_hits(held_out), count_hits(training)
        if training is None and not unseen.total:
            self._unseen.setText("–")  # there may be some, but nothing has looked at them
        elif not unseen.total:
            self._unseen.setText(self.tr("nothing held out"))
        else:
            share = text.share(unseen.right, unseen.total)
            self._unseen.setText(fill(self.tr("{share} right"), share=share))
        for figure, counted, words_of in (
            (self._by_class, unseen, by_class),
            (self._always, unseen, always),
            (self._training_by_class, learnt, by_class),
        ):
            if counted.unequal:
                figure.setText(words_of(counted))
            figure.setVisible(counted.unequal)
        if training is None:
            self._training.setText("")
        elif tied:
            self._training.setText(self.tr("all scores are equal: it says “dog” to all"))
        elif is_learnt_by_heart(training, held_out):
            words = self.tr("its own {count} learnt by heart")
            self._training.setText(fill(words, count=text.count(training.right)))
        else:
            share = text.share(learnt.right, learnt.total)
            self._training.setText(fill(self.tr("on what it learnt from: {share}"), share=share))
