"""What the classifier makes of every photo of the shown step, a row a photo."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from model.csv_table import Cell, write_csv
from model.documents.translation import Language
from model.exports.export import film_of, write_out
from model.exports.material import Material, why_no_film
from model.filling import Say
from model.inspection.photo_verdicts import PhotoVerdict, verdicts
from model.lab.snapshot import LabSnapshot
from model.sentence import Refusal, Sentence, sentence


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Label, answer, probabilities and loss of each photo, training photos and held-out ones."""

    name: str = "verdicts"
    suffix: str = "csv"

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        return why_no_film(shown) or shown.dataset.refusal()

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the photos of the shown step.

        Raises Refusal where there is no film, or they cannot be asked about.
        """
        del language
        scene = film_of(material).story.scene
        if scene.refusal is not None:
            raise Refusal(scene.refusal)
        classes = material.model.classes
        head = [
            say(sentence("Photo")),
            say(sentence("Held out")),
            say(sentence("Label")),
            say(sentence("Answer")),
            say(sentence("Right")),
            *(f"P({name})" for name in classes),
            say(sentence("Loss")),
        ]
        write_out(path, write_csv(head, (_row(one, classes) for one in verdicts(scene))))


def _row(one: PhotoVerdict, classes: Sequence[str]) -> tuple[Cell, ...]:
    answer, is_right = one.answer, one.is_right
    return (
        one.example.photo.name,
        int(one.held_out),
        classes[one.example.label],
        "" if answer is None else classes[answer],
        math.nan if is_right is None else int(is_right),
        *one.shares,
        one.loss,
    )
