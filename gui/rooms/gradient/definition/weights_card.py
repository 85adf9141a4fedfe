"""Weight by weight: W, W with one weight moved, and dW, and a slope to work out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.rooms.gradient.definition.slope_question import SlopeQuestion
from gui.rooms.gradient.place_picker import Pick, PlacePicker
from gui.style.language import fill
from gui.tables.content import TableContent, TableRow, named_columns, plain_row
from gui.tables.table import Table
from gui.widgets.card import Card
from gui.widgets.fields.slider import Slider
from gui.widgets.fold import Fold
from gui.widgets.texts.label import Figure, Label
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import rate_words
from model.gradient import FEWEST, MOST, SLIDE_EXAMPLE

LINES = 7
"""At most so many lines of weights; below them is one for the losses."""

UNKNOWN = "?"
"""As on the slide, where a slope has not been worked out yet."""

MARGIN = 18
"""What a fold opens stands so far inside."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A weight that is moved, and others beside it.

    lines:  a line a weight: name, w, w or w + h, slope or "?".
    losses: the loss of W, and that of W with the weight moved.
    chosen: the key of the line of the weight that is moved.
    keys:   all that can be chosen.
    note:   what is worth knowing about it.
    """

    lines: tuple[TableRow, ...]
    losses: tuple[str, str]
    chosen: int
    keys: Sequence[int]
    note: str


class WeightsCard(Card):
    """The columns of the slide, or the weights of a photo's classifier to choose from.

    Signals: `lecture_chosen(bool)`; `chosen(key)`, another weight; `decimals_chosen(int)`;
    `followed(Photo)`, one of those that excite a feature.

    Attributes:
        question:    a number to work out.
        update_fold: opens the update of the slide.
    """

    lecture_chosen = Signal(bool)
    chosen = Signal(int)
    decimals_chosen = Signal(int)
    followed = Signal(object)

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = SlopeQuestion()
        self._modes = (QPushButton(), QPushButton())
        self._group = QButtonGroup(self)
        modes = QHBoxLayout()
        for place, button in enumerate(self._modes):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, place)
            modes.addWidget(button)
        modes.addStretch(1)
        self._modes[0].setChecked(True)
        self._group.idClicked.connect(lambda place: self.lecture_chosen.emit(place == 0))
        self._table, self._note, self._picker = Table(), Label("muted"), PlacePicker()
        self._note.setWordWrap(True)
        self._numbers = QWidget()
        numbers = QVBoxLayout(self._numbers)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.addWidget(self._table)
        numbers.addWidget(self._note)
        self._update, self._decimals = Table(), QWidget()
        self._slider, self._count, self._lens = (
            Slider(),
            Figure(str(MOST)),
            Paragraph("muted"),
        )
        self._slider.setRange(FEWEST, MOST)
        decimals = QVBoxLayout(self._decimals)
        decimals.setContentsMargins(MARGIN, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._slider, 1)
        row.addWidget(self._count)
        decimals.addLayout(row)
        decimals.addWidget(self._lens)
        self.update_fold = Fold("definition.update", memory, self._update)
        self._folds = (
            Fold("definition.numbers", memory, self._numbers),
            self.update_fold,
            Fold("definition.decimals", memory, self._decimals),
        )
        self.body.addLayout(modes)
        self.body.addWidget(self._picker, 100)
        for widget in (self._folds[0], self._numbers, self.question):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for widget in (self._folds[1], self._update, self._folds[2], self._decimals):
            self.body.addWidget(widget)
        self._table.chosen.connect(self.chosen)
        self._picker.chosen.connect(self.chosen)
        self._picker.followed.connect(self.followed)
        self._slider.valueChanged.connect(self.decimals_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Weight by weight"))
        self._modes[0].setText(self.tr("Lecture example"))
        self._modes[1].setText(self.tr("My photo"))
        self._folds[0].setText(self.tr("Numbers of its neighbours"))
        self.update_fold.setText(
            fill(
                self.tr("One update: w ← w − η · ∂L/∂w (η = {rate})"),
                rate=rate_words(SLIDE_EXAMPLE.rate),
            )
        )
        self._folds[2].setText(self.tr("Decimals of the losses"))
        self._table.setAccessibleName(self.tr("W, W with one weight moved by h, and the gradient"))
        self._update.setAccessibleName(self.tr("The update of the lecture's example"))
        self._slider.setAccessibleName(self.tr("Decimals of the losses"))

    def show_weights(self, weights: Weights) -> None:
        """Show the weight that is moved among others."""
        columns = named_columns("", "W", "W + h", "dW")
        losses = plain_row((self.tr("loss"), *weights.losses, ""))
        content = TableContent(
            columns, (*weights.lines, losses), marked=weights.chosen, keys=weights.keys
        )
        self._table.show_content(content)
        self._note.setText(weights.note)
        self._note.setVisible(bool(weights.note))

    def show_slide(self, lines: tuple[TableRow, ...], step: str) -> None:
        """Show the slide's step: a line a weight, and the head of what is added to each."""
        self._modes[0].setChecked(True)
        self._picker.hide()
        self._folds[0].hide()
        self._numbers.show()
        self.update_fold.show()
        self._update.setVisible(self.update_fold.isChecked())
        columns = named_columns("", "w", "dW", step, self.tr("new w"))
        self._update.show_content(TableContent(columns, lines))

    def show_pick(self, pick: Pick) -> None:
        """Show all weights of a photo's classifier."""
        self._modes[1].setChecked(True)
        self._picker.show()
        self._folds[0].show()
        self._numbers.setVisible(self._folds[0].isChecked())
        self.update_fold.hide()
        self._update.hide()
        self._picker.show_pick(pick)

    def show_decimals(self, decimals: int, most: int, words: str) -> None:
        """Show with how many decimals of at most so many the losses are written."""
        self._slider.show_range(most)
        self._slider.show_value(decimals)
        self._count.setText(str(decimals))
        self._lens.setText(words)
