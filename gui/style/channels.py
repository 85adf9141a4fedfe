"""Colours as numbers, to mix them."""

import numpy as np
from numpy.typing import NDArray


def channels(colour: str) -> NDArray[np.float64]:
    """Give R, G and B of `#rrggbb`, (3,), 0 to 255."""
    return np.frombuffer(bytes.fromhex(colour[1:]), np.uint8).astype(np.float64)


def packed(colours: NDArray[np.float64]) -> NDArray[np.uint32]:
    """Round colours (n, 3), 0 to 255, to 0xffRRGGBB, (n,), as Qt has them in a picture."""
    table = np.full(len(colours), 0xFF, np.uint32)
    for channel in np.rint(colours).astype(np.uint32).T:
        table = table << np.uint32(8) | channel
    return table
