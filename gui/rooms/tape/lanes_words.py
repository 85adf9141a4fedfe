"""What stands beside the numbers of the two lanes, in words.

A beginner meets the scores, their shares, the share of the label, its logarithm and the loss by
these names; the symbols of the table (t2, ∂L/∂t2) stay where formulas are written.
"""

from PySide6.QtCore import QCoreApplication

from gui.rooms.tape.tape_words import entry_words
from gui.style.language import fill
from model.autodiff.expression import Recording

LOSSES = ("softmax", "[ ]", "log", "−"), ("log_softmax", "[ ]", "−")
"""The operations of −log P(label), written in either way."""


def label_of(recording: Recording) -> int | None:
    """Give the class whose −log P is recorded; None where something else is."""
    lines = recording.record.lines
    if tuple(line.name for line in lines) not in LOSSES:
        return None
    for passing in recording.replay.passings:
        local = passing.local[0]
        if lines[passing.line].name == "[ ]" and local is not None:
            return int(local.ravel().argmax())  # 1 where the number is taken, 0 elsewhere
    return None


def lane_words(*, loss: bool) -> tuple[str, str]:
    """Say what the numbers of the lane forward and of the lane backward are."""
    if loss:
        return (
            QCoreApplication.translate(
                "LanesWords", "The scores become one loss: how wrong it was."
            ),
            QCoreApplication.translate(
                "LanesWords", "How fast the loss moves with each number (∂L/∂…):"
            ),
        )
    return (
        QCoreApplication.translate("LanesWords", "The numbers become the result L."),
        QCoreApplication.translate("LanesWords", "How fast L moves with each number (∂L/∂…):"),
    )


def number_words(recording: Recording, place: int, rows: tuple[str, ...]) -> str:
    """Name what is on a tape in a word, where its operation gives one.

    rows: the names of the classes, where the first column holds their scores.
    """
    record, label = recording.record, label_of(recording)
    symbol = entry_words(record, place)
    made_by = [line.name for line in record.lines if line.output == place]
    if not made_by:
        scores = QCoreApplication.translate("LanesWords", "scores {symbol}")
        return fill(scores, symbol=symbol) if rows else symbol
    if symbol == "L":
        loss = QCoreApplication.translate("LanesWords", "loss L")
        return symbol if label is None else loss
    name = made_by[0]
    if name == "[ ]" and label is not None and label < len(rows):
        words = QCoreApplication.translate("LanesWords", "the {name}'s share")
        if "log_softmax" in (line.name for line in record.lines):
            words = QCoreApplication.translate("LanesWords", "the {name}'s log")
        return fill(words, name=rows[label])
    return {
        "softmax": QCoreApplication.translate("LanesWords", "shares P"),
        "log_softmax": QCoreApplication.translate("LanesWords", "logs of shares"),
        "[ ]": QCoreApplication.translate("LanesWords", "picked out"),
        "log": QCoreApplication.translate("LanesWords", "its log"),
        "exp": QCoreApplication.translate("LanesWords", "e to it"),
        "sum": QCoreApplication.translate("LanesWords", "sum"),
    }.get(name, symbol)


def plain_words(recording: Recording, number: int, rows: tuple[str, ...]) -> str:
    """Say in everyday words what an operation of a label's loss is for; "" of anything else.

    rows: the names of the classes, where the first column holds their scores.
    """
    label, lines = label_of(recording), recording.record.lines
    if label is None:
        return ""
    name = lines[number].name
    if name == "[ ]" and label < len(rows):
        words = QCoreApplication.translate("LanesWords", "the {name}'s")
        return fill(words, name=rows[label])
    return {
        "softmax": QCoreApplication.translate("LanesWords", "into shares"),
        "log_softmax": QCoreApplication.translate("LanesWords", "shares, their log"),
        "[ ]": QCoreApplication.translate("LanesWords", "the label's"),
        "log": QCoreApplication.translate("LanesWords", "how costly"),
        "−": QCoreApplication.translate("LanesWords", "as a plus"),
    }[name]


def advice_words(slope: float) -> tuple[str, str]:
    """Say which way a score should go so that the loss shrinks, and why."""
    if slope > 0:
        return (
            QCoreApplication.translate("LanesWords", "↓ lower"),
            QCoreApplication.translate("LanesWords", "more of it, more loss"),
        )
    return (
        QCoreApplication.translate("LanesWords", "↑ raise"),
        QCoreApplication.translate("LanesWords", "more of it, less loss"),
    )
