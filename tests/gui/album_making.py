"""Easy photos for tests of the window: dogs are light above, cats are light below."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PIL import Image

from model.eyes import EDGES
from model.lab.choices import CLASSES
from model.photos.dataset import Example
from model.photos.photo import SHOWN, Photo, Pixels
from model.sketches.sketches import sketch


def draw(number: int, label: int, edge: int) -> Pixels:
    """A noisy square, light in the half that tells its class."""
    random = np.random.default_rng(number)
    pixels = random.integers(0, 100, (edge, edge, 3), np.uint8)
    half = slice(0, edge // 2) if label == 0 else slice(edge // 2, edge)
    pixels[half] += 120
    pixels.setflags(write=False)
    return pixels


def make_examples(count: int, *, first: int = 0) -> tuple[Example, ...]:
    """Dogs and cats by turns."""
    return tuple(map(_example, range(first, first + count)))


@cache
def _example(number: int) -> Example:
    """Drawn once for all tests; nothing of it can be changed."""
    label = number % 2
    squares = MappingProxyType({edge: draw(number, label, edge) for edge in EDGES})
    digest = blake2b(str(number).encode(), digest_size=16).digest()
    return Example(Photo(f"{CLASSES[label]} {number}.png", None, digest, squares), label)


def write_photo(path: Path, number: int, label: int) -> str:
    """A real file; the folder is made if it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(draw(number, label, 40)).save(path)
    return str(path)


def write_sketch(path: Path, label: int, index: int) -> str:
    """A real file with a drawing; the network takes dog 125 for a dog, and cat 75 for a cat."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sketch(label, 0, index, SHOWN)).save(path)
    return str(path)


def write_album(folder: Path, each: int, *, first: int = 0) -> str:
    """A folder with so many dogs and as many cats, each class in a folder of its own."""
    for number in range(first, first + 2 * each):
        label = number % 2
        write_photo(folder / f"{CLASSES[label]}s" / f"{number}.png", number, label)
    return str(folder)
