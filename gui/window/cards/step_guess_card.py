"""Two kinds of questions about the next step, and what came of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.style import text
from gui.style.language import fill, say
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.pixels import pixel_of
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import ground_words, loss_pair
from gui.widgets.words.photos import count_of
from model.descent import CHOICES, Score, StepQuestion
from model.training import Scene

LETTERS = ("A", "B", "C")


class StepGuessCard(Card):
    """A question with its answers; after the step, what came and why. Hidden until it is asked.

    Signals: `guessed(answer)`: what was chosen: of a loss 0 for falls and 1 for rises, of weights
    the place of one; `skipped()`: the step is to be taken without a guess.
    """

    guessed = Signal(int)
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._question: StepQuestion | None = None
        self._about_weights = False
        self._guess: int | None = None
        self._score = Score()
        self._words, self._total = Label(), Label("muted")
        self._words.setWordWrap(True)
        self._answers = [QPushButton() for _ in range(CHOICES)]
        self._skip = QPushButton()
        self._skip.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._words, 1)
        for place, button in enumerate(self._answers):
            button.clicked.connect(lambda _=False, place=place: self.guessed.emit(place))
            row.addWidget(button)
        row.addWidget(self._skip)
        row.addWidget(self._total)
        self._skip.clicked.connect(self.skipped)
        self.title.hide()
        self.body.addLayout(row)
        self.retranslate()
        self.hide()

    def show_wait(self) -> None:
        """Say that the question is on its way."""
        self._question = self._guess = None
        self._write()
        self.show()

    def show_question(self, question: StepQuestion, scene: Scene, *, about_weights: bool) -> None:
        """Ask about the loss, or about three weights, and take the keyboard."""
        self._question, self._scene, self._guess = question, scene, None
        self._about_weights = about_weights
        self._write()
        self.show()
        self._answers[0].setFocus()

    def show_outcome(self, guess: int, score: Score) -> None:
        """Say what came and why; the question stays with what was guessed."""
        self._guess, self._score = guess, score
        self._write()

    def retranslate(self) -> None:
        """Write the words again."""
        self._skip.setText(self.tr("Just step"))
        self._write()

    def _write(self) -> None:
        asks = self._question is not None and self._guess is None
        answers = self._offered() if asks else ()
        for place, button in enumerate(self._answers):
            button.setVisible(place < len(answers))
            button.setText(answers[place] if place < len(answers) else "")
        self._skip.setVisible(self._guess is None)
        self._total.setVisible(self._score.asked > 0)
        self._total.setText(
            fill(
                self.tr("{right} of {asked} right so far"),
                right=text.count(self._score.right),
                asked=text.count(self._score.asked),
            )
        )
        self._words.setText(self._said())

    def _offered(self) -> tuple[str, ...]:
        question = self._question
        if question is None:
            return ()
        if not self._about_weights:
            return self.tr("It falls"), self.tr("It rises")
        return tuple(
            f"{letter} · {self._where(place)}"
            for letter, place in zip(LETTERS, question.weights, strict=True)
        )

    def _where(self, place: int) -> str:
        """Say which number of x a weight belongs to, and its slope."""
        question, scene = self._question, self._scene
        if question is None or scene is None:
            return ""
        slope = text.rounded(question.slopes[question.weights.index(place)])
        shape = scene.setup.eye.shape
        if shape is None:
            words = self.tr("feature {number}, slope {slope}")
            return fill(words, number=text.count(place + 1), slope=slope)
        row, column, _ = pixel_of(place, shape)
        words = self.tr("row {row}, column {column}, slope {slope}")
        return fill(words, row=row + 1, column=column + 1, slope=slope)

    def _said(self) -> str:
        question, scene = self._question, self._scene
        if question is None or scene is None:
            return self.tr("Working out what the next step does…")
        if self._guess is not None:
            return self._outcome(question, scene, self._guess)
        if self._about_weights:
            animal = (self.tr("dog"), self.tr("cat"))[question.label]
            return fill(
                self.tr("Which of these weights of the row {animal} grows in the next step?"),
                animal=animal,
            )
        words = self.tr("The next step: will the {height} of its {photos} fall or rise?")
        height = ground_words(pulled=scene.setup.settings.l2 > 0)
        return fill(
            words, height=height, photos=count_of(question.photos, scene.setup.dataset.examples)
        )

    def _outcome(self, question: StepQuestion, scene: Scene, guess: int) -> str:
        """Say what came, why, and whether it was guessed."""
        before, after = loss_pair(question.height, question.next_height)
        right = guess == (question.grows if self._about_weights else question.rises)
        verdict = self.tr("Right.") if right else self.tr("No.")
        why = self._grew(question) if self._about_weights else self._went(question)
        return fill(
            f"{verdict} {why}",
            height=ground_words(pulled=scene.setup.settings.l2 > 0),
            photos=count_of(question.photos, scene.setup.dataset.examples),
            before=before,
            after=after,
            optimiser=say(scene.setup.settings.optimiser.label),
            letter=LETTERS[question.grows],
            slope=text.rounded(question.slopes[question.grows]),
        )

    def _went(self, question: StepQuestion) -> str:
        if not question.rises:
            return self.tr(
                "The {height} of these {photos} fell from {before} to {after}: the step set "
                "off downhill and was not too long."
            )
        if question.downhill:
            return self.tr(
                "The {height} of these {photos} rose from {before} to {after}: the step set "
                "off downhill but was too long, and came up higher on the other side."
            )
        return self.tr(
            "The {height} of these {photos} rose from {before} to {after}: the step set off "
            "uphill, because {optimiser} still follows slopes of earlier steps."
        )

    def _grew(self, question: StepQuestion) -> str:
        if question.slopes[question.grows] < 0:
            return self.tr("{letter} grew: its slope is {slope}, and the step goes against it.")
        return self.tr(
            "{letter} grew although its slope is {slope}: {optimiser} still follows slopes of "
            "earlier steps."
        )
