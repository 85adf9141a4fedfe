"""What is written in a table, for a file or for the clipboard."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from gui.tables.content import Line, tab_separated
from gui.widgets.giving.number_table import TSV
from model.csv_table import write_csv


@dataclass(frozen=True, slots=True)
class TableText:
    """Lines of a table, the heads first, with numbers as programs read them."""

    lines: tuple[Line, ...]

    def csv(self) -> bytes:
        """Write it as comma-separated values, in which no name is a formula."""
        head, *rows = self.lines
        return write_csv(head, rows)

    def mime(self) -> QMimeData:
        """Give it to the clipboard."""
        tsv, mime = tab_separated(self.lines), QMimeData()
        mime.setText(tsv)
        mime.setData(TSV, tsv.encode())
        return mime
