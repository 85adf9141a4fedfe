"""The curve of xⁿ with its tangent, which can be taken along the curve, and its rise over its run.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, Pen, pen
from gui.plots.plot import Plot
from gui.plots.reading import FAR, Move, Place
from gui.plots.ticks import Ticks
from gui.rooms.backprop.power.exponent_choice import power_words
from gui.style.language import fill
from gui.style.text import number, trimmed
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.spoken import read_out
from model.backprop import Power, TangentLine
from model.params import Doubles

MOST = 2.0
"""x goes from −MOST to MOST."""

STEP = 0.05
LEAP = 0.5
AROUND = 5.0
DOT, FURTHER = 14.0, 9.0
XS: Doubles = np.linspace(-MOST, MOST, 121)


RUNS = (1.0, 0.5, 0.2, 0.1)
"""How far the triangle goes across: the first with which it does not climb out of the picture."""

POINTS = 21
"""Of each leg of the triangle, so that there is a place for its label."""

ROOM = 0.7
"""It climbs at most through so much of the height of one half."""


class TangentPlot(Plot):
    """Shows the curve, its tangent with what it climbs for a step across, and the secant.

    A drag takes the tangent along; so do Left and Right, with Shift or Page Up and Page Down in
    leaps, Home and End to the ends, while the plot has the keyboard.

    Signals: `moved(float)`, the x that was asked for.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._power = Power(3)
        self._x, self._h = 1.0, 1.0
        self._covered = self._defined = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(240, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_power(
        self, power: Power, x: float, h: float, *, covered: bool = False, defined: bool = True
    ) -> None:
        """Show xⁿ with its tangent at x and the secant to x + h.

        covered: whether the curve is shown alone, because its slope is to be guessed.
        defined: whether the secant is shown.
        """
        self._power, self._x, self._h = power, x, h
        self._covered, self._defined = covered, defined
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        at = fill(
            self.tr("x {x}, height {y}"), x=_words(self._x), y=_words(self._power.value(self._x))
        )
        self.describe(at if self._covered else self._said(self._x))

    def sizeHint(self) -> QSize:
        return QSize(420, 400)

    def title(self) -> str:
        return self.tr("The curve and its tangent")

    def chart(self) -> Chart:
        power, x = self._power, self._x
        # Flat powers would hide in the heights of their own ends.
        high = min(MOST**power.exponent, 4.0 * power.exponent)
        low = -high if power.exponent % 2 else -high / 2
        further, dashed = x + self._h, pen("muted", 1.4, Qt.PenStyle.DashLine)
        tangent = Curve(self.tr("tangent"), XS, _heights(power.tangent(x)), pen("ink", 2.2))
        secant = Curve(self.tr("secant"), XS, _heights(power.secant(x, self._h)), dashed)
        curve = Curve(power_words(power.exponent), XS, XS**power.exponent, pen("muted", 2.2))
        other = _dot(further, power.value(further), pen("muted", 1.6), pen("card", 1), FURTHER)
        here = _dot(x, power.value(x), pen("card", 2), pen("ink", 1), DOT)
        curves: tuple[Curve, ...] = (curve,)
        dots: tuple[Dots, ...] = (here,)
        if not self._covered:
            curves = (*self._triangle(high), tangent, curve)
            if self._defined:
                curves, dots = (*curves[:-1], secant, curve), (other, here)
        return Chart(
            Axis("", -MOST, MOST, whole_ticks(1), _words),
            Axis("", low, high, whole_ticks(1 if high <= 4 else 2 if high <= 8 else 4), _words),
            curves,
            dots=dots,
            grid="both",
            above=AROUND,
            right=AROUND,
        )

    def _triangle(self, high: float) -> tuple[Curve, Curve]:
        """Give the two legs of the tangent's triangle: across, and then up."""
        x, power = self._x, self._power
        y, slope = power.value(x), power.slope(x)
        run = next((run for run in RUNS if abs(slope * run) <= ROOM * high), RUNS[-1])
        way = run if x + run <= MOST else -run
        thin = pen("ink", 1.4, Qt.PenStyle.DotLine)
        words = self.tr("{rise} up for {run} across")
        if slope < 0:
            words = self.tr("{rise} down for {run} across")
        along = np.linspace(min(x, x + way), max(x, x + way), POINTS)
        level, upright = np.full(POINTS, y), np.linspace(y, y + slope * way, POINTS)
        label = fill(words, rise=trimmed(abs(slope * run), 2), run=trimmed(run, 2))
        return (
            Curve("", along, level, thin),
            Curve("", np.full(POINTS, x + way), upright, thin, label=label, strong=True),
        )

    def to_read(self) -> Chart:
        shown = self._shown()
        return replace(shown, curves=shown.curves[-1:])

    def words_of(self, place: Place) -> str:
        return self._said(float(XS[place.point]))

    def table(self) -> NumberTable:
        curves = [curve for curve in self._shown().curves if curve.name]
        return NumberTable(
            ("x", *(curve.name for curve in curves)), (XS, *(curve.up for curve in curves))
        )

    def choose(self, value: float) -> bool:
        # In hundredths, so that what is written is what is meant.
        x = round(min(max(value, -MOST), MOST), 2)
        if x != self._x:
            self.moved.emit(x)
        return True

    def walk(self, move: Move) -> bool:
        if move.up:
            return False
        step = MOST if abs(move.along) == FAR else LEAP if move.leap else STEP
        end = MOST if move.along > 0 else -MOST
        self.choose(end if step == MOST else self._x + step * move.along)
        read_out(self, self._said(self._x))
        return True

    def _said(self, x: float) -> str:
        return fill(
            self.tr("x {x}, height {y}, slope {slope}"),
            x=_words(x),
            y=_words(self._power.value(x)),
            slope=_words(self._power.slope(x)),
        )


@cache
def whole_ticks(spacing: int) -> Callable[[float, float, float], Ticks]:
    """Choose every so many whole numbers for the marks of an axis, however much room there is."""

    def ticks(low: float, high: float, most: float) -> Ticks:
        del most
        whole = [at for at in range(int(low), int(high) + 1) if at % spacing == 0]
        return Ticks(tuple((float(at), number(at, 0)) for at in whole), ())

    return ticks


def _heights(line: TangentLine) -> Doubles:
    return np.array([line.at(x) for x in XS.tolist()])


def _dot(x: float, y: float, edge: Pen, fill: Pen, size: float) -> Dots:
    return Dots(np.array([x]), np.array([y]), edge, fill, size)


def _words(value: float) -> str:
    return number(value, 2)
