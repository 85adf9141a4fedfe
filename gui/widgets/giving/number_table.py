"""Numbers under names, for a file or for the clipboard."""

import csv
import io
import math
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from model.params import Doubles

TSV = "text/tab-separated-values"

MOST_DIGITS = 1e15
"""Whole numbers below this are written without a decimal point."""


@dataclass(frozen=True, slots=True, eq=False)
class NumberTable:
    """Columns with names; (n,) float64 each, NaN where there is no number."""

    names: tuple[str, ...]
    columns: tuple[Doubles, ...]

    def csv(self) -> bytes:
        """Write it as comma-separated values (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180).

        With a byte order mark, without which spreadsheets take Korean names for something else.
        """
        return b"\xef\xbb\xbf" + self._written(",").encode("utf-8")

    def tsv(self) -> str:
        """Write it with tabs, which a spreadsheet takes from the clipboard."""
        return self._written("\t")

    def mime(self) -> QMimeData:
        """Give it to the clipboard."""
        tsv, mime = self.tsv(), QMimeData()
        mime.setText(tsv)
        mime.setData(TSV, tsv.encode())
        return mime

    def _written(self, between: str) -> str:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=between)
        writer.writerow(self.names)
        writer.writerows(
            zip(*(map(_cell, column.tolist()) for column in self.columns), strict=True)
        )
        return out.getvalue()


def _cell(number: float) -> str:
    """Write a number so that it is read back as it is; nothing for none."""
    if math.isnan(number):
        return ""
    if number.is_integer() and abs(number) < MOST_DIGITS:
        return str(int(number))
    return repr(number)
