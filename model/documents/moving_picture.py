"""A film as one moving picture: GIF, which every browser and every slide can show.

A picture of a GIF has 256 colours of its own. What has few, as a drawing has, loses nothing.
"""

import io
from collections.abc import Sequence

from PIL import Image

from model.photos import Pixels

BETWEEN = 80
"""Milliseconds that a picture is seen."""

AT_THE_END = 2_000
"""Milliseconds that the last one is seen before it begins anew."""


def few_colours(pixels: Pixels) -> Image.Image:
    """Make a picture of (height, width, 3) uint8 that takes a third of the room."""
    return Image.fromarray(pixels).quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def moving(pictures: Sequence[Image.Image]) -> bytes:
    """Write pictures of one size, at least one, as a GIF that is repeated for ever."""
    first, *others = pictures
    file = io.BytesIO()
    seen = [BETWEEN] * len(others) + [AT_THE_END]
    first.save(file, "GIF", save_all=True, append_images=others, duration=seen, loop=0)
    return file.getvalue()


def as_png(pixels: Pixels) -> bytes:
    """Write one picture of (height, width, 3) uint8 as PNG."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()
