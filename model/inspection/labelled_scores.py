"""Scores without a photo, with the label that is right: what they cost, and what would change it.

The lecture's cat had a score of 2.3 for the dog and of −1.2 for the cat. From there on no photo is
needed: exp makes positive numbers of the scores, their shares of the sum are the probabilities, and
−log of the label's share, the *cross-entropy*, is the loss.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from model.classifier import log_softmax, log_sum_exp, softmax
from model.params import Doubles


@dataclass(frozen=True, slots=True)
class LabelledScores:
    """K scores, and the class whose share should be 1.

    scores: (K,), one a class, finite.
    label:  the index of the right one.
    """

    scores: tuple[float, ...]
    label: int

    @property
    def shift(self) -> float:
        """What exp needs to be taken of less: 0, or the largest score.

        It is not 0 where the sum of the exponentials is too large for a float, or too small: e⁸⁰⁰
        is more than any float. Less the largest score for all of them no share is another one.
        """
        with np.errstate(over="ignore", under="ignore"):
            total = float(np.exp(np.array(self.scores)).sum())
        return 0.0 if 0.0 < total < math.inf else max(self.scores)

    @property
    def exponentials(self) -> Doubles:
        """Compute exp(s_k − shift): (K,) float64."""
        with np.errstate(under="ignore"):
            return np.exp(np.array(self.scores) - self.shift)

    @property
    def shares(self) -> Doubles:
        """Compute the probabilities: (K,) float64."""
        with np.errstate(under="ignore"):
            return softmax(np.array(self.scores))

    @property
    def loss(self) -> float:
        """Compute −log P(label), in nats."""
        with np.errstate(under="ignore"):
            return float(0.0 - log_softmax(np.array(self.scores))[self.label])

    @property
    def is_even(self) -> bool:
        """Whether all scores are the same: it knows nothing."""
        return len(set(self.scores)) == 1

    def with_score(self, place: int, score: float) -> "LabelledScores":
        """Give one class another score."""
        scores = list(self.scores)
        scores[place] = score
        return replace(self, scores=tuple(scores))

    def with_share(self, share: float) -> "LabelledScores":
        """Give the label the score with which its share is this one, in (0, 1); others keep theirs.

        P = e^s / (e^s + Σ_others) is solved for s: s = log Σ_others + log P − log(1 − P).
        """
        others = [score for place, score in enumerate(self.scores) if place != self.label]
        rest = float(log_sum_exp(np.array(others)))
        return self.with_score(self.label, rest + math.log(share) - math.log1p(-share))

    def raised(self, by: float) -> "LabelledScores":
        """Add a number to every score, which changes no share.

        The sums are rounded to twelve decimals: of −1.2 and 5 they are 3.8, and not next to it.
        """
        return replace(self, scores=tuple(round(score + by, 12) for score in self.scores))

    def times(self, factor: float) -> "LabelledScores":
        """Multiply every score, and with them every gap."""
        return replace(self, scores=tuple(round(score * factor, 12) for score in self.scores))

    def share_at(self, place: int, scores: Doubles) -> Doubles:
        """Compute which share (N,) a class would have with each of these scores (N,)."""
        rows = np.tile(np.array(self.scores), (len(scores), 1))
        rows[:, place] = scores
        with np.errstate(under="ignore"):
            return np.asarray(softmax(rows)[:, place])


def cross_entropy(shares: Doubles) -> Doubles:
    """Compute −log P for shares P of the label, in (0, 1].

    It is the cross-entropy between the one-hot label, 1 for the right class and 0 for all others,
    and the probabilities: only the share of the label is left of its sum.

    Source: CS231n, Linear classification, https://cs231n.github.io/linear-classify/.
    """
    return np.asarray(0.0 - np.log(shares))


LECTURE = LabelledScores((2.3, -1.2), 1)
"""The lecture's cat: shares of 0.97 and 0.03, and a loss of 3.53."""
