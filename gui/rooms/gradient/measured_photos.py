"""On what slopes are measured at the step of a scene: one photo, or all training photos."""

from dataclasses import dataclass

from gui.page.subject import Subject
from model.classifier import Labels
from model.eyes import Extract
from model.params import Floats
from model.training import Scene, prepare, same_numbers


@dataclass(frozen=True, slots=True, eq=False)
class MeasuredPhotos:
    """The photos, and the step.

    subject: the one photo; None for all training photos of the scene.
    """

    scene: Scene
    subject: Subject | None

    def same_as(self, other: "MeasuredPhotos") -> bool:
        """Say whether all slopes are the same."""
        if self.subject is not None:
            return self.subject.same_as(other.subject)
        one, two = self.scene, other.scene
        return (
            other.subject is None
            and one.params.same_as(two.params)
            and same_numbers(one.setup, two.setup)
        )

    def numbers(self, see: Extract) -> tuple[Floats, Labels]:
        """Give X, (N, D) float32, and labels, (N,); this may take long."""
        photos = prepare(self.scene.setup, see).training if self.subject is None else self.subject
        return photos.X, photos.labels
