"""What is written in a table, for a file or for the clipboard."""

import csv
import io
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from gui.tables.content import Line, tab_separated
from gui.widgets.giving.number_table import TSV
from model.sentence import Refusal
from model.typed_number import read

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""So a cell begins that a spreadsheet takes for something to be computed."""


@dataclass(frozen=True, slots=True)
class TableText:
    """Lines of a table, the heads first, with numbers as programs read them."""

    lines: tuple[Line, ...]

    def csv(self) -> bytes:
        """Write it as comma-separated values, in which no name is a formula.

        With a byte order mark, without which spreadsheets take Korean for something else.
        """
        file = io.StringIO()
        csv.writer(file).writerows([_plain(cell) for cell in line] for line in self.lines)
        return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8")

    def mime(self) -> QMimeData:
        """Give it to the clipboard."""
        tsv, mime = tab_separated(self.lines), QMimeData()
        mime.setText(tsv)
        mime.setData(TSV, tsv.encode())
        return mime


def _plain(cell: str) -> str:
    if not cell.startswith(FORMULA):
        return cell
    try:
        read(cell)
    except Refusal:
        return f"'{cell}"
    return cell
