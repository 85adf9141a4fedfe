"""What two languages of a chapter have to have in common: everything but the words."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from model.lesson.chapter import Chapter
from model.lesson.markup import read_marked
from model.lesson.reference import numbered, references

SAID = {"title", "slide", "text", "note", "hint", "reveals"}
"""What is said, and so in other words."""


class Every:
    """A glossary with every word."""

    def __contains__(self, key: object) -> bool:
        return True


def differences(one: Chapter, other: Chapter) -> list[str]:
    """Where two languages of a chapter differ in more than their words."""
    return list(_differences(one, other, "chapter"))


def _differences(one: object, other: object, place: str) -> Iterator[str]:
    if type(one) is not type(other):
        yield f"{place}: {one!r} and {other!r}"
    elif isinstance(one, tuple) and isinstance(other, tuple):
        if len(one) != len(other):
            yield f"{place}: {len(one)} and {len(other)}"
        for number, pair in enumerate(zip(one, other, strict=False)):
            yield from _differences(*pair, f"{place} {number}")
    elif is_dataclass(one):
        for field in fields(one):
            pair = getattr(one, field.name), getattr(other, field.name)
            if field.name in SAID:
                pair = _of_words(pair[0]), _of_words(pair[1])
            yield from _differences(*pair, f"{place} {field.name}")
    elif one != other:
        yield f"{place}: {one!r} and {other!r}"


def _of_words(text: str) -> tuple[bool, tuple[str, ...], tuple[str, ...]]:
    """What a text has whatever its language: whether it is there, its numbers, its linked words."""
    numbers = {f"{one.name}:{one.decimals}" for one in references(text)}
    words = read_marked(numbered(text), Every()).words  # type: ignore[arg-type]
    return bool(text), tuple(sorted(numbers)), tuple(sorted(set(words)))
