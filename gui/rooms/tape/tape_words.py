"""How the numbers on a tape are written: one number as it is, an array by its shape and size."""

import numpy as np

from gui.style import text
from gui.style.text import MINUS
from model import numeral
from model.autodiff.tape import TapeRecord
from model.params import Floats

FEW = 3
"""Numbers of an array that are written out."""

LARGEST_WHOLE = 10_000
"""Below this a number without decimals is written without any."""


def value_words(value: Floats) -> str:
    """Write a value: "0.25", "(1.2, −0.3)", or "2 × 3,072" for many numbers."""
    if value.size == 1:
        return _number(float(value.reshape(-1)[0]))
    if value.ndim == 1 and value.size <= FEW:
        return "(" + ", ".join(_number(float(number)) for number in value) + ")"
    return " × ".join(text.count(size) for size in value.shape)


def slope_words(slope: Floats) -> str:
    """Write a slope: as a value, and of many numbers the length as well."""
    words = value_words(slope)
    if slope.size > FEW:
        words += f", ‖∂‖ {text.rounded(float(np.linalg.norm(slope)))}"
    return words


def entry_words(record: TapeRecord, place: int) -> str:
    """Name what is on a tape: by its name, its value, or the operation that it came from."""
    entry = record.entries[place]
    if entry.name:
        return entry.name
    if entry.kind == "result":
        number = next(i for i, line in enumerate(record.lines) if line.output == place)
        return f"t{number + 1}"
    return value_words(entry.value)


def operation_words(record: TapeRecord, number: int) -> str:
    """Write an operation as "t3 = t1 + b"."""
    line = record.lines[number]
    names = [entry_words(record, place) for place in line.inputs]
    infix = {"+": "+", "−": MINUS, "×": "·", "÷": "/", "@": "@", "**": "**"}
    if line.name in infix and len(names) == 2:
        done = f"{names[0]} {infix[line.name]} {names[1]}"
    elif line.name == "[ ]":
        done = f"{names[0]}[ ]"
    elif line.name == "−":
        done = f"{MINUS}{names[0]}"
    else:
        done = f"{line.name}({', '.join(names)})"
    return f"t{number + 1} = {done}"


def exact_words(value: float) -> str:
    """Write what an expression makes, with six decimals or as a power of ten."""
    if 0.0 < value < 1.0:
        return numeral.probability(value, 6)  # it may be one
    return text.number(value, 6) if numeral.is_plain(value) else numeral.brief(value, 6)


def _number(value: float) -> str:
    whole = value.is_integer() and abs(value) < LARGEST_WHOLE
    words = text.number(value, 0) if whole else text.rounded(value)
    # It may be a probability, which is not rounded to certainty.
    return numeral.probability(value, 1) if words == "1.0" and value < 1.0 else words
