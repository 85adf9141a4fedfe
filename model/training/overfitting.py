"""When training goes on and nothing is gained: overfitting, and where loss and accuracy part.

The loss over training photos can always be made smaller. Whether that helps is seen on photos that
are held out: where their loss has risen again for long while every training photo is right, the
classifier has begun to learn its own photos by heart. And where their loss falls on, but no more of
them become right, loss and accuracy have parted: they measure different things.

The loss of held-out photos as the sign to stop: Prechelt, "Early Stopping – But When?", 1998,
https://doi.org/10.1007/3-540-49430-8_3
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from model.params import Doubles
from model.sentence import Sentence, sentence
from model.training.history import Marks

STEPS = 200
"""For so many steps it has to be so before it is said: a bump of the curve is no overfitting."""

MARGIN = 0.05
"""By so much of the smaller loss two losses have to differ."""


@dataclass(frozen=True, slots=True)
class Overfitting:
    """That the held-out loss has been above its minimum for long, with all training photos right.

    step:  the step of the minimum.
    least: the mean loss over held-out photos there.
    loss:  the mean loss over held-out photos now.
    """

    step: int
    least: float
    loss: float

    def told(self, loss_words: Callable[[float], str]) -> Sentence:
        """Say it; `loss_words` writes a loss."""
        return sentence(
            "Overfitting: all that it learnt from is right, and the held-out loss was {least} at "
            "step {step}; now it is {loss}.",
            least=loss_words(self.least),
            step=self.step,
            loss=loss_words(self.loss),
        )


def find_overfitting(marks: Marks, shown: int, since: int = 0) -> Overfitting | None:
    """Say whether the classifier of a step overfits; None where it does not, or nobody knows.

    marks: of the film.
    shown: the step.
    since: the first step with the photos of that step: losses over others cannot be compared.
    """
    steps, held_out, _ = _between(marks, since, shown)
    if not len(steps) or marks.training_right[_last(marks, shown)] < 1.0:
        return None
    if not np.isfinite(held_out).all():
        return None
    lowest = int(np.argmin(held_out))
    least = float(held_out[lowest])
    long_ago = steps <= steps[-1] - STEPS
    begun = np.flatnonzero(long_ago)
    # The last mark that is long enough ago, and all after it: above the minimum before them.
    if not len(begun) or lowest >= begun[-1]:
        return None
    if (held_out[begun[-1] :] < (1.0 + MARGIN) * least).any():
        return None
    return Overfitting(int(steps[lowest]), least, float(held_out[-1]))


def find_parting(marks: Marks, shown: int, since: int = 0) -> int | None:
    """Find the step from which the held-out loss falls on, but no more photos become right.

    That is the first step with the best accuracy over held-out photos so far, where the loss has
    fallen for long since then, and by more than `MARGIN`. None where they have not parted.
    """
    steps, held_out, right = _between(marks, since, shown)
    if not len(steps) or not np.isfinite(held_out).all():
        return None
    best = int(np.argmax(right))
    lowest = best + int(np.argmin(held_out[best:]))
    if steps[lowest] - steps[best] < STEPS:
        return None
    fell = held_out[best] > (1.0 + MARGIN) * held_out[lowest]
    return int(steps[best]) if fell else None


def _last(marks: Marks, shown: int) -> int:
    """Find the place of the last mark that is not after a step."""
    return int(np.searchsorted(marks.steps, shown, side="right")) - 1


def _between(marks: Marks, since: int, shown: int) -> tuple[Doubles, Doubles, Doubles]:
    """Cut out the marks of a stretch: steps, held-out losses and shares of right answers."""
    stretch = slice(int(np.searchsorted(marks.steps, since)), _last(marks, shown) + 1)
    return marks.steps[stretch], marks.held_out[stretch], marks.held_out_right[stretch]
