"""The loss along the ray of a step, over the learning rate: where it is least, where it breaks.

See `model.descent.line_search`. This module loads pyqtgraph (see `gui.plots.plain_plot`).
"""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.plots.plain_plot import LEAST_HEIGHT, PlainPlot, steadied
from gui.plots.ticks import Ticks, log_ticks, loss_ticks
from gui.style import text
from gui.style.theme import Theme
from gui.widgets.number_words import ground_words, promised_rate, rate_words, rounded_rate
from gui.widgets.rate_field import NOTCHES
from model.descent import LineSearch

ABOVE = 0.9
"""So much of the depth of the valley is shown above the start."""

FLATTEST = 0.02
"""A shallower valley than this part of the loss is not blown up to fill the height."""

SMALLEST = 1e-4
"""Losses below this are written as powers of ten."""

FLAG = 17
"""The height of a line of text inside the plot."""

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -NOTCHES,
    Qt.Key.Key_PageUp: NOTCHES,
}


class RayPlot(PlainPlot):
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
        self._dragged: float | None = None
        self._curve = pg.PlotCurveItem(connect="finite", antialias=True)
        self._start = pg.InfiniteLine(angle=0)
        self._lines = [pg.InfiniteLine(angle=90) for _ in range(4)]
        self._flags = [pg.TextItem() for _ in self._lines]
        self._dot = pg.ScatterPlotItem(size=11)
        self.add(self._start, *self._lines, self._curve, *self._flags, self._dot)
        self._hide_all()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        ground = ground_words(pulled=self._pulled)
        name = self.tr("The {height} along the ray, over the learning rate")
        self.setAccessibleName(name.format(height=ground))
        height = self.tr("{height} after the step").format(height=ground)
        self.name_axes(self.tr("learning rate η"), height)
        self.draw()

    def show_ray(self, ray: LineSearch, bound: float | None, *, pulled: bool) -> None:
        """Show a ray.

        bound:  2 / λ; None when it is not known yet, or promises nothing.
        pulled: whether L2 is a part of it.
        """
        if pulled != self._pulled:
            self._pulled = pulled
            self.retranslate()
        # The η under the pointer makes no other curve, but it would move the axes below it.
        if self._dragged is None or self._ray is None or self._ray.start != ray.start:
            self._ray = ray
        self._now = ray
        self._bound = math.inf if bound is None else bound
        self.draw()

    def show_nothing(self) -> None:
        """Show that there is no ray."""
        self._ray = self._now = None
        self.draw()

    def ticks_across(self, low: float, high: float, most: float) -> Ticks:
        return log_ticks(low, high, most)

    def ticks_up(self, low: float, high: float, most: float) -> Ticks:
        ticks = loss_ticks(low, high, most)
        if high >= SMALLEST:
            return ticks
        return Ticks(tuple((at, text.scientific(at)) for at, _ in ticks.major), ticks.minor)

    def draw(self) -> None:
        ray, now = self._ray, self._now
        if ray is None or now is None:
            self._hide_all()
            return
        powers = np.log10(ray.rates)
        low, high = self._span(ray)
        if self._dragged is None:
            self.show_range((float(powers[0]), float(powers[-1])), (low, high))
        (left, right), (low, high) = self.view.viewRange()
        # Beyond the frame nobody sees a curve, and the drawing of one that is far beyond is slow.
        ceiling = high + (high - low)
        self._curve.setData(powers, np.minimum(ray.losses, ceiling))
        self._start.setValue(ray.start)
        self._start.show()
        rate = now.rate
        at = min(max(math.log10(rate), left), right) if rate > 0 else left
        # One that leads beyond the frame is an arrow at the top, in a line free of flags.
        beyond = not now.loss < high
        line = FLAG * (high - low) / max(1.0, self.view.height())
        self._dot.setSymbol("t1" if beyond else "o")
        self._dot.setData(pos=np.array([(at, high - line / 2 if beyond else now.loss)]))
        # Where all is rounding, the least of it is nothing to point at.
        best, rises = (None, None) if ray.level else (ray.best, ray.rises)
        marks = (self._bound, best or math.inf, rises or math.inf, rate)
        for place, (mark, words) in enumerate(zip(marks, self._words(marks), strict=True)):
            power = math.log10(mark) if 0 < mark < math.inf else math.nan
            seen = left <= power <= right
            self._lines[place].setVisible(seen)
            self._flags[place].setVisible(seen)
            if seen:
                self._lines[place].setValue(power)
                flag = self._flags[place]
                flag.setText(words)
                flag.setAnchor((0.0 if power < left + 0.6 * (right - left) else 1.0, 0.0))
                # The first three below each other at the top; η stands by itself at the bottom.
                flag.setPos(power, high - (1 + place) * line if place < 3 else low + 1.15 * line)

    def dress_items(self, colours: Theme, small: QFont) -> None:
        dashed, dotted = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        self._curve.setPen(pg.mkPen(colours.ink, width=1.8))
        self._start.setPen(pg.mkPen(colours.muted, width=1, style=dotted))
        looks = (
            pg.mkPen(colours.muted, width=1.2, style=dotted),
            pg.mkPen(colours.muted, width=1.2, style=dashed),
            pg.mkPen(colours.muted, width=1.2),
            pg.mkPen(colours.ink, width=1.2),
        )
        for line, pen, flag in zip(self._lines, looks, self._flags, strict=True):
            line.setPen(pen)
            flag.setFont(small)
            flag.setColor(colours.ink if pen is looks[-1] else colours.muted)
            flag.fill = pg.mkBrush(colours.card)
        self._dot.setPen(pg.mkPen(colours.card, width=1.5))
        self._dot.setBrush(pg.mkBrush(colours.ink))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def mouse(self, event: QMouseEvent, across: float) -> None:
        if self._ray is None:
            return
        if event.type() == QEvent.Type.MouseButtonRelease:
            if event.button() == Qt.MouseButton.LeftButton:
                self._dragged = None
                if self._now is not None:
                    self.show_ray(self._now, self._bound, pulled=self._pulled)
        elif event.buttons() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            left, right = self.view.viewRange()[0]
            rate = rounded_rate(10.0 ** min(max(across, left), right))
            if rate != self._dragged:
                self._dragged = rate
                self.rate_chosen.emit(rate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is None or not plain or self._now is None or not self._now.rate > 0:
            super().keyPressEvent(event)
            return
        rate = rounded_rate(self._now.rate * 10.0 ** (step / NOTCHES))
        if rate != self._now.rate:
            self.rate_chosen.emit(rate)

    def _hide_all(self) -> None:
        for item in (self._start, *self._lines, *self._flags):
            item.hide()
        self._curve.setData([], [])
        self._dot.setData(pos=np.empty((0, 2)))

    def _span(self, ray: LineSearch) -> tuple[float, float]:
        """Choose the heights from a little below the least loss to somewhat above the start."""
        lowest = min(float(ray.losses.min()), ray.start)
        depth = max(ray.start - lowest, FLATTEST * ray.start, 1e-9)
        low, high = steadied(lowest - 0.1 * depth, ray.start + ABOVE * depth)
        return (low if low >= 0 else -0.02 * high), high

    def _words(self, marks: tuple[float, float, float, float]) -> tuple[str, str, str, str]:
        bound, (best, rises, rate) = promised_rate(marks[0]), map(rate_words, marks[1:])
        return (
            self.tr("sure up to 2/λ = {rate}").format(rate=bound),
            self.tr("least at {rate}").format(rate=best),
            self.tr("higher than here from {rate}").format(rate=rises),
            f"η = {rate}",
        )
