"""What is written in a table, for a spreadsheet."""

import csv
import io

from gui.tables.table_text import TableText
from gui.widgets.giving.number_table import TSV

LINES = (("Photo", "loss"), ("=cmd|' /C calc'!A0", "-1500"), ("-강아지, 둘", "2.3e-08"))


def test_numbers_stay_numbers_and_no_name_becomes_a_formula() -> None:
    content = TableText(LINES).csv()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows == [
        ["Photo", "loss"],
        ["'=cmd|' /C calc'!A0", "-1500"],
        ["'-강아지, 둘", "2.3e-08"],
    ]


def test_the_clipboard_has_it_with_tabs() -> None:
    mime = TableText((("a", "b"), ("1", "2"))).mime()
    assert mime.text() == "a\tb\n1\t2"
    assert mime.data(TSV).data() == b"a\tb\n1\t2"
