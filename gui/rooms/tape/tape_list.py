"""A tape as a list: one row an operation, what it made, and what came back."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.rooms.tape.tape_words import operation_words, slope_words, value_words
from gui.widgets.tables.content import Column, Role, TableCell, TableRow
from gui.widgets.tables.table import ALL, Table
from model.autodiff.tape import Replay, TapeRecord

ROW = 24
LEAST_ROWS = 2


class TapeList(Table):
    """The recorded operations in their order; the current one is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROW, ROW, (LEAST_ROWS, ALL), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def name_columns(self, operation: str, value: str, slope: str) -> None:
        """Write the heads of the columns."""
        columns = tuple(Column(head, "left") for head in (operation, value, slope))
        self.show_content(replace(self.content, columns=columns))

    def show_nothing(self) -> None:
        """Show no tape."""
        self.show_content(replace(self.content, rows=(), marked=None))

    def show_tape(self, record: TapeRecord, replay: Replay, position: int, current: int) -> None:
        """Show a recorded tape, and how far it has been played; see `TapeGraph.show_position`."""
        count = len(record.lines)
        above = {
            passing.line: slope_words(passing.above)
            for passing in replay.passings[: max(0, position - count)]
        }
        rows = []
        for place, line in enumerate(record.lines):
            done = place < min(position, count)
            role: Role = "ink" if done else "muted"
            value = value_words(record.entries[line.output].value) if done else ""
            texts = TableCell(value), TableCell(above.get(place, ""))
            rows.append(TableRow((TableCell(operation_words(record, place), role), *texts), place))
        marked = current if current >= 0 else None
        self.show_content(replace(self.content, rows=tuple(rows), marked=marked))
