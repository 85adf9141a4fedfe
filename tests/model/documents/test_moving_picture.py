"""A film as GIF is what was drawn, picture by picture."""

import io

import numpy as np
from PIL import Image

from model.documents.moving_picture import AT_THE_END, BETWEEN, as_png, few_colours, moving


def drawing(step: int) -> np.ndarray:
    """Few colours, as drawings have: a bar that grows."""
    pixels = np.full((40, 60, 3), 255, np.uint8)
    pixels[10:30, : 6 * (step + 1)] = (217, 115, 13)
    return pixels


def test_a_drawing_comes_back_as_it_was() -> None:
    content = moving([few_colours(drawing(step)) for step in range(5)])

    with Image.open(io.BytesIO(content)) as read:
        assert (read.format, read.n_frames, read.info["loop"]) == ("GIF", 5, 0)
        seen = []
        for step in range(5):
            read.seek(step)
            seen.append(read.info["duration"])
            assert np.array_equal(np.asarray(read.convert("RGB")), drawing(step))
    assert seen == [BETWEEN] * 4 + [AT_THE_END]


def test_one_picture_alone_is_a_film_too() -> None:
    with Image.open(io.BytesIO(moving([few_colours(drawing(1))]))) as read:
        assert read.size == (60, 40)


def test_a_picture_as_png_loses_nothing() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (9, 7, 3), np.uint8)
    with Image.open(io.BytesIO(as_png(noise))) as read:
        assert np.array_equal(np.asarray(read), noise)
