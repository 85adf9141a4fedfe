"""Numbers under names, as spreadsheets and programs read them."""

import csv
import io
import math

import numpy as np

from gui.widgets.giving.number_table import TSV, NumberTable


def read(table: NumberTable) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.csv().decode("utf-8-sig"), newline="")))


def test_numbers_come_back_as_they_were() -> None:
    numbers = np.array([0.1, 1 / 3, 1e-300, -2.5e17, 123456789.0, 0.0, math.pi])
    rows = read(NumberTable(("n",), (numbers,)))
    assert rows[0] == ["n"]
    assert [float(row[0]) for row in rows[1:]] == numbers.tolist()


def test_whole_numbers_have_no_point_and_none_is_nothing() -> None:
    rows = read(NumberTable(("step", "loss"), (np.arange(3.0), np.array([1.0, np.nan, np.inf]))))
    assert rows == [["step", "loss"], ["0", "1"], ["1", ""], ["2", "inf"]]


def test_names_may_have_commas_quotes_and_korean_letters() -> None:
    names = ("η, “0.1”", 'a "b"', "손실")
    table = NumberTable(names, (np.zeros(1),) * 3)
    assert read(table)[0] == list(names)
    assert table.csv().startswith(b"\xef\xbb\xbf")


def test_with_tabs_it_fits_a_clipboard() -> None:
    assert NumberTable(("a", "b"), (np.array([1.5]), np.array([2.0]))).tsv() == "a\tb\r\n1.5\t2\r\n"


def test_the_clipboard_has_it_as_text_and_as_a_table() -> None:
    table = NumberTable(("a",), (np.array([1.5]),))
    mime = table.mime()
    assert mime.text() == table.tsv()
    assert mime.data(TSV).data().decode() == table.tsv()


def test_a_name_is_no_formula_wherever_it_goes() -> None:
    table = NumberTable(("=1+1", "-2"), (np.array([-1.5]), np.array([np.inf])))
    assert table.tsv() == "'=1+1\t-2\r\n-1.5\tinf\r\n"
    assert table.csv().decode("utf-8-sig") == "'=1+1,-2\r\n-1.5,inf\r\n"
