"""References to numbers in a text: `{scores.loss:2}` is the loss on the bench, with two decimals.

A chapter does not write down what the model knows: the number is put in when the text is shown, so
that both cannot disagree. `{scores.loss}` is written as the program writes numbers, and behind a
Korean one stands the particle that follows it, `{scores.loss:2:은}`.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from model.lesson.check import NAME
from model.lesson.mistakes import shown
from model.numeral import MINUS, probability, shortest
from model.particle import PAIRS
from model.sentence import Refusal, sentence

NOT_YET = "…"
"""What stands for a number that is not there yet."""

_REFERENCE = re.compile(
    rf"\{{(?P<name>{NAME})(?::(?P<decimals>[0-6])?(?::(?P<particle>{'|'.join(PAIRS)}))?)?\}}"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A place for a number.

    name:     the number.
    decimals: how many; None for as many as it has.
    particle: the Korean particle after it; "" for none.
    """

    name: str
    decimals: int | None = None
    particle: str = ""


Piece: TypeAlias = str | Reference

Particle: TypeAlias = Callable[[str, str], str]
"""Gives words with a particle after them, in the form that follows the words."""


def parse_text(text: str) -> tuple[Piece, ...]:
    """Take a text apart into words and references; no two pieces of words are neighbours.

    Raises Refusal for a brace that belongs to no reference.

    >>> parse_text("Loss {scores.loss:2}")
    ('Loss ', Reference(name='scores.loss', decimals=2, particle=''))
    """
    pieces = split(text)
    for piece in pieces:
        if isinstance(piece, str) and ("{" in piece or "}" in piece):
            raise Refusal(
                sentence(
                    "A brace here belongs to no number: “{words}”. Write numbers as “{example}”.",
                    words=shown(piece),
                    example="{scores.loss:2}",
                )
            )
    return pieces


def split(text: str) -> tuple[Piece, ...]:
    """Take a text apart in which other braces mean something else, as they do in TeX."""
    if "{" not in text:
        return (text,) if text else ()
    pieces: list[Piece] = []
    end = 0
    for found in _REFERENCE.finditer(text):
        pieces.append(text[end : found.start()])
        decimals = found["decimals"]
        pieces.append(
            Reference(
                found["name"], None if decimals is None else int(decimals), found["particle"] or ""
            )
        )
        end = found.end()
    pieces.append(text[end:])
    return tuple(piece for piece in pieces if piece != "")


def references(text: str) -> tuple[Reference, ...]:
    """Give the references of a text, in their order."""
    return tuple(piece for piece in split(text) if isinstance(piece, Reference))


def fill(text: str, numbers: Mapping[str, float], particle: Particle) -> str:
    """Write a text with its numbers; one that is not there yet is "…".

    >>> fill("{scores.loss:2} < {lecture.even:2}", {"scores.loss": 0.1}, lambda word, _: word)
    '0.10 < …'
    """
    return "".join(
        piece if isinstance(piece, str) else _filled(piece, numbers, particle)
        for piece in split(text)
    )


def numbered(text: str) -> str:
    """Write a text with some number for each reference, for whoever asks only about its words."""
    return "".join(piece if isinstance(piece, str) else "0.00" for piece in split(text))


def written(reference: Reference, numbers: Mapping[str, float]) -> str:
    """Write the number of a reference, without its particle."""
    value = numbers.get(reference.name)
    if value is None:
        return NOT_YET
    if reference.decimals is None or not math.isfinite(value):
        return shortest(value)
    if 0 < value < 1:
        return probability(value, reference.decimals)
    # Plus 0 makes 0 of −0, and what is rounded to 0 has no sign.
    rounded = round(value, reference.decimals) + 0.0
    return f"{rounded:,.{reference.decimals}f}".replace("-", MINUS)


def _filled(reference: Reference, numbers: Mapping[str, float], particle: Particle) -> str:
    words = written(reference, numbers)
    return particle(words, reference.particle) if reference.particle else words
