"""What is taken for what: the right and the wrong answers of one step, counted.

How often a classifier is right is one number, and it hides which mistakes it makes. The *confusion
matrix* counts them: a row for each label, a column for each answer. Right answers stand on the
diagonal, everything beside it is a mistake of one kind. The mistakes themselves are worth a look:
those of which the classifier was surest say most about what it has learnt wrongly.
"""

from dataclasses import dataclass

import numpy as np

from model.classifier import Labels
from model.inspection.tally import Tally
from model.photos.dataset import Example
from model.training.scene import Scene


@dataclass(frozen=True, slots=True, eq=False)
class Mistake:
    """A photo that got a wrong answer.

    answer:      the class that it was taken for.
    probability: the probability of that answer.
    """

    example: Example
    answer: int
    probability: float


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """All answers about a set of photos.

    counts:   (K, K) int64, read-only: photos by label (row) and answer (column).
    mistakes: the wrong ones of which the classifier is surest, the surest first.
    """

    counts: Labels
    mistakes: tuple[Mistake, ...]

    def __post_init__(self) -> None:
        self.counts.setflags(write=False)

    @property
    def tally(self) -> Tally:
        """Count the right answers by class."""
        return Tally(
            tuple(self.counts.diagonal().tolist()), tuple(self.counts.sum(axis=1).tolist())
        )

    @property
    def right(self) -> int:
        """Count the right answers."""
        return self.tally.right

    @property
    def total(self) -> int:
        """Count the photos."""
        return self.tally.total


def confuse(scene: Scene, most: int, *, held_out: bool) -> Confusion | None:
    """Count the answers about the held-out or the training photos of a scene.

    most: how many mistakes to show at the most.

    None when its photos cannot be trained on.
    """
    evaluation = scene.held_out if held_out else scene.training
    if evaluation is None:
        return None
    dataset = scene.setup.dataset
    labels, answers = evaluation.labels, evaluation.answers
    probabilities = evaluation.probabilities
    classes = len(dataset.classes)
    counts = np.zeros((classes, classes), np.int64)
    np.add.at(counts, (labels, answers), 1)
    examples = dataset.side(held_out=held_out)
    wrong = np.flatnonzero(answers != labels)
    sureness = probabilities[wrong, answers[wrong]]
    order = wrong[np.argsort(-sureness, kind="stable")[:most]]
    return Confusion(
        counts,
        tuple(
            Mistake(examples[i], int(answers[i]), float(probabilities[i, answers[i]]))
            for i in order
        ),
    )
