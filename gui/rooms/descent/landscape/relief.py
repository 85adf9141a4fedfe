"""A loss surface as a picture: a map for walkers, with height tints, shadows and contour lines.

The loss grows without end far from its lowest point, so tints at equal distances would all be
spent up there. They go by the logarithm of the loss, from green valleys to violet heights; light
falls from the upper left. Orange and blue are not used; they speak for the dog and the cat.

A picture is painted once for a surface, in pieces of a few milliseconds, so that a thread other
than the window's can do it between two frames.
"""

from collections.abc import Generator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from gui.rooms.descent.landscape.contour_labels import ContourLabel, Drawn, lay_labels
from gui.style.channels import channels, packed
from gui.style.theme import Theme
from model.classifier import chance_loss
from model.descent import (
    LossLandscape,
    Segments,
    SlicePoint,
    Surface,
    contour_levels,
    contour_line,
    lowest_told,
)
from model.params import Doubles

Made = TypeVar("Made")

LEVELS = 11
"""Contour lines at most, beside that of knowing nothing."""

SHADES = 256

TINTS = {
    "light": ("#c3dcd3", "#d3e2cf", "#e5e8d0", "#ece2cc", "#ddcfc2", "#c3b6bb"),
    "dark": ("#2f4a48", "#35483f", "#454a40", "#54503f", "#5b5250", "#6a6270"),
}
"""From the lowest ground to the highest, by the name of the theme."""

LINE, CHANCE_LINE = 0.36, 0.75
"""How much of the ink a contour line has, and that of knowing nothing."""

SUN = np.array([-1.0, 1.0, 1.2]) / np.linalg.norm([-1.0, 1.0, 1.2])
"""Where the light comes from: left, above, and over the ground."""

STEEP = 7.0
"""How much higher the ground is than true to scale, from its lowest tint to its highest."""

SHADOW, GLOW = 0.2, 0.07
"""How much darker ground is that is turned away from the light, and how much lighter at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """A complete surface with its contour lines.

    lowest: the lowest place of the ground, which may lie between the surface's places.
    least:  the loss there.
    levels: (L,) float64, lowest first; empty where the surface is level.
    lines:  one for each level.
    chance: the loss of knowing nothing.
    """

    surface: Surface
    lowest: SlicePoint
    least: float
    levels: Doubles
    lines: tuple[Segments, ...]
    chance: float

    def __post_init__(self) -> None:
        for array in (self.levels, *self.lines):
            array.setflags(write=False)

    @property
    def most(self) -> float:
        """The highest loss: of a convex ground it is at a corner."""
        return float(self.surface.losses.max())

    @property
    def low(self) -> float:
        """The loss up to which all is tinted alike."""
        return lowest_told(self.least, self.most)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A relief as it is painted: the image, and what is to be written on its lines."""

    image: QImage
    labels: tuple[ContourLabel, ...]


def relieving(
    surface: Surface, terrain: LossLandscape, lowest: SlicePoint
) -> Generator[None, None, Relief]:
    """Find the contour lines of a complete surface, one after the other; returns the relief."""
    least, chance = terrain.loss(lowest), chance_loss(terrain.classes)
    levels = contour_levels(least, float(surface.losses.max()), LEVELS, chance)
    lines: list[Segments] = []
    for level in levels.tolist():
        lines.append(contour_line(surface, level))
        yield
    return Relief(surface, lowest, least, levels, tuple(lines), chance)


def painting(
    relief: Relief, edge: int, theme: Theme, drawn: Drawn | None = None
) -> Generator[None, None, Picture]:
    """Paint a picture `edge` pixels high, line by line, and return it. b grows upwards.

    drawn: what the labels of the lines have to leave free.
    """
    shades = _shaded(relief, theme)
    rows, columns = shades.shape
    kind = QImage.Format.Format_RGB32
    small = QImage(shades.data, columns, rows, 4 * columns, kind).copy()
    a, b = relief.surface.a, relief.surface.b
    scale = edge / (b[-1] - b[0])
    size = QSize(max(1, round((a[-1] - a[0]) * scale)), edge)
    image = small.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
    yield
    flip, origin = np.array([scale, -scale]), np.array([a[0], b[-1]])
    lines = [(segments - origin) * flip for segments in relief.lines]
    path = None if drawn is None else (drawn.places - origin) * flip
    unit = edge / 500 if drawn is None else drawn.unit
    lowest = (np.array(relief.lowest) - origin) * flip
    gaps = lay_labels(relief.levels, lines, (size.width(), edge), unit, path, lowest)
    yield
    colour = QColor(theme.ink)
    for level, segments in zip(relief.levels.tolist(), lines, strict=True):
        gap = next((gap for gap in gaps if gap.level == level), None)
        seen = segments if gap is None else segments[~gap.covers(segments.mean(axis=1))]
        strong = level == relief.chance
        colour.setAlphaF(CHANCE_LINE if strong else LINE)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Flat ends: where pieces overlap a line would be darker.
        width = max(1.0, (1.5 if strong else 1.0) * unit)
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
        painter.drawLines([QLineF(*line) for line in seen.reshape(-1, 4).tolist()])
        painter.end()
        yield
    places = (np.array([gap.at for gap in gaps]).reshape(-1, 2) / flip + origin).tolist()
    labels = (
        ContourLabel((x, y), gap.level, gap.level == relief.chance)
        for (x, y), gap in zip(places, gaps, strict=True)
    )
    return Picture(image, tuple(labels))


def at_once(work: Generator[None, None, Made]) -> Made:
    """Do work without pauses."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: Made = end.value
            return made


@lru_cache(maxsize=4)
def shade_table(theme: Theme) -> NDArray[np.uint32]:
    """The tints from lowest to highest, (256,) as 0xffRRGGBB; read-only."""
    table = packed(_tints(theme, np.linspace(0.0, 1.0, SHADES)))
    table.setflags(write=False)
    return table


def share_at(loss: float, relief: Relief) -> float:
    """Say where on the scale of tints a loss is: 0 (lowest) … 1 (highest); 0 on level ground."""
    if not len(relief.levels) or loss <= relief.low:
        return 0.0
    return float(min(1.0, np.log(loss / relief.low) / np.log(relief.most / relief.low)))


def _tints(theme: Theme, heights: Doubles) -> Doubles:
    """Mix the colours (n, 3) of heights (n,), 0 … 1."""
    stops = np.array([channels(colour) for colour in TINTS[theme.name]])
    at = np.linspace(0.0, 1.0, len(stops))
    return np.stack([np.interp(heights, at, stop) for stop in stops.T], axis=1)


def _shaded(relief: Relief, theme: Theme) -> NDArray[np.uint32]:
    """The colours of all places, the largest b first."""
    losses = relief.surface.losses[::-1]
    heights = np.zeros(losses.shape)
    if len(relief.levels):
        low, most = np.log(relief.low), np.log(relief.most)
        heights = (np.log(np.maximum(losses, relief.low)) - low) / (most - low)
    colours = _tints(theme, heights.ravel()) * (1.0 + _light(heights).ravel()[:, np.newaxis])
    table = packed(np.clip(colours, 0.0, 255.0)).reshape(losses.shape)
    return np.ascontiguousarray(table)


def _light(heights: Doubles) -> Doubles:
    """Say how much lighter (above 0) or darker each place is than level ground.

    Source: Horn, Hill shading and the reflectance map, Proceedings of the IEEE 69 (1981),
    https://doi.org/10.1109/PROC.1981.11918: the cosine between the ground's normal and the light.
    """
    down, across = np.gradient(heights * STEEP, 1.0 / len(heights))
    normal = np.stack([-across, down, np.ones_like(heights)])
    cosine = np.tensordot(SUN, normal, 1) / np.sqrt(np.square(normal).sum(axis=0))
    turned = cosine / SUN[2] - 1.0
    light: Doubles = np.where(turned < 0, SHADOW, GLOW) * np.tanh(turned)
    return light
