"""The loss along the ray of a step, over the learning rate: where it is least, where it breaks.

See `model.descent.line_search`. This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, Line, pen
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.reading import FAR, Move
from gui.plots.ticks import Ticks, log_ticks, loss_ticks, steadied
from gui.style import text
from gui.widgets.fields.rate_field import NOTCHES
from gui.widgets.spoken import read_out
from gui.widgets.words.numbers import (
    ground_words,
    loss_words,
    promised_rate,
    rate_words,
    rounded_rate,
)
from model.descent import LineSearch

ABOVE = 0.9
"""So much of the depth of the valley is shown above the start."""

FLATTEST = 0.02
"""A shallower valley than this part of the loss is not blown up to fill the height."""

SMALLEST = 1e-4
"""Losses below this are written as powers of ten."""

ARROW = 0.03
"""A step that leads beyond the picture is an arrow so far below its upper end, as a part of it."""

DOT = 11.0

_DOTTED, _DASHED = Qt.PenStyle.DotLine, Qt.PenStyle.DashLine
_MARKS = (pen("muted", 1.2, _DOTTED), pen("muted", 1.2, _DASHED), pen("muted", 1.2))


class RayPlot(Plot):
    """The curve with four flags: 2 / λ, the least loss, where it breaks, and the η in force.

    A click, a drag and the keys choose η. While somebody drags, the axes stand still.

    Signals: `rate_chosen(rate)`.
    """

    rate_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._ray: LineSearch | None = None  # whose curve is drawn
        self._now: LineSearch | None = None  # whose η is in force
        self._bound = math.inf
        self._pulled = False
        self._ends = ((-4.0, 2.0), (0.0, 1.0))
        self._dragged: float | None = None
        self._pressed: float | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    @property
    def ray(self) -> LineSearch | None:
        """The ray whose η is in force."""
        return self._now

    @property
    def bound(self) -> float:
        """The η up to which every step goes down; infinite where nothing is promised."""
        return self._bound

    def show_ray(self, ray: LineSearch, bound: float | None, *, pulled: bool) -> None:
        """Show a ray.

        bound:  2 / λ; None when it is not known yet, or promises nothing.
        pulled: whether L2 is a part of it.
        """
        self._now, self._pulled = ray, pulled
        self._bound = math.inf if bound is None else bound
        self.retranslate()
        if ray.rate == self._pressed:
            self._pressed = None
            read_out(self, f"η = {rate_words(ray.rate)} · {self._height()} {loss_words(ray.loss)}")

    def show_nothing(self) -> None:
        """Show that there is no ray."""
        self._ray = self._now = None
        self.refresh()

    def refresh(self) -> None:
        # The η under the pointer makes no other curve, but it would move the axes below it.
        if self._now is not None:
            if not self.dragging or self._ray is None or self._ray.start != self._now.start:
                self._ray = self._now
            if not self.dragging:
                self._dragged = None
                powers = np.log10(self._ray.rates)
                self._ends = (float(powers[0]), float(powers[-1])), _span(self._ray)
        super().refresh()

    def title(self) -> str:
        words = self.tr("The {height} along the ray, over the learning rate")
        return words.format(height=ground_words(pulled=self._pulled))

    def chart(self) -> Chart:
        ray, now = self._ray, self._now
        (left, right), (low, high) = self._ends
        rate = self.tr("learning rate η")
        across = Axis(rate, left, right, log_ticks, rate_words, logarithmic=True)
        up = Axis(self._height(), low, high, _ticks, loss_words)
        if ray is None or now is None:
            return Chart(across, up)
        # Where all is rounding, the least of it is nothing to point at.
        best, rises = (None, None) if ray.level else (ray.best, ray.rises)
        words = (
            self.tr("sure up to 2/λ = {rate}").format(rate=promised_rate(self._bound)),
            self.tr("least at {rate}").format(rate=rate_words(best or 0.0)),
            self.tr("higher than here from {rate}").format(rate=rate_words(rises or 0.0)),
        )
        lines = [Line(ray.start, pen("muted", 1, _DOTTED), upright=False)]
        for mark, look, label in zip((self._bound, best, rises), _MARKS, words, strict=True):
            if mark is not None and left <= across.position(mark) <= right:
                lines.append(Line(mark, look, label=label))
        at = across.position(now.rate)
        if left <= at <= right:
            own = f"η = {rate_words(now.rate)}"
            lines.append(Line(now.rate, pen("ink", 1.2), label=own, low=True))
        # One that leads beyond the frame is an arrow at the top.
        beyond = not now.loss < high
        dot = Dots(
            np.array([across.value(min(max(at, left), right))]),
            np.array([high - ARROW * (high - low) if beyond else now.loss]),
            pen("card", 1.5),
            pen("ink", 1),
            DOT,
            "triangle" if beyond else "circle",
        )
        curve = Curve(self._height(), ray.rates, ray.losses, pen("ink", 1.8))
        return Chart(across, up, (curve,), tuple(lines), (dot,))

    def choose(self, value: float) -> bool:
        if self._now is None:
            return False
        rate = rounded_rate(value)
        if rate != self._dragged:
            self._dragged = rate
            self.rate_chosen.emit(rate)
        return True

    def walk(self, move: Move) -> bool:
        now = self._now
        if now is None or not now.rate > 0:
            return False
        if abs(move.along) == FAR:
            rate = float(now.rates[0 if move.along < 0 else -1])
        else:
            notches = (move.along + move.up) * (NOTCHES if move.leap else 1)
            rate = now.rate * 10.0 ** (notches / NOTCHES)
        rate = rounded_rate(rate)
        if rate != now.rate:
            self._pressed = rate
            self.rate_chosen.emit(rate)
        return True

    def _height(self) -> str:
        height = self.tr("{height} after the step")
        return height.format(height=ground_words(pulled=self._pulled))


def _span(ray: LineSearch) -> tuple[float, float]:
    """Choose the heights from a little below the least loss to somewhat above the start."""
    lowest = min(float(ray.losses.min()), ray.start)
    depth = max(ray.start - lowest, FLATTEST * ray.start, 1e-9)
    low, high = steadied(lowest - 0.1 * depth, ray.start + ABOVE * depth)
    return (low if low >= 0 else -0.02 * high), high


def _ticks(low: float, high: float, most: float) -> Ticks:
    ticks = loss_ticks(low, high, most)
    if high >= SMALLEST:
        return ticks
    return Ticks(tuple((at, text.scientific(at)) for at, _ in ticks.major), ticks.minor)
