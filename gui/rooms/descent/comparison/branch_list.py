"""The films that were left, one row each: name, where it parted, with what, how far it got."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.theme import GAP
from gui.tables.content import Column, TableContent, plain_row
from gui.tables.table import Table
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import loss_words

LONGEST_NAME = 40

NAME = 180
"""The most of the width that a name takes."""

LOWEST, TALLEST, LEAST_ROWS = 24, 28, 2


@dataclass(frozen=True, slots=True)
class BranchRow:
    """What stands in a row.

    origin, length: the step where it parted, and its last one.
    settings:       what it was trained with, in words.
    loss:           over the training photos at its last step.
    """

    name: str
    origin: int
    length: int
    settings: str
    loss: float


class BranchList(Card):
    """The rows, and what can be done with the chosen one.

    Signals: `chosen(index)`, another row; `switched(index)`, go on with it; `named(index, name)`;
    `dropped(index)`, forget it.
    """

    chosen = Signal(int)
    switched = Signal(int)
    named = Signal(int, str)
    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[BranchRow, ...] = ()
        self._empty = Label("muted")
        self._empty.setWordWrap(True)
        self._table = Table(LOWEST, TALLEST, (LEAST_ROWS, None))
        self._switch, self._drop = QPushButton(), QPushButton()
        ways = QHBoxLayout()
        ways.setSpacing(GAP)
        ways.addWidget(self._switch)
        ways.addWidget(self._drop)
        ways.addStretch(1)
        for part in (self._empty, self._table):
            self.body.addWidget(part)
        self.body.addLayout(ways)
        self._table.chosen.connect(self._choose)
        self._table.renamed.connect(lambda index, name: self.named.emit(index, _tidy(name)))
        self._switch.clicked.connect(lambda: self.switched.emit(self.index))
        self._drop.clicked.connect(lambda: self.dropped.emit(self.index))
        self.retranslate()

    @property
    def index(self) -> int:
        """The chosen row; −1 for none."""
        marked = self._table.content.marked
        return -1 if marked is None else marked

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Ways not taken"))
        self._empty.setText(
            self.tr(
                "A film that gives way to another one is kept here, to compare it and to come back "
                "to it. Go back to an earlier step, change η or another setting, and train on; or "
                "press Reset, open a model, or choose another x."
            )
        )
        self._table.setAccessibleName(self.tr("Ways not taken"))
        self._switch.setText(self.tr("Go on with it"))
        self._drop.setText(self.tr("Forget it"))
        self.show_rows(self._rows)

    def show_rows(self, rows: tuple[BranchRow, ...]) -> None:
        """Show the films that were left; the chosen row stays where it is."""
        index = min(max(0, self.index), len(rows) - 1)
        self._rows = rows
        columns = (
            Column(self.tr("Name (type to change)"), "left", most=NAME, editable=True),
            Column(self.tr("parted at"), "centre"),
            Column(self.tr("last step"), "centre"),
            Column(self.tr("trained with"), "left", stretch=3),
            Column(self.tr("loss")),
        )
        content = (
            plain_row(
                (
                    row.name or fill(self.tr("way {number}"), number=place + 1),
                    text.count(row.origin),
                    text.count(row.length),
                    row.settings,
                    loss_words(row.loss),
                ),
                place,
            )
            for place, row in enumerate(rows)
        )
        marked = index if rows else None
        self._table.show_content(TableContent(columns, tuple(content), marked))
        for widget in (self._table, self._switch, self._drop):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _choose(self, index: int) -> None:
        self._table.show_mark(index)
        self.chosen.emit(index)


def _tidy(name: str) -> str:
    return name.strip()[:LONGEST_NAME]
