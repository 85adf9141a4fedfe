"""The numbers of a plot as a table."""

from collections.abc import Sequence

import numpy as np

from gui.plots.chart import Chart
from gui.widgets.giving.number_table import NumberTable
from model.params import Doubles


def table_of(chart: Chart) -> NumberTable:
    """Put the curves of a chart that have names beside each other, a row for each place across."""
    curves = chart.named
    across = [curve.across for curve in curves]
    rows = np.unique(np.concatenate(across)) if across else np.empty(0)
    columns = []
    for curve in curves:
        column = np.full(len(rows), np.nan)
        column[np.searchsorted(rows, curve.across)] = curve.up
        columns.append(column)
    return NumberTable((chart.across.name, *(curve.name for curve in curves)), (rows, *columns))


def padded(columns: Sequence[Doubles]) -> tuple[Doubles, ...]:
    """Make columns equally long: (n,) each, the shorter ones with NaN at their ends."""
    longest = max(map(len, columns), default=0)
    return tuple(
        np.concatenate([column, np.full(longest - len(column), np.nan)]) for column in columns
    )
