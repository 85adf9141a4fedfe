"""How what is on a tape is written: one number as it is, an array by its shape, an operation."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.style.language import fill
from gui.style.text import MINUS
from model import numeral
from model.autodiff.expression import Recording
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
    """Write a slope: as a value, and of many numbers the largest as well."""
    words = value_words(slope)
    if slope.size > FEW:
        largest = text.rounded(float(np.abs(slope).max()))
        at_most = QCoreApplication.translate("TapeWords", "{shape}, at most {largest}")
        words = fill(at_most, shape=words, largest=largest)
    return words


def box_words(value: Floats, count: int) -> tuple[str, ...]:
    """Write an array into so many places: number by number, or its shape into one."""
    if value.size == count:
        return tuple(box_number(float(number)) for number in value.ravel())
    return (value_words(value),)


def box_number(value: float) -> str:
    """Write a number with as many digits as the lecture has: "9.97", "0.029", "−34.12"."""
    if value.is_integer() and abs(value) < LARGEST_WHOLE:
        return text.number(value, 0)
    if not 0.1 <= abs(value) < LARGEST_WHOLE:
        return text.rounded(value)
    # It may be a probability, which is not rounded to certainty.
    if text.number(value, 2) == "1.00" and value < 1.0:
        return text.probability(value)
    return text.trimmed(value, 2)


def signed_words(value: float) -> str:
    """Write a slope with its sign: "+0.97", "−0.97"."""
    return f"+{box_number(value)}" if value > 0 else box_number(value)


def factor_words(slope: float) -> str:
    """Write an operation's own slope as what is multiplied by."""
    return f"× {box_number(slope)}"


def slope_name(record: TapeRecord, place: int) -> str:
    """Name the slope of the result by what is at a place."""
    return f"∂L/∂{entry_words(record, place)}"


def entry_words(record: TapeRecord, place: int) -> str:
    """Name what is on a tape: by its name, its value, or the operation that it came from."""
    entry = record.entries[place]
    if entry.name:
        return entry.name
    if entry.kind == "result":
        number = next(i for i, line in enumerate(record.lines) if line.output == place)
        if number + 1 == len(record.lines):
            return "L"
        softmaxes = [line.output for line in record.lines if line.name == "softmax"]
        return "P" if softmaxes == [place] else f"t{number + 1}"
    return value_words(entry.value)


def sign_words(recording: Recording, number: int) -> str:
    """Name an operation in a word or a sign: "softmax", "−", "[1]"."""
    name = recording.record.lines[number].name
    if name != "[ ]":
        return name
    place = recording.places[number]
    written = recording.expression.text[place.start : place.end]
    return written[written.rfind("[") :]


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
    return f"{entry_words(record, line.output)} = {done}"


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
