"""The numbers of a plot as a table, for a file or for the clipboard."""

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gui.plots.chart import Chart
from model.params import Doubles

MOST_DIGITS = 1e15
"""Whole numbers below this are written without a decimal point."""


@dataclass(frozen=True, slots=True, eq=False)
class PlotTable:
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

    def _written(self, between: str) -> str:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=between)
        writer.writerow(self.names)
        writer.writerows(
            zip(*(map(_cell, column.tolist()) for column in self.columns), strict=True)
        )
        return out.getvalue()


def table_of(chart: Chart) -> PlotTable:
    """Put the curves of a chart that have names beside each other, a row for each place across."""
    curves = chart.named
    across = [curve.across for curve in curves]
    rows = np.unique(np.concatenate(across)) if across else np.empty(0)
    columns = []
    for curve in curves:
        column = np.full(len(rows), np.nan)
        column[np.searchsorted(rows, curve.across)] = curve.up
        columns.append(column)
    return PlotTable((chart.across.name, *(curve.name for curve in curves)), (rows, *columns))


def padded(columns: Sequence[Doubles]) -> tuple[Doubles, ...]:
    """Make columns equally long: (n,) each, the shorter ones with NaN at their ends."""
    longest = max(map(len, columns), default=0)
    return tuple(
        np.concatenate([column, np.full(longest - len(column), np.nan)]) for column in columns
    )


def _cell(number: float) -> str:
    """Write a number so that it is read back as it is; nothing for none."""
    if math.isnan(number):
        return ""
    if number.is_integer() and abs(number) < MOST_DIGITS:
        return str(int(number))
    return repr(number)
