"""A tape as a list: one row an operation, what it made, and what came back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.rooms.tape.tape_words import operation_words, slope_words, value_words
from gui.style import theme
from model.autodiff.tape import Replay, TapeRecord

OPERATION, VALUE, SLOPE = range(3)
ROW = 24


class TapeList(QTableWidget):
    """The recorded operations in their order.

    Signals: `picked(line)`, the learner has chosen a row.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._record: TapeRecord | None = None
        self._replay: Replay | None = None
        self._showing = False
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(
            False
        )  # Tab goes on to the next widget, arrow keys from row to row
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.itemSelectionChanged.connect(self._pick)

    def name_columns(self, operation: str, value: str, slope: str) -> None:
        """Write the heads of the columns."""
        self.setHorizontalHeaderLabels([operation, value, slope])

    def show_tape(self, record: TapeRecord, replay: Replay) -> None:
        """Show a recorded tape and its replay."""
        self._record, self._replay = record, replay
        self._showing = True
        self.setRowCount(len(record.lines))
        for row in range(len(record.lines)):
            for column in range(3):
                if self.item(row, column) is None:
                    self.setItem(row, column, QTableWidgetItem())
            self._cell(row, OPERATION).setText(operation_words(record, row))
        self._showing = False

    def show_nothing(self) -> None:
        """Show no tape."""
        self._record = self._replay = None
        self._showing = True
        self.setRowCount(0)
        self._showing = False

    def show_position(self, position: int, current: int) -> None:
        """Show how far it has been played; see `TapeGraph.show_position`."""
        record, replay = self._record, self._replay
        if record is None or replay is None:
            return
        self._showing = True
        count = len(record.lines)
        above = {
            passing.line: slope_words(passing.above)
            for passing in replay.passings[: max(0, position - count)]
        }
        colours = theme.current()
        for row, line in enumerate(record.lines):
            done = row < min(position, count)
            value = value_words(record.entries[line.output].value)
            self._cell(row, VALUE).setText(value if done else "")
            self._cell(row, SLOPE).setText(above.get(row, ""))
            self._cell(row, OPERATION).setForeground(QColor(colours.ink if done else colours.muted))
        if current >= 0:
            self.selectRow(current)
        else:
            self.clearSelection()
        self._showing = False

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            raise IndexError(f"there is no cell {row}, {column}")
        return item

    def _pick(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows and not self._showing:
            self.picked.emit(rows[0].row())
