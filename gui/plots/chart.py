"""What a plot shows, as one value: two axes, and curves, lines and dots between them.

Whoever shows something makes such a value of what is known, and the plot (`gui.plots.plot`) does
the rest: it draws, finds room for labels, reads points out, and gives picture and numbers away. All
numbers here are what they are; only the ends of an axis are *positions*: on a logarithmic axis the
power of ten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui.plots.ticks import Ticks
from gui.style.scale import factor
from gui.style.theme import Theme
from model.params import Doubles

Pen: TypeAlias = Callable[[Theme], QPen]
"""How something is drawn, in the colours of a theme."""

Colour: TypeAlias = Literal["ink", "muted", "edge", "line", "card", "wash"]

Grid: TypeAlias = Literal["", "level", "both"]

Shape: TypeAlias = Literal["circle", "square", "triangle", "diamond", "cross"]


def pen(colour: Colour, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> Pen:
    """Draw so wide, in pixels of the usual size; a hairline stays one."""

    def draw(colours: Theme) -> QPen:
        thick = width * max(1.0, factor()) if width > 1 else width
        return QPen(QColor(getattr(colours, colour)), thick, style)

    return draw


@dataclass(frozen=True, slots=True)
class Axis:
    """One of the two axes.

    name:        what is written beside it; none is for numbers that need no name.
    low, high:   the positions of its ends.
    ticks:       chooses its marks between two positions, with room for so many.
    words:       writes a number that is read off it.
    logarithmic: whether its positions are powers of ten.
    least:       on a logarithmic axis, what lies below is drawn here, and 0 too.
    apart:       the pixels that a mark with its text takes; None for the usual ones.
    """

    name: str
    low: float
    high: float
    ticks: Callable[[float, float, float], Ticks]
    words: Callable[[float], str]
    logarithmic: bool = False
    least: float = 0.0
    apart: float | None = None

    def positions(self, values: Doubles) -> Doubles:
        """Give the positions of values, (n,) each; NaN for what has no place on the axis."""
        if not self.logarithmic:
            return values
        held = np.maximum(values, self.least)
        return np.log10(held, out=np.full(len(held), np.nan), where=held > 0)

    def position(self, value: float) -> float:
        """Give the position of one value; NaN where it has none."""
        return float(self.positions(np.array([value]))[0])

    def value(self, position: float) -> float:
        """Give the value at a position."""
        return 10.0**position if self.logarithmic else position


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Points that are joined by a line, or by none where one of them has no place.

    name:       what it is called where it is read out; without a name it is decoration, which
                nobody can read.
    across, up: (n,) float64, across in their order from one side to the other.
    label:      what stands beside it, where there is room.
    end:        what stands at its right end, beside the picture.
    at:         the part of its points after which the label likes to stand.
    aside:      by so many pixels it is drawn to the right of where it belongs, so that several
                do not lie on each other.
    strong:     whether its label is what is to be read first.
    below:      how all that lies below it is filled, down to the lower end of the picture.
    """

    name: str
    across: Doubles
    up: Doubles
    pen: Pen
    label: str = ""
    end: str = ""
    at: float = 0.5
    aside: float = 0.0
    strong: bool = False
    below: Pen | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line from end to end at one value, with a label beside it where there is room.

    upright: whether it stands at a value of the axis below, and does not lie at one of the left.
    low:     whether the label likes to stand at the lower end (of one that lies: below it).
    name:    what it is called in the key of a picture, where it has no label.
    """

    at: float
    pen: Pen
    upright: bool = True
    label: str = ""
    low: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the picture from one value across to another, from top to bottom, with its name.

    low, high: values of the axis below; what lies beyond its ends is cut off.
    label:     stands in the band, where there is room.
    """

    low: float
    high: float
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Dots:
    """Marks at points (n,), so many pixels wide."""

    across: Doubles
    up: Doubles
    pen: Pen
    fill: Pen
    size: float
    shape: Shape = "circle"
    aside: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """All of it. Of curves the first lies on top; of lines and dots the last; bands lie below all.

    grid:  whether marks are lines through the whole picture, instead of strokes at an axis:
           those of both axes, or those of the left one alone, which lie level.
    keyed: whether a picture that is taken away needs a key to the curves.
    above: pixels left free above the picture, for half of the uppermost number.
    right: pixels left free beside it.
    """

    across: Axis
    up: Axis
    curves: tuple[Curve, ...] = ()
    lines: tuple[Line, ...] = ()
    dots: tuple[Dots, ...] = ()
    bands: tuple[Band, ...] = ()
    grid: Grid = ""
    keyed: bool = True
    above: float = 6.0
    right: float = 26.0

    @property
    def named(self) -> tuple[Curve, ...]:
        """The curves that can be read."""
        return tuple(curve for curve in self.curves if curve.name)
