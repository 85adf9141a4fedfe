"""What the classifier says of a photo, and how far to trust it."""

from dataclasses import dataclass

from model.classifier import Doubles
from model.journey import travel
from model.photo import Photo
from model.scene import Scene
from model.sight import See, see_now


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What the classifier says of the photos it was asked about, and how far to trust it.

    asked:            the photos; `index` is the one that is shown.
    probabilities:    (K,) for it.
    right, held_out:  how many held-out photos this classifier has right, and of how many.
    trained:          False at step 0, when every photo gets the same answer.
    """

    asked: tuple[Photo, ...]
    index: int
    probabilities: Doubles
    right: int
    held_out: int
    trained: bool


def judge(scene: Scene, asked: tuple[Photo, ...], index: int, see: See = see_now) -> Verdict:
    """Ask the classifier of a scene about one of the photos."""
    journey = travel(asked[index], None, scene.setup.eye, scene.scaling, scene.params, see)
    held_out = scene.held_out
    return Verdict(
        asked=asked,
        index=index,
        probabilities=journey.probabilities,
        right=held_out.right if held_out else 0,
        held_out=len(held_out.losses) if held_out else 0,
        trained=bool(scene.params.W.any()),
    )
