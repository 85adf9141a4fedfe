"""The error of the numeric gradient over h, in powers of ten both ways: two walls and a valley.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Line, pen
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.ticks import log_ticks
from gui.style import text
from gui.style.lane_pen import lane_pen
from model.gradient import HS, H
from model.params import Doubles

LEAST = 1e-18
"""An error of 0 has no place on an axis of powers of ten; it is drawn here."""

_LEFT, _RIGHT = math.log10(HS[-1]) - 0.3, math.log10(HS[0]) + 0.3


@dataclass(frozen=True, slots=True, eq=False)
class ErrorsShown:
    """What is drawn.

    lanes:      the errors for the first h of `HS`, and the place of their line among those of
                `lane_pen`.
    truncation: the wall on the right, for all `HS`; None where none is named.
    round_off:  the wall on the left.
    own:        the h that somebody has typed.
    """

    lanes: tuple[tuple[int, Doubles], ...]
    truncation: Doubles | None
    round_off: Doubles | None
    own: float


class HPlot(Plot):
    """The curves, the walls by name, the lecture's h, and one's own.

    Signals: `h_chosen(h)`, by a click, or by Enter while an h is read.
    """

    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._errors: ErrorsShown | None = None
        self._names: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def show_errors(self, errors: ErrorsShown | None, names: tuple[str, ...] = ()) -> None:
        """Show errors, and what each of their lanes is called; None for none."""
        self._errors, self._names = errors, names
        self.refresh()

    def title(self) -> str:
        return self.tr("The error of the numeric gradient, over h")

    def chart(self) -> Chart:
        errors = self._errors
        low, high = _span(errors)
        error = self.tr("error of the slope")
        across = Axis("h", _LEFT, _RIGHT, log_ticks, text.rounded, logarithmic=True)
        up = Axis(error, low, high, log_ticks, text.rounded, logarithmic=True, least=LEAST)
        if errors is None:
            return Chart(across, up)
        hs = np.array(HS)
        lanes = [
            Curve(name, hs[: len(values)], values, partial(lane_pen, lane))
            for (lane, values), name in zip(errors.lanes, self._names, strict=True)
        ]
        dotted = pen("muted", 1.2, Qt.PenStyle.DotLine)
        # High up, where no curve is in the way. The first h is the largest.
        walls = [
            Curve(name, hs, wall, dotted, label=name, at=at)
            for name, wall, at in (
                (self.tr("round-off"), errors.round_off, 0.8),
                (self.tr("truncation"), errors.truncation, 0.2),
            )
            if wall is not None and wall.max() > 0
        ]
        marks = [Line(H, pen("muted", 1.2, Qt.PenStyle.DashLine), label=self.tr("the lecture's h"))]
        if errors.own != H and _LEFT <= math.log10(errors.own) <= _RIGHT:
            marks.append(Line(errors.own, pen("ink", 1.2), label=self.tr("your h")))
        return Chart(across, up, (*lanes, *walls), tuple(marks))

    def choose(self, value: float) -> bool:
        if self._errors is not None:
            self.h_chosen.emit(float(f"{min(max(value, HS[-1]), HS[0]):.1e}"))
        return self._errors is not None


def _span(errors: ErrorsShown | None) -> tuple[float, float]:
    """Choose whole powers of ten around all errors that are not 0."""
    some = [] if errors is None else [values[values > 0] for _, values in errors.lanes]
    found = np.concatenate(some) if some else np.empty(0)
    if not len(found):
        return -12.0, 0.0
    low, high = math.floor(math.log10(found.min())), math.ceil(math.log10(found.max()))
    return float(max(low, math.log10(LEAST))), float(max(high, low + 2)) + 0.5
