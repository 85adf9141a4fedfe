"""A number to be worked out by the learner before it is shown, and what is said to the answer."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.texts.label import Label

ANY = Bounds(-1e9, 1e9)
FIELD_WIDTH = 84


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the place of a weight, and words."""

    place: int
    words: str


class SlopeQuestion(Styled, QWidget):
    """A field for a number, a button that checks it, and a way past.

    Signals: `answered(place, slope)`; `skipped(place)`.
    """

    answered = Signal(int, float)
    skipped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._words, self._said = Label(), Label("muted")
        self._field, self._check, self._skip = NumberField(ANY), QPushButton(), QPushButton()
        self._skip.setProperty("role", "quiet")
        for words in (self._words, self._said):
            words.setWordWrap(True)
        for button in (self._check, self._skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for widget in (self._field, self._check, self._skip):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addLayout(row)
        column.addWidget(self._said)
        self._field.returnPressed.connect(self._answer)
        self._check.clicked.connect(self._answer)
        self._skip.clicked.connect(self._pass)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again; the question itself is the page's."""
        self._check.setText(self.tr("Check"))
        self._skip.setText(self.tr("Just show it"))
        self._field.setAccessibleName(self.tr("The number that you have worked out"))
        self._field.set_rule(self.tr("Type a number, such as −2.5."))

    def restyle(self) -> None:
        self._field.setFixedWidth(px(FIELD_WIDTH))

    def ask(self, question: Question | None, said: str) -> None:
        """Ask something, or nothing more; `said` is the word on the last answer."""
        if question != self._question:
            self._question = question
            self._field.clear()
        for widget in (self._field, self._check, self._skip, self._words):
            widget.setVisible(question is not None)
        self._words.setText("" if question is None else question.words)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.setVisible(question is not None or bool(said))

    def _answer(self) -> None:
        if self._question is not None and self._field.text().strip():
            self._field.editingFinished.emit()
            self.answered.emit(self._question.place, self._field.value)

    def _pass(self) -> None:
        if self._question is not None:
            self.skipped.emit(self._question.place)
