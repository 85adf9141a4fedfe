"""What the bench says: its result in plain words, and what a button has done."""

from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.rooms.score.classes import class_name
from gui.rooms.score.number_words import loss_words
from gui.rooms.score.scores.bench_drawing import gap_words
from gui.style import text
from gui.style.language import fill
from model.classifier import most_probable
from model.inspection import LabelledScores

Done: TypeAlias = Literal["", "added", "doubled", "huge"]
"""Which button was used last; "" after everything else."""

HALF, TINY = 0.5, 0.005

EVEN = 3
"""ln 2 is written with so many decimals, as beside the curve of training."""


def result_words(shown: LabelledScores) -> str:
    """Say what is left for the right answer and what that costs."""
    translate = QCoreApplication.translate
    share = float(shown.shares[shown.label])
    gaps = {
        "share": share_words(share),
        "loss": loss_words(shown.loss),
        "name": class_name(shown.label),
        "count": len(shown.scores),
    }
    if shown.is_even:
        gaps["loss"] = text.number(shown.loss, EVEN)
        words = translate(
            "BenchWords",
            "All scores alike: {share} for each. Not knowing costs ln {count} = {loss}.",
        )
    elif share > HALF:
        words = translate(
            "BenchWords", "{share} goes to the right answer, the {name}. That costs only {loss}."
        )
    elif int(most_probable(np.array([shown.scores]))[0]) == shown.label:
        words = translate(
            "BenchWords", "The right answer, the {name}, has most: {share}. That costs {loss}."
        )
    else:
        words = translate(
            "BenchWords",
            "Only {share} is left for the right answer, the {name}. That costs {loss}.",
        )
    return fill(words, **gaps)


def share_words(share: float) -> str:
    """Write a share in a sentence: a tiny one with two digits of its own."""
    return text.rounded(share) if 0 < share < TINY else text.probability(share)


def share_equation(shown: LabelledScores) -> str:
    """Write the share of the label: "P = 0.03", or where a float is too coarse "P < 0.0001"."""
    words = share_words(float(shown.shares[shown.label]))
    return f"P {words}" if words.startswith(("<", ">")) else f"P = {words}"


def spoken_words(shown: LabelledScores) -> str:
    """Say every number of it, for who does not see the drawing."""
    row = QCoreApplication.translate("BenchWords", "{name}: score {score}, probability {share}")
    rows = [
        fill(
            row,
            name=class_name(place),
            score=gap_words(score),
            share=text.probability(float(shown.shares[place])),
        )
        for place, score in enumerate(shown.scores)
    ]
    return ". ".join((*rows, result_words(shown)))


def done_words(done: Done, shown: LabelledScores) -> str:
    """Say what a button has shown, or what there is to do."""
    translate = QCoreApplication.translate
    if done == "added":
        return translate("BenchWords", "+5 changes no probability: only the gap counts.")
    if done == "doubled" and shown.is_even:
        return translate("BenchWords", "Twice a gap of 0 is 0, so nothing changes.")
    if done == "doubled":
        words = translate(
            "BenchWords",
            "× 2 doubles the gap: the largest share grows to {share}, closer to all or nothing.",
        )
        return fill(words, share=text.probability(float(shown.shares.max())))
    if done == "huge":
        return translate(
            "BenchWords",
            "e⁸⁰⁰ is too large for a computer's number, and ∞ ÷ ∞ is none at all. So the largest "
            "score is subtracted from all first: the gap stays, and so does every share.",
        )
    return translate(
        "BenchWords", "Drag a dot or type its number. The 1 of the label can be dragged too."
    )
