"""One step in a sentence: what became of the loss, and which weight grew most.

The sentence says what was computed and no more: a weight has a place, and no meaning is made up.
"""

from dataclasses import dataclass

import numpy as np

from model.params import Params
from model.sentence import Sentence, sentence
from model.training import Scene

FEWEST, MOST = 2, 6
"""Decimals of a loss: so many as show that it has changed."""

CHANNELS = 3
ROWS = (sentence("dog"), sentence("cat"))


@dataclass(frozen=True, slots=True)
class GrownWeight:
    """The weight of W that grew most.

    row, column: its place in W, from 0 on.
    added:       by how much; more than 0.
    """

    row: int
    column: int
    added: float


def most_grown(before: Params, after: Params) -> GrownWeight | None:
    """Find the weight to which a step has added most, the first of equals; None where none grew."""
    added = after.W - before.W
    place = int(added.argmax())
    most = float(added.flat[place])
    if not most > 0:
        return None
    row, column = np.unravel_index(place, added.shape)
    return GrownWeight(int(row), int(column), most)


def tell_step(before: Scene, after: Scene) -> Sentence | None:
    """Say what the step between two scenes of a film has done.

    Returns None where the second does not come right after the first, or no loss is known.
    """
    if (
        after.step != before.step + 1
        or after.setup.eye != before.setup.eye
        or after.setup.dataset is not before.setup.dataset
        or before.training is None
        or after.training is None
    ):
        return None
    loss, lower = _written(before.training.loss, after.training.loss)
    grown = most_grown(before.params, after.params)
    if grown is None:
        return sentence(
            "step {step}: loss {before} → {after}; no weight grew",
            step=after.step,
            before=loss,
            after=lower,
        )
    return sentence(
        "step {step}: loss {before} → {after}; the weight that grew most: {place}",
        step=after.step,
        before=loss,
        after=lower,
        place=_place(grown, after.setup.eye.shape),
    )


def _written(before: float, after: float) -> tuple[str, str]:
    """Write two losses in as few decimals as tell them apart."""
    for decimals in range(FEWEST, MOST + 1):
        texts = f"{before:,.{decimals}f}", f"{after:,.{decimals}f}"
        if texts[0] != texts[1]:
            break
    return texts


def _place(grown: GrownWeight, shape: tuple[int, int, int] | None) -> Sentence:
    """Name a weight by its row of W and the pixel of x that it is multiplied by, or its feature."""
    name = ROWS[grown.row]
    if shape is None:
        return sentence("{name}, feature {number}", name=name, number=grown.column + 1)
    row, column, channel = (int(part) for part in np.unravel_index(grown.column, shape))
    values = {"name": name, "row": row + 1, "column": column + 1}
    if shape[2] != CHANNELS:
        return sentence("{name}, row {row}, column {column}", **values)
    colour = "RGB"[channel]
    return sentence("{name}, row {row}, column {column}, {colour}", **values, colour=colour)
