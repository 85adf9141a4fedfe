"""A curve of millions of points, as the few thousand that a screen can show.

A screen has perhaps a thousand columns. When a curve has more points than that, each column
gets the lowest and the highest of its points, so that no peak is lost. Numbers are added at the
end sixty times a second, so what has been worked out for the beginning is kept.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Places and values, (p,) each."""

MOST_CHUNKS = 1024
"""More than the curve has columns, on any screen that it is likely to meet."""


class Envelope:
    """The lowest and highest of each stretch of a growing array of numbers."""

    def __init__(self) -> None:
        self._seen = np.empty(0)
        self._size = 1
        self._low = np.empty(0)
        self._high = np.empty(0)

    def points(self, values: NDArray[np.float64]) -> Points:
        """Reduce values (n,) to places and values, (p,) each with p ≤ 2 · MOST_CHUNKS + 2.

        Where the array begins in the same memory as the one before, that part is taken to be
        unchanged. What is no number is left out of its stretch.
        """
        if len(values) <= 2 * MOST_CHUNKS:
            return np.arange(len(values), dtype=np.float64), values
        if not self._continues(values):
            self._size, self._low, self._high = 1, np.empty(0), np.empty(0)
        # Kept until the next call, so that the memory cannot be given to another array.
        self._seen = values
        self._widen(len(values))
        self._extend(values)
        return self._zigzag(values)

    def _continues(self, values: NDArray[np.float64]) -> bool:
        return len(values) >= len(self._seen) > 0 and _address(values) == _address(self._seen)

    def _widen(self, count: int) -> None:
        """Double the stretches until there are few enough; an odd one out is measured again."""
        while count > self._size * MOST_CHUNKS:
            pairs = len(self._low) // 2 * 2
            self._low = np.fmin(self._low[0:pairs:2], self._low[1:pairs:2])
            self._high = np.fmax(self._high[0:pairs:2], self._high[1:pairs:2])
            self._size *= 2

    def _extend(self, values: NDArray[np.float64]) -> None:
        """Measure the whole stretches that have been added."""
        done = len(self._low)
        whole = len(values) // self._size
        added = values[done * self._size : whole * self._size].reshape(-1, self._size)
        self._low = np.concatenate([self._low, np.fmin.reduce(added, axis=1)])
        self._high = np.concatenate([self._high, np.fmax.reduce(added, axis=1)])

    def _zigzag(self, values: NDArray[np.float64]) -> Points:
        size, whole = self._size, len(self._low)
        starts = np.arange(whole) * size
        places, drawn = _zigzag(
            np.stack([starts, starts + size / 2]),
            np.stack([self._low, self._high]),
            values[starts] > values[starts + size - 1],
        )
        # The newest number itself comes last: the curve ends where the film does.
        return np.append(places, len(values) - 1), np.append(drawn, values[-1])


def thinned(places: NDArray[np.float64], values: NDArray[np.float64], columns: int) -> Points:
    """Reduce points (n,) in the order of their places to about two in each of so many columns."""
    if len(places) <= 2 * columns:
        return places, values
    column = np.floor((places - places[0]) * (columns / (places[-1] - places[0])))
    starts = np.flatnonzero(np.diff(column, prepend=-1.0))
    ends = np.append(starts[1:], len(places)) - 1
    return _zigzag(
        np.stack([places[starts], places[ends]]),
        np.stack([np.fmin.reduceat(values, starts), np.fmax.reduceat(values, starts)]),
        values[starts] > values[ends],
    )


def _zigzag(
    places: NDArray[np.float64], ends: NDArray[np.float64], falls: NDArray[np.bool_]
) -> Points:
    """Line up the lowest and highest of each stretch in the order in which the curve has them.

    places: (2, p), where the two are drawn; ends: (2, p), lowest and highest; falls: (p,).
    """
    ordered = np.where(falls, ends[::-1], ends)
    return places.T.reshape(-1), ordered.T.reshape(-1)


def _address(values: NDArray[np.float64]) -> int:
    return int(values.__array_interface__["data"][0])
