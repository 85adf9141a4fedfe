"""How much is shown: of the axis of η below the valley, and of the heights in the tiles."""

import math
from collections.abc import Mapping
from typing import TypeAlias

from model.descent import Behaviour, LineSearch, Rehearsal

Ends: TypeAlias = tuple[float, float]
"""The powers of ten at the ends of the axis of η."""

BESIDE = 0.3
"""So many powers of ten are shown beside the outermost η that is of interest."""

ABOVE, MOST_ABOVE = 1.0, 2.2
"""Tiles show at least so much above the start, and at most, in depths of the deepest one."""


def ends_of(
    ray: LineSearch, film: float, rate: float, picked: Mapping[Behaviour, Rehearsal]
) -> Ends:
    """Choose an axis that holds the valley, the η of the film, all examples, and the η in hand.

    The last one makes no room beside it, or the axis would grow below whoever drags it to its end.
    """
    whole = math.log10(ray.rates[0]), math.log10(ray.rates[-1])
    marks = [film, ray.best, ray.rises, *(one.rate for one in picked.values())]
    powers = [math.log10(mark) for mark in marks if mark] or [math.log10(rate)]
    low, high = max(min(powers) - BESIDE, whole[0]), min(max(powers) + BESIDE, whole[1])
    return min(low, math.log10(rate)), max(high, math.log10(rate))


def heights_of(shown: Mapping[Behaviour, Rehearsal]) -> tuple[float, float]:
    """Choose heights that all tiles share: the start, the deepest place, and the swings."""
    if not shown:
        return 0.0, 1.0
    start = float(next(iter(shown.values())).losses[0])
    low = min(float(one.ground.min()) for one in shown.values())
    depth = max(start - low, 0.05 * start, 1e-9)
    swing = shown.get("swinging")
    top = start if swing is None else swing.peak
    return low, min(max(top, start + ABOVE * depth), start + MOST_ABOVE * depth)
