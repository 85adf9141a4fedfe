"""The question what a photo shows that nobody has labelled, and what it is taken for meanwhile.

Without a label there is no loss. So a page supposes one, says so, and asks.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.texts.label import SIDES, Label
from model.photos import Photo


class WhatIsIt(Styled, QFrame):
    """One line: what is supposed, an answer for each class, and the other supposition.

    Signals:
        answered(Photo, int): the photo shows a dog (0) or a cat (1).
        supposed(Photo, int): it is to be taken for one, without a label.
    """

    answered = Signal(object, int)
    supposed = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self._label = 0
        self.setProperty("role", "guess")
        self._words = Label()
        self._words.setWordWrap(True)
        self._answers = [QPushButton() for _ in SIDES]
        self._other = QPushButton()
        self._other.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 6, GAP, 6)
        row.setSpacing(GAP)
        row.addWidget(self._words, 1)
        for side, button in enumerate(self._answers):
            button.clicked.connect(lambda _=False, side=side: self._answer(side))
            row.addWidget(button)
        row.addWidget(self._other)
        for button in (*self._answers, self._other):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._other.clicked.connect(self._suppose)
        self.hide()
        self.retranslate()

    def show_photo(self, photo: Photo, supposed: int) -> None:
        """Ask about a photo that is taken for a dog (0) or a cat (1) as yet."""
        changed = supposed != self._label
        self._photo, self._label = photo, supposed
        if changed:
            self.retranslate()
        self.setVisible(True)

    def show_nothing(self) -> None:
        """Ask nothing: there is no photo, or somebody has said what it shows."""
        self._photo = None
        self.setVisible(False)

    def retranslate(self) -> None:
        """Write the words again."""
        self._words.setText(
            (
                self.tr("What does this photo show? Nobody has said, so just suppose a dog."),
                self.tr("What does this photo show? Nobody has said, so just suppose a cat."),
            )[self._label]
        )
        answers = (self.tr("It is a dog"), self.tr("It is a cat"))
        for button, words in zip(self._answers, answers, strict=True):
            button.setText(words)
            button.setToolTip(self.tr("Puts it on its shelf"))
        self._other.setText((self.tr("Suppose a cat"), self.tr("Suppose a dog"))[self._label])
        self.setAccessibleName(self._words.text())

    def _answer(self, side: int) -> None:
        if self._photo is not None:
            self.answered.emit(self._photo, side)

    def _suppose(self) -> None:
        if self._photo is not None:
            self.supposed.emit(self._photo, 1 - self._label)
