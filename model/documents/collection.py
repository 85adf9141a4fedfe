"""What a whole class has handed in: one table, and which wrong guesses were made how often.

The files come from thirty computers and may be anything. One that cannot be read is named and left
out, and nothing in any of them is run or looked up.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from model.csv_table import Cell, write_csv
from model.documents.handin import FORMAT, MARKER, Answered, Worked
from model.documents.markup import Markup, page, tag
from model.documents.style import STYLE
from model.filling import Say
from model.photos import shown_name
from model.regular_file import NotRegular, TooLarge, read_regular, reason
from model.sentence import Refusal, Sentence, sentence
from model.visible import shown_text

MOST_BYTES = 20_000_000
"""Of one page; photos are in it."""

MOST_FILES = 500
LONGEST = 500
"""Letters of a text that is taken over."""

_DATA = re.compile(
    rf'<script type="{re.escape(MARKER)}" id="{re.escape(FORMAT)}">([^<]{{0,2000000}})</script>'
)


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What was found in one file.

    file:     its name, as it can be shown.
    steps:    how many steps were trained; None for nothing.
    held_out: of how many photos that were never seen the answer was right, and how many there were.
    """

    file: str
    name: str
    chapters: tuple[Worked, ...]
    sentences: tuple[str, ...]
    steps: int | None
    held_out: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Collection:
    """What was found in a folder, and what was left out, by name, with the reason."""

    handed_in: tuple[HandedIn, ...]
    left_out: tuple[tuple[str, Sentence], ...]


def collect(folder: str) -> Collection:
    """Read the pages of a folder, in the order of their names.

    Raises Refusal where there is no folder to read, or none of its files is such a page.
    """
    try:
        names = sorted(name for name in os.listdir(folder) if name.lower().endswith(".html"))
    except OSError as error:
        raise Refusal(
            sentence("The folder could not be read: {reason}.", reason=reason(error))
        ) from error
    found: list[HandedIn] = []
    left_out: list[tuple[str, Sentence]] = []
    for name in names[:MOST_FILES]:
        try:
            found.append(read_handin(os.path.join(folder, name)))
        except Refusal as refusal:
            left_out.append((shown_name(name), refusal.sentence))
    too_many = sentence("Only {most} files are read.", most=MOST_FILES)
    left_out += [(shown_name(name), too_many) for name in names[MOST_FILES:]]
    if not found:
        raise Refusal(
            sentence(
                "There is no page in this folder that was handed in from Downhill. Pages end "
                "in .html."
            )
        )
    return Collection(tuple(found), tuple(left_out))


def read_handin(path: str) -> HandedIn:
    """Read one page. Raises Refusal where it is none that Downhill has written."""
    try:
        content = read_regular(path, MOST_BYTES).decode("utf-8")
    except TooLarge:
        raise Refusal(sentence("It is too large.")) from None
    except (NotRegular, IsADirectoryError):
        raise Refusal(sentence("It is no ordinary file.")) from None
    except OSError as error:
        raise Refusal(sentence("It could not be read: {reason}.", reason=reason(error))) from error
    except UnicodeDecodeError:
        raise _not_ours() from None
    blocks = _DATA.findall(content)
    if len(blocks) != 1:
        raise _not_ours()
    try:
        return _handed_in(shown_name(path), json.loads(blocks[0]))
    except (ValueError, LookupError, TypeError, RecursionError):
        raise _not_ours() from None


def write_table(collection: Collection, language: str, say: Say) -> str:
    """Write the page for the teacher: the table, and the tally of wrong guesses a chapter."""
    title = say(sentence("What the class has handed in"))
    count = len(collection.handed_in)
    parts: list[Markup] = [
        tag("h1", title),
        tag("p", say(sentence("{count} pages", count=count)), class_="muted"),
        tag("div", _people(collection.handed_in, say), class_="wide"),
        tag("h2", say(sentence("Wrong first guesses, chapter by chapter"))),
        tag("div", _tally(collection.handed_in, say), class_="wide"),
    ]
    if collection.left_out:
        parts.append(tag("h2", say(sentence("Left out"))))
        parts += [tag("p", f"{name}: {say(why)}") for name, why in collection.left_out]
    return page(title, language, STYLE, *parts)


def write_answers(collection: Collection, say: Say) -> bytes:
    """Write the table for a spreadsheet: a row a person, a column a question, 1 where it was right.

    No cell begins as a formula does.
    """
    keys = _questions(collection.handed_in)
    head = (sentence("File"), sentence("Name"), sentence("Chapters done"), sentence("Unseen right"))
    rows: list[list[Cell]] = []
    for one in collection.handed_in:
        answers = {answer.key: answer for answer in _answers(one)}
        right = "" if one.held_out is None else f"{one.held_out[0]} / {one.held_out[1]}"
        done = sum(chapter.done for chapter in one.chapters)
        marks = [
            "" if key not in answers else int(answers[key].chosen == answers[key].right)
            for key in keys
        ]
        rows.append([one.file, one.name, done, right, *marks])
    return write_csv([*map(say, head), *keys], rows)


def _people(people: Sequence[HandedIn], say: Say) -> Markup:
    head = (
        sentence("Name"),
        sentence("Chapters done"),
        sentence("First guesses right"),
        sentence("Steps"),
        sentence("Unseen right"),
        sentence("In their own words"),
    )
    rows = []
    for one in people:
        answers = list(_answers(one))
        right = sum(answer.chosen == answer.right for answer in answers)
        unseen = "–" if one.held_out is None else f"{one.held_out[0]} / {one.held_out[1]}"
        rows.append(
            tag(
                "tr",
                tag("td", one.name or one.file),
                tag("td", str(sum(chapter.done for chapter in one.chapters)), class_="number"),
                tag("td", f"{right} / {len(answers)}", class_="number"),
                tag("td", "–" if one.steps is None else f"{one.steps:,}", class_="number"),
                tag("td", unseen, class_="number"),
                tag("td", " · ".join(said for said in one.sentences if said)),
            )
        )
    return tag("table", tag("tr", *(tag("th", say(one)) for one in head)), *rows)


def _tally(people: Sequence[HandedIn], say: Say) -> Markup:
    head = (
        sentence("Chapter"),
        sentence("Question"),
        sentence("Wrong"),
        sentence("What was guessed instead"),
    )
    texts: dict[str, tuple[str, Answered]] = {}
    wrong: dict[str, Counter[str]] = {}
    asked: Counter[str] = Counter()
    for one in people:
        for chapter in one.chapters:
            for answer in chapter.answers:
                texts.setdefault(answer.key, (chapter.title, answer))
                if answer.chosen < 0:
                    continue
                asked[answer.key] += 1
                if answer.chosen != answer.right:
                    wrong.setdefault(answer.key, Counter())[answer.choices[answer.chosen]] += 1
    rows = [
        tag(
            "tr",
            tag("td", texts[key][0]),
            tag("td", texts[key][1].question),
            tag("td", f"{wrong[key].total()} / {asked[key]}", class_="number"),
            tag("td", "; ".join(f"{text} ({n})" for text, n in wrong[key].most_common())),
        )
        for key in _questions(people)
        if key in wrong
    ]
    if not rows:
        return tag("p", say(sentence("Nobody has guessed wrongly.")))
    return tag("table", tag("tr", *(tag("th", say(one)) for one in head)), *rows)


def _answers(one: HandedIn) -> Iterable[Answered]:
    """Give the questions that were answered."""
    return (answer for chapter in one.chapters for answer in chapter.answers if answer.chosen >= 0)


def _questions(people: Sequence[HandedIn]) -> list[str]:
    """Give the key of every question, in the order of the chapters' names and of the questions."""
    keys = {
        (chapter.name, number, answer.key)
        for one in people
        for chapter in one.chapters
        for number, answer in enumerate(chapter.answers)
    }
    return list(dict.fromkeys(key for _, _, key in sorted(keys)))


def _handed_in(file: str, found: Mapping[str, Any]) -> HandedIn:
    """Make of JSON what it says. Raises ValueError, LookupError or TypeError where it is none."""
    if found["format"] != FORMAT:
        raise ValueError(found["format"])
    steps, held_out = found["steps"], found["held_out"]
    return HandedIn(
        file,
        _text(found["name"]),
        tuple(_chapter(one) for one in _few(found["chapters"])),
        tuple(_text(one) for one in _few(found["sentences"])),
        None if steps is None else _count(steps),
        None if held_out is None else (_count(held_out[0]), _count(held_out[1])),
    )


def _chapter(found: Mapping[str, Any]) -> Worked:
    answers = tuple(_answered(one) for one in _few(found["answers"]))
    return Worked(_text(found["name"]), _text(found["title"]), found["done"] is True, answers)


def _answered(found: Mapping[str, Any]) -> Answered:
    choices = tuple(_text(one) for one in _few(found["choices"]))
    chosen, right = found["chosen"], _count(found["right"])
    if type(chosen) is not int or not -1 <= chosen < len(choices) or right >= len(choices):
        raise ValueError(chosen)
    return Answered(_text(found["key"]), _text(found["question"]), choices, chosen, right)


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError(found)
    return shown_text(found[:LONGEST])


def _count(found: object) -> int:
    if type(found) is not int or not 0 <= found <= 10**9:
        raise ValueError(found)
    return found


def _few(found: object) -> list[Any]:
    if not isinstance(found, list) or len(found) > LONGEST:
        raise TypeError(found)
    return found


def _not_ours() -> Refusal:
    return Refusal(sentence("It is no page that was handed in from Downhill, or it was changed."))
