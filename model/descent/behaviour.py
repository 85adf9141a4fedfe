"""What a learning rate does, told from the losses of a few steps: the four behaviours of η.

Whoever tries a learning rate sees a row of losses, one after each step. A short η *creeps*: each
step goes down, but hardly. One that *fits* goes down far, or arrives. A longer one *swings*: it
jumps across the valley, and on the way the loss climbs as well as falls. Too long a one *blows up*.

In one valley that is a parabola of curvature λ, a step multiplies the distance to its floor by
1 − η · λ, and the losses alone would tell all: above η = 2 / λ they grow at every step. The ground
of real training has many valleys at once, and each step turns into another one; so what counts here
is what the losses really did, however it came about.
"""

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

Behaviour: TypeAlias = Literal["creeping", "fitting", "swinging", "blowing up"]

BEHAVIOURS: tuple[Behaviour, ...] = ("creeping", "fitting", "swinging", "blowing up")
"""From the shortest η to the longest."""

SEEN = 0.01
"""A climb by less than this part of the loss is less than a pixel of a picture 100 pixels high."""

FAR = 0.25
"""Who has lost a quarter of the loss in a few steps does not creep."""

TOLD = 0.001
"""Who has lost less than this part of the loss has not gone anywhere."""

ARRIVED = 0.1
"""Nor does one whose last step falls less than this part as far as its first: it is at the floor,
for on a parabola the falls shrink by (1 − η · λ)² from step to step, and those of a short η stay
as they are."""

TOWERING = 10.0
"""A loss ten times as high as that of knowing nothing has left every valley: with two classes the
right answer then gets, in the middle, a share of e⁻⁷, less than a thousandth."""

BACK = 4
"""Who has towered is back in a valley when the last of so many parts of the losses is all lower
than the start."""

WORSE = 1.5
"""But not where the unseen loss ends at so many times what it was at the start."""


def classify_losses(
    losses: Sequence[float], chance: float, unseen: Sequence[float] = ()
) -> Behaviour:
    """Say what a learning rate did, from the loss at the start and after each of n ≥ 1 steps.

    losses: n + 1 numbers, which may end in one that is not finite; with L2, of loss + L2.
    chance: the loss of knowing nothing (`model.classifier.chance_loss`).
    unseen: the losses of photos that it does not learn from, if there are any; NaN where not.

    It blows up when a loss is no number or towers above start and chance, or when it never is as
    low as at the start again and stands higher in the second half than in the first. Towering is
    forgiven where it comes down again for good: that was a swing. But not where unseen photos pay
    for it: such a run leapt over all valleys and came down in the wrong place.
    """
    start, last = losses[0], losses[-1]
    if not all(map(math.isfinite, losses)):
        return "blowing up"
    if max(losses) > TOWERING * max(start, chance):
        back = max(losses[-max(1, len(losses) // BACK) :]) < start
        return "swinging" if back and not is_paid_for(unseen) else "blowing up"
    after, half = losses[1:], (len(losses) + 1) // 2
    grows = max(losses[half:]) > (1 + SEEN) * max(losses[:half])
    if grows and min(after) > start:
        return "blowing up"
    # However many steps a climb takes: who has been at the floor and leaves it does not creep.
    if any(later > (1 + SEEN) * low for low, later in zip(_lowest(losses), after, strict=False)):
        return "swinging"
    if last <= (1 - FAR) * start:
        return "fitting"
    low, first_fall, last_fall = min(losses), start - losses[1], losses[-2] - last
    if low < (1 - TOLD) * start and last_fall < ARRIVED * first_fall:
        # Who has been at the floor and is half way up again does not stay there.
        return "fitting" if last - low <= (start - low) / 2 else "swinging"
    return "creeping"


def is_paid_for(unseen: Sequence[float]) -> bool:
    """Say whether photos that were not learnt from pay for what the others gained.

    unseen: their losses, from the start to the end; none where there are no such photos.

    >>> is_paid_for([0.5, 4.0]), is_paid_for([0.5, 0.6]), is_paid_for([])
    (True, False, False)
    """
    return bool(unseen) and unseen[-1] > WORSE * unseen[0]


def without_drift(losses: Sequence[float]) -> list[float]:
    """Level the climbs that no single step shows.

    L2 pulls W back while loss + L2 falls, and the loss alone drifts upwards then: that is no swing.

    >>> without_drift([1.0, 0.5, 0.504, 0.502, 0.504, 1.504])
    [1.0, 0.5, 0.5, 0.498, 0.498, 1.498]
    """
    levelled = [losses[0]]
    for before, loss in itertools.pairwise(losses):
        drifts = before < loss <= (1 + SEEN) * before
        levelled.append(levelled[-1] + (0.0 if drifts else loss - before))
    return levelled


def _lowest(losses: Sequence[float]) -> Iterator[float]:
    """Give the lowest loss so far, at each of them."""
    return itertools.accumulate(losses, min)
