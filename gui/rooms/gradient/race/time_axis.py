"""The time of a race on a logarithmic axis, and the moments at which a snapshot is taken."""

import math
from dataclasses import dataclass

BEFORE, AFTER = 0.35, 0.3
"""So many powers of ten are shown before the first lane is done, and after the second."""

APART = 0.85
"""Powers of ten at least between the last snapshot and the moment that is shown."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Positions of moments, in seconds above 0, from the left end to the right one.

    first, last: when the two lanes are done.
    left, right: the ends, in pixels.
    """

    first: float
    last: float
    left: float
    right: float

    @property
    def low(self) -> float:
        """The power of ten at the left end."""
        return math.log10(self.first) - BEFORE

    @property
    def high(self) -> float:
        """The power of ten at the right end."""
        return max(math.log10(self.last) + AFTER, self.low + 1.0)

    def x(self, seconds: float) -> float:
        """Give the place of a moment, at the most at the ends."""
        share = (math.log10(max(seconds, 1e-12)) - self.low) / (self.high - self.low)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def seconds(self, x: float) -> float:
        """Give the moment at a place; none before the first lane is done, or after the second."""
        share = (x - self.left) / max(1.0, self.right - self.left)
        moment = 10.0 ** (self.low + min(max(share, 0.0), 1.0) * (self.high - self.low))
        return float(min(max(moment, self.first), self.last))

    def powers(self) -> list[float]:
        """Give the powers of ten on the axis, in seconds."""
        return [10.0**power for power in range(math.ceil(self.low), math.floor(self.high) + 1)]

    def ratios(self) -> list[int]:
        """Give the powers of ten by which the second lane is later than the first, from 1 on."""
        reach = math.log10(max(self.last / self.first, 1.0))
        return [10**power for power in range(math.floor(reach) + 1)]

    def snapshots(self, at: float) -> list[float]:
        """Give the moments before `at` of which a picture is kept: each ten times the one before.

        The first is when the first lane is done.
        """
        taken = [self.first * ratio for ratio in self.ratios()]
        return [moment for moment in taken if math.log10(at / moment) >= APART]
