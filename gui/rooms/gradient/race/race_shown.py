"""How a race stands, and the time that it is drawn over."""

import math
from dataclasses import dataclass

from gui.rooms.gradient.race.time_axis import TimeAxis
from gui.style.scale import px
from gui.widgets.cells.colour_scale import strongest
from model.eyes import mean_of_channels
from model.gradient import RaceLane
from model.params import Params

NAMES = 140
"""Width of what stands at the left of the lanes, in pixels of the usual size."""

INSET = 10
"""Between the frame around the lanes and what stands in it, in the same pixels."""

HANDLE = 16
"""What time is dragged by, in the same pixels."""

SOONEST = 1e-7
"""Seconds; a clock may see no time pass at all."""

BEFORE_FELT = 1e4
"""So many times as long as the first lane the axis reaches before the second has begun."""


@dataclass(frozen=True, slots=True, eq=False)
class RaceShown:
    """How a race stands.

    calculated: backpropagation, which is done.
    felt:       weight by weight; None before it has begun.
    params:     whose gradient it is.
    shape:      that of the picture that x is, if it is one.
    going:      whether it goes on.
    guess:      how many times as long somebody has guessed; 0 for no guess.
    aside:      what the ratio means, in everyday times; empty where it is not known yet.
    """

    calculated: RaceLane
    felt: RaceLane | None
    params: Params
    shape: tuple[int, int, int] | None
    going: bool
    guess: int
    aside: str

    @property
    def limit(self) -> float:
        """The magnitude with the strongest colour; b may have much larger slopes, and no colour."""
        if self.shape is None:
            return 0.0
        dW = self.calculated.gradient(self.params).W
        return max(strongest(mean_of_channels(row, self.shape)) for row in dW)


def axis_of(race: RaceShown, width: float) -> TimeAxis:
    """Lay the time of a race out over a widget that is so wide."""
    first = max(race.calculated.seconds, SOONEST)
    last = BEFORE_FELT * first if race.felt is None else race.felt.estimate
    if race.going:
        # What is estimated wavers, and the axis should not.
        last = 10.0 ** (math.ceil(2 * math.log10(max(last, first))) / 2)
    return TimeAxis(
        first, max(last, 2 * first), float(px(INSET + NAMES)), width - px(INSET + HANDLE)
    )
