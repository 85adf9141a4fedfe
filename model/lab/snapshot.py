"""The lab as it was once: photos, choices and films as one value.

All of it can be taken down at once, also while training goes on, and brought back. It costs next to
nothing: photos, numbers and states never change, so they are shared with the lab, which goes on
elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from model.lab.choices import Choices, FilmKey, Source
from model.lab.opened_models import OpenedModels
from model.lab.remembered import Remembered
from model.photos.dataset import Dataset, Example
from model.training.branch import RunSnapshot


@dataclass(frozen=True, slots=True, eq=False)
class LabSnapshot:
    """Everything that a `Lab` knows. `Lab.snapshot` takes it, `Lab.restore` brings it back.

    choices:  what was chosen.
    shelves:  the photos of each source.
    films:    every film, shown or not, with its branches, and the step that was looked at.
    remembered: what had been chosen before, for other sources and eyes.
    models:   those that had been opened.
    dataset:  the photos that were in use, divided.
    """

    choices: Choices
    shelves: Mapping[Source, tuple[Example, ...]]
    films: Mapping[FilmKey, RunSnapshot]
    remembered: Remembered
    models: OpenedModels
    dataset: Dataset

    def same_as(self, other: "LabSnapshot") -> bool:
        """Say whether nothing was done between the two: no photo came, no choice, no step.

        It takes no longer than to look at each photo once. What is never changed is compared by
        what it is and not by what is in it; so where something was done and taken back, they may be
        said to differ.
        """
        return (
            self.choices == other.choices
            and self.remembered is other.remembered
            and self.models.models == other.models.models
            and self.dataset is other.dataset
            and self.shelves == other.shelves
            and self.begun.keys() == other.begun.keys()
            and all(film.same_as(other.films[key]) for key, film in self.begun.items())
        )

    @property
    def begun(self) -> Mapping[FilmKey, RunSnapshot]:
        """Give the films in which a step was taken; step 0 of the others comes by itself."""
        films = self.films.items()
        return {key: film for key, film in films if film.history.length > 0 or film.branches}
