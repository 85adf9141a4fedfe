"""The faces of a dog and of a cat, as shapes cut out of coloured paper.

A face is a list of shapes, each laid on those before it. Its origin lies a little below the
eyes, its unit is about half the width of the head. Where a face goes, how large and how
crooked, is the sketch's business; what sort of animal it is, is decided here by chance.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from model.sketches.curves import Outline, blended, oval, smooth, stroke, symmetric

Colour: TypeAlias = tuple[int, int, int]
"""R, G, B, each 0 to 255."""

Shape: TypeAlias = tuple[Outline, Colour]
"""One piece of paper."""


@dataclass(frozen=True, slots=True)
class Coat:
    """The colours of an animal, whichever it is.

    fur:     most of the head.
    ears:    more or less like the fur, so that they stand out against the head.
    marking: patches and stripes.
    muzzle:  around the mouth; always lighter than the fur.
    """

    fur: Colour
    ears: Colour
    marking: Colour
    muzzle: Colour


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Blend two colours: share 0 gives the first, 1 the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


INK: Colour = (36, 30, 34)
WHITE: Colour = (255, 255, 255)
GLEAM: Colour = (152, 140, 144)
BROWN: Colour = (128, 80, 48)
LIVER: Colour = (124, 76, 68)
PINK: Colour = (240, 160, 156)
TONGUE: Colour = (236, 116, 124)
TONGUE_FOLD: Colour = (206, 84, 96)
WHISKER: Colour = (255, 250, 240)
IRISES: tuple[Colour, ...] = ((190, 208, 96), (238, 196, 84), (132, 196, 140), (138, 194, 222))

RIGHT, LEFT = np.array((1.0, 1.0)), np.array((-1.0, 1.0))
"""What to multiply an outline with: paired parts are drawn for the right side."""

# Each outline is given by its points, first all x, then all y. Where there are two of a part, it
# may be anything between them.

PATCH = smooth((0.14, 0.42, 0.66, 0.64, 0.40, 0.17), (-0.46, -0.62, -0.36, 0.06, 0.20, 0.00))

DOG_HEADS = (
    symmetric((0, 0.42, 0.74, 0.80, 0.66, 0.42, 0), (-0.90, -0.84, -0.46, 0.04, 0.50, 0.84, 0.96)),
    symmetric((0, 0.48, 0.84, 0.90, 0.80, 0.50, 0), (-0.88, -0.82, -0.46, 0.08, 0.54, 0.86, 0.96)),
)
DOG_EARS = (
    smooth(
        (0.40, 0.76, 1.14, 1.38, 1.37, 1.13, 0.90, 0.72),
        (-0.84, -0.94, -0.70, -0.18, 0.28, 0.34, -0.02, -0.42),
    ),
    smooth(
        (0.40, 0.76, 1.12, 1.37, 1.40, 1.15, 0.92, 0.74),
        (-0.84, -0.94, -0.68, -0.04, 0.60, 0.74, 0.26, -0.36),
    ),
)
DOG_EAR_TOP = -0.84
DOG_MUZZLES = (
    symmetric((0, 0.24, 0.44, 0.38, 0), (0.10, 0.14, 0.42, 0.72, 0.84)),
    symmetric((0, 0.28, 0.54, 0.46, 0), (0.04, 0.10, 0.40, 0.74, 0.88)),
)
DOG_BLAZE = symmetric((0, 0.13, 0.09, 0.15, 0.34, 0), (-0.87, -0.84, -0.40, 0.00, 0.40, 0.50))
DOG_NOSE = symmetric((0, 0.14, 0.195, 0.12, 0), (0.16, 0.17, 0.24, 0.345, 0.39))
DOG_NOSE_GLEAM = oval(-0.06, 0.215, 0.06, 0.03)
DOG_MOUTH = (
    stroke((0.00, 0.01, 0.00), (0.36, 0.47, 0.59), 0.055),
    stroke((0.00, 0.15, 0.29), (0.58, 0.66, 0.57), 0.055),
    stroke((0.00, -0.15, -0.29), (0.58, 0.66, 0.57), 0.055),
)
DOG_TONGUE = symmetric((0, 0.13, 0.145, 0.09, 0), (0.58, 0.61, 0.82, 0.96, 0.99))
DOG_TONGUE_FOLD = stroke((0.00, 0.01, 0.00), (0.64, 0.73, 0.84), 0.04)
DOG_EYE = tuple(
    (oval(0.35, -0.13, width, width * 1.06), colour)
    for width, colour in ((0.155, BROWN), (0.12, INK))
)
DOG_EYE_GLEAMS = tuple(oval(x - 0.045, -0.185, 0.045, 0.045) for x in (0.35, -0.35))
DOG_BROW = oval(0.33, -0.42, 0.10, 0.06)

CAT_HEADS = (
    symmetric((0, 0.42, 0.74, 0.84, 0.74, 0.42, 0), (-0.76, -0.76, -0.44, 0.04, 0.52, 0.84, 0.92)),
    symmetric((0, 0.42, 0.79, 0.93, 0.83, 0.47, 0), (-0.72, -0.74, -0.44, 0.08, 0.54, 0.82, 0.90)),
)
CAT_EARS = (
    smooth(
        (0.10, 0.38, 0.72, 0.80, 0.92, 0.80, 0.50),
        (-0.66, -1.00, -1.28, -1.26, -0.80, -0.24, -0.30),
    ),
    smooth(
        (0.10, 0.42, 0.82, 0.91, 0.99, 0.81, 0.50),
        (-0.66, -1.12, -1.50, -1.48, -0.92, -0.24, -0.30),
    ),
)
CAT_EAR_MIDDLE = np.array((0.64, -0.70))
CAT_BROW_STRIPE = smooth((-0.07, 0.07, 0.05, 0.00, -0.05), (-0.72, -0.72, -0.50, -0.36, -0.50))
CAT_STRIPES = (
    smooth((0.18, 0.31, 0.27, 0.19, 0.18), (-0.72, -0.72, -0.56, -0.44, -0.58)),
    smooth((0.82, 0.82, 0.70, 0.58, 0.70), (0.06, 0.17, 0.18, 0.16, 0.10)),
    smooth((0.80, 0.78, 0.70, 0.58, 0.70), (0.29, 0.40, 0.37, 0.31, 0.28)),
)
CAT_MUZZLES = (
    symmetric((0, 0.18, 0.36, 0.28, 0), (0.30, 0.26, 0.42, 0.58, 0.62)),
    symmetric((0, 0.22, 0.46, 0.40, 0), (0.18, 0.20, 0.42, 0.72, 0.84)),
)
CAT_BLAZE = symmetric((0, 0.05, 0.10, 0.30, 0), (-0.36, -0.26, 0.08, 0.40, 0.50))
CAT_NOSE = symmetric((0, 0.10, 0.11, 0.03, 0), (0.20, 0.20, 0.24, 0.325, 0.335))
CAT_MOUTH = (
    stroke((0.00, 0.005, 0.00), (0.31, 0.37, 0.44), 0.045),
    stroke((0.00, 0.12, 0.24), (0.43, 0.51, 0.43), 0.045),
    stroke((0.00, -0.12, -0.24), (0.43, 0.51, 0.43), 0.045),
)
CAT_EYES = (
    smooth((0.15, 0.24, 0.42, 0.60, 0.56, 0.36), (-0.04, -0.17, -0.23, -0.14, 0.02, 0.07)),
    smooth((0.15, 0.22, 0.40, 0.58, 0.58, 0.36), (-0.03, -0.22, -0.31, -0.20, 0.02, 0.12)),
)
CAT_EYE_MIDDLE = np.array((0.38, -0.09))
CAT_PUPILS = (oval(0.38, -0.085, 0.03, 0.125), oval(0.38, -0.085, 0.085, 0.16))
CAT_EYE_GLEAMS = tuple(oval(x - 0.05, -0.15, 0.036, 0.036) for x in (0.38, -0.38))
CAT_WHISKERS = (
    stroke((0.36, 0.74, 1.12), (0.37, 0.25, 0.22), 0.03),
    stroke((0.38, 0.77, 1.16), (0.43, 0.38, 0.40), 0.03),
    stroke((0.36, 0.74, 1.10), (0.49, 0.50, 0.57), 0.03),
)


def dog(coat: Coat, chance: np.random.Generator) -> Iterator[Shape]:
    """Cut out a dog: floppy ears, a muzzle with a large nose, round eyes, perhaps a tongue."""
    flip, head, muzzle, ear, *swings = chance.random(6).tolist()
    patch, blaze, brows, tongue, liver = (chance.random(5) < (0.35, 0.4, 0.3, 0.45, 0.4)).tolist()
    sides = _sides(flip)
    yield blended(*DOG_HEADS, head), coat.fur
    if patch:
        yield PATCH * sides[0], coat.marking
    if blaze:
        yield DOG_BLAZE, coat.muzzle
    yield blended(*DOG_MUZZLES, muzzle), coat.muzzle
    if tongue:
        yield DOG_TONGUE, TONGUE
        yield DOG_TONGUE_FOLD, TONGUE_FOLD
    for line in DOG_MOUTH:
        yield line, INK
    yield DOG_NOSE, LIVER if liver else INK
    yield DOG_NOSE_GLEAM, GLEAM
    for side, swing in zip(sides, swings, strict=True):
        for outline, colour in DOG_EYE:
            yield outline * side, colour
        if brows:
            yield DOG_BROW * side, coat.muzzle
        lobe = blended(*DOG_EARS, ear)
        lobe[:, 0] += (0.16 * swing - 0.08) * (lobe[:, 1] - DOG_EAR_TOP)
        yield lobe * side, coat.ears
    for gleam in DOG_EYE_GLEAMS:
        yield gleam, WHITE


def cat(coat: Coat, chance: np.random.Generator) -> Iterator[Shape]:
    """Cut out a cat: pointed ears, pink inside, slit eyes, a small nose and whiskers."""
    flip, head, tall, lids, pupil, iris = chance.random(6).tolist()
    patch, blaze, stripes, chin = (chance.random(4) < (0.3, 0.35, 0.45, 0.5)).tolist()
    sides = _sides(flip)
    ear = blended(*CAT_EARS, tall)
    eye = blended(*CAT_EYES, lids)
    inside = (ear - CAT_EAR_MIDDLE) * (0.58, 0.64) + CAT_EAR_MIDDLE
    ball = (eye - CAT_EYE_MIDDLE) * 0.83 + CAT_EYE_MIDDLE
    for side in sides:
        yield ear * side, coat.ears
        yield inside * side, PINK
    yield blended(*CAT_HEADS, head), coat.fur
    if patch:
        yield PATCH * sides[0], coat.marking
    if stripes:
        yield CAT_BROW_STRIPE, coat.marking
        for side in sides:
            for stripe in CAT_STRIPES:
                yield stripe * side, coat.marking
    if blaze:
        yield CAT_BLAZE, coat.muzzle
    yield CAT_MUZZLES[1 if chin else 0], coat.muzzle
    for line in CAT_MOUTH:
        yield line, INK
    yield CAT_NOSE, PINK
    for side in sides:
        yield eye * side, INK
        yield ball * side, IRISES[int(iris * len(IRISES))]
        yield blended(*CAT_PUPILS, pupil) * side, INK
        for whisker in CAT_WHISKERS:
            yield whisker * side, WHISKER
    for gleam in CAT_EYE_GLEAMS:
        yield gleam, WHITE


def _sides(flip: float) -> tuple[Outline, Outline]:
    """Give both sides, as factors of an outline; a patch goes on the first."""
    return (RIGHT, LEFT) if flip < 0.5 else (LEFT, RIGHT)
