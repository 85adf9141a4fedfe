"""Reading a chapter: a file that anybody may have written becomes a `Chapter`, or its mistakes.

Nothing is taken on trust. The file may be endless, deep or full of signs that nobody sees; what is
in it may be of the wrong kind, too much, or not there. Everything that is wrong is told at once,
each with its line (`docs/lesson-format.md` says what is right).
"""

import os
import re
import tomllib
from collections.abc import Collection
from dataclasses import replace

from model.lesson.beat_reading import read_beats
from model.lesson.chapter import USES, Chapter
from model.lesson.lines import Lines
from model.lesson.mistakes import Mistake, Mistakes, shown
from model.lesson.table import Report, Table
from model.regular_file import NotRegular, TooLarge, read_regular, reason
from model.sentence import Refusal, sentence

MOST_BYTES = 200_000
"""Of a file; a chapter has some thousand."""

MOST_MINUTES = 30

_MOST_DOTS = 40
"""In a line; a text has three."""

_BEAT = re.compile(rb"^\s*\[", re.MULTILINE)
"""Where the first table begins: what stands before it is the head."""

_PLACE = re.compile(r"(?P<why>.*?) ?\(at (?:line (?P<line>\d+), column \d+|end of document)\)")


def open_chapter(path: str, glossary: Collection[str]) -> Chapter:
    """Read the chapter in a file; it is named by the file.

    glossary: the keys of the words that can be linked.

    Raises Mistakes with all that is wrong, and another Refusal where nothing can be read.
    """
    name = os.path.basename(path)
    return read_chapter(read_bytes(path), name, glossary)


def read_chapter(content: bytes, file: str, glossary: Collection[str]) -> Chapter:
    """Read a chapter from what is in a file.

    file:     the name of the file.
    glossary: the keys of the words that can be linked.

    Raises Mistakes with all that is wrong.
    """
    table, report = read_toml(content, file)
    chapter = replace(_head(table, file), beats=read_beats(table, glossary))
    table.close()
    stop_at_mistakes(report, file)
    return chapter


def read_head(content: bytes, file: str) -> Chapter:
    """Read what stands before the beats of a chapter; it has no beats then.

    Raises Mistakes with all that is wrong so far.
    """
    table, report = read_toml(_BEAT.split(content, maxsplit=1)[0], file)
    chapter = _head(table, file)
    table.close()
    stop_at_mistakes(report, file)
    return chapter


def _head(table: Table, file: str) -> Chapter:
    return Chapter(
        name=os.path.splitext(file)[0],
        title=table.text("title", 40),
        slide=table.text("slide", 80),
        minutes=table.whole("minutes", 1, MOST_MINUTES) or 1,
        uses=table.word("uses", USES) or "numbers",
        beats=(),
    )


def read_bytes(path: str) -> bytes:
    """Read a file of text whole. Raises Refusal where that cannot be done, or is too much."""
    file = shown(os.path.basename(path))
    try:
        return read_regular(path, MOST_BYTES)
    except TooLarge:
        why = sentence(
            "{file} is larger than {most} bytes: that is no file of a lesson.",
            file=file,
            most=MOST_BYTES,
        )
    except NotRegular:
        why = sentence("{file} is no ordinary file.", file=file)
    except (OSError, ValueError) as error:
        why = sentence("{file} cannot be read: {reason}.", file=file, reason=reason(error))
    raise Refusal(why)


def read_toml(content: bytes, file: str) -> tuple[Table, Report]:
    """Read what is in a file as TOML. Raises Mistakes where it is none."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        why = sentence("This is no text in UTF-8: save the file as UTF-8.")
        raise Mistakes(file, (Mistake(line, why),)) from None
    for number, line_of_text in enumerate(text.split("\n"), 1):
        # Python's reader needs as much memory as the square of the parts of a key.
        if line_of_text.count(".") > _MOST_DOTS and not line_of_text.startswith("#"):
            why = sentence("This line has more than {most} points.", most=_MOST_DOTS)
            raise Mistakes(file, (Mistake(number, why),))
    try:
        values = tomllib.loads(text)
    except RecursionError:
        why = sentence("There are too many brackets within brackets.")
        raise Mistakes(file, (Mistake(1, why),)) from None
    except ValueError as error:
        raise Mistakes(file, (_no_toml(str(error), text),)) from None
    report = Report(Lines(text))
    return Table(values, report), report


def stop_at_mistakes(report: Report, file: str) -> None:
    """Raise Mistakes where there are any."""
    if report.mistakes:
        raise Mistakes(file, report.mistakes)


def _no_toml(message: str, text: str) -> Mistake:
    """Say where a text is no TOML; a place is at the end of what Python says, or there is none."""
    found = _PLACE.fullmatch(message)
    why = sentence("This is no TOML ({reason}).", reason=shown(found["why"] if found else message))
    if found is None:
        return Mistake(1, why)
    return Mistake(int(found["line"] or text.rstrip("\n").count("\n") + 1), why)
