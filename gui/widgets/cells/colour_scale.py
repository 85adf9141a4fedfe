"""The colours between dog and cat, in which weights, votes and steps are drawn.

A number that speaks for the dog is drawn in the dog's colour, one that speaks for the cat in
the cat's, and nothing at all in the colour of the card it lies on. The further from zero, the
stronger the colour, equally to both sides; at `limit` it is strongest.

A slope speaks for nobody: where it is above 0 the loss rises with the weight, in every row. Slopes
are drawn from the colour of the card for − to ink for +.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gui.style.channels import channels, packed
from gui.style.theme import Theme

ZERO = 127
"""The place of zero among the `2 * ZERO + 1` colours: below it the cat's, above it the dog's."""


@lru_cache(maxsize=8)
def colour_table(theme: Theme, *, slopes: bool = False) -> NDArray[np.uint32]:
    """The colours from strongest cat to strongest dog, (255,) as 0xffRRGGBB; read-only.

    slopes: those of slopes instead, from strongest − to strongest +.
    """
    cat, card, dog = (channels(colour) for colour in (theme.cat, theme.card, theme.dog))
    if slopes:
        cat, dog = card, channels(theme.ink)
        card = (cat + dog) / 2
    strength = np.linspace(-1.0, 1.0, 2 * ZERO + 1)[:, np.newaxis]
    end = np.where(strength < 0, cat, dog)
    table = packed(card + np.abs(strength) * (end - card))
    table.setflags(write=False)
    return table


def coloured(
    values: NDArray[np.float32], limit: float, theme: Theme, *, slopes: bool = False
) -> NDArray[np.uint32]:
    """The colours (h, w) of values (h, w), as 0xffRRGGBB; what is no number counts as zero.

    limit:  the magnitude that has the strongest colour; larger values have it too. 0 means that
            everything is zero.
    slopes: whether they are slopes, which are drawn in ink.
    """
    table = colour_table(theme, slopes=slopes)
    if limit <= 0.0:
        return np.full(values.shape, table[ZERO])
    # A limit next to nothing makes the factor infinite, and infinity times zero no number.
    with np.errstate(over="ignore", invalid="ignore"):
        places = values * np.float32(ZERO / limit)
    np.nan_to_num(places, copy=False, nan=0.0)
    np.clip(places, -ZERO, ZERO, out=places)
    np.rint(places, out=places)
    return table[places.astype(np.intp) + ZERO]


def strongest(values: NDArray[np.float32]) -> float:
    """The largest magnitude among the values that are numbers; 0.0 when there is none."""
    magnitudes = np.abs(values[np.isfinite(values)])
    return float(magnitudes.max(initial=0.0))
