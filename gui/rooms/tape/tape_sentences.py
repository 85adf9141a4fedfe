"""What happens on a tape at a moment, in sentences: what is done, and what it was all for."""

from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.rooms.tape.lanes_words import label_of
from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_words import box_number, operation_words, slope_words, value_words
from gui.style import text
from gui.style.language import fill
from gui.widgets.words.equals import equals, value_of
from model.autodiff.expression import Recording

Kind: TypeAlias = Literal["scores", "photo", "number"]
"""What an expression is about: scores that stand in it, the followed photo, or one number x."""

PRODUCTS = 4
"""So many products are written out."""


def headline(playing: Playing, kind: Kind) -> str:
    """Say what to see at a moment of a tape."""
    if playing.position == 0 and kind == "scores" and label_of(playing.recording) is not None:
        return QCoreApplication.translate(
            "TapeSentences",
            "Two scores go forward to one loss; on the way back it tells which to lower or raise.",
        )
    if playing.position == 0:
        return QCoreApplication.translate(
            "TapeSentences", "Forward first: whatever is done is written down on a tape."
        )
    if playing.position < playing.forward:
        return QCoreApplication.translate(
            "TapeSentences", "Forward: each operation makes new numbers of those before it."
        )
    if playing.position == playing.forward:
        words = QCoreApplication.translate(
            "TapeSentences",
            "L is {value}. Which way must the first numbers go to make it smaller?",
        )
        return fill(words, value=box_number(playing.recording.value))
    if playing.position < playing.length:
        return QCoreApplication.translate(
            "TapeSentences",
            "Backward: each number is the one before times the operation's own slope.",
        )
    return _outcome(playing.recording, kind)


def what_is_done(playing: Playing) -> str:
    """Explain the operation of a moment, with its numbers."""
    if playing.line < 0:
        return ""
    record = playing.recording.record
    line = record.lines[playing.line]
    passing = playing.passing
    if passing is None:
        words = QCoreApplication.translate("TapeSentences", "{operation} = {value}. {rule}")
        value = value_words(record.entries[line.output].value)
        operation = operation_words(record, playing.line)
        return fill(words, operation=operation, value=value, rule=_forward(line.name))
    parts = [_backward(line.name, len(line.inputs))]
    above = passing.above.ravel()
    products = []
    for local, passed in zip(passing.local, passing.passed, strict=True):
        if local is None or passed is None:
            continue
        for column, total in enumerate(passed.ravel().tolist()):
            factors = [
                (box_number(float(above[row])), box_number(float(local[row, column])))
                for row in range(len(above))
                if above[row] and local[row, column]
            ]
            if factors:
                terms = " + ".join(f"{one} × {other}" for one, other in factors)
                made = sum(value_of(one) * value_of(other) for one, other in factors)
                words = box_number(total)
                products.append(f"{terms} {equals(made, words)} {words}")
    if 0 < len(products) <= PRODUCTS:
        parts.append("   ".join(products))
    words = QCoreApplication.translate("TapeSentences", "{operation}, backward: {rule}")
    return fill(words, operation=line.name, rule="   ".join(parts))


def _outcome(recording: Recording, kind: Kind) -> str:
    """Say what the slopes at the end are good for."""
    found = {name: slope for name, slope in recording.gradients.items() if slope is not None}
    if not found:
        return QCoreApplication.translate(
            "TapeSentences", "Nothing in it can be moved, so there are no slopes."
        )
    name, slope = next(iter(found.items()))
    if kind == "scores" and slope.shape == (2,) and slope.all():
        return _story(recording) or _scores(*(float(each) for each in slope))
    if kind == "number" and slope.size == 1:
        return _number(float(slope.ravel()[0]))
    if kind == "photo" and slope.size > PRODUCTS:
        words = QCoreApplication.translate(
            "TapeSentences",
            "One way back, and out come all {count} slopes of {name}: each says which way its "
            "number must go.",
        )
        return fill(words, count=text.count(slope.size), name=name)
    out = ", ".join(f"∂L/∂{each} = {slope_words(slope)}" for each, slope in found.items())
    words = QCoreApplication.translate(
        "TapeSentences", "Out come the slopes: {slopes}. L shrinks against them."
    )
    return fill(words, slopes=out)


def _story(recording: Recording) -> str:
    """Tell what the loss of a label asks of two scores; nothing where no label has a loss."""
    label = label_of(recording)
    dog, cat = recording.record.entries[0].value.ravel().tolist()
    if label is None or dog == cat:
        return ""
    words = {
        (1, 0): QCoreApplication.translate(
            "TapeSentences",
            "Dog {dog}, cat {cat}, but it is a cat: lower the dog's score, raise the cat's.",
        ),
        (0, 1): QCoreApplication.translate(
            "TapeSentences",
            "Dog {dog}, cat {cat}, but it is a dog: raise the dog's score, lower the cat's.",
        ),
        (1, 1): QCoreApplication.translate(
            "TapeSentences",
            "Dog {dog}, cat {cat}, and it is a cat. To be surer, lower the dog's score and raise "
            "the cat's.",
        ),
        (0, 0): QCoreApplication.translate(
            "TapeSentences",
            "Dog {dog}, cat {cat}, and it is a dog. To be surer, raise the dog's score and lower "
            "the cat's.",
        ),
    }[label, 1 if cat > dog else 0]
    shares = _shares(recording)
    return fill(words, dog=text.probability(shares[0]), cat=text.probability(shares[1]))


def _shares(recording: Recording) -> list[float]:
    """Give the shares that the loss of a label was made of."""
    record = recording.record
    for line in record.lines:
        made = record.entries[line.output].value.ravel()
        if line.name in ("softmax", "log_softmax"):
            found = made if line.name == "softmax" else np.exp(made)
            return [float(share) for share in found]
    raise ValueError("no loss of a label")


def _scores(dog: float, cat: float) -> str:
    """Say which way two scores should go so that the loss shrinks."""
    moves = {
        (1, -1): QCoreApplication.translate(
            "TapeSentences",
            "Out come {dog} and {cat}: to make the loss smaller, lower the dog's score and raise "
            "the cat's.",
        ),
        (-1, 1): QCoreApplication.translate(
            "TapeSentences",
            "Out come {dog} and {cat}: to make the loss smaller, raise the dog's score and lower "
            "the cat's.",
        ),
        (1, 1): QCoreApplication.translate(
            "TapeSentences", "Out come {dog} and {cat}: to make L smaller, lower both scores."
        ),
        (-1, -1): QCoreApplication.translate(
            "TapeSentences", "Out come {dog} and {cat}: to make L smaller, raise both scores."
        ),
    }
    words = moves[1 if dog > 0 else -1, 1 if cat > 0 else -1]
    return fill(words, dog=box_number(dog), cat=box_number(cat))


def _number(slope: float) -> str:
    if slope == 0:
        return QCoreApplication.translate(
            "TapeSentences", "Out comes 0: moving x a little changes nothing yet."
        )
    grows = QCoreApplication.translate(
        "TapeSentences", "Out comes {slope}: move x up a little, and L grows {times} times as much."
    )
    falls = QCoreApplication.translate(
        "TapeSentences", "Out comes {slope}: move x up a little, and L falls {times} times as much."
    )
    words = grows if slope > 0 else falls
    return fill(words, slope=box_number(slope), times=box_number(abs(slope)))


def _forward(name: str) -> str:
    """Say what an operation does, where its sign does not."""
    return {
        "softmax": QCoreApplication.translate(
            "TapeSentences", "Every score becomes e to its power, and that a share of their sum."
        ),
        "log_softmax": QCoreApplication.translate(
            "TapeSentences", "The logarithm of the share that each score gets."
        ),
        "[ ]": QCoreApplication.translate("TapeSentences", "One number is picked out."),
        "@": QCoreApplication.translate(
            "TapeSentences", "Each row times the column, and added up."
        ),
        "log": QCoreApplication.translate(
            "TapeSentences", "The power to which e must be raised to give the number."
        ),
        "maximum": QCoreApplication.translate("TapeSentences", "The greater of the two."),
    }.get(name, "")


def _backward(name: str, inputs: int) -> str:
    """Say in plain words what an operation does with the slope that comes back to it."""
    if name == "−":
        if inputs == 1:
            return QCoreApplication.translate("TapeSentences", "the sign turns.")
        return QCoreApplication.translate(
            "TapeSentences", "the first gets it as it is, the second with its sign turned."
        )
    return {
        "+": QCoreApplication.translate("TapeSentences", "both get it as it is."),
        "×": QCoreApplication.translate("TapeSentences", "each gets it times the other factor."),
        "÷": QCoreApplication.translate(
            "TapeSentences", "divided by the divisor; the divisor's own slope is −a ÷ b²."
        ),
        "**": QCoreApplication.translate(
            "TapeSentences", "times the exponent and the power that is one less."
        ),
        "@": QCoreApplication.translate(
            "TapeSentences", "each gets it times the numbers of the other."
        ),
        "exp": QCoreApplication.translate("TapeSentences", "times eˣ, which forward has made."),
        "log": QCoreApplication.translate("TapeSentences", "divided by the number itself."),
        "sum": QCoreApplication.translate("TapeSentences", "every number gets the same."),
        "mean": QCoreApplication.translate(
            "TapeSentences", "every number gets the same, divided by how many they are."
        ),
        "max": QCoreApplication.translate("TapeSentences", "only the largest gets it."),
        "maximum": QCoreApplication.translate("TapeSentences", "only the greater gets it."),
        "softmax": QCoreApplication.translate(
            "TapeSentences", "what lifts one share lowers the others."
        ),
        "log_softmax": QCoreApplication.translate(
            "TapeSentences", "what each gets, less its share of all of it."
        ),
        "[ ]": QCoreApplication.translate(
            "TapeSentences", "it goes back to its place, the others get 0."
        ),
    }.get(name, QCoreApplication.translate("TapeSentences", "each number goes back to its place."))
