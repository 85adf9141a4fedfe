"""From the syntax tree that Python makes of a text to a tree of the operations that a tape knows.

What is not in the vocabulary is refused: names that mean nothing, methods, lambdas, other people's
functions.

A list of numbers, `[2.3, -1.2]`, is a value with a name of its own: the first is s, as scores are,
the others are s2, s3 and so on.
"""

import ast
import math
from itertools import chain, count
from typing import Literal

from model.autodiff.expression.tree import (
    FUNCTIONS,
    Apply,
    Fault,
    Named,
    Node,
    Number,
    NumberList,
    Pick,
    Reduce,
    Reshape,
    Span,
)
from model.sentence import Sentence, sentence

DEEPEST = 50
"""Operations, one inside the other."""

LARGEST_WHOLE = 10**9
"""The largest index or length that makes sense."""

LIST = "s"
"""What the first list of numbers is called."""

_REDUCTIONS: dict[str, Literal["sum", "mean", "max"]] = {"sum": "sum", "mean": "mean", "max": "max"}
_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "−",
    ast.Mult: "×",
    ast.Div: "÷",
    ast.Pow: "**",
    ast.MatMult: "@",
}


class Reader:
    """Reads a syntax tree of Python, as far as it keeps to what an expression may say.

    names: what a name in the text may be.
    start: where the tree begins in the text.

    Attributes:
        lists: the lists of numbers that were read, each with its name.
    """

    def __init__(self, names: frozenset[str], start: int) -> None:
        self.lists: list[tuple[str, NumberList]] = []
        self._names = names
        self._start = start

    def read(self, node: ast.expr, depth: int) -> Node:
        """Read a node that lies so deep; raises a `Fault` where it says what it may not."""
        place = self._place(node)
        if depth > DEEPEST:
            raise Fault(too_deep(), place)
        match node:
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
                return Number(_number(value, place), place)
            case ast.Name(id=name):
                return self._named(name, place)
            case ast.List():
                return self._listed(node, place)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.read(operand, depth + 1)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return Apply("−", (self.read(operand, depth + 1),), place)
            case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
                arguments = self.read(left, depth + 1), self.read(right, depth + 1)
                return Apply(_OPERATORS[type(operator)], arguments, place)
            case ast.Attribute(value=matrix, attr="T"):
                return Apply("transpose", (self.read(matrix, depth + 1),), place)
            case ast.Subscript(value=argument, slice=index):
                return Pick(self.read(argument, depth + 1), self._index(index), place)
            case ast.Call(func=ast.Name(id=name)) if name in FUNCTIONS:
                return self._call(node, name, depth)
            case ast.Call(func=function):
                raise Fault(
                    sentence(
                        "What stands before this bracket is no function. Functions are "
                        "{functions}; a product is written with *.",
                        functions=", ".join(FUNCTIONS),
                    ),
                    self._place(function),
                )
        if isinstance(node, ast.Tuple) and any(isinstance(e, ast.Constant) for e in node.elts):
            raise Fault(comma_inside(), place)
        raise Fault(
            sentence(
                "This is not allowed here. Allowed are + - * / ** @, [ ], .T and {functions}.",
                functions=", ".join(FUNCTIONS),
            ),
            place,
        )

    def _named(self, name: str, place: Span) -> Named:
        if name in self._names:
            return Named(name, place)
        if name in FUNCTIONS:
            raise Fault(
                sentence("{name} is a function: write {name}( ) around a value.", name=name), place
            )
        raise Fault(
            sentence(
                "The name {name} means nothing here. Known are {names}.",
                name=name,
                names=", ".join(sorted(self._names)),
            ),
            place,
        )

    def _listed(self, node: ast.List, place: Span) -> Named:
        """Give a list of numbers the next name that is free."""
        numbers = self._number_list(node)
        names = chain((LIST,), (f"{LIST}{number}" for number in count(2)))
        taken = self._names.union(name for name, _ in self.lists)
        name = next(name for name in names if name not in taken)
        self.lists.append((name, numbers))
        return Named(name, place)

    def _number_list(self, node: ast.List) -> NumberList:
        if not node.elts:
            raise Fault(sentence("This list has no numbers."), self._place(node))
        numbers = tuple(map(self._list_part, node.elts))
        if len(set(map(_shape, numbers))) > 1:
            raise Fault(
                sentence("The rows of this list have different lengths."), self._place(node)
            )
        return numbers

    def _list_part(self, node: ast.expr) -> "float | NumberList":
        place = self._place(node)
        match node:
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
                return _number(value, place)
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
                return -_number(value, place)
            case ast.List():
                return self._number_list(node)
        raise Fault(sentence("A list holds numbers alone, such as [2.3, -1.2]."), place)

    def _call(self, call: ast.Call, name: str, depth: int) -> Node:
        place = self._place(call)
        keywords = {keyword.arg: keyword.value for keyword in call.keywords}
        arguments = list(call.args)
        node: Node | None = None
        if len(keywords) < len(call.keywords):
            pass  # one of them twice
        elif (reduction := _REDUCTIONS.get(name)) is not None:
            node = self._reduce(reduction, arguments, keywords, depth, place)
        elif name == "reshape":
            if len(arguments) >= 2 and not keywords:
                node = self._reshape(arguments[0], arguments[1:], depth, place)
        elif len(arguments) == (2 if name == "maximum" else 1) and not keywords:
            parts = tuple(self.read(argument, depth + 1) for argument in arguments)
            node = Apply(name, parts, place)
        if node is None:
            raise Fault(sentence("Write {usage}.", usage=_USAGE.get(name, f"{name}(x)")), place)
        return node

    def _reduce(
        self,
        name: Literal["sum", "mean", "max"],
        arguments: list[ast.expr],
        keywords: dict[str | None, ast.expr],
        depth: int,
        place: Span,
    ) -> Reduce | None:
        if len(arguments) == 2 and "axis" not in keywords:
            keywords["axis"] = arguments.pop()
        axis = keywords.pop("axis", None)
        kept = keywords.pop("keepdims", None)
        if len(arguments) != 1 or keywords:
            return None
        return Reduce(
            name,
            self.read(arguments[0], depth + 1),
            None if axis is None else self._whole(axis),
            kept is not None and self._truth(kept),
            place,
        )

    def _reshape(
        self, argument: ast.expr, lengths: list[ast.expr], depth: int, place: Span
    ) -> Reshape:
        if len(lengths) == 1 and isinstance(lengths[0], ast.Tuple):
            lengths = lengths[0].elts
        shape = tuple(map(self._whole, lengths))
        return Reshape(self.read(argument, depth + 1), shape, place)

    def _index(self, node: ast.expr) -> tuple["int | str | slice", ...]:
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        return tuple(map(self._index_part, parts))

    def _index_part(self, node: ast.expr) -> "int | str | slice":
        match node:
            case ast.Name(id=name):
                return self._named(name, self._place(node)).name
            case ast.Slice(lower=lower, upper=upper, step=None):
                return slice(
                    None if lower is None else self._whole(lower),
                    None if upper is None else self._whole(upper),
                )
        return self._whole(node)

    def _whole(self, node: ast.expr) -> int:
        match node:
            case ast.Constant(value=int() as value) if not isinstance(value, bool):
                whole = value
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)):
                whole = -value
            case _:
                raise Fault(sentence("Here a whole number is needed."), self._place(node))
        if abs(whole) > LARGEST_WHOLE:
            raise Fault(sentence("This number is too large."), self._place(node))
        return whole

    def _truth(self, node: ast.expr) -> bool:
        match node:
            case ast.Constant(value=bool() as value):
                return value
        raise Fault(sentence("Here True or False is needed."), self._place(node))

    def _place(self, node: ast.expr) -> Span:
        """Find a node in the text, which may have spaces in front."""
        return Span(self._start + node.col_offset, self._start + (node.end_col_offset or 0))


_USAGE = {
    "maximum": "maximum(a, b)",
    "sum": "sum(x), sum(x, axis=0)",
    "mean": "mean(x), mean(x, axis=0)",
    "max": "max(x), max(x, axis=0); maximum(a, b)",
    "reshape": "reshape(x, (2, 3))",
}


def _shape(numbers: "float | NumberList") -> tuple[int, ...]:
    """Say how long a list and its rows are; all rows of a list that was read are alike."""
    return (len(numbers), *_shape(numbers[0])) if isinstance(numbers, tuple) else ()


def _number(value: float, place: Span) -> float:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if math.isinf(number):
        raise Fault(sentence("This number is too large."), place)
    return number


def comma_inside() -> Sentence:
    """Say that a comma cannot stand in a number."""
    return sentence("A comma stands between values, never inside a number: write 1000 or 0.5.")


def too_deep() -> Sentence:
    """Say that there are too many operations, one inside the other."""
    return sentence("The expression is nested deeper than {most} levels.", most=DEEPEST)
