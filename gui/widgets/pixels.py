"""The picture that x may be: which pixel a number of x, and so a weight of a row of W, belongs to.

A picture of shape (h, w, c) is read row by row and pixel by pixel, and of each pixel channel by
channel: so it becomes x of shape (h · w · c,). All places are counted from 0.
"""

import numpy as np


def pixel_of(number: int, shape: tuple[int, int, int]) -> tuple[int, int, int]:
    """Find row, column and channel of a number of x."""
    row, column, channel = np.unravel_index(number, shape)
    return int(row), int(column), int(channel)


def number_of(pixel: tuple[int, int], channel: int, shape: tuple[int, int, int]) -> int:
    """Find the number of x that is one channel of a pixel; `pixel`: its row and column."""
    return int(np.ravel_multi_index((*pixel, channel), shape))
