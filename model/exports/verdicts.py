"""What the classifier makes of every photo of the shown step, a row a photo."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from model.classifier import log_softmax, most_probable, scores
from model.documents.translation import Language
from model.exports.csv_table import Cell, write_csv
from model.exports.export import film_of, write_out
from model.exports.material import Film, Material
from model.filling import Say
from model.model_file.model_file import Model
from model.sentence import sentence


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Label, answer, probabilities and loss of each photo, training photos and held-out ones."""

    name: str = "verdicts"
    suffix: str = "csv"

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the photos of the shown step. Raises Refusal where there is no film."""
        del language
        film = film_of(material)
        head = [
            say(sentence("Photo")),
            say(sentence("Held out")),
            say(sentence("Label")),
            say(sentence("Answer")),
            say(sentence("Right")),
            *(f"P({name})" for name in material.model.classes),
            say(sentence("Loss")),
        ]
        write_out(path, write_csv(head, _rows(material.model, film)))


def _rows(model: Model, film: Film) -> Iterator[tuple[Cell, ...]]:
    dataset, classes = film.setup.dataset, model.classes
    for example, held_out in zip(dataset.examples, dataset.held_out.tolist(), strict=True):
        x = model.scaling.apply(film.see(model.eye, example.photo))
        s = scores(model.params, x)
        logs = log_softmax(s)
        # Where W and b are 0, the answer would be the first class for every photo.
        answer = -1 if model.params.blank else int(most_probable(s))
        yield (
            example.photo.name,
            int(held_out),
            classes[example.label],
            "" if answer < 0 else classes[answer],
            math.nan if answer < 0 else int(answer == example.label),
            *np.exp(logs).tolist(),
            0.0 - float(logs[example.label]),
        )
