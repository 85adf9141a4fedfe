"""A lens on the decimals: what is left of a slope when the losses are written with few of them.

The slide prints the loss with five decimals: 1.25347 and 1.25322. Their difference is a whole
number of hundred-thousandths, and divided by h = 0.0001 a whole number of tenths. So −2.5 and 0.6
are possible there, and 0.63 is not. A slope below 0.05 in size becomes 0 or 0.1. The slide's 0
means "too small to be seen with so few decimals", not "flat".
"""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from model.params import Doubles

FEWEST, MOST = 2, 15
"""Decimals to choose from; more than 15 digits a float64 does not have."""

SLIDE = 5
"""So many the slide has."""


@dataclass(frozen=True, slots=True)
class RoundedQuotient:
    """A quotient made of losses as they are written, with a number of decimals.

    behind, ahead: the losses, rounded.
    slope:         the quotient of the rounded losses, exactly as it comes out on paper.
    grain:         the smallest slope but 0 that can come out: all of them are multiples of it.
    """

    decimals: int
    behind: float
    ahead: float
    slope: float
    grain: float


@dataclass(frozen=True, slots=True, eq=False)
class Blurred:
    """All quotients of a gradient, made of losses that are written with a number of decimals.

    slopes: in the shape of the gradient, float64, read-only.
    grain:  all of them are multiples of it.
    lost:   how many became 0 that were not.
    """

    decimals: int
    slopes: Doubles
    grain: float
    lost: int

    def __post_init__(self) -> None:
        self.slopes.setflags(write=False)


def write(behind: float, ahead: float, apart: float, decimals: int) -> RoundedQuotient:
    """Round two losses, and divide their difference by how far apart they were taken.

    It is calculated in decimals, as on paper: with floats, (1.25322 − 1.25347) / 0.0001 is
    −2.4999999999997247.

    apart: h or 2h, above 0.

        >>> write(1.25347, 1.25322, 0.0001, decimals=5)
        RoundedQuotient(decimals=5, behind=1.25347, ahead=1.25322, slope=-2.5, grain=0.1)
    """
    first, second = (Decimal(f"{loss:.{decimals}f}") for loss in (behind, ahead))
    by = Decimal(repr(apart))
    grain = Decimal(1).scaleb(-decimals) / by
    return RoundedQuotient(
        decimals, float(first), float(second), float((second - first) / by), float(grain)
    )


def blur(slopes: Doubles, loss: float, h: float, decimals: int) -> Blurred:
    """Write the losses behind many quotients with so many decimals, and make the quotients anew.

    slopes: forward quotients of any shape, float64, with all their digits.
    loss:   the loss that they all began at.

        >>> blur(np.array([-2.5, 0.04, 0.63]), 1.25347, 0.0001, decimals=5).slopes
        array([-2.5,  0. ,  0.6])
    """
    ten = 10.0**decimals
    units = np.rint((loss + slopes * h) * ten) - np.rint(loss * ten)
    # Dividing once leaves whole numbers of grains as near to themselves as a float can be.
    blurred = units / (ten * h)
    lost = int(np.count_nonzero((blurred == 0) & (slopes != 0)))
    return Blurred(decimals, blurred, 1 / (ten * h), lost)
