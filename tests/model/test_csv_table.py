"""A table is read back as it was, also by a spreadsheet."""

import csv
import io
import math

import pytest

from model.csv_table import cell_text, write_csv


def test_numbers_and_names_are_read_back() -> None:
    rows = [("a, b.jpg", 1, 0.1 + 0.2), ('the "best"', 2, 1e-300)]
    content = write_csv(["강아지", "n", "x"], rows)

    assert content.startswith("\ufeff강아지,n,x\r\n".encode())
    _, *found = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert [(name, int(n), float(x)) for name, n, x in found] == rows


def test_an_undefined_number_is_left_out() -> None:
    assert write_csv(["x"], [(math.nan, 0)]).endswith(b"x\r\n,0\r\n")


def test_no_name_is_taken_for_a_formula() -> None:
    assert b"'=1+1" in write_csv(["x"], [("=1+1",)])
    assert write_csv(["x"], [("", -1.5)]).endswith(b"\r\n,-1.5\r\n")


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_a_spreadsheet_is_a_formula(first: str) -> None:
    assert cell_text(f"{first}A1") == f"'{first}A1"
    assert cell_text(f"a{first}") == f"a{first}"
    assert cell_text("") == ""


def test_a_number_is_no_formula_whatever_it_begins_with() -> None:
    assert [cell_text(number) for number in ("-1", "+0.5", "-2.3e-08")] == [
        "-1",
        "+0.5",
        "-2.3e-08",
    ]
    assert write_csv(["x"], [(-3.0, 1e15)]).endswith(b"\r\n-3,1000000000000000.0\r\n")
