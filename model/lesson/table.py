"""Reading a table of a TOML file with care: every value is asked for by name, kind and size.

Whatever is wrong is noted with its line, and reading goes on, so that all mistakes are told at
once. A 4 is not 4.0, and `true` is no number. What nobody has asked for is a mistake too.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any, TypeVar, cast

from model.lesson.lines import Lines, Path
from model.lesson.mistakes import Mistake, shown
from model.lesson.reference import numbered
from model.sentence import Sentence, sentence
from model.visible import is_unseen

Word = TypeVar("Word", bound=str)
Value = TypeVar("Value")

_KINDS: Mapping[type, Sentence] = {
    str: sentence("a text"),
    bool: sentence("true or false"),
    int: sentence("a whole number"),
    float: sentence("a number with a point, such as 0.5"),
    list: sentence("a list"),
    dict: sentence("a table"),
}
_DATE = sentence("a date or a time")
_TARGET = re.compile(r"\]\(word:[^()]*\)")


class Report:
    """What is wrong in a file, while it is read."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._mistakes: set[Mistake] = set()

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """All of them, from the first line to the last."""
        return tuple(sorted(self._mistakes, key=lambda one: (one.line, str(one.sentence))))

    def note(self, path: Path, why: Sentence) -> None:
        """Note that the value at the end of this way is wrong."""
        self._mistakes.add(Mistake(self._lines.of(path), why))


class Table:
    """One table of a file, and what has been asked of it.

    path: the way to it.
    """

    def __init__(self, values: Mapping[str, Any], report: Report, path: Path = ()) -> None:
        self.path = path
        self._values = values
        self._report = report
        self._asked: dict[str, None] = {}  # in the order of asking

    def wrong(self, key: str, why: Sentence) -> None:
        """Note that a value is wrong; of no value, with "", that the table is."""
        self._report.note((*self.path, key), why)

    def has(self, key: str) -> bool:
        """Say whether there is such a key, of whatever value."""
        return key in self._values

    def text(self, key: str, widest: int, *, needed: bool = True) -> str:
        """Read a line of text, "" where there is none or a wrong one.

        widest: how wide it may be, as `width` measures.
        """
        text = self._value(key, str, needed=needed)
        if text is None:
            return ""
        why = _why_no_line(text, widest)
        if why is not None:
            self.wrong(key, why)
            return ""
        return text

    def whole(self, key: str, least: int, most: int, *, needed: bool = True) -> int | None:
        """Read a whole number in these bounds."""
        return self._within(key, self._value(key, int, needed=needed), least, most)

    def number(self, key: str, least: float, most: float) -> float | None:
        """Read a number with a point in these bounds; it need not be there."""
        return self._within(key, self._value(key, float, needed=False), least, most)

    def flag(self, key: str) -> bool:
        """Read true or false, which is what it is where it is left out."""
        return self._value(key, bool, needed=False) or False

    def word(self, key: str, words: Collection[Word], *, needed: bool = True) -> Word | None:
        """Read one word of a closed list."""
        found = self._value(key, str, needed=needed)
        return None if found is None or not self.known(key, found, words) else cast(Word, found)

    def words(self, key: str, words: Collection[str], most: int) -> tuple[str, ...]:
        """Read a list of up to so many different words of a closed list."""
        found = self._value(key, list, needed=False) or []
        if len(found) > most:
            self.wrong(key, sentence("“{key}” names more than {most}.", key=key, most=most))
        if not all(isinstance(one, str) for one in found):
            self.wrong(key, sentence("“{key}” should be a list of texts.", key=key))
            return ()
        known = tuple(one for one in found if self.known(key, one, words))
        if len(set(known)) < len(known):
            self.wrong(key, sentence("“{key}” names the same twice.", key=key))
        return known[:most]

    def known(self, key: str, word: str, words: Collection[str]) -> bool:
        """Say whether a word is one of the list, and note it where it is not."""
        if word in words:
            return True
        if words:
            why = sentence(
                "“{word}” is not known for “{key}”. Known: {known}.",
                word=shown(word),
                key=key,
                known=", ".join(words),
            )
        else:
            why = sentence(
                "“{word}” is not known for “{key}”: there is nothing here to name.",
                word=shown(word),
                key=key,
            )
        self.wrong(key, why)
        return False

    def table(self, key: str) -> "Table | None":
        """Read a table within, if there is one."""
        found = self._value(key, dict, needed=False)
        return None if found is None else Table(found, self._report, (*self.path, key))

    def tables(self, key: str, fewest: int, most: int) -> tuple["Table", ...]:
        """Read a list of tables; there are as many as there should be."""
        found = self._value(key, list, needed=fewest > 0)
        if found is None:
            return ()
        if not all(isinstance(one, dict) for one in found):
            self.wrong(key, sentence("“{key}” should be a list of tables.", key=key))
            return ()
        if not fewest <= len(found) <= most:
            self.wrong(
                key,
                sentence(
                    "Of “{key}” there are {count}; there should be {fewest} to {most}.",
                    key=key,
                    count=len(found),
                    fewest=fewest,
                    most=most,
                ),
            )
        return tuple(
            Table(one, self._report, (*self.path, key, number))
            for number, one in enumerate(found[:most])
        )

    def close(self) -> None:
        """Note every key that nobody has asked for."""
        for key in self._values:
            if key not in self._asked:
                self.wrong(
                    key,
                    sentence(
                        "“{key}” is not known here. Known: {known}.",
                        key=shown(key),
                        known=", ".join(self._asked),
                    ),
                )

    def _value(self, key: str, kind: type[Value], *, needed: bool) -> Value | None:
        """Give a value of exactly this kind; None where there is none, which is noted if needed."""
        self._asked[key] = None
        found = self._values.get(key)
        if found is None:
            if needed:
                self.wrong(key, sentence("“{key}” is missing.", key=key))
            return None
        if type(found) is not kind:
            self.wrong(
                key,
                sentence(
                    "“{key}” is {found} and should be {wanted}.",
                    key=key,
                    found=_KINDS.get(type(found), _DATE),
                    wanted=_KINDS[kind],
                ),
            )
            return None
        return found

    def _within(self, key: str, value: Value | None, least: float, most: float) -> Value | None:
        if value is None or least <= cast(float, value) <= most:
            return value
        self.wrong(
            key,
            sentence("“{key}” should be from {least} to {most}.", key=key, least=least, most=most),
        )
        return None


def width(text: str) -> int:
    """Measure a text in letters: one of Hangul is as wide as two Latin ones.

    >>> width("loss"), width("손실")
    (4, 4)
    """
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _why_no_line(text: str, widest: int) -> Sentence | None:
    if not text.isprintable() and any(is_unseen(one) for one in text):
        return sentence("It holds a character that cannot be seen; a text is one line.")
    if text != text.strip() or not text:
        return sentence("It is empty, or begins or ends with a space.")
    wide = width(numbered(_TARGET.sub("]", text)))
    if wide > widest:
        return sentence(
            "It is {wide} letters long, a Korean one counted as two; there is room for {widest}.",
            wide=wide,
            widest=widest,
        )
    return None
