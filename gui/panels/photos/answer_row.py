"""Where a verdict is answered: right, or it is the other one; or what it is, where nobody knows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.style.styled import Styled
from gui.widgets.texts.label import SIDES, ElidedLabel, Label


class AnswerRow(Styled, QWidget):
    """A question with two answers, and what becomes of the photo.

    Signals: `answered(int)`, the photo shows a dog (0) or a cat (1).
    """

    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: int | None = None
        self._label: int | None = None
        self._question = Label()
        self._told = ElidedLabel("muted")
        self._buttons = [QPushButton() for _ in SIDES]
        row = QHBoxLayout()
        row.setSpacing(6)
        for place, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, place=place: self._tell(place))
            row.addWidget(button, 1 + place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._question)
        column.addLayout(row)
        column.addWidget(self._told)
        self.retranslate()

    def show_answer(self, answer: int | None, label: int | None) -> None:
        """Ask whether the answer is right, as long as nobody has labelled the photo.

        answer: 0 for a dog, 1 for a cat; None where there is no answer.
        """
        if (answer, label) != (self._answer, self._label):
            self._answer, self._label = answer, label
            self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        answer, label = self._answer, self._label
        names = (self.tr("It is a dog"), self.tr("It is a cat"))
        words = names if answer is None else (self.tr("Right"), names[1 - answer])
        for button, word in zip(self._buttons, words, strict=True):
            button.setText(word)
            button.setVisible(label is None)
        self._question.setVisible(label is None)
        self._question.setText(
            self.tr("What is it?") if answer is None else self.tr("Is that right?")
        )
        self._told.setText(
            self.tr("Your answer puts it on its shelf.")
            if label is None
            else (self.tr("On the shelf of the dogs"), self.tr("On the shelf of the cats"))[label]
        )

    def _tell(self, place: int) -> None:
        """Tell the class that a button stands for; the first one is the answer, if there is one."""
        if self._answer is None:
            self.answered.emit(place)
        else:
            self.answered.emit(self._answer if place == 0 else 1 - self._answer)
