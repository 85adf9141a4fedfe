"""The pixels without their colour, to find out whether it is the shape that tells."""

from dataclasses import dataclass

import numpy as np

from model.eyes.eye import PictureEye
from model.photos.photo import Pixels
from model.sentence import Sentence, sentence

LUMA = (299, 587, 114)
"""Thousandths of R, G and B in the brightness of a pixel: https://www.itu.int/rec/R-REC-BT.601."""


@dataclass(frozen=True, slots=True)
class GreyEye(PictureEye):
    """The photo shrunk to edge × edge pixels, one brightness a pixel, 0 to 255."""

    @property
    def name(self) -> str:
        return f"grey{self.edge}"

    @property
    def label(self) -> Sentence:
        return sentence("grey {edge} × {edge}", edge=self.edge)

    @property
    def size(self) -> int:
        return self.edge * self.edge

    @property
    def shape(self) -> tuple[int, int, int]:
        return self.edge, self.edge, 1

    def see(self, square: Pixels) -> Pixels:
        """Weigh R, G and B, rounded to the nearest whole number."""
        red, green, blue = np.moveaxis(square.astype(np.int32), 2, 0)
        weighed = LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue
        return np.asarray((weighed + 500) // 1000, np.uint8).reshape(-1)
