"""The slide with the definition of the derivative: W, W with one weight moved, and dW."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.widgets.card import Card
from gui.widgets.run_button import RunButton
from gui.widgets.tables.content import TableContent, TableRow, named_columns, plain_row
from gui.widgets.tables.table import Table
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.texts.text_line import TextLine

LINES = 9
"""At most so many lines of weights; below them is one for the losses."""

UNKNOWN = "?"
"""As on the slide, where a slope has not been felt yet."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the card shows.

    lines:    a line a weight: name, value, value or value + h, slope or "?".
    losses:   the loss of W, and that of W with the weight moved.
    chosen:   the key of the line of the weight that is moved.
    keys:     all that can be chosen.
    quotient: the quotient with its numbers.
    slope:    what it is.
    beside:   what is to be compared with it.
    note:     what is worth knowing about it.
    """

    lines: tuple[TableRow, ...]
    losses: tuple[str, str]
    chosen: int
    keys: Sequence[int]
    quotient: str
    slope: str
    beside: str
    note: str


class DefinitionCard(Card):
    """The three columns of the slide, and the quotient written out.

    Signals: `lecture_chosen(bool)`; `chosen(key)`, another weight; `run_pressed()`.
    """

    lecture_chosen = Signal(bool)
    chosen = Signal(int)
    run_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: Written | None = None
        self._why = ""
        self._photo = TextLine("muted")
        self._modes = (QPushButton(), QPushButton())
        self._group = QButtonGroup(self)
        for place, button in enumerate(self._modes):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, place)
            self.head.addWidget(button)
        self._modes[0].setChecked(True)
        self._group.idClicked.connect(lambda place: self.lecture_chosen.emit(place == 0))
        self._table = Table()
        self._back, self._next, self._run = QPushButton(), QPushButton(), RunButton()
        self._quotient, self._slope = TextLine(), TextLine("number")
        self._beside, self._note = TextLine("muted"), Paragraph(4, "muted")
        row = QHBoxLayout()
        for button in (self._back, self._next, self._run):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self._photo)
        self.body.addWidget(self._table, 100)
        for words in (self._quotient, self._slope, self._beside):
            self.body.addWidget(words)
        self.body.addLayout(row)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self._table.chosen.connect(self.chosen)
        self._back.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(lambda: self._go(1))
        self._run.clicked.connect(self.run_pressed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("The slope of one weight"))
        self._modes[0].setText(self.tr("Lecture example"))
        self._modes[1].setText(self.tr("My photo"))
        self._back.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next weight"))
        self._run.set_words(self.tr("Run through"), self.tr("Stop"))
        self._table.setAccessibleName(self.tr("W, W with one weight moved by h, and the gradient"))
        self._write()

    def show_mode(self, *, lecture: bool, photo: str) -> None:
        """Show whose numbers these are."""
        self._modes[0 if lecture else 1].setChecked(True)
        self._photo.setText(self.tr("chapter 12, with the printed numbers") if lecture else photo)

    def show_written(self, written: Written) -> None:
        """Show a weight and its neighbours."""
        self._written, self._why = written, ""
        self._write()

    def show_nothing(self, why: str) -> None:
        """Say why there are no weights to show."""
        self._written, self._why = None, why
        self._write()

    def show_running(self, *, running: bool) -> None:
        """Show whether it goes from weight to weight by itself."""
        self._run.show_running(running=running)

    def _go(self, step: int) -> None:
        written = self._written
        if written is not None and written.chosen + step in written.keys:
            self.chosen.emit(written.chosen + step)

    def _write(self) -> None:
        written = self._written
        columns = named_columns("", self.tr("current W"), self.tr("W + h"), self.tr("gradient dW"))
        if written is None:
            self._table.show_content(TableContent(columns))
            for line in (self._quotient, self._slope, self._beside):
                line.setText("")
            self._note.setText(self._why)
        else:
            rows = (*written.lines, plain_row((self.tr("loss"), *written.losses, "")))
            self._table.show_content(
                TableContent(columns, rows, marked=written.chosen, keys=written.keys)
            )
            self._quotient.setText(written.quotient)
            self._slope.setText(written.slope)
            self._beside.setText(written.beside)
            self._note.setText(written.note)
        self._back.setEnabled(written is not None and written.chosen > written.keys[0])
        self._next.setEnabled(written is not None and written.chosen < written.keys[-1])
        self._run.setEnabled(written is not None)
