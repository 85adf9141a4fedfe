"""When training has come to its end: the loss + L2 of all training photos hardly falls any more.

It is the sum that training walks down. With a step length that is too large it can swing on for
ever; then it has not settled, and where it rises it has not either.
"""

import numpy as np

from model.training.history import Marks

SETTLED_STEPS = 100
"""Over so many steps it has to fall by less than `LEAST_FALL` of itself."""

LEAST_FALL = 0.001


def find_settled(marks: Marks, shown: int, since: int = 0) -> int | None:
    """Find the first marked step up to `shown` where training has settled.

    marks: of the film. A step is compared with the last mark at least `SETTLED_STEPS` before it.
    since: the step from which one looks; all that a step is compared with is not before it.
    """
    first, last = np.searchsorted(marks.steps, [since, shown + 1])
    steps = marks.steps[first:last]
    heights = marks.training[first:last] + marks.pull[first:last]
    before = np.searchsorted(steps, steps - SETTLED_STEPS, side="right") - 1
    known = before >= 0
    fall = heights[before[known]] - heights[known]
    settled = (fall >= 0.0) & (fall < LEAST_FALL * heights[before[known]])
    found = np.flatnonzero(settled)
    return int(steps[known][found[0]]) if len(found) else None
