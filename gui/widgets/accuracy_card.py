"""How often the classifier is right, in words and true counts."""

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import text
from gui.widgets.card import Card
from gui.widgets.label import Figure
from model.classifier import Evaluation


class AccuracyCard(Card):
    """On photos it has never seen: "59 of 100 right"; below it the same for training photos."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Evaluation | None, Evaluation | None] = (None, None)
        self._tied = False
        left = Qt.AlignmentFlag.AlignLeft
        self._unseen = Figure("", "big", alignment=left)
        self._training = Figure("", "muted", alignment=left)
        for label in (self._unseen, self._training):
            self.body.addWidget(label)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("On photos it has never seen"))
        self.show_accuracy(*self._shown, tied=self._tied)

    def show_accuracy(
        self, training: Evaluation | None, held_out: Evaluation | None, *, tied: bool = False
    ) -> None:
        """Show both counts; None when there is nothing to count.

        tied: all scores are equal, so that every answer is the first class.
        """
        self._shown, self._tied = (training, held_out), tied
        if held_out is None or not len(held_out.losses):
            self._unseen.setText(self.tr("no photos held out"))
        else:
            share = text.share(held_out.right, len(held_out.losses))
            self._unseen.setText(self.tr("{share} right").format(share=share))
        if training is None:
            self._training.setText("")
        elif tied:
            self._training.setText(self.tr("all scores are equal: it says “dog” to all"))
        elif _by_heart(training, held_out):
            words = self.tr("its own {count} learnt by heart")
            self._training.setText(words.format(count=text.count(training.right)))
        else:
            share = text.share(training.right, len(training.losses))
            self._training.setText(
                self.tr("on its own training photos: {share}").format(share=share)
            )


def _by_heart(training: Evaluation, held_out: Evaluation | None) -> bool:
    """Say whether all training photos are right and others cost more than knowing nothing."""
    if held_out is None or training.right < len(training.losses):
        return False
    return held_out.loss > math.log(len(held_out.differences) + 1)
