"""The ways to see a photo. A new one is a file in this folder and a place in `EYES`."""

from model.eyes.eye import Defaults, Eye, Numbers, StartKind
from model.eyes.grey import GreyEye
from model.eyes.network_eye import EARLY, FINAL, LATE, MIDDLE, NetworkEye
from model.eyes.pixels import PixelEye

EYES: tuple[Eye, ...] = (
    PixelEye(32),
    PixelEye(16),
    PixelEye(64),
    GreyEye(32),
    EARLY,
    MIDDLE,
    LATE,
    FINAL,
)

EDGES: tuple[int, ...] = tuple(sorted({eye.edge for eye in EYES}))
"""The squares of a photo that some eye looks at."""


def eye_named(name: str) -> Eye:
    """Find an eye by its name; KeyError when there is none."""
    return {eye.name: eye for eye in EYES}[name]


__all__ = [
    "EDGES",
    "EYES",
    "FINAL",
    "Defaults",
    "Eye",
    "GreyEye",
    "NetworkEye",
    "Numbers",
    "PixelEye",
    "StartKind",
    "eye_named",
]
