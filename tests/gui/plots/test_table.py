"""The numbers of a plot, as spreadsheets and programs read them."""

import csv
import io

import numpy as np

from gui.plots.chart import Axis, Chart, Curve, pen
from gui.plots.table import padded, table_of
from gui.plots.ticks import loss_ticks
from gui.widgets.giving.number_table import NumberTable


def axis(name: str) -> Axis:
    return Axis(name, 0, 1, loss_ticks, str)


def read(table: NumberTable) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.csv().decode("utf-8-sig"), newline="")))


def test_curves_stand_beside_each_other_by_where_they_are() -> None:
    ink = pen("ink", 1)
    chart = Chart(
        axis("h"),
        axis("error"),
        (
            Curve("one", np.array([3.0, 2.0, 1.0]), np.array([30.0, 20.0, 10.0]), ink),
            Curve("other", np.array([2.0, 4.0]), np.array([0.2, 0.4]), ink),
            Curve("", np.array([9.0]), np.array([9.0]), ink),
        ),
    )
    assert read(table_of(chart)) == [
        ["h", "one", "other"],
        ["1", "10", ""],
        ["2", "20", "0.2"],
        ["3", "30", ""],
        ["4", "", "0.4"],
    ]


def test_a_chart_without_curves_is_a_table_without_rows() -> None:
    assert read(table_of(Chart(axis("h"), axis("error")))) == [["h"]]


def test_shorter_columns_end_in_nothing() -> None:
    one, other = padded([np.arange(3.0), np.arange(1.0)])
    assert one.tolist() == [0, 1, 2]
    assert other[0] == 0
    assert np.isnan(other[1:]).all()
