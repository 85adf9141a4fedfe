"""How far somebody is in the lesson: the place, and every answer that was given.

It is kept as JSON, and read again with care: the file may be anything.
"""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from model.lesson.check import NAME
from model.sentence import Refusal, sentence
from model.visible import is_unseen

MOST_PROGRESS = 1_000_000
"""Bytes of a file; a whole lesson has some thousand."""

MOST_ANSWERS = 50
"""Of one question; what is chosen after so many is not noted any more."""

LONGEST_SENTENCE = 500

_MOST_NOTES = 5_000
_NAME = re.compile(r"[^/\x00-\x1f]{1,255}(?:/[^/\x00-\x1f]{1,60}){0,2}")
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known of a learner.

    chapter:   the name of the chapter that is open; None before the first.
    beat:      the number of its beat, from 0 on.
    answers:   "chapter/question" → the numbers of the choices, in the order in which they were
               chosen; the first is the one that counts.
    numbers:   "chapter/question" → the numbers of the window that its texts named when it was
               answered first, by their names: later they are others.
    skipped:   "chapter/question" of guesses that were not made.
    reached:   "chapter/beat/goal" of goals, by their numbers.
    done:      the names of the chapters that are done.
    sentences: "chapter/beat" → what the learner has written there.
    """

    chapter: str | None = None
    beat: int = 0
    answers: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: _NOTHING)
    numbers: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: _NOTHING)
    skipped: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    sentences: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)


def write_progress(progress: Progress) -> bytes:
    """Write it as JSON."""
    return json.dumps(
        {
            "chapter": progress.chapter,
            "beat": progress.beat,
            "answers": {key: list(chosen) for key, chosen in progress.answers.items()},
            "numbers": {key: dict(named) for key, named in progress.numbers.items()},
            "skipped": sorted(progress.skipped),
            "reached": sorted(progress.reached),
            "done": sorted(progress.done),
            "sentences": {key: list(said) for key, said in progress.sentences.items()},
        },
        indent=1,
    ).encode("ascii")


def read_progress(content: bytes) -> Progress:
    """Read what `write_progress` has written. Raises Refusal where it is anything else."""
    if len(content) > MOST_PROGRESS:
        raise _no_progress()
    try:
        found = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _no_progress() from None
    if not isinstance(found, dict):
        raise _no_progress()
    chapter, beat = found.get("chapter"), found.get("beat", 0)
    if not (chapter is None or _is_name(chapter)) or not _is_count(beat):
        raise _no_progress()
    return Progress(
        chapter=chapter,
        beat=beat,
        answers={key: _chosen(value) for key, value in _notes(found, "answers").items()},
        numbers={key: _numbers(value) for key, value in _notes(found, "numbers").items()},
        skipped=_names(found, "skipped"),
        reached=_names(found, "reached"),
        done=_names(found, "done"),
        sentences={key: _said(value) for key, value in _notes(found, "sentences").items()},
    )


def clean(text: str) -> str:
    """Give what somebody has written as it can be kept: one line, not too long, all of it visible.

    >>> clean("  W is    a sum ")
    'W is a sum'
    """
    # First what nobody sees: between two spaces it would leave both.
    visible = "".join(one for one in text if one.isspace() or not is_unseen(one))
    return " ".join(visible.split())[:LONGEST_SENTENCE].strip()


def _notes(found: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    notes = found.get(key, {})
    if not isinstance(notes, dict) or len(notes) > _MOST_NOTES or not all(map(_is_name, notes)):
        raise _no_progress()
    return notes


def _names(found: Mapping[str, Any], key: str) -> frozenset[str]:
    names = found.get(key, [])
    if not isinstance(names, list) or len(names) > _MOST_NOTES or not all(map(_is_name, names)):
        raise _no_progress()
    return frozenset(names)


def _chosen(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_ANSWERS:
        raise _no_progress()
    if not all(map(_is_count, value)):
        raise _no_progress()
    return tuple(value)


def _numbers(value: object) -> Mapping[str, float]:
    if not isinstance(value, dict) or len(value) > MOST_ANSWERS:
        raise _no_progress()
    for name, number in value.items():
        if not re.fullmatch(NAME, name) or type(number) not in (int, float):
            raise _no_progress()
        if not abs(number) <= sys.float_info.max:  # nor NaN; a whole number can be larger still
            raise _no_progress()
    return {name: float(number) for name, number in value.items()}


def _said(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_ANSWERS:
        raise _no_progress()
    if not all(isinstance(one, str) and clean(one) == one for one in value):
        raise _no_progress()
    return tuple(value)


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value < _MOST_NOTES


def _is_name(value: object) -> bool:
    return (
        isinstance(value, str)
        and _NAME.fullmatch(value) is not None
        and not any(map(is_unseen, value))
    )


def _no_progress() -> Refusal:
    return Refusal(sentence("The file is no progress of a lesson that Downhill has written."))
