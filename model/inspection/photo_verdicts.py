"""What a classifier says of each photo of a step: of those learnt from and of those held out."""

from dataclasses import dataclass

from model.classifier import Evaluation
from model.photos.dataset import Example
from model.training.scene import Scene


@dataclass(frozen=True, slots=True)
class PhotoVerdict:
    """What is said of one photo.

    held_out: whether it was never learnt from by this film.
    answer:   the index of the most probable class; None where nothing has been learnt, for then
              every photo would get the first one.
    shares:   a probability a class.
    loss:     −log P(label).
    """

    example: Example
    held_out: bool
    answer: int | None
    shares: tuple[float, ...]
    loss: float

    @property
    def is_right(self) -> bool | None:
        """Whether the answer is the label; None where there is no answer."""
        return None if self.answer is None else self.answer == self.example.label


def verdicts(scene: Scene) -> tuple[PhotoVerdict, ...]:
    """Say it of every photo, in the order of the dataset; of none where none can be asked about."""
    learnt, unseen = scene.training, scene.held_out
    if learnt is None or unseen is None:
        return ()
    sides = [iter(_side(scene, one, held_out=one is unseen)) for one in (learnt, unseen)]
    return tuple(next(sides[out]) for out in scene.setup.dataset.held_out.astype(int).tolist())


def _side(scene: Scene, evaluation: Evaluation, *, held_out: bool) -> list[PhotoVerdict]:
    blank = scene.params.blank
    rows = zip(
        scene.setup.dataset.side(held_out=held_out),
        evaluation.answers.tolist(),
        evaluation.probabilities.tolist(),
        evaluation.losses.tolist(),
        strict=True,
    )
    return [
        PhotoVerdict(example, held_out, None if blank else answer, tuple(shares), loss)
        for example, answer, shares, loss in rows
    ]
