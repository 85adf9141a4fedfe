"""HTML in which no text becomes markup, and which opens no connection."""

from html.parser import HTMLParser

import pytest

from model.documents.markup import Markup, page, table, tag, together

NASTY = "<script>alert('x')</script>\"&"


class Elements(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize(
    "made", [tag("p", NASTY), tag("p", class_=NASTY), together(tag("p"), NASTY)]
)
def test_no_text_becomes_markup(made: str) -> None:
    assert [name for name, _ in Elements(made).found] == ["p"]


def test_markup_stays_markup_and_empty_elements_have_no_end() -> None:
    assert tag("p", tag("br"), Markup("<b>x</b>"), "<") == "<p><br><b>x</b>&lt;</p>"
    assert tag("line", stroke_width=2, class_="a") == '<line stroke-width="2" class="a"></line>'


def test_a_table_has_words_at_the_left_and_numbers_at_the_right() -> None:
    made = table(("a", "b", "<"), [("c", "1", "2")], words=2)

    assert made == (
        '<div class="wide"><table><tr><th>a</th><th>b</th><th class="number">&lt;</th></tr>'
        '<tr><td>c</td><td>1</td><td class="number">2</td></tr></table></div>'
    )


def test_a_page_forbids_what_it_does_not_need() -> None:
    elements = Elements(page(NASTY, "ko", "p {}", tag("p", NASTY))).found

    names = [name for name, _ in elements]
    assert names == ["html", "head", "meta", "meta", "meta", "title", "style", "body", "p"]
    assert elements[0][1] == {"lang": "ko"}
    assert (elements[3][1]["content"] or "").startswith("default-src 'none'")
