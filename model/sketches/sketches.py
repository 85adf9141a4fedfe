"""Sketches: the photos of the first start, dogs and cats that the program draws itself.

A newcomer should see training at once, without looking for photos first. So there are faces
drawn from a seed. Fur, background, place, size and tilt are dealt out before it is decided which
animal is drawn, so they are the same for dogs and cats: only the shape tells the two apart.

Most animals are light on a dark ground, some are dark on a light one. The weights come to look
like the first; the second, a negative of them, are more often taken for the wrong animal. That is
what a template can do and what it cannot.
"""

import colorsys
import hashlib
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType

import numpy as np
from PIL import Image, ImageDraw

from model.eyes import EDGES
from model.photos.photo import Photo, Pixels
from model.sketches.faces import WHITE, Coat, Colour, cat, dog, mix

ANIMALS = (("dog", dog), ("cat", cat))
"""Name and face of each label."""

OVERSIZE = 2
"""A sketch is drawn so many times larger and then shrunk, which makes its edges smooth."""

DRAWN = 192
"""Edge of a finished drawing."""

CANVAS = OVERSIZE * DRAWN

HASHED = 32
"""Edge of the square that stands for a drawing's content: the whole would take longer to read."""

COATS: tuple[tuple[Colour, Colour], ...] = (
    ((246, 241, 232), (206, 176, 138)),
    ((240, 220, 186), (206, 160, 106)),
    ((238, 206, 150), (204, 148, 84)),
    ((230, 180, 108), (190, 128, 64)),
    ((224, 146, 84), (180, 98, 52)),
    ((216, 192, 158), (166, 132, 98)),
    ((192, 196, 204), (138, 142, 156)),
    ((150, 158, 174), (104, 110, 130)),
    ((132, 90, 64), (92, 58, 40)),
    ((70, 68, 78), (46, 44, 54)),
)
"""Fur and markings: white, cream, sand, golden, ginger, fawn, silver, blue-grey, brown, black."""

DARK = 0.5
"""Fur less bright than this gets a light background."""

DISCS = 4

NAME = re.compile("(dog|cat) sketch ([0-9]+)")
"""What sketches are called: their animal and their number."""


def draw_sketches(
    count: int = 200, seed: int = 0, edges: Sequence[int] = EDGES
) -> Iterator[tuple[Photo, int]]:
    """Draw sketches one after the other, dogs (label 0) and cats (label 1) in turn.

    The same seed (0 or more) gives the same sketches; a larger count only adds more.
    """
    for index in range(count):
        label = index % len(ANIMALS)
        drawing = _draw(label, seed, index)
        squares = {edge: _square(drawing, edge) for edge in {HASHED, *edges}}
        photo = Photo(
            name=f"{ANIMALS[label][0]} sketch {index // len(ANIMALS) + 1}",
            path=None,
            digest=hashlib.blake2b(squares[HASHED].tobytes(), digest_size=16).digest(),
            squares=MappingProxyType({edge: squares[edge] for edge in edges}),
        )
        yield photo, label


def all_sketches(
    count: int = 200, seed: int = 0, edges: Sequence[int] = EDGES
) -> tuple[tuple[Photo, int], ...]:
    """Draw all of `draw_sketches` at once."""
    return tuple(draw_sketches(count, seed, edges))


def sketch(label: int, seed: int, index: int, edge: int) -> Pixels:
    """Draw one animal, (edge, edge, 3) uint8, read-only; nothing but the arguments decides it."""
    return _square(_draw(label, seed, index), edge)


def is_sketch(photo: Photo) -> bool:
    """Say whether a photo is one of the program's own drawings."""
    return photo.path is None and NAME.fullmatch(photo.name) is not None


def only_sketches(photos: Iterable[Photo]) -> bool:
    """Say whether photos are the program's own drawings, all of them; of none, nothing is said."""
    drawn = [is_sketch(photo) for photo in photos]
    return bool(drawn) and all(drawn)


def _square(drawing: Image.Image, edge: int) -> Pixels:
    """Shrink a drawing by averaging, or make it a little larger."""
    way = Image.Resampling.BOX if edge <= DRAWN else Image.Resampling.BICUBIC
    small = drawing.resize((edge, edge), way, reducing_gap=1.0)
    pixels = np.asarray(small)
    pixels.setflags(write=False)
    return pixels


def _draw(label: int, seed: int, index: int) -> Image.Image:
    """Draw one animal at `DRAWN` pixels."""
    chance = np.random.default_rng((seed, index))
    coat = _coat(chance)
    image = _background(coat, chance)
    right, down, large = chance.random(3).tolist()
    x, y = CANVAS * (0.445 + 0.11 * right), CANVAS * (0.50 + 0.10 * down)
    scale, tilt = CANVAS * (0.24 + 0.06 * large), 0.12 * chance.standard_normal()
    shapes = tuple(ANIMALS[label][1](coat, chance))
    # One turn for all corners together: many small ones would take longer than the drawing.
    along, across = scale * math.cos(tilt), scale * math.sin(tilt)
    turn = np.array(((along, across), (-across, along)))
    corners = np.concatenate([outline for outline, _ in shapes]) @ turn + (x, y)
    numbers = corners.ravel().tolist()
    pen = ImageDraw.Draw(image)
    start = 0
    for outline, colour in shapes:
        pen.polygon(numbers[start : start + outline.size], colour)
        start += outline.size
    return image.reduce(OVERSIZE)


def _coat(chance: np.random.Generator) -> Coat:
    """Choose the colours of an animal."""
    fur, marking = COATS[int(chance.integers(len(COATS)))]
    light, warm = chance.normal(0, 5, 2).tolist()
    shade = _colour(fur[0] + light + warm, fur[1] + light, fur[2] + light - warm)
    ears, muzzle = chance.random(2).tolist()
    return Coat(
        fur=shade,
        ears=mix(shade, marking, 0.2 if ears < 0.5 else 0.7),
        marking=marking,
        muzzle=mix(shade, WHITE, 0.45 + 0.45 * muzzle),
    )


def _background(coat: Coat, chance: np.random.Generator) -> Image.Image:
    """Fill the canvas with a colour that the fur stands out from, and with discs close to it."""
    hue, light, strong = chance.random(3).tolist()
    dark = _brightness(*coat.fur) < DARK * 255
    bright = 0.55 + 0.17 * light if dark else 0.18 + 0.24 * light
    strength = min(0.12 + 0.13 * strong, 0.6 * bright)
    image = Image.new("RGB", (CANVAS, CANVAS), _tone(hue, bright, strength))
    pen = ImageDraw.Draw(image)
    for x, y, width, turn, lift in chance.random((DISCS, 5)).tolist():
        radius = 0.06 + 0.14 * width
        pen.ellipse(
            [CANVAS * edge for edge in (x - radius, y - radius, x + radius, y + radius)],
            _tone(hue + 0.16 * turn - 0.08, bright + 0.20 * lift - 0.06, strength),
        )
    return image


def _tone(hue: float, bright: float, strength: float) -> Colour:
    """Mix a colour by hue (one turn is 1), brightness and strength of colour (0 is grey)."""
    pure = colorsys.hsv_to_rgb(hue % 1.0, 1.0, 1.0)
    grey = _brightness(*pure)
    red, green, blue = (255 * (bright + strength * (part - grey)) for part in pure)
    return _colour(red, green, blue)


def _brightness(red: float, green: float, blue: float) -> float:
    """Weigh the three as the eye does."""
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _colour(red: float, green: float, blue: float) -> Colour:
    """Round to whole numbers from 0 to 255."""
    red, green, blue = (min(255.0, max(0.0, part)) for part in (red, green, blue))
    return round(red), round(green), round(blue)
