"""What the classifier says of a photo, and how far to trust it."""

from dataclasses import dataclass

from model.classifier import Doubles
from model.journey import travel
from model.photo import Photo
from model.scene import Scene
from model.second_opinion import Opinion
from model.sight import Sight

FEW = 10
"""Held-out photos; below this a track record does not beat the network's."""


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What the classifier says of the photos it was asked about, and how far to trust it.

    asked:            the photos; `index` is the one that is shown.
    probabilities:    (K,) for it.
    right, held_out:  how many held-out photos this classifier has right, and of how many.
    trained:          False at step 0 with W = 0, when every photo gets the same answer.
    step:             of the classifier.
    learnt:           whether the photo is one of its own training photos.
    opinion:          what the network says by itself; None when it was not asked.
    """

    asked: tuple[Photo, ...]
    index: int
    probabilities: Doubles
    right: int
    held_out: int
    trained: bool
    step: int
    learnt: bool
    opinion: Opinion | None

    @property
    def network_leads(self) -> bool:
        """Whether the network has been right more often than the classifier."""
        opinion = self.opinion
        # A few photos say nothing: one of one can be luck.
        if opinion is None or not self.trained or self.held_out < FEW:
            return opinion is not None
        return opinion.right / opinion.tested > self.right / self.held_out


def judge(
    scene: Scene, asked: tuple[Photo, ...], index: int, sight: Sight, opinion: Opinion | None
) -> Verdict:
    """Ask the classifier of a scene about one of the photos."""
    journey = travel(asked[index], None, scene.setup.eye, scene.scaling, scene.params, sight.see)
    held_out, dataset = scene.held_out, scene.setup.dataset
    photo = asked[index].digest
    learnt = any(
        example.photo.digest == photo and not out
        for example, out in zip(dataset.examples, dataset.held_out, strict=True)
    )
    return Verdict(
        asked=asked,
        index=index,
        probabilities=journey.probabilities,
        right=held_out.right if held_out else 0,
        held_out=len(held_out.losses) if held_out else 0,
        trained=bool(scene.params.W.any()),
        step=scene.step,
        learnt=learnt,
        opinion=opinion,
    )
