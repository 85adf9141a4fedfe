"""Markdown: what may be in a text, and what is seen of it."""

import pytest

from model.lesson.markup import read_marked


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("plain", "plain"),
        ("*a* and **b c**d", "a and b c d".replace("c d", "cd")),
        ("**(a)** b", "(a) b"),
        ("**(a)**, b", "(a), b"),
        ("one-hot [1 0], loss < 0.1, 2 > 1, 3.5", "one-hot [1 0], loss < 0.1, 2 > 1, 3.5"),
        ("**손실**은 −log", "손실은 −log"),
    ],
)
def test_emphasis_is_read(text: str, plain: str) -> None:
    marked = read_marked(text, ())

    assert (marked.plain, marked.words, marked.wrong) == (plain, (), ())


def test_a_word_of_the_glossary_is_read() -> None:
    marked = read_marked("the [loss](word:loss) of **[one](word:one_hot)**", {"loss", "one_hot"})

    assert marked.plain == "the loss of one"
    assert marked.words == ("loss", "one_hot")
    assert marked.wrong == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[a](word:b)", "no word “b”"),
        ("[a](https://example.org)", "is no word of the glossary"),
        ("[a](word:)", "is no word of the glossary"),
        ("![a](b)", "no word of the glossary"),
        ("[a]: b", "a picture or a link"),
        ("[a][b]", "a picture or a link"),
        ("[a [b] c](word:loss)", "a picture or a link"),
        ("<b>a</b>", "HTML"),
        ("a <!-- b", "HTML"),
        ("&lt;", "HTML"),
        ("https://example.org", "an address"),
        ("see www.example.org", "an address"),
        ("`a`", "one of the signs"),
        ("w_1", "one of the signs"),
        ("a \\* b", "one of the signs"),
        ("2 * 3", "opens or closes nothing"),
        ("**(a)**b", "opens or closes nothing"),
        ("a**(b)** c", "opens or closes nothing"),
        ("***a***", "opens or closes nothing"),
        ("# a", "a heading or a list"),
        ("- a", "a heading or a list"),
        ("1. a", "a heading or a list"),
        ("> a", "a heading or a list"),
        ("---", "a heading or a list"),
    ],
)
def test_anything_else_is_wrong(text: str, why: str) -> None:
    assert any(why in str(one) for one in read_marked(text, {"loss"}).wrong)
