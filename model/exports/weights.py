"""W and b as a table, a row for each number of x, with how it was scaled."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from model.csv_table import Cell, write_csv
from model.documents.translation import Language
from model.exports.export import write_out
from model.exports.material import Material
from model.filling import Say
from model.lab.snapshot import LabSnapshot
from model.model_file.model_file import Model
from model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of each class, and where in the picture each of them looks."""

    name: str = "weights"
    suffix: str = "csv"

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        del shown  # there is a classifier always
        return None

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the classifier of the shown step, or of a model."""
        del language
        model = material.model
        head = [
            say(sentence("Number of x")),
            say(sentence("Row")),
            say(sentence("Column")),
            say(sentence("Colour")),
            *(f"W({name})" for name in model.classes),
            say(sentence("Mean")),
            say(sentence("Scale")),
        ]
        write_out(path, write_csv(head, _rows(model)))


def _rows(model: Model) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each weight of a class, and the bias as the last."""
    scales = np.broadcast_to(model.scaling.scale, model.scaling.mean.shape)
    columns = zip(
        model.params.W.T.tolist(), model.scaling.mean.tolist(), scales.tolist(), strict=True
    )
    for number, (weights, mean, scale) in enumerate(columns):
        yield (number, *_place(number, model.eye.shape), *weights, mean, scale)
    yield ("b", "", "", "", *model.params.b.tolist(), "", "")


def _place(number: int, shape: tuple[int, int, int] | None) -> tuple[Cell, Cell, Cell]:
    """Say at which row, column and colour of a picture a number of x is; nothing where it is none.

    shape: (height, width, channels).
    """
    if shape is None:
        return "", "", ""
    row, column, channel = map(int, np.unravel_index(number, shape))
    return row, column, "RGB"[channel] if shape[2] > 1 else ""
