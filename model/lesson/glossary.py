"""The words of the lesson: each with one sentence, one formula and the page to touch it on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from model.lesson.reading import read_bytes, read_toml, stop_at_mistakes
from model.lesson.table import Table
from model.lesson.tex_reading import read_tex
from model.lesson.vocabulary import PAGES
from model.sentence import sentence

FILE = "glossary.toml"
"""In the folder of a language's chapters."""

MOST_TERMS = 200

_KEY = re.compile("[a-z][a-z0-9_]{0,29}")


@dataclass(frozen=True, slots=True)
class Term:
    """One word.

    key:      what texts link it by, `[shown](word:key)`: the same in every language.
    word:     how it is called.
    sentence: what it is.
    formula:  in TeX, such as `docs/lesson-format.md` describes.
    page:     where in the window it can be touched.
    """

    key: str
    word: str
    sentence: str
    formula: str
    page: str


def read_glossary(content: bytes, file: str = FILE) -> Mapping[str, Term]:
    """Read the words in a file, by their keys and in the file's order.

    Raises Mistakes with all that is wrong.
    """
    table, report = read_toml(content, file)
    terms = [_term(one) for one in table.tables("term", 1, MOST_TERMS)]
    table.close()
    keys = [term.key for term in terms]
    for key in {key for key in keys if keys.count(key) > 1}:
        table.wrong("term", sentence("The word “{key}” is there twice.", key=key))
    stop_at_mistakes(report, file)
    return MappingProxyType({term.key: term for term in terms})


def open_glossary(path: str) -> Mapping[str, Term]:
    """Read the words in the file at a path. Raises Refusal, as `open_chapter` does."""
    return read_glossary(read_bytes(path))


def _term(table: Table) -> Term:
    term = Term(
        key=table.text("key", 30),
        word=table.text("word", 40),
        sentence=table.text("sentence", 120),
        formula=read_tex(table, "formula"),
        page=table.word("page", PAGES) or "",
    )
    if term.key and not _KEY.fullmatch(term.key):
        table.wrong("key", sentence("A key has small Latin letters, digits and _ alone."))
    table.close()
    return term
