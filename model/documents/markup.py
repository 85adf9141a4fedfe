"""HTML, written so that no text can become markup: whatever is no `Markup` is escaped.

A page opens no connection and runs nothing: its own first line forbids both to the browser.
"""

from collections.abc import Iterable, Sequence
from html import escape

_EMPTY = ("br", "col", "img", "meta")
"""Elements that hold nothing and have no end."""

_FORBIDS = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


class Markup(str):
    """A text that is HTML already."""

    __slots__ = ()


def tag(name: str, /, *content: str, **attributes: object) -> Markup:
    """Make an element; what of its content is no `Markup` is a text.

    attributes: an underscore stands for a hyphen, and one at the end is left out, as in `class_`.

    >>> tag("p", "1 < 2", tag("b", "yes"), class_="note")
    '<p class="note">1 &lt; 2<b>yes</b></p>'
    """
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
    )
    if name in _EMPTY:
        return Markup(f"<{name}{named}>")
    return Markup(f"<{name}{named}>{together(*content)}</{name}>")


def together(*parts: str) -> Markup:
    """Put parts behind each other, texts escaped."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in parts))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> Markup:
    """Make a table under a head; what is wider than the page can be pushed aside.

    words: so many columns at the left hold words, the others numbers.
    """

    def row(name: str, cells: Sequence[str]) -> Markup:
        kinds = [{} if place < words else {"class_": "number"} for place in range(len(cells))]
        return tag(
            "tr", *(tag(name, cell, **kind) for cell, kind in zip(cells, kinds, strict=True))
        )

    content = row("th", head), *(row("td", cells) for cells in rows)
    return tag("div", tag("table", *content), class_="wide")


def page(title: str, language: str, style: str, *body: str) -> str:
    """Make a whole page.

    style: a style sheet, which is none of what comes from outside.
    """
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_FORBIDS),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Markup(style)),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', *body), lang=language)}\n"
