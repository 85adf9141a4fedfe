"""The error of the numeric gradient over h, in powers of ten both ways, with the zones of bad h.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Band, Chart, Colour, Curve, Dots, Line, pen
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.reading import FAR, Move
from gui.plots.ticks import log_ticks
from gui.style import text
from gui.style.language import fill
from gui.widgets.spoken import read_out
from gui.widgets.words.numbers import rate_words
from model.gradient import HS, H, Zones, error_at, find_zones
from model.numeral import brief
from model.params import Doubles

LEAST = 1e-18
"""An error of 0 has no place on an axis of powers of ten; it is drawn here."""

DOT, SMALL_DOT = 11.0, 7.0

ABOVE = 0.4
"""Within so much of the height above the best h its words stand: inside of the V there is room."""

_LEFT, _RIGHT = math.log10(HS[-1]) - 0.3, math.log10(HS[0]) + 0.3
_DASHED = Qt.PenStyle.DashLine


@dataclass(frozen=True, slots=True, eq=False)
class ErrorsShown:
    """What is drawn.

    lanes: the errors (m,) for the first h of `HS`, with what they are called; the first is what the
           picture is about.
    zones: of the first of them; None where they are not known, or are not to be shown yet.
    own:   the h that somebody has chosen.
    """

    lanes: tuple[tuple[str, Doubles], ...]
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
            Curve(
                name,
                hs[: len(values)],
                values,
                pen("muted", 1) if place else pen("ink", 2.6),
                label=name,
                at=0.12,
                strong=not place,
            )
            for place, (name, values) in enumerate(errors.lanes)
        ]
        dots: list[Dots] = []
        lines = [Line(H, pen("muted", 1.2, _DASHED), label=self.tr("the lecture's h"), low=True)]
        bands: tuple[Band, ...] = ()
        if errors.zones is not None:
            zones, ends = errors.zones, (10.0**_LEFT, 10.0**_RIGHT)
            bands = (
                Band(ends[0], zones.smallest, self.tr("h too small")),
                Band(zones.largest, ends[1], self.tr("h too large")),
            )
            for place, (_, values) in enumerate(errors.lanes):
                mark, least = self._best(values, (low, high), first=not place)
                curves.append(mark)
                dots.append(least)
        lines.append(Line(errors.own, pen("ink", 1.6), label=f"h = {rate_words(errors.own)}"))
        dots += [
            _dot(errors.own, error_at(values, errors.own), filled=False)
            for _, values in errors.lanes[:1]
            if len(values) and errors.own >= HS[len(values) - 1] * (1 - 1e-9)
        ]
        return Chart(across, up, tuple(curves), tuple(lines), tuple(dots), bands, keyed=False)

    def _best(
        self, values: Doubles, span: tuple[float, float], *, first: bool
    ) -> tuple[Curve, Dots]:
        """Mark the best h of errors (m,), on their own curve: its words, and a dot."""
        zones, (low, high) = find_zones(values), span
        h = HS[0] if zones is None else zones.best
        error = max(error_at(values, h), LEAST)
        words = self.tr("best: {h}") if first else self.tr("its best: {h}")
        ends = np.array([error, error * 10 ** (ABOVE * (high - low))])
        label = fill(words, h=brief(h, 1))
        none = pen("card", 1, Qt.PenStyle.NoPen)
        mark = Curve("", np.array([h, h]), ends, none, label=label, at=0.25, strong=first)
        return mark, _dot(h, error, filled=first, size=DOT if first else SMALL_DOT)

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


def _dot(h: float, error: float, *, filled: bool, size: float = DOT) -> Dots:
    colour: Colour = "ink" if size == DOT else "muted"
    fill_colour: Colour = "ink" if filled else "card"
    return Dots(np.array([h]), np.array([error]), pen(colour, 1.8), pen(fill_colour, 1), size)


def _nearest(h: float) -> float:
    """Give the h of those that are tried that is nearest to a place of the axis."""
    wanted = math.log10(max(h, 1e-300))
    return min(HS, key=lambda tried: abs(math.log10(tried) - wanted))


def _span(errors: ErrorsShown | None) -> tuple[float, float]:
    """Choose whole powers of ten around all errors that are not 0."""
    some = [] if errors is None else [values[values > 0] for _, values in errors.lanes]
    found = np.concatenate(some) if some else np.empty(0)
    if not len(found):
        return -12.0, 0.0
    low, high = math.floor(math.log10(found.min())), math.ceil(math.log10(found.max()))
    return float(max(low, math.log10(LEAST))), float(max(high, low + 2)) + 0.7
