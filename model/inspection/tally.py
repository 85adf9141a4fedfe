"""Right answers counted class by class, and what they are worth where classes are unequal.

Saying "dog" to everything is right about 25 of 26 photos, if 25 of them show dogs. So where
there are many more photos of one class than of another, the share of right answers says little by
itself: beside it belong what always giving the same answer would score, and each class's own count.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.classifier import Evaluation, Labels, chance_loss

UNEQUAL = 1.5
"""So many times the photos of the smallest class the largest may have to count as equal.

With two classes the same answer to everything is then right about 60 of 100 at the most, which does
not pass for knowing something.
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """Right answers about some photos.

    rights, totals: a number a class: how many are right, and of how many photos.
    """

    rights: tuple[int, ...] = ()
    totals: tuple[int, ...] = ()

    @property
    def right(self) -> int:
        """Count the right answers."""
        return sum(self.rights)

    @property
    def total(self) -> int:
        """Count the photos."""
        return sum(self.totals)

    @property
    def fewest(self) -> int:
        """Count the photos of the class that has the fewest."""
        return min(self.totals, default=0)

    @property
    def unequal(self) -> bool:
        """Whether one class has so many more photos than another that the sum misleads."""
        return max(self.totals, default=0) > UNEQUAL * self.fewest

    @property
    def commonest(self) -> int:
        """Name the class with the most photos, the first of equals: the best constant answer."""
        return self.totals.index(max(self.totals))

    @property
    def balanced(self) -> float:
        """The mean of the classes' own shares, so that each class counts alike, 0 … 1.

        A class without photos counts 0: of it nothing is known.

        Source: Brodersen, Ong, Stephan and Buhmann, The balanced accuracy and its posterior
        distribution, ICPR 2010, https://doi.org/10.1109/ICPR.2010.764.

            >>> Tally(rights=(90, 5), totals=(100, 10)).balanced
            0.7
        """
        shares = [right / max(1, of) for right, of in zip(self.rights, self.totals, strict=True)]
        return sum(shares) / max(1, len(shares))


def count_by_class(hits: NDArray[np.bool_], labels: Labels, classes: int) -> Tally:
    """Count right answers `hits` (N,) about photos with these labels (N,), class by class."""
    totals: Sequence[int] = np.bincount(labels, minlength=classes).tolist()
    rights: Sequence[int] = np.bincount(labels[hits], minlength=classes).tolist()
    return Tally(tuple(rights), tuple(totals))


def count_hits(evaluation: Evaluation | None) -> Tally:
    """Count what a classifier makes of photos; nothing where there are none."""
    if evaluation is None:
        return Tally()
    classes = len(evaluation.differences) + 1
    return count_by_class(evaluation.hits, evaluation.labels, classes)


def is_learnt_by_heart(training: Evaluation, held_out: Evaluation | None) -> bool:
    """Say whether all training photos are right and others cost more than knowing nothing."""
    if held_out is None or training.right < len(training.losses):
        return False
    return held_out.loss > chance_loss(len(held_out.differences) + 1)
