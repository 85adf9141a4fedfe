"""What a tape notes: an operation, with the chain rule for each of its inputs.

V is the kind of variable that goes in and comes out.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

V = TypeVar("V")


class Rule(NamedTuple, Generic[V]):
    """The chain rule for one input of one operation.

    text: for people; g is what comes from above, a and b are the inputs, c is the output.
    pull: the same as a function of g.
    """

    text: str
    pull: Callable[[V], V]


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Generic[V]):
    """One operation as a tape notes it, with one rule for each input."""

    name: str
    inputs: tuple[V, ...]
    output: V
    rules: tuple[Rule[V], ...]


class Recorder(Protocol):
    """What wants to be told of operations: a tape."""

    def note(self, operation: Operation[Any]) -> None:
        """Hear of an operation that has just been done."""


# Who is recording is known to the code that runs, not to the program: each thread has its own
# answer, and it ends with the `with` block.
recorders: ContextVar[tuple[Recorder, ...]] = ContextVar("recorders", default=())
