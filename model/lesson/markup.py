"""The Markdown of a chapter: *weak* and **strong** emphasis, and words of the glossary.

A word of the glossary is written `[shown](word:key)`. There are no pictures, no HTML, no other
links, no headings and no lists. Whatever else Markdown would make something of is a mistake, and so
is emphasis that Markdown would not see, as it does not after `**(a)**b`.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from model.lesson.mistakes import shown
from model.sentence import Sentence, sentence

_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()]*)\)")
_WORD = re.compile(r"word:([a-z][a-z0-9_]*)")
_EMPHASIS = re.compile(r"(\*\*|\*)((?:[^*\s]|[^*\s][^*]*[^*\s]))\1(?!\*)")
_FORBIDDEN = (
    (re.compile(r"!\[|\]\(|\]:|\]\["), sentence("a picture or a link")),
    (re.compile(r"<[^\s\d=]|&#?\w+;"), sentence("HTML")),
    (re.compile(r"://|www\.", re.IGNORECASE), sentence("an address")),
    (re.compile(r"[`_~\\|]"), sentence("one of the signs ` _ ~ \\ |")),
    (re.compile(r"\*"), sentence("a * that opens or closes nothing")),
    (re.compile(r"\A(?:#|>|[-+=]+(?:\s|\Z)|\d+[.)](?:\s|\Z))"), sentence("a heading or a list")),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """What a text in Markdown comes to.

    plain: what is seen.
    words: the keys of the glossary that are linked.
    wrong: what must not be in it; nothing where all is well.
    """

    plain: str
    words: tuple[str, ...]
    wrong: tuple[Sentence, ...]


def read_marked(text: str, glossary: Collection[str]) -> Marked:
    """Read a text whose references are numbers already.

    glossary: the keys of its words.
    """
    words: list[str] = []
    wrong: list[Sentence] = []

    def link(found: re.Match[str]) -> str:
        target = _WORD.fullmatch(found[2])
        if target is None:
            wrong.append(
                sentence(
                    "“{link}” is no word of the glossary: write “word:…”.", link=shown(found[2])
                )
            )
        elif target[1] not in glossary:
            wrong.append(sentence("The glossary has no word “{word}”.", word=shown(target[1])))
        else:
            words.append(target[1])
        return found[1]

    plain = _LINK.sub(link, text)
    plain = _without_emphasis(plain)
    for pattern, what in _FORBIDDEN:
        found = pattern.search(plain)
        if found is not None:
            wrong.append(
                sentence(
                    "There must not be {what} in it: “{words}”.",
                    what=what,
                    words=shown(plain[found.start() : found.start() + 20]),
                )
            )
    return Marked(plain, tuple(words), tuple(wrong))


def _without_emphasis(text: str) -> str:
    """Take away emphasis that Markdown sees; what it does not see stays."""
    position = 0
    while (found := _EMPHASIS.search(text, position)) is not None:
        inner, before, after = found[2], text[: found.start()], text[found.end() :]
        if _is_seen(inner[0], before[-1:]) and _is_seen(inner[-1], after[:1]):
            text = before + inner + after
            position = len(before) + len(inner)
        else:
            position = found.end()
    return text


def _is_seen(inside: str, outside: str) -> bool:
    """Say whether asterisks between these two characters count; "" is the end of the text.

    Source: CommonMark, left- and right-flanking delimiter runs, https://spec.commonmark.org/0.31.2/.
    """
    return not _is_mark(inside) or outside == "" or outside.isspace() or _is_mark(outside)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
