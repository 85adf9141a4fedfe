"""Read a typed expression, such as `-log(softmax(W @ x + b)[1])`, with care.

The text becomes a small tree of the operations that a tape knows. Nothing of it is ever run as
a program, and whatever is not in the vocabulary of the tree is refused, with the place of the
fault in the text (`reader`).
"""

import ast
import re
from collections.abc import Collection

from model.autodiff.expression.reader import DEEPEST, Reader, comma_inside, too_deep
from model.autodiff.expression.signs import in_python
from model.autodiff.expression.tree import (
    Expression,
    Fault,
    Span,
)
from model.sentence import Sentence, sentence

LONGEST = 300
"""Characters."""

_COMMA = re.compile(r"\d,\d")
"""Where a number may be meant, such as 1,000 or 0,5."""

_BRACKETS = {")": "(", "]": "["}


def parse(text: str, names: Collection[str]) -> Expression:
    """Understand an expression over named values.

    Raises a `Fault` with place and reason when it is empty, too long or nested too deeply, when
    it cannot be read, and when it has a name, a function or an operation that is not known.

        >>> parse("2 · x", names=["x"]).root.name
        '×'
        >>> try:
        ...     parse("2 · y", names=["x"])
        ... except Fault as fault:
        ...     print(fault.place)
        Span(start=4, end=5)
    """
    everything = Span(0, len(text))
    if not text.strip():
        raise Fault(sentence("There is no expression yet."), everything)
    if len(text) > LONGEST:
        raise Fault(
            sentence("The expression is longer than {most} characters.", most=LONGEST),
            Span(LONGEST, len(text)),
        )
    plain = in_python(text)
    _check_brackets(plain)
    start = len(plain) - len(plain.lstrip())
    try:
        # With the end of the line, without which Python does not say where it broke off.
        tree = ast.parse(plain[start:] + "\n", mode="eval")
    except SyntaxError as fault:
        column = min(start + max((fault.offset or 1) - 1, 0), len(text))
        raise Fault(_unreadable(plain, column), Span(column, len(text))) from fault
    reader = Reader(frozenset(names), start)
    root = reader.read(tree.body, 1)
    return Expression(text, root, tuple(reader.lists))


def _check_brackets(text: str) -> None:
    opened: list[int] = []
    for column, sign in enumerate(text):
        place = Span(column, column + 1)
        if sign in _BRACKETS.values():
            opened.append(column)
            if len(opened) > DEEPEST:
                raise Fault(too_deep(), place)
        elif sign in _BRACKETS and (not opened or text[opened.pop()] != _BRACKETS[sign]):
            raise Fault(sentence("This bracket closes none that was opened."), place)
    if opened:
        place = Span(opened[-1], opened[-1] + 1)
        raise Fault(sentence("This bracket is never closed."), place)


def _unreadable(text: str, column: int) -> Sentence:
    if not text[column:].strip():
        return sentence("The expression breaks off: something is missing at its end.")
    if _COMMA.search(text):
        return comma_inside()
    return sentence(
        "From here on the expression cannot be read. Is a sign missing, such as * between a "
        "number and a name?"
    )
