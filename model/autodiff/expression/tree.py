"""What an expression says: a small tree of the operations that a tape knows.

Each node knows the part of the text that it was read from, so that whatever goes wrong with it
can be shown there.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from model.sentence import Refusal, Sentence

FUNCTIONS = ("exp", "log", "softmax", "log_softmax", "maximum", "sum", "mean", "max", "reshape")


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the text: text[start:end]."""

    start: int
    end: int


class Fault(Refusal):
    """Something in an expression is wrong; `place` says where."""

    def __init__(self, why: Sentence, place: Span) -> None:
        super().__init__(why)
        self.place = place


@dataclass(frozen=True, slots=True)
class Number:
    """A constant, never negative."""

    value: float
    place: Span


@dataclass(frozen=True, slots=True)
class Named:
    """A value that the expression calls by name."""

    name: str
    place: Span


@dataclass(frozen=True, slots=True)
class Apply:
    """+, −, ×, ÷, **, @, exp, log, softmax, log_softmax, maximum or transpose of its arguments."""

    name: str
    arguments: tuple["Node", ...]
    place: Span


@dataclass(frozen=True, slots=True)
class Reduce:
    """The sum, mean or max along an axis; over everything if that is None."""

    name: Literal["sum", "mean", "max"]
    argument: "Node"
    axis: int | None
    keepdims: bool
    place: Span


@dataclass(frozen=True, slots=True)
class Reshape:
    """The same numbers in another shape."""

    argument: "Node"
    shape: tuple[int, ...]
    place: Span


@dataclass(frozen=True, slots=True)
class Pick:
    """Some of the numbers: argument[index], each part a number, a named number or a slice."""

    argument: "Node"
    index: tuple["int | str | slice", ...]
    place: Span


Node: TypeAlias = Number | Named | Apply | Reduce | Reshape | Pick


NumberList: TypeAlias = tuple["float | NumberList", ...]
"""Numbers in a row, or rows of numbers."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A text that was understood, and what it says.

    lists: the lists of numbers in it, each by the name that stands for it in the tree.
    """

    text: str
    root: Node
    lists: tuple[tuple[str, NumberList], ...] = ()
