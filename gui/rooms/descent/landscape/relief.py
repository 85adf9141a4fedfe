"""A loss surface as a picture: ink on paper, the darker the higher, with contour lines.

The loss grows without end far from its lowest point, so shades at equal distances would all be
spent up there. They go by the powers of ten above the least loss, as the contour lines do: from one
line to the next the shade changes by the same amount. Orange and blue are not used; they speak for
the dog and the cat.

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

from gui.style.channels import channels, packed
from gui.style.theme import Theme
from model.descent import DECADES, Segments, Surface, contour_levels, contour_line
from model.params import Doubles

Made = TypeVar("Made")

LEVELS = 10
"""Contour lines."""

SHADES = 256
DARKEST = 0.62
"""How much ink there is in the strongest shade: lines and words in ink stay legible on it."""

LINE = 0.34
"""How much of the ink a contour line has."""


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """A complete surface with its contour lines.

    least:  the lowest loss of the ground, which may lie between the surface's places.
    levels: (L,) float64, lowest first; empty where the surface is level.
    lines:  one for each level.
    """

    surface: Surface
    least: float
    levels: Doubles
    lines: tuple[Segments, ...]

    def __post_init__(self) -> None:
        for array in (self.levels, *self.lines):
            array.setflags(write=False)

    @property
    def most(self) -> float:
        """The highest loss: of a convex ground it is at a corner."""
        return float(self.surface.losses.max())


def relieving(surface: Surface, least: float) -> Generator[None, None, Relief]:
    """Find the contour lines of a complete surface, one after the other; returns the relief."""
    levels = contour_levels(least, float(surface.losses.max()), LEVELS)
    lines: list[Segments] = []
    for level in levels.tolist():
        lines.append(contour_line(surface, level))
        yield
    return Relief(surface, least, levels, tuple(lines))


def painting(relief: Relief, edge: int, theme: Theme) -> Generator[None, None, QImage]:
    """Paint a square picture of `edge` pixels, line by line, and return it. b grows upwards."""
    shades = _shaded(relief, theme)
    rows, columns = shades.shape
    kind = QImage.Format.Format_RGB32
    small = QImage(shades.data, columns, rows, 4 * columns, kind).copy()
    image = small.scaled(QSize(edge, edge), mode=Qt.TransformationMode.SmoothTransformation)
    yield
    a, b = relief.surface.a, relief.surface.b
    origin, scale = np.array([a[0], b[-1]]), edge / (a[-1] - a[0])
    colour = QColor(theme.ink)
    colour.setAlphaF(LINE)
    for segments in relief.lines:
        ends = (segments - origin) * np.array([scale, -scale])
        lines = [QLineF(*line) for line in ends.reshape(-1, 4).tolist()]
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Flat ends: where pieces overlap a line would be darker.
        painter.setPen(QPen(colour, max(1.0, edge / 500), c=Qt.PenCapStyle.FlatCap))
        painter.drawLines(lines)
        painter.end()
        yield
    return image


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
    """The shades from lowest to highest, (256,) as 0xffRRGGBB; read-only."""
    paper, ink = (channels(colour) for colour in (theme.card, theme.ink))
    strength = np.linspace(0.0, DARKEST, SHADES)[:, np.newaxis]
    table = packed(paper + strength * (ink - paper))
    table.setflags(write=False)
    return table


def loss_at(share: float, relief: Relief) -> float:
    """The loss that has the shade at 0 (lowest) … 1 (highest)."""
    if share <= 0:
        return relief.least
    part: float = 10.0 ** (-DECADES * (1 - share))
    return relief.least + part * (relief.most - relief.least)


def _shaded(relief: Relief, theme: Theme) -> NDArray[np.uint32]:
    """The colours of all places, the largest b first."""
    losses, table = relief.surface.losses, shade_table(theme)
    if not len(relief.levels):
        return np.full(losses.shape, table[0])
    parts = (losses - relief.least) / (relief.most - relief.least)
    heights = 1.0 + np.log10(np.maximum(parts, 10.0**-DECADES)) / DECADES
    places = np.rint(heights * (SHADES - 1)).astype(np.intp)
    return np.ascontiguousarray(table[np.clip(places, 0, SHADES - 1)][::-1])
