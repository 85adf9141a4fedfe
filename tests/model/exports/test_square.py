"""The square of a photo by Pillow alone is that which Downhill makes, pixel by pixel."""

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from model.exports.onnx_file import SQUARE
from model.eyes import EDGES
from model.photos.loader import read_photo
from model.photos.photo import Pixels

SIZES = ((300, 200), (130, 257), (40, 31), (1, 1))

square: Callable[[Path, int], Pixels] = runpy.run_path(str(SQUARE))["square"]


def picture(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Soft noise, so that shrinking it is no coincidence."""
    random = np.random.default_rng(size[0])
    channels = len(Image.new(mode, (1, 1)).getbands())
    pixels = random.integers(0, 256, (24, 32, channels), np.uint8)
    return Image.fromarray(pixels[:, :, 0] if channels == 1 else pixels, mode).resize(size)


def check(path: Path) -> None:
    photo = read_photo(str(path), EDGES)
    for edge in EDGES:
        assert square(path, edge).tobytes() == photo.squares[edge].tobytes(), edge


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "bmp", "gif"])
def test_of_each_format_and_size(tmp_path: Path, suffix: str, size: tuple[int, int]) -> None:
    picture(size).save(tmp_path / f"a.{suffix}")
    check(tmp_path / f"a.{suffix}")


@pytest.mark.parametrize("size", [(2_100, 1_600), (1_030, 1_025), (1_024, 1_700), (900, 895)])
def test_of_a_jpeg_that_is_made_smaller_while_it_is_decoded(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    picture(size).save(tmp_path / "a.jpg")
    check(tmp_path / "a.jpg")


@pytest.mark.parametrize("turn", range(10))
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_whichever_way_the_camera_was_held(tmp_path: Path, suffix: str, turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    picture((300, 200)).save(tmp_path / f"a.{suffix}", exif=exif)
    check(tmp_path / f"a.{suffix}")


@pytest.mark.parametrize(
    ("mode", "suffix"),
    [("L", "jpg"), ("CMYK", "jpg"), ("L", "png"), ("LA", "png"), ("RGBA", "png"), ("RGBA", "webp")],
)
def test_of_each_kind_of_pixels(tmp_path: Path, mode: str, suffix: str) -> None:
    picture((300, 200), mode).save(tmp_path / f"a.{suffix}")
    check(tmp_path / f"a.{suffix}")


@pytest.mark.parametrize("saved", [{}, {"transparency": 1_000}])
def test_of_16_bits(tmp_path: Path, saved: dict[str, Any]) -> None:
    grey = np.random.default_rng(1).integers(0, 65_536, (90, 70)).astype(np.uint16)
    grey[:30] = 1_000
    Image.fromarray(grey).save(tmp_path / "a.png", **saved)
    check(tmp_path / "a.png")


def test_of_colours_by_number_with_one_that_is_clear(tmp_path: Path) -> None:
    small = picture((90, 70)).quantize(16)
    small.save(tmp_path / "a.png", transparency=3)
    small.save(tmp_path / "a.gif", transparency=3)
    check(tmp_path / "a.png")
    check(tmp_path / "a.gif")
