"""Pictures that lie in a page itself, as PNG in a `data:` address."""

import base64
import io

import numpy as np
from PIL import Image, ImageColor

from model.documents.style import CAT, DOG, FAINT, INK
from model.eyes import mean_of_channels
from model.params import Doubles, Params
from model.photos import Photo, Pixels

EDGE = 112
"""Of a photo in a page; on paper it is 22 mm wide."""


def data_address(pixels: Pixels) -> str:
    """Write pixels, (height, width, 3) uint8, as a PNG in an address."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode('ascii')}"


def small_square(photo: Photo) -> Pixels:
    """Make a photo small enough for a page, of the largest square that there is."""
    largest = photo.squares[max(photo.squares)]
    by = max(1, len(largest) // EDGE)
    return np.asarray(Image.fromarray(largest).reduce(by))


def weight_picture(params: Params, shape: tuple[int, int, int]) -> Pixels:
    """Draw what W looks for, (height, width, 3) uint8: orange speaks for the dog, blue the cat.

    It is row dog − row cat, the mean of the channels of each pixel; the strongest colour is its
    largest size.

    params: W of (2, D).
    shape:  (height, width, channels) of the D numbers, in that order.
    """
    difference: Doubles = (params.W[0] - params.W[1]).astype(np.float64)
    return _coloured(difference, shape, DOG, CAT)


def row_picture(row: Doubles, shape: tuple[int, int, int]) -> Pixels:
    """Draw weights (D,) of one class among many: dark speaks for it, and grey against it."""
    return _coloured(row, shape, INK, FAINT)


def _coloured(numbers: Doubles, shape: tuple[int, int, int], above: str, below: str) -> Pixels:
    """Draw numbers (D,) in one colour above 0 and in another below, white at 0."""
    face = mean_of_channels(numbers, shape).astype(np.float64)
    largest = float(np.abs(face).max()) or 1.0
    strength = np.abs(face / largest)[:, :, np.newaxis]
    inks = (np.array(ImageColor.getrgb(one), dtype=np.float64) for one in (above, below))
    ink = np.where(face[:, :, np.newaxis] > 0, *inks)
    colours: Pixels = np.rint(255.0 + (ink - 255.0) * strength).astype(np.uint8)
    return colours
