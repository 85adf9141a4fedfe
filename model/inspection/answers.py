"""What a classifier answers about photos: each of them with its probability, and all counted.

How often a classifier is right is one number, and it hides which mistakes it makes. The *confusion
matrix* counts them: a row for each label, a column for each answer. Right answers stand on the
diagonal, everything beside it is a mistake of one kind.

With two classes the answer is the first one where its probability is at least ½. That ½ is a
choice: with another *threshold* the same probabilities would give other answers, more mistakes of
one kind and fewer of the other.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.classifier import Labels
from model.inspection.tally import Tally
from model.params import Doubles
from model.photos.dataset import Example
from model.training.scene import Scene

EVEN = 0.5
"""The threshold at which the more probable of two classes is the answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """The answers about N photos of K classes.

    examples:      the photos.
    labels:        (N,) int64
    answers:       (N,) int64, the most probable class of each.
    probabilities: (N,) float64, of the first class.
    classes:       K.
    """

    examples: tuple[Example, ...]
    labels: Labels
    answers: Labels
    probabilities: Doubles
    classes: int

    def __post_init__(self) -> None:
        for array in (self.labels, self.answers, self.probabilities):
            array.setflags(write=False)

    @property
    def counts(self) -> Labels:
        """Count photos by label (row) and answer (column): (K, K) int64."""
        counts = np.zeros((self.classes, self.classes), np.int64)
        np.add.at(counts, (self.labels, self.answers), 1)
        return counts

    @property
    def tally(self) -> Tally:
        """Count the right answers by class."""
        counts = self.counts
        return Tally(tuple(counts.diagonal().tolist()), tuple(counts.sum(axis=1).tolist()))

    def wrong(self, threshold: float = EVEN) -> NDArray[np.bool_]:
        """Say of each photo (N,) whether its answer is wrong, or would be with two classes.

        threshold: the probability from which on the answer would be the first class. At ½ the
                   scores decide, which tell apart what both round to a probability of ½.
        """
        if threshold == EVEN:
            return np.asarray(self.answers != self.labels)
        return np.asarray((self.probabilities >= threshold) != (self.labels == 0))


def answers_about(scene: Scene, *, held_out: bool) -> Answers | None:
    """Give the answers about the held-out or the training photos of a scene.

    None when its photos cannot be trained on.
    """
    evaluation = scene.held_out if held_out else scene.training
    if evaluation is None:
        return None
    dataset = scene.setup.dataset
    return Answers(
        dataset.side(held_out=held_out),
        evaluation.labels,
        evaluation.answers,
        evaluation.probabilities[:, 0].copy(),
        len(dataset.classes),
    )
