"""The films that were left, one row each: name, where it parted, with what, how far it got."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.style import text
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.label import Label
from gui.widgets.number_words import loss_words

NAME = 0
LONGEST_NAME = 40


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
        self._filling = False
        self._empty = Label("muted")
        self._empty.setWordWrap(True)
        self._table = QTableWidget(0, 5)
        self._table.verticalHeader().hide()
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        # Tab goes on to the next widget, arrow keys from row to row.
        self._table.setTabKeyNavigation(False)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self._switch, self._drop = QPushButton(), QPushButton()
        ways = QHBoxLayout()
        ways.setSpacing(GAP)
        ways.addWidget(self._switch)
        ways.addWidget(self._drop)
        ways.addStretch(1)
        for part in (self._empty, self._table):
            self.body.addWidget(part)
        self.body.addLayout(ways)
        self._table.itemSelectionChanged.connect(self._select)
        self._table.itemChanged.connect(self._rename)
        self._switch.clicked.connect(lambda: self.switched.emit(self.index))
        self._drop.clicked.connect(lambda: self.dropped.emit(self.index))
        self.retranslate()

    @property
    def index(self) -> int:
        """The chosen row; −1 for none."""
        return self._table.currentRow()

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
        self._table.setHorizontalHeaderLabels(
            [
                self.tr("Name (type to change)"),
                self.tr("parted at"),
                self.tr("last step"),
                self.tr("trained with"),
                self.tr("loss"),
            ]
        )
        self._switch.setText(self.tr("Go on with it"))
        self._drop.setText(self.tr("Forget it"))
        self.show_rows(self._rows)

    def show_rows(self, rows: tuple[BranchRow, ...]) -> None:
        """Show the films that were left; the chosen row stays where it is."""
        index = max(0, self.index)
        self._rows = rows
        self._filling = True
        self._table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            name = row.name or self.tr("way {number}").format(number=place + 1)
            cells = (
                name,
                text.count(row.origin),
                text.count(row.length),
                row.settings,
                loss_words(row.loss),
            )
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                if column != NAME:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self._table.setItem(place, column, item)
        self._filling = False
        for widget in (self._table, self._switch, self._drop):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows:
            self._table.selectRow(min(index, len(rows) - 1))

    def _select(self) -> None:
        if not self._filling and self.index >= 0:
            self.chosen.emit(self.index)

    def _rename(self, item: QTableWidgetItem) -> None:
        if not self._filling and item.column() == NAME:
            self.named.emit(item.row(), item.text().strip()[:LONGEST_NAME])
