"""The photo that a page computes with: in the eyes of the classifier of one step."""

from dataclasses import dataclass

import numpy as np

from model.classifier import Labels, loss_and_gradient
from model.params import Floats, Params
from model.photos import Photo
from model.training import Scene


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A photo with its label, as the eye of a scene sees it.

    X:      (1, D) float32, the photo's x, scaled.
    labels: (1,).
    """

    scene: Scene
    photo: Photo
    X: Floats
    labels: Labels

    def __post_init__(self) -> None:
        self.X.setflags(write=False)
        self.labels.setflags(write=False)

    @property
    def params(self) -> Params:
        """The params of the step."""
        return self.scene.params

    def gradient(self) -> Params:
        """Compute all slopes of the photo's loss, without L2."""
        params = self.params
        return loss_and_gradient(params, self.X, self.labels, 0.0, params).gradient

    def same_as(self, other: "Subject | None") -> bool:
        """Say whether all slopes are the same."""
        return (
            other is not None
            and self.scene.setup.eye == other.scene.setup.eye
            and np.array_equal(self.labels, other.labels)
            and np.array_equal(self.X, other.X)
            and self.params.same_as(other.params)
        )
