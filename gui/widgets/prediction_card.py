"""The questions of "predict first", and the answers after the step."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui import text
from gui.theme import GAP
from gui.widgets.card import Card
from gui.widgets.heatmap import Heatmap
from gui.widgets.label import Label
from gui.widgets.significant import significant
from model.prediction import CHOICES, Question, Score
from model.scene import Scene

EDGE = 200
LETTERS = ("A", "B", "C")


class PredictionCard(Card):
    """Two questions with buttons, a picture of the slope, the score, and the step itself.

    Signals: `predicted(rises, weight)`: both questions are answered and the step may be taken;
    `weight` is the place of the chosen one among the three.
    """

    predicted = Signal(bool, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._scene: Scene | None = None
        self._score = Score()
        self._verdict: tuple[bool, bool, float, float] | None = None
        self._hint = Label("muted")
        self._hint.setWordWrap(True)
        self._loss_words, self._weight_words = Label(), Label()
        self._loss_buttons = [_answer() for _ in range(2)]
        self._weight_buttons = [_answer() for _ in range(CHOICES)]
        self._go = QPushButton()
        self._go.setProperty("role", "primary")
        self._result, self._total = Label(), Label("number")
        self._result.setWordWrap(True)
        self._map = Heatmap(EDGE)
        self._caption = Label("muted")
        self._groups = [_group(buttons) for buttons in (self._loss_buttons, self._weight_buttons)]
        for group in self._groups:
            group.idToggled.connect(lambda *_: self._offer())
        self._go.clicked.connect(self._predict)
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Predict first"))
        self._hint.setText(
            self.tr(
                "Say what the next step will do, then take it and see. A step goes against the "
                "slope: a weight whose slope is negative grows."
            )
        )
        self._loss_words.setText(self.tr("Will the loss rise or fall?"))
        for button, words in zip(
            self._loss_buttons, (self.tr("It falls"), self.tr("It rises")), strict=True
        ):
            button.setText(words)
        self._weight_words.setText(self.tr("Which of these weights grows?"))
        self._go.setText(self.tr("Take the step"))
        self._caption.setText(self.tr("the slope ∂L/∂W of the row in question"))
        self._write()

    def show_question(self, question: Question | None, scene: Scene | None) -> None:
        """Ask; None where there is nothing to ask about."""
        self._question, self._scene = question, scene
        for group in self._groups:
            group.setExclusive(False)
            for button in group.buttons():
                button.setChecked(False)
            group.setExclusive(True)
        self._write()

    def show_outcome(
        self, score: Score, *, loss_right: bool, weight_right: bool, before: float, after: float
    ) -> None:
        """Say how the prediction turned out."""
        self._score = score
        self._verdict = (loss_right, weight_right, before, after)
        self._write()

    def _build(self) -> None:
        questions = QVBoxLayout()
        questions.setSpacing(6)
        questions.addWidget(self._hint)
        for words, buttons in (
            (self._loss_words, self._loss_buttons),
            (self._weight_words, self._weight_buttons),
        ):
            questions.addSpacing(GAP)
            questions.addWidget(words)
            row = QHBoxLayout()
            row.setSpacing(6)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            questions.addLayout(row)
        questions.addSpacing(GAP)
        row = QHBoxLayout()
        row.addWidget(self._go)
        row.addStretch(1)
        questions.addLayout(row)
        questions.addSpacing(GAP)
        questions.addWidget(self._result)
        questions.addWidget(self._total)
        questions.addStretch(1)
        picture = QVBoxLayout()
        picture.setSpacing(2)
        picture.addWidget(self._map)
        picture.addWidget(self._caption)
        picture.addStretch(1)
        whole = QHBoxLayout()
        whole.setSpacing(2 * GAP)
        whole.addLayout(questions, 1)
        whole.addLayout(picture)
        self.body.addLayout(whole)

    def _write(self) -> None:
        question, scene = self._question, self._scene
        asking = question is not None and scene is not None and scene.moment is not None
        for button in (*self._loss_buttons, *self._weight_buttons):
            button.setEnabled(asking)
        self._offer()
        self._total.setText(
            self.tr("{share} right so far").format(
                share=text.share(self._score.right, self._score.asked)
            )
            if self._score.asked
            else ""
        )
        self._result.setText(self._outcome())
        if question is None or scene is None or scene.moment is None:
            self._map.show_nothing(self.tr("no next step with these photos"))
            return
        gradient = scene.moment.slope.gradient.W
        names = (self.tr("dog"), self.tr("cat"))
        shape = scene.setup.eye.shape
        for letter, button, (label, place) in zip(
            LETTERS, self._weight_buttons, question.weights, strict=True
        ):
            where = self.tr("{row}, number {place}").format(row=names[label], place=place + 1)
            if shape is not None:
                row, column = divmod(place // shape[2], shape[1])
                where = self.tr("{row}: row {y}, column {x}").format(
                    row=names[label], y=row + 1, x=column + 1
                )
            # The slope itself is not written here: it would be the answer.
            button.setText(f"{letter} · {where}")
            button.setToolTip(
                self.tr("w = {weight}").format(
                    weight=significant(
                        float(scene.params.W[label, place]), float(np.abs(scene.params.W).max())
                    )
                )
            )
        label = question.weights[0][0]
        if shape is None:
            self._map.show_nothing(self.tr("x is no picture"))
        else:
            self._map.show_values(
                gradient[label].reshape(shape).mean(axis=2).astype(np.float32), positive=label
            )

    def _outcome(self) -> str:
        if self._verdict is None:
            return ""
        loss_right, weight_right, before, after = self._verdict
        went = (
            self.tr("The loss fell from {before} to {after}.")
            if after <= before
            else self.tr("The loss rose from {before} to {after}.")
        ).format(before=text.number(before, 4), after=text.number(after, 4))
        right, wrong = self.tr("right"), self.tr("wrong")
        said = self.tr("Your answers: loss {loss}, weight {weight}.").format(
            loss=right if loss_right else wrong, weight=right if weight_right else wrong
        )
        return f"{went} {said}"

    def _offer(self) -> None:
        self._go.setEnabled(
            self._question is not None
            and all(group.checkedButton() is not None for group in self._groups)
        )

    def _predict(self) -> None:
        rises, weight = (group.checkedId() for group in self._groups)
        self.predicted.emit(bool(rises), weight)


def _answer() -> QPushButton:
    button = QPushButton()
    button.setCheckable(True)
    return button


def _group(buttons: list[QPushButton]) -> QButtonGroup:
    group = QButtonGroup(buttons[0])
    for number, button in enumerate(buttons):
        group.addButton(button, number)
    return group
