"""The valley below the next step: the loss over η, and the ball that lands in it.

Along the direction of a step the loss is one valley (`model.descent.line_search`). The ball stands
at its left end, where η is nothing; wherever η is put, it lands there. This module loads pyqtgraph
(see `gui.plots.frame`).
"""

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, Line, Pen, pen
from gui.plots.plot import Plot
from gui.plots.reading import FAR, Move
from gui.plots.ticks import Ticks, log_ticks, loss_ticks, steadied
from gui.rooms.descent.one_step.extents import Ends
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.theme import Theme
from gui.widgets.fields.rate_field import NOTCHES
from gui.widgets.spoken import read_out
from gui.widgets.words.numbers import ground_words, loss_pair, loss_words, rate_words, rounded_rate
from model.descent import LineSearch

LEAST_HEIGHT = 120

ABOVE = 0.6
"""So much of the depth of the valley is shown above the start."""

FLATTEST = 0.02
"""A shallower valley than this part of the loss is not blown up to fill the height."""

SMALLEST = 1e-4
"""Losses below this are written as powers of ten."""

ARROW = 0.04
"""A step that leads beyond the picture is an arrow so far below its upper end, as a part of it."""

BALL = 17
FLIGHT = 0.22
"""So high the ball flies on its way, as a part of the picture's height."""

ASIDE = 0.04
"""So far before the least η the ball stands here, as a part of the axis' length."""

POINTS = 60

_DOTTED, _DASHED = Qt.PenStyle.DotLine, Qt.PenStyle.DashLine


class ValleyPlot(Plot):
    """The valley, the ball here, and the ball where the chosen η leads.

    A click, a drag and the arrow keys choose η. While somebody drags, the axes stand still.

    Signals: `rate_chosen(rate)`; `laid_out()`, when the axes have got another place.
    """

    rate_chosen = Signal(float)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ray: LineSearch | None = None
        self._rate = self._loss = 0.0
        self._pulled = False
        self._wanted: Ends = (-3.0, 1.0)
        self._frame_now: tuple[Ends, tuple[float, float]] = self._wanted, (0.0, 1.0)
        self._told: float | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._frame.view.sigResized.connect(self.laid_out)
        self.restyle()
        self.retranslate()

    @property
    def ray(self) -> LineSearch | None:
        """The valley that is shown."""
        return self._ray

    @property
    def ends(self) -> Ends:
        """The powers of ten between which η can be chosen."""
        return self._frame_now[0]

    def rate_under(self, x: float) -> float:
        """Say which η stands so many pixels from the left."""
        return self.value_at(QPointF(x, 0.0) - self._corner())

    def show_valley(self, ray: LineSearch, rate: float, ends: Ends, *, pulled: bool) -> None:
        """Show a valley.

        rate:   the η that is chosen.
        ends:   of the axis.
        pulled: whether L2 is a part of the height.
        """
        self._ray, self._rate, self._loss = ray, rate, ray.loss_at(rate)
        self._wanted, self._pulled = ends, pulled
        self.retranslate()
        if rate == self._told:
            self._told = None
            read_out(self, f"η = {rate_words(rate)} · {self._height()} {loss_words(self._loss)}")

    def show_nothing(self) -> None:
        """Show that there is no valley."""
        self._ray = None
        self.refresh()

    def refresh(self) -> None:
        ray = self._ray
        # The η under the pointer would move the axis below it.
        if ray is not None and not self.dragging:
            self._frame_now = self._wanted, _span(ray, self._wanted)
        super().refresh()
        self.laid_out.emit()

    def restyle(self) -> None:
        self.setMinimumHeight(px(LEAST_HEIGHT))
        super().restyle()

    def title(self) -> str:
        words = self.tr("The {height} along the next step, over η")
        return fill(words, height=ground_words(pulled=self._pulled))

    def chart(self) -> Chart:
        ray = self._ray
        (left, right), (low, high) = self._frame_now
        here = self._here
        begin = left + 2 * (here - left)
        across = Axis("", begin, right, _with_nothing(here), _rate_said, logarithmic=True)
        up = Axis(ground_words(pulled=self._pulled), low, high, _ticks, loss_words)
        if ray is None:
            return Chart(across, up)
        # Also the first that lie beyond: the picture cuts there.
        first, last = np.searchsorted(ray.rates, (10.0**left, 10.0**right)).tolist()
        seen = slice(first, last + 1)
        rates, losses = ray.rates[seen], ray.losses[seen]
        shelf = np.append(10.0 ** np.array([begin, here]), rates[:1])
        ground = np.append(10.0**begin, rates), np.minimum(np.append(ray.start, losses), high)
        curves = (
            Curve(self._height(), rates, losses, pen("ink", 2.2)),
            Curve("", shelf, np.append(np.full(2, ray.start), losses[:1]), pen("ink", 2.2)),
            *self._ball(ray),
            *self._marks(ray),
            Curve("", ground[0], ground[1], _no_line, below=pen("wash", 1)),
        )
        words = fill(self.tr("here {loss}"), loss=loss_words(ray.start))
        lines = (Line(ray.start, pen("muted", 1, _DOTTED), upright=False, label=words),)
        return Chart(across, up, curves, lines, self._dots(ray), keyed=False)

    def choose(self, value: float) -> bool:
        if self._ray is None:
            return False
        rate = rounded_rate(value)
        if rate != self._rate:
            self.rate_chosen.emit(rate)
        return True

    def walk(self, move: Move) -> bool:
        rate = moved_rate(self._rate, move, self.ends)
        if self._ray is None:
            return False
        if rate != self._rate:
            self._told = rate
            self.rate_chosen.emit(rate)
        return True

    @property
    def _here(self) -> float:
        """Say at which position of the axis η is nothing: powers of ten never come there."""
        left, right = self.ends
        return left - ASIDE * (right - left)

    def _ball(self, ray: LineSearch) -> tuple[Curve, ...]:
        """Draw the flight of the ball, and where it lands a line down to the axis."""
        (left, right), (low, high) = self._frame_now
        there = min(max(math.log10(self._rate), left), right)
        loss = min(self._loss, high)
        part = np.linspace(0.0, 1.0, POINTS)
        heights = ray.start + part * (loss - ray.start)
        heights += FLIGHT * (high - low) * 4 * part * (1 - part)
        way = 10.0 ** (self._here + part * (there - self._here))
        _, after = loss_pair(ray.start, self._loss)
        after = fill(self.tr("after the step {loss}"), loss=after)
        return (
            Curve("", way, heights, pen("ink", 1.4, _DASHED)),
            _upright(10.0**there, loss, low, pen("ink", 1.2, _DOTTED), after),
        )

    def _dots(self, ray: LineSearch) -> tuple[Dots, Dots]:
        (left, right), (low, high) = self._frame_now
        there = min(max(math.log10(self._rate), left), right)
        beyond = not self._loss < high
        loss = high - ARROW * (high - low) if beyond else self._loss
        here = Dots(
            np.array([10.0**self._here]),
            np.array([ray.start]),
            pen("card", 1.5),
            pen("ink", 1),
            px(BALL),
        )
        ball = Dots(
            np.array([10.0**there]),
            np.array([loss]),
            pen("ink", 2.2),
            pen("card", 1),
            px(BALL),
            "triangle" if beyond else "circle",
        )
        return here, ball

    def _marks(self, ray: LineSearch) -> tuple[Curve, ...]:
        """Mark the floor of the valley, and from where on it is higher than here."""
        # Where all is rounding, the least of it is nothing to point at.
        if ray.level or not ray.best or ray.least is None:
            return ()
        (left, right), (low, _) = self._frame_now
        look = pen("muted", 1.2, _DOTTED)
        floor = fill(self.tr("lowest {loss}"), loss=loss_words(ray.least))
        marks = [(ray.best, ray.least, floor)]
        if ray.rises is not None:
            marks.append((ray.rises, ray.start, self.tr("as high as here")))
        return tuple(
            _upright(rate, loss, low, look, words)
            for rate, loss, words in marks
            if left <= math.log10(rate) <= right
        )

    def _height(self) -> str:
        height = self.tr("{height} after the step")
        return fill(height, height=ground_words(pulled=self._pulled))


def moved_rate(rate: float, move: Move, ends: Ends) -> float:
    """Move η by a notch of its powers of ten, by a whole one, or to an end of the axis."""
    if abs(move.along) == FAR:
        return rounded_rate(10.0 ** ends[0 if move.along < 0 else 1])
    notches = (move.along + move.up) * (NOTCHES if move.leap else 1)
    return rounded_rate(rate * 10.0 ** (notches / NOTCHES))


def _with_nothing(here: float) -> Callable[[float, float, float], Ticks]:
    """Make marks of powers of ten, with the 0 before them."""

    def ticks(low: float, high: float, most: float) -> Ticks:
        found = log_ticks(low, high, most)
        room = (high - low) / max(1.0, most) / 2
        major = tuple(mark for mark in found.major if mark[0] > here + room)
        minor = tuple(place for place in found.minor if place > here)
        return Ticks(((here, "0"), *major), minor)

    return ticks


def _rate_said(rate: float) -> str:
    return f"η = {rate_words(rate)}"


def _upright(rate: float, top: float, low: float, look: Pen, words: str) -> Curve:
    """Draw a line from a height down to the axis, with words beside it."""
    return Curve("", np.full(POINTS, rate), np.linspace(top, low, POINTS), look, words)


def _no_line(colours: Theme) -> QPen:
    del colours
    return QPen(Qt.PenStyle.NoPen)


def _span(ray: LineSearch, ends: Ends) -> tuple[float, float]:
    """Choose the heights from a little below the least loss to somewhat above the start."""
    powers = np.log10(ray.rates)
    seen = ray.losses[(powers >= ends[0] - 1e-9) & (powers <= ends[1] + 1e-9)]
    lowest = min(float(seen.min(initial=ray.start)), ray.start)
    depth = max(ray.start - lowest, FLATTEST * ray.start, 1e-9)
    low, high = steadied(lowest - 0.15 * depth, ray.start + ABOVE * depth)
    return (low if low >= 0 else -0.02 * high), high


def _ticks(low: float, high: float, most: float) -> Ticks:
    ticks = loss_ticks(low, high, most)
    if high >= SMALLEST:
        return ticks
    return Ticks(tuple((at, text.scientific(at)) for at, _ in ticks.major), ticks.minor)
