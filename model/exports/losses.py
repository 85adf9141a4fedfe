"""The losses of a film, a row a step."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from model.csv_table import write_csv
from model.documents.translation import Language
from model.exports.export import film_of, write_out
from model.exports.material import Material, why_no_film
from model.filling import Say
from model.lab.snapshot import LabSnapshot
from model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Losses:
    """The loss of each step over its batch, and what was measured over whole sets now and then."""

    name: str = "csv"
    suffix: str = "csv"

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        return why_no_film(shown)

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the film that is shown. Raises Refusal where there is none."""
        del language
        film = film_of(material).whole
        history, legs = film.history, film.schedule
        head = (
            sentence("Step"),
            sentence("Learning rate"),
            sentence("Loss of the batch"),
            sentence("Loss, training"),
            sentence("Loss, held out"),
            sentence("Share right, training"),
            sentence("Share right, held out"),
            sentence("L2 term"),
        )
        marked = dict(
            zip(
                history.marks.steps.astype(int).tolist(),
                zip(*history.marks[1:], strict=True),
                strict=True,
            )
        )
        nothing = (np.nan,) * len(history.marks[1:])

        def rate(step: int) -> float:
            place = bisect_right(legs, step, key=lambda leg: leg[0]) - 1
            return legs[place][1].settings.rate_at(step)

        write_out(
            path,
            write_csv(
                [*map(say, head)],
                (
                    (step, rate(step), loss, *map(float, marked.get(step, nothing)))
                    for step, loss in enumerate(history.losses.tolist())
                ),
            ),
        )
