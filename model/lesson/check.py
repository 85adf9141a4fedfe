"""Checks: what has to be true of named numbers for a goal to be reached.

A check is written as `scores.loss < 0.1`, as `tape.value = 3.53 ± 0.01`, or as several of these
joined by `and`. It compares one named number with one written number; there is nothing else that it
could do.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from model.sentence import Refusal, sentence

NAME = r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+"
_NUMBER = r"[-\u2212]?\d{1,12}(?:\.\d{1,12})?(?:e[-+]?\d{1,2})?"
_PART = re.compile(
    rf"\s*(?P<name>{NAME})\s*(?P<sign><=|>=|<|>|=)\s*(?P<number>{_NUMBER})"
    rf"(?:\s*(?:±|\+-)\s*(?P<within>{_NUMBER}))?\s*"
)
MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """One number compared with another.

    sign:   "<", "<=", ">", ">=", or "=", which is within `within` of the number.
    """

    name: str
    sign: str
    number: float
    within: float = 0.0

    def holds(self, value: float) -> bool:
        """Say whether it is true of a value; NaN is never anything."""
        match self.sign:
            case "<":
                return value < self.number
            case "<=":
                return value <= self.number
            case ">":
                return value > self.number
            case ">=":
                return value >= self.number
        return abs(value - self.number) <= self.within


@dataclass(frozen=True, slots=True)
class Check:
    """Comparisons that have to hold at the same time."""

    comparisons: tuple[Comparison, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The numbers that it reads."""
        return tuple(one.name for one in self.comparisons)

    def holds(self, numbers: Mapping[str, float]) -> bool:
        """Say whether it is true; a number that is not there makes it false.

        >>> parse_check("scores.loss < 0.1").holds({"scores.loss": 0.05})
        True
        """
        return all(one.name in numbers and one.holds(numbers[one.name]) for one in self.comparisons)


def parse_check(text: str) -> Check:
    """Read a check. Raises Refusal where it is none."""
    parts = re.split(r"\band\b", text)
    if len(parts) > MOST_PARTS:
        raise Refusal(
            sentence("“{check}” compares more than {most} numbers.", check=text, most=MOST_PARTS)
        )
    return Check(tuple(_comparison(part) for part in parts))


def _comparison(text: str) -> Comparison:
    found = _PART.fullmatch(text)
    if found is None:
        raise Refusal(
            sentence(
                "“{check}” is no comparison. Write one as “scores.loss < 0.1” or as "
                "“scores.loss = 3.53 ± 0.01”.",
                check=text.strip(),
            )
        )
    name, sign, number, within = found.group("name", "sign", "number", "within")
    if (sign == "=") != (within is not None):
        raise Refusal(
            sentence(
                "In “{check}”, “=” needs how far off the number may be, as in “= 3.53 ± 0.01”, "
                "and other signs have no “±”.",
                check=text.strip(),
            )
        )
    return Comparison(name, sign, _value(number), 0.0 if within is None else _value(within))


def _value(text: str) -> float:
    return float(text.replace("\u2212", "-"))
