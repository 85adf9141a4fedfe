"""One photo's way from pixels to loss, every stop of it.

photo → what the eye sees → x → each number's vote W_k · x → scores → exp → probabilities →
−log P(label): chapters 1 to 8 of the lecture, for one photo and one state of the classifier.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from model.classifier import log_softmax, log_sum_exp, scores
from model.eyes import Eye
from model.eyes.feature_cache import Extract, extract_now
from model.eyes.scaling import Scaling
from model.params import Doubles, Floats, Params
from model.photos.photo import Photo


@dataclass(frozen=True, slots=True, eq=False)
class ForwardPass:
    """The stops of one photo.

    label:         index of its class; None for a photo without a label.
    seen, x:       (D,) the eye's numbers, before scaling and after it (float32).
    products:      (K, D) float32, W_k · x number by number; with b, a row sums to a score.
    scores:        (K,) float64.
    probabilities: (K,) float64.
    loss:          −log P(label); None without a label.
    """

    photo: Photo
    label: int | None
    seen: NDArray[np.generic]
    x: Floats
    products: Floats
    scores: Doubles
    probabilities: Doubles
    loss: float | None

    @property
    def votes(self) -> Floats:
        """(D,) float32: what each number of x adds to s_0 − s_1, the bias aside."""
        votes: Floats = self.products[0] - self.products[1]
        return votes

    @property
    def exponentials(self) -> Doubles:
        """Compute exp(s_k): (K,) float64, infinite where a float ends."""
        with np.errstate(over="ignore", under="ignore"):
            return np.exp(self.scores)

    @property
    def log_sum(self) -> float:
        """Compute log Σ_k exp(s_k): what is divided by is its exponential."""
        return float(log_sum_exp(self.scores))

    def with_label(self, label: int) -> "ForwardPass":
        """Give the same way with another label, and what that costs."""
        return replace(self, label=label, loss=_loss(log_softmax(self.scores), label))


def trace_forward_pass(
    photo: Photo,
    label: int | None,
    eye: Eye,
    scaling: Scaling,
    params: Params,
    see: Extract = extract_now,
) -> ForwardPass:
    """Follow a photo from its pixels to its loss.

    Raises Refusal when the eye's network cannot be loaded.
    """
    seen = see(eye, photo)
    x = scaling.apply(seen)
    s = scores(params, x)
    log_probabilities = log_softmax(s)
    return ForwardPass(
        photo=photo,
        label=label,
        seen=seen,
        x=x,
        products=params.W * x,
        scores=s,
        probabilities=np.exp(log_probabilities),
        loss=None if label is None else _loss(log_probabilities, label),
    )


def _loss(log_probabilities: Doubles, label: int) -> float:
    return float(-log_probabilities[label] + 0.0)
