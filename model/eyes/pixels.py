"""The lecture's eye: the pixels themselves, row after row, R G B of each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.eyes.eye import PictureEye
from model.photos.photo import Pixels
from model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class PixelEye(PictureEye):
    """The photo shrunk to edge × edge pixels, three numbers a pixel, 0 to 255."""

    @property
    def name(self) -> str:
        return f"pixels{self.edge}"

    @property
    def label(self) -> Sentence:
        return sentence("pixels {edge} × {edge}", edge=self.edge)

    @property
    def size(self) -> int:
        return self.edge * self.edge * 3

    @property
    def shape(self) -> tuple[int, int, int]:
        return self.edge, self.edge, 3

    def see(self, square: Pixels) -> Pixels:
        """Lay the pixels in one column, without copying them."""
        return square.reshape(-1)


def mean_of_channels(
    numbers: NDArray[np.floating], shape: tuple[int, int, int]
) -> NDArray[np.float32]:
    """Give one number a pixel, (h, w): the mean of its channels; numbers: (h · w · c,)."""
    return np.asarray(numbers.reshape(shape).mean(axis=2), np.float32)
