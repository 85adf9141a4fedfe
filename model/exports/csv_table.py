"""Tables as comma-separated values, for spreadsheets and for programs."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from model.visible import cell_text

Cell: TypeAlias = str | int | float

_MARK = "\ufeff"
"""A spreadsheet takes a file without this mark for another alphabet."""


def write_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Write a table; a number is read back as it is, and one that is undefined is left out.

    No text begins as a formula does.

    Source: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(head)
    writer.writerows([*map(_written, row)] for row in rows)
    return f"{_MARK}{file.getvalue()}".encode()


def _written(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return cell_text(cell)
    return "" if math.isnan(cell) else cell
