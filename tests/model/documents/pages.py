"""Pages as a browser reads them, for tests: what stands in them, and what they must not hold."""

import re
from html.parser import HTMLParser

EMPTY = {"br", "col", "img", "meta"}


class Page(HTMLParser):
    """A page, read to its end.

    Refuses elements that do not end where they should, and whatever a page must not have: scripts
    that run, addresses other than its own data, and handlers.

    words:  all texts outside the style sheet, with single spaces.
    tables: the texts of the cells, row by row, table by table.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = ""
        self.tables: list[list[list[str]]] = []
        self.pictures: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []
        self.words = " ".join(self.words.split())

    def table(self, head: str) -> list[list[str]]:
        """The rows of the table whose head begins with this word."""
        (found,) = [rows for rows in self.tables if rows[0][0] == head]
        return found

    def facts(self, *heads: str) -> dict[str, str]:
        """A table of two columns that has a row of each of these names."""
        pairs = [dict(row for row in rows if len(row) == 2) for rows in self.tables]
        (found,) = [pair for pair in pairs if pair.keys() >= set(heads)]
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY:
            self._open.append(tag)
        assert tag not in ("script", "link", "iframe", "object")
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("src", "href"):
                assert (value or "").startswith("data:image/png;base64,")
                self.pictures.append(value or "")
            assert "http" not in (value or "").replace("http-equiv", "")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        inside = self._open[-1] if self._open else ""
        if inside == "style":
            assert "url(" not in data
            assert "@import" not in data
            return
        self.words += f" {data}"
        if "td" in self._open or "th" in self._open:
            self.tables[-1][-1][-1] += data


def points(drawing: str) -> list[list[tuple[float, float]]]:
    """The lines of drawings, point by point."""
    return [
        [(float(x), float(y)) for x, y in (pair.split(",") for pair in line.split())]
        for line in re.findall(r'<polyline points="([^"]*)"', drawing)
    ]
