"""What is on a tape, and what happens when it is played backward: values to look at.

A `TapeRecord` lists the numbers and the operations in the order in which they were done. A
`Replay` goes through the operations in the reverse order and says what came from above and
what each passed to its inputs. Numbers are named by their place in `TapeRecord.entries`.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from model.params import Floats

FEW = 8
"""Numbers of an array that may be looked at one by one."""

Kind: TypeAlias = Literal["variable", "constant", "result"]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A number or an array on the tape, in the order of appearance.

    kind:  "variable" has a gradient, "constant" has none, "result" came out of an operation.
    name:  as it was given; empty for most.
    value: read-only.
    """

    kind: Kind
    name: str
    value: Floats


@dataclass(frozen=True, slots=True)
class RecordedOperation:
    """An operation on the tape.

    name:   +, −, ×, ÷, **, @, exp, log, sum, mean, max, softmax, log_softmax, maximum, [ ],
            reshape or transpose; and gather, repeat, put or cast, which the backward pass of
            an inner tape is made of, too.
    inputs: places in the record's entries.
    output: the same.
    rules:  the chain rule for each input in words: g is what comes from above, a and b are
            the inputs, c (P for softmax) is the output.
    """

    name: str
    inputs: tuple[int, ...]
    output: int
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TapeRecord:
    """The forward pass: all numbers, and the operations in the order in which they were done."""

    entries: tuple[Entry, ...]
    lines: tuple[RecordedOperation, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Passing:
    """One operation of the backward pass.

    line:   its place in the record's lines.
    above:  the slope of the target by its output.
    passed: what it adds to the slope by each input, in the shape of the input; None for one
            that depends on no variable.
    local:  the operation's own slopes, of each number of the output (a row) by each number of the
            input (a column): `passed`, in one row, is `above`, in one row, times this matrix. None
            where `passed` is None, and where there are more than `FEW` numbers of either.
    """

    line: int
    above: Floats
    passed: tuple[Floats | None, ...]
    local: tuple[Floats | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """The backward pass from one target: the operations that led there, last one first.

    target:    its place in the record's entries.
    passings:  one for each operation that the target depends on.
    gradients: the slope of the target by each entry when all is done; None where there is none.
    """

    target: int
    passings: tuple[Passing, ...]
    gradients: tuple[Floats | None, ...]
