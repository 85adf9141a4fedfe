"""The lecture's worked example, with the numbers that are printed on its slides.

Chapter 12: the loss is 1.25347. One weight is moved by h = 0.0001 and the loss becomes 1.25322, so
the slope along this weight is −2.5; and so on for the next ones. Chapter 13: all weights take a
step against their slopes, W − 0.01 · dW. Five of the weights are on the slides, three from the
beginning and two from the end, with dots in between. Of the last two only the slopes are shown.
"""

from dataclasses import dataclass

import numpy as np

from model.gradient.rounding import SLIDE, RoundedQuotient, write
from model.gradient.weight_curve import WeightCurve, slide_curve
from model.params import Params
from model.sentence import Sentence, sentence
from model.training.optimisers import GradientDescent


@dataclass(frozen=True, slots=True)
class SlideWeight:
    """One of the weights on the slides.

    value: the weight.
    ahead: the loss with h added to the weight; None where the slides do not show it.
    slope: its entry of dW, as printed.
    note:  what is worth knowing about what the slide prints; mostly nothing.
    """

    value: float
    ahead: float | None
    slope: float
    note: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """The example.

    loss: where all weights are as they are.
    h:    how far a weight is moved.
    rate: the learning rate η of the update.
    head: the weights before the dots.
    tail: the weights after them.
    """

    loss: float
    h: float
    rate: float
    head: tuple[SlideWeight, ...]
    tail: tuple[SlideWeight, ...]

    @property
    def weights(self) -> tuple[SlideWeight, ...]:
        """All weights that are shown."""
        return self.head + self.tail

    def quotient(self, weight: SlideWeight) -> RoundedQuotient | None:
        """Work out the slope along a weight; None where the slides do not show the loss for it."""
        if weight.ahead is None:
            return None
        return write(self.loss, weight.ahead, self.h, SLIDE)

    def curve(self, weight: SlideWeight) -> WeightCurve:
        """Draw a curve of the loss over a weight, through the printed numbers."""
        return slide_curve(weight.value, self.loss, weight.slope)

    def updated(self) -> tuple[float, ...]:
        """Take the step W − η · dW: the new weights.

        >>> [round(weight, 3) for weight in SLIDE_EXAMPLE.updated()]
        [0.225, 0.094, 0.3, 0.902, 0.395]
        """
        nothing = np.zeros(1)
        W, dW = (
            Params(np.array([numbers]), nothing)
            for numbers in (
                [weight.value for weight in self.weights],
                [weight.slope for weight in self.weights],
            )
        )
        descent = GradientDescent()
        after, _ = descent.update(W, dW, descent.start(W), self.rate, 0)
        return tuple(after.W[0].tolist())


SLIDE_EXAMPLE = Slide(
    loss=1.25347,
    h=0.0001,
    rate=0.01,
    head=(
        SlideWeight(0.2, 1.25322, -2.5),
        SlideWeight(
            0.1,
            1.25353,
            0.6,
            sentence("The limit on the slide still says w₁ here; w₂ is meant."),
        ),
        SlideWeight(
            0.3,
            1.25347,
            0.0,
            sentence(
                "The slide still says w₂ + h here; w₃ is meant. And its 0 need not be flat: with "
                "five decimals of the loss and this h, slopes come in steps of 0.1, and a smaller "
                "one looks like 0 or like 0.1."
            ),
        ),
    ),
    tail=(SlideWeight(0.9, None, -0.2), SlideWeight(0.4, None, 0.5)),
)
