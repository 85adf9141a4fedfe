"""The curve of xⁿ with its tangent, which can be taken along the curve.

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
from gui.plots.table import PlotTable
from gui.plots.ticks import Ticks
from gui.rooms.backprop.power_card import power_words
from gui.style.text import number
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


class TangentPlot(Plot):
    """Shows curve, tangent and secant.

    A drag takes the tangent along; so do Left and Right, with Shift or Page Up and Page Down in
    leaps, Home and End to the ends, while the plot has the keyboard.

    Signals: `moved(float)`, the x that was asked for.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._power = Power(3)
        self._x, self._h = 1.0, 1.0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(240, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_power(self, power: Power, x: float, h: float) -> None:
        """Show xⁿ with its tangent at x and the secant to x + h."""
        self._power, self._x, self._h = power, x, h
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        self.describe(self._said(self._x))

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
        return Chart(
            Axis("", -MOST, MOST, whole_ticks(1), _words),
            Axis("", low, high, whole_ticks(1 if high <= 4 else 2 if high <= 8 else 4), _words),
            (
                Curve(self.tr("tangent"), XS, _heights(power.tangent(x)), pen("ink", 2.2)),
                Curve(self.tr("secant"), XS, _heights(power.secant(x, self._h)), dashed),
                Curve(power_words(power.exponent), XS, XS**power.exponent, pen("muted", 2.2)),
            ),
            dots=(
                _dot(further, power.value(further), pen("muted", 1.6), pen("card", 1), FURTHER),
                _dot(x, power.value(x), pen("card", 2), pen("ink", 1), DOT),
            ),
            grid="both",
            above=AROUND,
            right=AROUND,
        )

    def to_read(self) -> Chart:
        shown = self._shown()
        return replace(shown, curves=shown.curves[-1:])

    def words_of(self, place: Place) -> str:
        return self._said(float(XS[place.point]))

    def table(self) -> PlotTable:
        curves = self._shown().curves
        return PlotTable(
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
        return self.tr("x {x}, height {y}, slope {slope}").format(
            x=_words(x), y=_words(self._power.value(x)), slope=_words(self._power.slope(x))
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
