"""The error of the numeric gradient over h, in powers of ten both ways, with the zones of bad h.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Band, Chart, Curve, Dots, Line, pen
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.reading import FAR, Move
from gui.plots.ticks import log_ticks
from gui.style import text
from gui.style.lane_pen import lane_pen
from gui.style.language import fill
from gui.widgets.spoken import read_out
from gui.widgets.words.numbers import rate_words
from model.gradient import HS, H, Zones, error_at
from model.numeral import brief
from model.params import Doubles

LEAST = 1e-18
"""An error of 0 has no place on an axis of powers of ten; it is drawn here."""

DOT = 11.0

_LEFT, _RIGHT = math.log10(HS[-1]) - 0.3, math.log10(HS[0]) + 0.3
_DASHED = Qt.PenStyle.DashLine


@dataclass(frozen=True, slots=True, eq=False)
class ErrorsShown:
    """What is drawn.

    lanes: the errors for the first h of `HS`: what they are called, the place of their line among
           those of `lane_pen`, and the errors (m,).
    zones: of the first of them; None where they are not known, or are not to be shown yet.
    own:   the h that somebody has chosen.
    """

    lanes: tuple[tuple[str, int, Doubles], ...]
    zones: Zones | None
    own: float


class HPlot(Plot):
    """The curves, the zones, the best h, the lecture's, and one's own, which can be dragged.

    Signals: `h_chosen(h)`.
    """

    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._errors: ErrorsShown | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def show_errors(self, errors: ErrorsShown | None) -> None:
        """Show errors; None for none."""
        self._errors = errors
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
        curves = [
            Curve(name, hs[: len(values)], values, partial(lane_pen, lane), label=name, at=0.12)
            for name, lane, values in errors.lanes
        ]
        lines = [Line(H, pen("muted", 1.2, _DASHED), label=self.tr("the lecture's h"), low=True)]
        bands: tuple[Band, ...] = ()
        if errors.zones is not None:
            zones, ends = errors.zones, (10.0**_LEFT, 10.0**_RIGHT)
            bands = (
                Band(ends[0], zones.smallest, self.tr("too small: rounding")),
                Band(zones.largest, ends[1], self.tr("too large: truncation")),
            )
            best = fill(self.tr("best: {h}"), h=brief(zones.best, 1))
            lines.append(Line(zones.best, pen("muted", 1.2), label=best, low=True))
        lines.append(Line(errors.own, pen("ink", 1.6), label=f"h = {rate_words(errors.own)}"))
        dots = [
            Dots(
                np.array([errors.own]),
                np.array([error_at(values, errors.own)]),
                pen("ink", 1.8),
                pen("card", 1),
                DOT,
            )
            for _, _, values in errors.lanes
            if len(values) and errors.own >= HS[len(values) - 1] * (1 - 1e-9)
        ]
        return Chart(across, up, tuple(curves), tuple(lines), tuple(dots), bands, keyed=False)

    def choose(self, value: float) -> bool:
        if self._errors is not None:
            self.h_chosen.emit(_nearest(value))
        return self._errors is not None

    def walk(self, move: Move) -> bool:
        errors = self._errors
        if errors is None:
            return False
        here = HS.index(_nearest(errors.own))
        # The first h is the largest: to the right h grows.
        steps = move.along + move.up
        if abs(move.along) == FAR:
            there = 0 if move.along > 0 else len(HS) - 1
        else:
            there = min(max(here - steps * (4 if move.leap else 1), 0), len(HS) - 1)
        if HS[there] != errors.own:
            self.h_chosen.emit(HS[there])
            read_out(self, f"h = {rate_words(HS[there])}")
        return True


def _nearest(h: float) -> float:
    """Give the h of those that are tried that is nearest to a place of the axis."""
    wanted = math.log10(max(h, 1e-300))
    return min(HS, key=lambda tried: abs(math.log10(tried) - wanted))


def _span(errors: ErrorsShown | None) -> tuple[float, float]:
    """Choose whole powers of ten around all errors that are not 0."""
    some = [] if errors is None else [values[values > 0] for _, _, values in errors.lanes]
    found = np.concatenate(some) if some else np.empty(0)
    if not len(found):
        return -12.0, 0.0
    low, high = math.floor(math.log10(found.min())), math.ceil(math.log10(found.max()))
    return float(max(low, math.log10(LEAST))), float(max(high, low + 2)) + 0.7
