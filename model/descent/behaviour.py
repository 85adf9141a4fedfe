"""What a learning rate does, told from the losses of a few steps: the four behaviours of η.

Whoever tries a learning rate sees a row of losses, one after each step. A short η *creeps*: each
step goes down, but hardly. One that *fits* goes down far, or arrives. A longer one *swings*: it
jumps across the valley, and on the way the loss climbs as well as falls. Too long a one *blows up*.

In one valley that is a parabola of curvature λ, a step multiplies the distance to its floor by
1 − η · λ, and the losses alone would tell all: above η = 2 / λ they grow at every step. The ground
of real training has many valleys at once, and each step turns into another one; so what counts here
is what the losses really did, however it came about.
"""

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

Behaviour: TypeAlias = Literal["creeping", "fitting", "swinging", "blowing up"]

BEHAVIOURS: tuple[Behaviour, ...] = ("creeping", "fitting", "swinging", "blowing up")
"""From the shortest η to the longest."""

SEEN = 0.01
"""A rise by less than this part of the loss is less than a pixel of a picture 100 pixels high."""

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


def classify_losses(losses: Sequence[float], chance: float) -> Behaviour:
    """Say what a learning rate did, from the loss at the start and after each of n ≥ 1 steps.

    losses: n + 1 numbers, which may end in one that is not finite; with L2, of loss + L2.
    chance: the loss of knowing nothing (`model.classifier.chance_loss`).

    It blows up when a loss is no number or towers above start and chance, or when it never is as
    low as at the start again and stands higher in the second half than in the first.
    """
    start, last = losses[0], losses[-1]
    if not all(map(math.isfinite, losses)) or max(losses) > TOWERING * max(start, chance):
        return "blowing up"
    after, half = losses[1:], (len(losses) + 1) // 2
    grows = max(losses[half:]) > (1 + SEEN) * max(losses[:half])
    if grows and min(after) > start:
        return "blowing up"
    if any(later > (1 + SEEN) * before for before, later in zip(losses, after, strict=False)):
        return "swinging"
    if last <= (1 - FAR) * start:
        return "fitting"
    first_fall, last_fall = start - losses[1], losses[-2] - last
    if last < (1 - TOLD) * start and last_fall < ARRIVED * first_fall:
        return "fitting"
    return "creeping"
