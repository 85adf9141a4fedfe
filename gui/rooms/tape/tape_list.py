"""A tape as a list: one row an operation, what it made, and what came back."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_words import operation_words, slope_words, value_words
from gui.tables.content import Column, Role, TableCell, TableRow
from gui.tables.table import ALL, Table

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

    def show_playing(self, playing: Playing) -> None:
        """Show a moment of a tape: what is known by then."""
        record, slopes = playing.recording.record, playing.slopes()
        rows = []
        for place, line in enumerate(record.lines):
            done = place < playing.done
            role: Role = "ink" if done else "muted"
            slope = slopes.get(line.output)
            value = value_words(record.entries[line.output].value) if done else ""
            texts = TableCell(value), TableCell("" if slope is None else slope_words(slope))
            rows.append(TableRow((TableCell(operation_words(record, place), role), *texts), place))
        marked = playing.line if playing.line >= 0 else None
        self.show_content(replace(self.content, rows=tuple(rows), marked=marked))
