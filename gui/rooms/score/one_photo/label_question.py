"""What is asked where nobody has said what a photo shows: without a label there is no loss."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.rooms.score.classes import class_name
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.texts.label import SIDES, Label


class LabelQuestion(Styled, QFrame):
    """A line with the question and its answers.

    Signals:
        answered(int): the photo shows this class.
        supposed():    nobody has to know; the answer of the classifier will do.
    """

    answered = Signal(int)
    supposed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "guess")
        self._question = Label()
        self._question.setWordWrap(True)
        self._answers = [QPushButton() for _ in SIDES]
        self._suppose = QPushButton()
        self._suppose.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 4, GAP, 4)
        row.setSpacing(GAP)
        row.addWidget(self._question, 1)
        for button in (*self._answers, self._suppose):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        for label, button in enumerate(self._answers):
            button.clicked.connect(lambda _=False, label=label: self.answered.emit(label))
        self._suppose.clicked.connect(self.supposed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._question.setText(
            self.tr("What does this photo show? Without a label there is no loss.")
        )
        for label, button in enumerate(self._answers):
            button.setText(fill(self.tr("It is a {name}"), name=class_name(label)))
        self._suppose.setText(self.tr("just suppose"))
