"""The losses of several runs in one picture.

This module loads pyqtgraph (see `gui.plots.plain_plot`).
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from gui.plots.envelope import thinned
from gui.plots.lane import LaneShown, RaceShown
from gui.plots.plain_plot import LEAST_HEIGHT, PlainPlot, steadied
from gui.plots.ticks import Ticks, loss_ticks, step_ticks
from gui.style import text, theme
from gui.style.lane_pen import lane_pen
from gui.style.theme import Theme
from model.classifier import Doubles
from model.descent import MOST_RUNS

TALLEST = 1.6
"""A loss above so many times the first one leaves the picture at the top."""

LEAST_COLUMNS = 100

EMPTY = 200
"""The steps of empty axes."""


class LanesPlot(PlainPlot):
    """The curves; one that blows up leaves at the top, where a cross says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._lanes: tuple[LaneShown, ...] = ()
        self._losses: list[Doubles] = []
        self._steps = EMPTY
        self._averaged = 1
        self._curves = [pg.PlotCurveItem(antialias=True) for _ in range(MOST_RUNS)]
        self._crosses = pg.ScatterPlotItem(symbol="x", size=11)
        # The first ones are drawn last: solid lines over dashed ones.
        self.add(*reversed(self._curves), self._crosses)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The losses of the runs"))
        loss = self.tr("loss")
        if self._averaged > 1:
            loss = self.tr("loss, mean of {count} steps").format(count=text.count(self._averaged))
        self.name_axes(self.tr("step"), loss)

    def show_race(self, race: RaceShown | None) -> None:
        """Show a comparison, or empty axes."""
        self._lanes = () if race is None else race.lanes
        self._steps = EMPTY if race is None else max(1, race.steps)
        averaged = 1 if race is None else race.averaged
        self._losses = [running_mean(lane.losses, averaged) for lane in self._lanes]
        if averaged != self._averaged:
            self._averaged = averaged
            self.retranslate()
        self.draw()

    def ticks_across(self, low: float, high: float, most: float) -> Ticks:
        return step_ticks(low, high, most)

    def ticks_up(self, low: float, high: float, most: float) -> Ticks:
        return loss_ticks(low, high, most)

    def draw(self) -> None:
        lanes = self._lanes
        low, high = self._span()
        margin = 0.02 * self._steps
        self.show_range((-margin, self._steps + margin), (low, high))
        columns = max(LEAST_COLUMNS, int(self.view.width()))
        ceiling = high + (high - low)
        crosses: list[tuple[float, float]] = []
        for place, curve in enumerate(self._curves):
            if place >= len(lanes):
                curve.setData([], [])
                continue
            lane = lanes[place]
            losses = self._losses[place]
            steps = np.arange(len(losses), dtype=np.float64)
            if lane.broke is not None:
                # However high it went: it is seen to leave.
                steps = np.append(steps, lane.last_step + 1)
                losses = np.append(losses, ceiling)
                crosses.append((lane.last_step + 1.0, high - 0.03 * (high - low)))
            curve.setData(*thinned(steps, np.minimum(losses, ceiling), columns))
        colours = theme.current()
        hues = [
            colours.lanes[place % len(colours.lanes)]
            for place, lane in enumerate(lanes)
            if lane.broke is not None
        ]
        self._crosses.setData(
            pos=np.array(crosses, np.float64).reshape(-1, 2),
            pen=[pg.mkPen(colours.card, width=1) for _ in hues],
            brush=[pg.mkBrush(hue) for hue in hues],
        )

    def dress_items(self, colours: Theme, small: QFont) -> None:
        del small
        for place, curve in enumerate(self._curves):
            curve.setPen(lane_pen(place, colours))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _span(self) -> tuple[float, float]:
        """Choose the heights so that the good runs fill the picture."""
        if not self._lanes:
            return 0.0, 0.8
        first = max(float(losses[0]) for losses in self._losses)
        good = [
            losses
            for lane, losses in zip(self._lanes, self._losses, strict=True)
            if lane.broke is None
        ]
        highest = max((float(losses.max()) for losses in good), default=first)
        lowest = min(float(losses.min()) for losses in self._losses)
        top = max(first, min(highest, TALLEST * first))
        depth = max(top - lowest, 0.02 * top, 1e-9)
        low, high = steadied(lowest - 0.05 * depth, top + 0.1 * depth)
        return (low if low >= 0 else -0.02 * high), high


def running_mean(losses: Doubles, count: int) -> Doubles:
    """Average each loss (n,) with those before it, so that they are `count` at most."""
    if count <= 1:
        return losses
    sums = np.cumsum(losses)
    sums[count:] -= sums[:-count].copy()
    mean: Doubles = sums / np.minimum(np.arange(1, len(losses) + 1), count)
    return mean
