"""Work an expression out on a tape: its value, its gradient, and how both came about.

The tree is walked from the inside out, and each node becomes one operation of the tape. What
cannot be worked out is refused at the place in the text where it goes wrong: a shape that does
not fit, the logarithm of a negative number, a power that is too large to be written.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

import numpy as np

from model.autodiff.expression.tree import (
    Apply,
    Expression,
    Fault,
    Named,
    Node,
    Number,
    Pick,
    Reduce,
    Reshape,
    Span,
)
from model.autodiff.tape import (
    GradientTape,
    Replay,
    TapeRecord,
    Variable,
    exp,
    log,
    log_softmax,
    maximum,
    softmax,
)
from model.numeral import brief
from model.params import Floats
from model.sentence import Refusal, Sentence, sentence

Values: TypeAlias = Mapping[str, Floats | int]
"""Named values: arrays of floats, and whole numbers, which may be used as an index."""

LARGEST = 4_000_000
"""Numbers that all operations of one expression may make together."""

_OF_ONE = {"exp": exp, "log": log, "softmax": softmax, "log_softmax": log_softmax}


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """An expression that was worked out.

    value:     what came out, one number.
    record:    the forward pass; its variables have the names of the values.
    replay:    the backward pass.
    places:    for each line of the record, the part of the text that it works out.
    gradients: for each named array, and each list in the text, the gradient of the value by it, in
               its shape, read-only; None if the value does not depend on it. Not finite where there
               is no slope.
    """

    expression: Expression
    value: float
    record: TapeRecord
    replay: Replay
    places: tuple[Span, ...]
    gradients: Mapping[str, Floats | None]


def record(expression: Expression, values: Values) -> Recording:
    """Work an expression out on a tape.

    The arrays are brought to one dtype, the widest among them. Raises a `Fault` with place and
    reason when the expression has no value, when that is not one number, and when nothing in it
    can be recorded.

        >>> from model.autodiff.expression.parser import parse
        >>> recording = record(parse("sum(x ** 2)", ["x"]), {"x": np.array([1.0, -2.0])})
        >>> recording.value, recording.gradients["x"]
        (5.0, array([ 2., -4.]))
    """
    values = with_lists(expression, values)
    arrays = as_one_dtype(values)
    variables = {name: Variable(array, name) for name, array in arrays.items()}
    whole = Span(0, len(expression.text))
    # No warnings of NumPy's: whatever is not finite is refused.
    with np.errstate(all="ignore"):
        with GradientTape(persistent=True) as tape:
            worker = Evaluator(variables, values, tape)
            target = worker.work(expression.root)
        _check_one_number(target, whole)
        recorded = tape.record()
        if not recorded.lines:
            raise Fault(sentence("There is no operation here that a tape could record."), whole)
        replay = tape.replay(target)
    gradients: dict[str, Floats | None] = dict.fromkeys(variables)
    for entry, gradient in zip(recorded.entries, replay.gradients, strict=True):
        if entry.kind == "variable":
            gradients[entry.name] = gradient
    value = float(target.value.item())
    places, frozen = tuple(worker.places), MappingProxyType(gradients)
    return Recording(expression, value, recorded, replay, places, frozen)


def value_of(expression: Expression, variables: Mapping[str, Variable], values: Values) -> float:
    """Work an expression out without a tape. Raises a `Fault` as `record` does.

    variables: the arrays among the values, and the lists of the expression.
    """
    with np.errstate(all="ignore"):
        target = Evaluator(variables, values, GradientTape()).work(expression.root)
    _check_one_number(target, Span(0, len(expression.text)))
    return float(target.value.item())


def with_lists(expression: Expression, values: Values) -> Values:
    """Add the lists in an expression to the named values, in the dtype of the arrays there."""
    dtype = next((array.dtype for array in as_one_dtype(values).values()), np.dtype(np.float64))
    return {**values, **{name: np.array(numbers, dtype) for name, numbers in expression.lists}}


def as_one_dtype(values: Values) -> dict[str, Floats]:
    """Bring the named arrays to the widest dtype among them; leaves whole numbers out."""
    arrays = {name: value for name, value in values.items() if not isinstance(value, int)}
    dtype = np.result_type(*(array.dtype for array in arrays.values())) if arrays else np.float64
    return {name: np.asarray(array, dtype) for name, array in arrays.items()}


def _check_one_number(target: Variable, place: Span) -> None:
    if target.value.size != 1:
        raise Fault(
            sentence(
                "The result is {count} numbers, and a loss is one. Put sum( ), mean( ) or "
                "max( ) around it, or pick one with [ ].",
                count=target.value.size,
            ),
            place,
        )


class Evaluator:
    """Works the nodes of one tree out, and remembers where the operations on its tape came from."""

    def __init__(
        self, variables: Mapping[str, Variable], values: Values, tape: GradientTape
    ) -> None:
        self.places: list[Span] = []
        self._variables = variables
        self._values = values
        self._tape = tape
        self._left = LARGEST
        self._dtype = next((each.dtype for each in variables.values()), np.dtype(np.float64))

    def work(self, node: Node) -> Variable:
        """Work a node out. Raises a `Fault` where it has no value, or makes too many numbers."""
        match node:
            case Number(value):
                number = Variable.plain(np.asarray(value, self._dtype))
                if not np.isfinite(number.value):
                    raise Fault(_too_large(), node.place)
                return number
            case Named(name):
                named = self._named(name)
                if not np.isfinite(named.value).all():
                    raise Fault(
                        sentence("{name} has numbers that are not finite.", name=name), node.place
                    )
                return named
        arguments = node.arguments if isinstance(node, Apply) else (node.argument,)
        parts = [self.work(argument) for argument in arguments]
        self._spend(_count(node, parts), node.place)
        try:
            made = self._operate(node, parts)
        except Refusal as refusal:
            raise Fault(refusal.sentence, node.place) from refusal
        if len(self._tape) > len(self.places):
            self.places.append(node.place)
        if not np.isfinite(made.value).all():
            raise Fault(_why_not_finite(node, parts), node.place)
        return made

    def _operate(self, node: Apply | Reduce | Reshape | Pick, parts: list[Variable]) -> Variable:
        part = parts[0]
        match node:
            case Apply(name):
                return _apply(name, parts)
            case Reduce(name, _, axis, keepdims):
                method = {"sum": part.sum, "mean": part.mean, "max": part.max}[name]
                return method(axis, keepdims=keepdims)
            case Reshape(_, shape):
                return part.reshape(*shape)
        where = tuple(self._values[i] if isinstance(i, str) else i for i in node.index)
        return part[where[0] if len(where) == 1 else where]

    def _named(self, name: str) -> Variable:
        if name in self._variables:
            return self._variables[name]
        return Variable.plain(np.asarray(self._values[name], self._dtype), name)

    def _spend(self, count: int, place: Span) -> None:
        self._left -= count
        if self._left < 0:
            raise Fault(
                sentence("The expression makes more than {most} numbers.", most=LARGEST), place
            )


def _apply(name: str, parts: list[Variable]) -> Variable:
    match name, parts:
        case "+", [a, b]:
            return a + b
        case "−", [a, b]:
            return a - b
        case "×", [a, b]:
            return a * b
        case "÷", [a, b]:
            return a / b
        case "**", [a, b]:
            return a**b
        case "@", [a, b]:
            return a @ b
        case "maximum", [a, b]:
            return maximum(a, b)
        case "−", [a]:
            return -a
        case "transpose", [a]:
            return a.T
    return _OF_ONE[name](parts[0])


def _count(node: Node, parts: list[Variable]) -> int:
    """Count the numbers that an operation will make, at most."""
    if len(parts) == 1:
        return parts[0].value.size
    a, b = (part.shape for part in parts)
    if isinstance(node, Apply) and node.name == "@":
        return math.prod(a[:-1]) * math.prod(b[1:])
    longest = max(len(a), len(b))
    pairs = zip(
        (1,) * (longest - len(a)) + a,
        (1,) * (longest - len(b)) + b,
        strict=True,
    )
    return math.prod(max(pair) for pair in pairs)


def _why_not_finite(node: Node, parts: list[Variable]) -> Sentence:
    """Say why finite numbers went in and others came out."""
    name = node.name if isinstance(node, Apply) else ""
    if name == "log":
        least = float(parts[0].value.min())
        if least < 0:
            return sentence(
                "{number} has no logarithm: only numbers above 0 have one.",
                number=_number(least),
            )
        return sentence(
            "The logarithm of 0 is infinite. If this is a probability that became too small "
            "to be written, log_softmax( ) gives its logarithm."
        )
    if name == "÷" and (parts[1].value == 0).any():
        return sentence("This divides by 0.")
    if name == "**":
        base, exponent = (part.value for part in parts)
        if ((base < 0) & (exponent != np.floor(exponent))).any():
            return sentence("A negative number has whole powers only.")
        if ((base == 0) & (exponent < 0)).any():
            return sentence("0 has no negative powers: this divides by 0.")
    return _too_large()


def _too_large() -> Sentence:
    return sentence("The result is too large to be written as a number.")


def _number(value: float) -> str:
    return brief(float(value), 6)
