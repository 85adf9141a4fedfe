"""Reading the beats of a chapter, each after the one whose page it stays on."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from model.eyes import EYES, StartKind
from model.lesson.chapter import (
    BEAT_KINDS,
    LABS,
    Beat,
    Choice,
    Formula,
    Goal,
    Question,
    Scenery,
)
from model.lesson.check import Check, parse_check
from model.lesson.lecture import lecture_numbers
from model.lesson.markup import read_marked
from model.lesson.mistakes import shown
from model.lesson.reference import numbered, parse_text, references
from model.lesson.table import Table
from model.lesson.tex_reading import read_number, read_tex
from model.lesson.vocabulary import PAGES, places_on, readings_on, words_of
from model.sentence import Refusal, sentence
from model.training import LARGEST_RATE, SMALLEST_RATE

MOST_BEATS, MOST_GOALS, MOST_MARKS, MOST_CHOICES, MOST_SENTENCES, MOST_NUMBERS = 12, 4, 2, 4, 3, 8
MOST_STEPS = 2_000
"""Taken before a beat; it has to wait for them."""

WIDE_TEXT, WIDE_CHOICE, WIDE_REVEAL, WIDE_NOTE = 90, 52, 140, 60
"""How many letters there may be; a Korean one counts as two."""

_STARTS: tuple[StartKind, ...] = ("zero", "known")
_ID = re.compile("[a-z][a-z0-9-]{0,29}")
_NO_CHECK = Check(())


@dataclass(frozen=True, slots=True)
class _Around:
    """What a text of a beat may name.

    page:     the page that is seen.
    numbers:  the names of all numbers that can be read there.
    glossary: the keys of the words that can be linked.
    """

    page: str | None
    numbers: frozenset[str]
    glossary: Collection[str]

    def on(self, page: str) -> "_Around":
        """Go to another page."""
        numbers = frozenset((*readings_on(page), *lecture_numbers()))
        return replace(self, page=page, numbers=numbers)


def read_beats(chapter: Table, glossary: Collection[str]) -> tuple[Beat, ...]:
    """Read all beats of a chapter, and note what is wrong."""
    around = _Around(None, frozenset(lecture_numbers()), glossary)
    beats: list[Beat] = []
    for table in chapter.tables("beat", 1, MOST_BEATS):
        page = table.word("page", PAGES, needed=not beats)
        if page is not None:
            around = around.on(page)
        beats.append(_beat(table, page, around))
        table.close()
    _check_ids(chapter, beats)
    _check_reasons(chapter, beats)
    return tuple(beats)


def _beat(table: Table, page: str | None, around: _Around) -> Beat:
    beat = Beat(
        kind=table.word("kind", BEAT_KINDS) or "slide",
        text=_marked(table, "text", WIDE_TEXT, around, needed=False),
        formula=_formula(table, around),
        question=_question(table, around),
        goals=tuple(_goal(goal, around) for goal in table.tables("goal", 0, MOST_GOALS)),
        hint=_marked(table, "hint", WIDE_TEXT, around, needed=False),
        words=table.whole("words", 1, MOST_SENTENCES, needed=False) or 0,
        scenery=_scenery(table, page, around),
    )
    if beat.kind in ("recall", "predict") and not table.has("question"):
        table.wrong("", sentence("A beat of the kind “{kind}” needs a question.", kind=beat.kind))
    if beat.kind == "do" and not table.has("goal"):
        table.wrong("", sentence("A beat of the kind “do” needs a goal."))
    if not any(table.has(key) for key in ("text", "formula", "question", "goal", "words")):
        table.wrong("", sentence("There is nothing in this beat to read, to answer or to do."))
    return beat


def _scenery(table: Table, page: str | None, around: _Around) -> Scenery:
    poses = () if around.page is None else words_of(around.page).poses
    scenery = Scenery(
        page=page,
        pose=table.word("pose", poses, needed=False),
        marks=table.words("marks", places_on(around.page), MOST_MARKS),
        lab=table.word("lab", LABS, needed=False),
        eye=table.word("eye", tuple(eye.name for eye in EYES), needed=False),
        start=table.word("start", _STARTS, needed=False),
        rate=table.number("rate", SMALLEST_RATE, LARGEST_RATE),
        step=table.whole("step", 0, MOST_STEPS, needed=False),
    )
    if scenery.start == "known" and scenery.eye is not None:
        _check_start(table, scenery.eye)
    return scenery


def _check_start(table: Table, eye: str) -> None:
    starts = next(one.starts for one in EYES if one.name == eye)
    if "known" not in starts:
        table.wrong("start", sentence("W cannot begin at “known” with the eye {eye}.", eye=eye))


def _formula(table: Table, around: _Around) -> Formula | None:
    found = table.table("formula")
    if found is None:
        return None
    tex = read_tex(found, "tex")
    formula = Formula(
        tex=tex,
        numbers=tuple(_number(one, tex, around) for one in found.tables("number", 0, MOST_NUMBERS)),
        note=_filled(found, "note", WIDE_NOTE, around, needed=False),
    )
    found.close()
    return formula


def _number(table: Table, tex: str, around: _Around) -> tuple[str, str]:
    part, value = read_number(table, tex)
    _check_names(table, "value", value, around)
    table.close()
    return part, value


def _question(table: Table, around: _Around) -> Question | None:
    found = table.table("question")
    if found is None:
        return None
    question = Question(
        id=_id(found),
        text=_marked(found, "text", WIDE_TEXT, around),
        choices=tuple(_choice(one, around) for one in found.tables("choice", 2, MOST_CHOICES)),
    )
    right = sum(choice.right for choice in question.choices)
    if question.choices and right != 1:
        found.wrong("", sentence("{right} choices are right; it should be one.", right=right))
    found.close()
    return question


def _id(table: Table) -> str:
    found = table.text("id", 30)
    if found and not _ID.fullmatch(found):
        table.wrong("id", sentence("An id has small Latin letters, digits and hyphens alone."))
    return found


def _choice(table: Table, around: _Around) -> Choice:
    choice = Choice(
        text=_filled(table, "text", WIDE_CHOICE, around),
        reveals=_marked(table, "reveals", WIDE_REVEAL, around),
        right=table.flag("right"),
    )
    table.close()
    return choice


def _goal(table: Table, around: _Around) -> Goal:
    goal = Goal(text=_filled(table, "text", WIDE_CHOICE, around), check=_check(table, around))
    table.close()
    return goal


def _check(table: Table, around: _Around) -> Check:
    written = table.text("check", 200)
    if not written:
        return _NO_CHECK
    try:
        check = parse_check(written)
    except Refusal as refusal:
        table.wrong("check", refusal.sentence)
        return _NO_CHECK
    for name in check.names:
        _check_name(table, "check", name, around)
    return check


def _marked(table: Table, key: str, widest: int, around: _Around, *, needed: bool = True) -> str:
    """Read a text in Markdown with references to numbers."""
    text = _filled(table, key, widest, around, needed=needed)
    # A number is a number to Markdown, whichever it will be.
    for why in read_marked(numbered(text), around.glossary).wrong:
        table.wrong(key, why)
    return text


def _filled(table: Table, key: str, widest: int, around: _Around, *, needed: bool = True) -> str:
    """Read a text with references to numbers."""
    text = table.text(key, widest, needed=needed)
    try:
        parse_text(text)
    except Refusal as refusal:
        table.wrong(key, refusal.sentence)
    _check_names(table, key, text, around)
    return text


def _check_names(table: Table, key: str, text: str, around: _Around) -> None:
    for reference in references(text):
        _check_name(table, key, reference.name, around)


def _check_name(table: Table, key: str, name: str, around: _Around) -> None:
    if name not in around.numbers:
        table.wrong(
            key,
            sentence(
                "There is no number “{name}” on the page “{page}”, nor in the lecture.",
                name=shown(name),
                page=around.page or "",
            ),
        )


def _check_ids(chapter: Table, beats: list[Beat]) -> None:
    """What was answered is noted by the question's id, so that has to be the only one."""
    ids = [beat.question.id for beat in beats if beat.question is not None]
    for one in set(ids):
        if ids.count(one) > 1:
            chapter.wrong("beat", sentence("The id “{id}” is used twice.", id=one))


def _check_reasons(chapter: Table, beats: list[Beat]) -> None:
    """What a guess reveals is said in the "why" after it."""
    waiting = False
    for beat in beats:
        waiting = beat.kind == "predict" or (waiting and beat.kind != "why")
    if waiting:
        chapter.wrong("beat", sentence("A beat “predict” needs a beat “why” after it."))
