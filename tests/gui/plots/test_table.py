"""The numbers of a plot, as spreadsheets and programs read them."""

import csv
import io
import math

import numpy as np

from gui.plots.chart import Axis, Chart, Curve, pen
from gui.plots.table import PlotTable, padded, table_of
from gui.plots.ticks import loss_ticks


def axis(name: str) -> Axis:
    return Axis(name, 0, 1, loss_ticks, str)


def read(table: PlotTable) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.csv().decode("utf-8-sig"), newline="")))


def test_numbers_come_back_as_they_were() -> None:
    numbers = np.array([0.1, 1 / 3, 1e-300, -2.5e17, 123456789.0, 0.0, math.pi])
    rows = read(PlotTable(("n",), (numbers,)))
    assert rows[0] == ["n"]
    assert [float(row[0]) for row in rows[1:]] == numbers.tolist()


def test_whole_numbers_have_no_point_and_none_is_nothing() -> None:
    rows = read(PlotTable(("step", "loss"), (np.arange(3.0), np.array([1.0, np.nan, np.inf]))))
    assert rows == [["step", "loss"], ["0", "1"], ["1", ""], ["2", "inf"]]


def test_names_may_have_commas_quotes_and_korean_letters() -> None:
    names = ("η, “0.1”", 'a "b"', "손실")
    table = PlotTable(names, (np.zeros(1),) * 3)
    assert read(table)[0] == list(names)
    assert table.csv().startswith(b"\xef\xbb\xbf")


def test_with_tabs_it_fits_a_clipboard() -> None:
    assert PlotTable(("a", "b"), (np.array([1.5]), np.array([2.0]))).tsv() == "a\tb\r\n1.5\t2\r\n"


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
