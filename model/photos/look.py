"""How a photo looks, small and grey: enough to tell that two photos are nearly the same picture.

A copy that was made smaller, saved anew or cut a little has other bytes, and so have two frames
that a camera has taken one after the other. What they have in common is where they are light and
dark. A picture can be taken apart into waves of light and dark, from slow ones to fast ones (the
discrete cosine transform, DCT, on which JPEG is built as well). The signs of the 64 slowest of them
are the *print* of a photo: 64 bits, few of which change when the picture changes a little.

Sources: Ahmed, Natarajan and Rao, Discrete Cosine Transform, IEEE Transactions on Computers C-23
(1974), https://doi.org/10.1109/T-C.1974.223784; Zauner, Implementation and Benchmarking of
Perceptual Image Hash Functions (2010), https://www.phash.org/docs/pubs/thesis_zauner.pdf, has
measured such prints. Which waves count and how many bits may differ was measured anew for photos of
dogs and cats (docs/decisions/0018).
"""

import numpy as np
from numpy.typing import NDArray

from model.photos.photo import EDGE_OF_LOOK, Look, Pixels

BITS = 64
"""Of a print."""

LEAST_CONTRAST = 3.0
"""The standard deviation, of grey values from 0 to 255, below which there is nothing to compare."""

_RED, _GREEN, _BLUE = 0.299, 0.587, 0.114  # how bright each looks, as in `model.eyes.grey`


def look_of(square: Pixels) -> Look | None:
    """Make the look of a photo's square (edge, edge, 3), whose edge `EDGE_OF_LOOK` divides.

    None when it is as good as one colour.
    """
    bright = square @ np.array([_RED, _GREEN, _BLUE], np.float32)
    step = len(bright) // EDGE_OF_LOOK
    small = bright.reshape(EDGE_OF_LOOK, step, EDGE_OF_LOOK, step).mean(axis=(1, 3))
    if small.std() < LEAST_CONTRAST:
        return None
    waves = _WAVES @ small @ _WAVES.T
    bits = np.packbits(waves[_ROWS, _COLUMNS] > 0)
    grey = np.rint(small).astype(np.uint8)
    grey.setflags(write=False)
    return Look(grey, int.from_bytes(bits.tobytes(), "big"))


def _waves() -> tuple[NDArray[np.float32], NDArray[np.intp], NDArray[np.intp]]:
    """Make the waves of the DCT, and find the slowest ones but the constant."""
    numbers = np.arange(EDGE_OF_LOOK)
    waves = np.cos(np.pi * np.outer(numbers, 2 * numbers + 1) / (2 * EDGE_OF_LOOK))
    rows, columns = np.divmod(np.arange(EDGE_OF_LOOK**2), EDGE_OF_LOOK)
    order = np.lexsort((rows - columns, np.maximum(rows, columns), rows + columns))
    slowest = order[1 : BITS + 1]
    return waves.astype(np.float32), rows[slowest], columns[slowest]


_WAVES, _ROWS, _COLUMNS = _waves()
