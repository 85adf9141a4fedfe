"""The lowest place of a piece of ground, between the places of its map too.

A map is measured at places that lie some way apart, and the lowest of them is not the lowest there
is: a step of training that ends between them may be lower. But the ground is convex, one valley
without dips, so going down from anywhere leads to its lowest place. Each round takes the
ground for a parabola with the slope and the bend that it has here, and goes where that is lowest
on the area (Newton's method), or a part of the way where the ground itself would be higher there.

Source: Boyd and Vandenberghe, Convex Optimization (2004), section 9.5, "Newton's method",
https://web.stanford.edu/~boyd/cvxbook/.
"""

import itertools
from collections.abc import Iterator

import numpy as np

from model.descent.loss_landscape import Area, LossLandscape
from model.descent.slice import SlicePoint
from model.params import Doubles

TOLD = 1e-9
"""Of the loss: what is lower by less than this part of it counts as equally low."""

ROUNDS = 100
SHORTEST = 1e-9
"""The ground is not lower even after so small a part of the way: the rest is rounding."""

STIFF = 1e-12
"""By this part of itself a parabola is bent more, so that it has one lowest place."""


def descend_to_lowest(
    terrain: LossLandscape, area: Area, start: SlicePoint
) -> Iterator[SlicePoint]:
    """Go down from a place of an area to the lowest one, or until nothing lower can be told.

    Yields the start, then a lower place after each round; the last one is the lowest. It may lie on
    the area's edge.
    """
    middle, halves, loss = np.array(area.middle), np.array(area.halves), terrain.loss(start)
    at = (np.array(start) - middle) / halves  # from −1 to 1 on the area, both ways
    yield start
    for _ in range(ROUNDS):
        here = _place(middle + halves * at)
        slope = halves * np.array(terrain.slope(here))
        bend = np.outer(halves, halves) * terrain.bend(here)
        # A convex ground lies above its tangents, so no more than this is to be won.
        if not np.sum(np.maximum(slope * (at + 1), slope * (at - 1))) > TOLD * loss:
            return
        step, part, lower = _step(at, slope, bend), 1.0, np.inf
        while not lower < loss:
            if part < SHORTEST:
                return
            there = np.clip(at + part * step, -1, 1)
            lower = terrain.loss(_place(middle + halves * there))
            part /= 2
        at, loss = there, lower
        yield _place(middle + halves * at)


def _step(at: Doubles, slope: Doubles, bend: Doubles) -> Doubles:
    """Find the step (2,) to where  slope · step + step · bend · step / 2  is least on the area."""
    size = float(np.trace(bend)) + float(np.abs(slope).sum())
    bend = bend + STIFF * size * np.eye(2)
    free = -np.linalg.solve(bend, slope)
    if np.abs(at + free).max() <= 1:
        return np.asarray(free)
    # It lies beyond the area. Then the lowest place is on one of the four edges.
    steps = []
    for fixed, edge in itertools.product((0, 1), (-1.0, 1.0)):
        step, other = np.empty(2), 1 - fixed
        step[fixed] = edge - at[fixed]
        along = -(slope[other] + bend[other, fixed] * step[fixed]) / bend[other, other]
        step[other] = np.clip(at[other] + along, -1, 1) - at[other]
        steps.append(step)
    return min(steps, key=lambda step: float(slope @ step + step @ bend @ step / 2))


def _place(pair: Doubles) -> SlicePoint:
    a, b = pair.tolist()
    return a, b
