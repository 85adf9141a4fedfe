"""The questions of "predict first", and the answers after the step."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.style import text
from gui.style.language import fill, say
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.pixels import pixel_of
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import ground_words, loss_pair
from gui.widgets.words.significant import significant
from model.descent import CHOICES, Score, StepQuestion
from model.sentence import Sentence
from model.training import Scene
from model.training.optimisers import GradientDescent

EDGE = 330
LETTERS = ("A", "B", "C")


class PredictionCard(Card):
    """Two questions with buttons, a picture of the slope, the score, and the step itself.

    Signals: `predicted(rises, weight)`: both questions are answered and the step may be taken;
    `weight` is the place of the chosen one among the three. `continued()`: the answer has been
    read, and the next question may come.
    """

    predicted = Signal(bool, int)
    continued = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: StepQuestion | None = None
        self._scene: Scene | None = None
        self._score = Score()
        self._running = False
        self._verdict: tuple[bool, bool] | None = None
        self._why: Sentence | None = None
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
        self._map.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the buttons say which weight is marked
        self._caption, self._scale = Label("muted"), ScaleBar()
        self._groups = [_group(buttons) for buttons in (self._loss_buttons, self._weight_buttons)]
        for group in self._groups:
            group.idToggled.connect(lambda *_: self._offer())
        self._go.clicked.connect(self._press)
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Predict first"))
        for button, words in zip(
            self._loss_buttons, (self.tr("It falls"), self.tr("It rises")), strict=True
        ):
            button.setText(words)
        self._map.setAccessibleName(self.tr("the slope ∂L/∂W of that row"))
        self._write()

    def show_question(self, found: StepQuestion | Sentence, scene: Scene) -> None:
        """Ask, or say why there is nothing to ask about."""
        question = found if isinstance(found, StepQuestion) else None
        self._why = found if isinstance(found, Sentence) else None
        self._question, self._scene, self._verdict = question, scene, None
        # The button goes to sleep until both are answered, and the focus shall not leave the card.
        asked_by_key = self._go.hasFocus()
        for group in self._groups:
            group.setExclusive(False)
            for button in group.buttons():
                button.setChecked(False)
            group.setExclusive(True)
        if asked_by_key and question is not None:
            self._loss_buttons[0].setEnabled(True)
            self._loss_buttons[0].setFocus()
        self._write()

    def show_running(self, running: bool) -> None:
        """Say that nothing can be predicted while training runs."""
        if running != self._running:
            self._running = running
            self._question = self._verdict = None
            self._write()

    def show_nothing(self, why: Sentence) -> None:
        """Say why nothing can be asked."""
        self._question, self._scene, self._verdict, self._why = None, None, None, why
        self._write()

    def show_outcome(self, score: Score, *, loss_right: bool, weight_right: bool) -> None:
        """Say how the prediction turned out; the question stays until the next one is wanted."""
        self._score = score
        self._verdict = (loss_right, weight_right)
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
        picture.addWidget(self._scale)
        picture.addStretch(1)
        whole = QHBoxLayout()
        whole.setSpacing(2 * GAP)
        whole.addLayout(questions, 1)
        whole.addLayout(picture)
        self.body.addLayout(whole)

    def _write(self) -> None:
        question, scene = self._question, self._scene
        asking = question is not None and scene is not None and scene.step_result is not None
        for button in (*self._loss_buttons, *self._weight_buttons):
            button.setEnabled(asking and self._verdict is None)
        for button in self._weight_buttons:
            button.setVisible(asking)
        self._go.setText(
            self.tr("Take the step") if self._verdict is None else self.tr("Next question")
        )
        self._offer()
        self._total.setText(
            fill(
                self.tr("{right} of {asked} right so far"),
                right=text.count(self._score.right),
                asked=text.count(self._score.asked),
            )
            if self._score.asked
            else ""
        )
        self._result.setText(self._outcome())
        self._hint.setText(self._advice())
        if question is None or scene is None or scene.step_result is None:
            self._loss_words.setText("")
            self._weight_words.setText("")
            self._map.show()
            self._caption.hide()
            self._scale.hide()
            self._map.show_nothing(self._why_nothing())
            return
        height = ground_words(pulled=scene.setup.settings.l2 > 0)
        self._loss_words.setText(
            fill(
                self.tr("Will the {height} of the {photos} photos of this step rise or fall?"),
                height=height,
                photos=text.count(question.photos),
            )
        )
        shape, row = scene.setup.eye.shape, scene.params.W[question.label]
        for letter, button, place, slope in zip(
            LETTERS, self._weight_buttons, question.weights, question.slopes, strict=True
        ):
            cell = self._cell(place)
            where = (
                fill(
                    self.tr("number {place}, slope {slope}"),
                    place=text.count(place + 1),
                    slope=text.rounded(slope),
                )
                if cell is None
                else fill(self.tr("row {y}, column {x}"), y=cell[0] + 1, x=cell[1] + 1)
            )
            button.setText(f"{letter} · {where}")
            weight = significant(float(row[place]), float(np.abs(row).max()))
            button.setToolTip(fill(self.tr("w = {weight}"), weight=weight))
        animal = (self.tr("dog"), self.tr("cat"))[question.label]
        self._weight_words.setText(
            fill(self.tr("Which of these weights of the row {animal} grows?"), animal=animal)
        )
        self._caption.setText(self._caption_of(question, shape))
        for part in (self._map, self._caption, self._scale):
            part.setVisible(shape is not None)
        if shape is not None:
            slope_map = scene.step_result.slope.gradient.W[question.label].reshape(shape)
            self._map.show_values(
                np.ascontiguousarray(slope_map[:, :, question.channel], np.float32),
                positive=None,
            )
            self._scale.show_limit(self._map.limit, None)

    def _why_nothing(self) -> str:
        if self._running:
            return self.tr("Pause the training to predict.")
        return "" if self._why is None else say(self._why)

    def _advice(self) -> str:
        """Say what to look at; only plain gradient descent always goes against the slope of now."""
        optimiser = None if self._scene is None else self._scene.setup.settings.optimiser
        if optimiser is None or isinstance(optimiser, GradientDescent):
            return self.tr(
                "Say what the next step will do, then take it and see. The step goes against the "
                "slope: a weight whose slope is negative grows."
            )
        return fill(
            self.tr(
                "Say what the next step will do, then take it and see. The step of {optimiser} "
                "depends on the slopes before, too."
            ),
            optimiser=say(optimiser.label),
        )

    def _caption_of(self, question: StepQuestion, shape: tuple[int, int, int] | None) -> str:
        if shape is None or shape[2] == 1:
            return self.tr("the slope ∂L/∂W of that row")
        colour = (self.tr("red"), self.tr("green"), self.tr("blue"))[question.channel]
        return fill(self.tr("the slope ∂L/∂W of that row, {colour} part"), colour=colour)

    def _cell(self, place: int) -> Cell | None:
        """The pixel that a number of x belongs to; None where x is no picture."""
        shape = self._scene.setup.eye.shape if self._scene is not None else None
        if shape is None:
            return None
        row, column, _ = pixel_of(place, shape)
        return row, column

    def _outcome(self) -> str:
        """Say what came, why, and what of it was predicted."""
        question, scene = self._question, self._scene
        if self._verdict is None or question is None or scene is None:
            return ""
        loss_right, weight_right = self._verdict
        right, wrong = self.tr("right"), self.tr("wrong")
        said = self.tr("Your answers: {height} {loss}, weight {weight}.")
        before, after = loss_pair(question.height, question.next_height)
        return fill(
            " ".join((self._went(question), self._grew(question), said)),
            height=ground_words(pulled=scene.setup.settings.l2 > 0),
            photos=text.count(question.photos),
            before=before,
            after=after,
            optimiser=say(scene.setup.settings.optimiser.label),
            letter=LETTERS[question.grows],
            slope=text.rounded(question.slopes[question.grows]),
            loss=right if loss_right else wrong,
            weight=right if weight_right else wrong,
        )

    def _went(self, question: StepQuestion) -> str:
        if not question.rises:
            return self.tr(
                "The {height} of these {photos} photos fell from {before} to {after}: the step set "
                "off downhill and was not too long."
            )
        if question.downhill:
            return self.tr(
                "The {height} of these {photos} photos rose from {before} to {after}: the step set "
                "off downhill but was too long, and came up higher on the other side."
            )
        return self.tr(
            "The {height} of these {photos} photos rose from {before} to {after}: the step set off "
            "uphill, because {optimiser} still follows slopes that it felt before."
        )

    def _grew(self, question: StepQuestion) -> str:
        if question.slopes[question.grows] < 0:
            return self.tr("{letter} grew: its slope is {slope}, and it moved against it.")
        return self.tr(
            "{letter} grew although its slope is {slope}: {optimiser} still follows slopes that it "
            "felt before."
        )

    def _offer(self) -> None:
        question = self._question
        answered = all(group.checkedButton() is not None for group in self._groups)
        self._go.setEnabled(question is not None and answered)
        cells = () if question is None else tuple(map(self._cell, question.weights))
        chosen = self._groups[1].checkedId()
        cell = cells[chosen] if cells and chosen >= 0 else None
        self._map.show_cursor(cell, pinned=cell is not None)
        self._map.show_letters(
            {cell: letter for cell, letter in zip(cells, LETTERS, strict=False) if cell is not None}
        )

    def _press(self) -> None:
        if self._verdict is not None:
            self.continued.emit()
            return
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
