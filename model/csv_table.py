"""Tables as comma-separated values, for spreadsheets and for programs."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from model.sentence import Refusal
from model.typed_number import read

Cell: TypeAlias = str | int | float

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""So a cell begins that a spreadsheet takes for something to be computed."""

MOST_WHOLE = 1e15
"""Whole numbers below this are written without a decimal point."""

_MARK = "\ufeff"
"""A spreadsheet takes a file without this mark for another alphabet."""


def write_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Write a table; a number is read back as it is, and one that is undefined is left out.

    No text begins as a formula does.

    Source: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180.
    """
    return f"{_MARK}{write_cells([head, *rows], ',')}".encode()


def write_cells(lines: Iterable[Sequence[Cell]], between: str) -> str:
    """Write lines of cells; `between` stands between two: a tab, for the clipboard."""
    file = io.StringIO()
    csv.writer(file, delimiter=between).writerows([*map(_written, line)] for line in lines)
    return file.getvalue()


def cell_text(text: str) -> str:
    """Give a text that a spreadsheet does not take for a formula; a number stays one.

    >>> cell_text("=1+1.jpg"), cell_text("dog.jpg"), cell_text("-0.5")
    ("'=1+1.jpg", 'dog.jpg', '-0.5')
    """
    if not text.startswith(FORMULA):
        return text
    try:
        read(text)
    except Refusal:
        return f"'{text}"
    return text


def _written(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return cell_text(cell)
    if math.isnan(cell):
        return ""
    return int(cell) if abs(cell) < MOST_WHOLE and float(cell).is_integer() else cell
