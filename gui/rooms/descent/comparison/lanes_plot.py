"""The losses of several runs in one picture.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math
from functools import partial

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, Pen, pen
from gui.plots.lane import LaneShown, RaceShown
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.table import padded
from gui.plots.ticks import loss_ticks, steadied, step_ticks
from gui.style import text
from gui.style.lane_pen import lane_pen
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.words.numbers import loss_words
from model.params import Doubles

TALLEST = 1.6
"""A loss above so many times the first one leaves the picture at the top."""

EMPTY = 200
"""The steps of empty axes."""

CROSS = 11.0


class LanesPlot(Plot):
    """The curves; one that blows up leaves at the top, where a cross says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(px(LEAST_HEIGHT))
        self._lanes: tuple[LaneShown, ...] = ()
        self._losses: list[Doubles] = []
        self._steps = EMPTY
        self._averaged = 1
        self.retranslate()

    def show_race(self, race: RaceShown | None) -> None:
        """Show a comparison, or empty axes."""
        self._lanes = () if race is None else race.lanes
        self._steps = EMPTY if race is None else max(1, race.steps)
        self._averaged = 1 if race is None else race.averaged
        self._losses = [running_mean(lane.losses, self._averaged) for lane in self._lanes]
        self.refresh()

    def title(self) -> str:
        return self.tr("The losses of the runs")

    def chart(self) -> Chart:
        loss = self.tr("loss")
        if self._averaged > 1:
            loss = fill(self.tr("loss, mean of {count} steps"), count=text.count(self._averaged))
        margin = 0.02 * self._steps
        low, high = self._span()
        return Chart(
            Axis(self.tr("step"), -margin, self._steps + margin, step_ticks, _step_words),
            Axis(loss, low, high, loss_ticks, loss_words),
            tuple(map(_curve, range(len(self._lanes)), self._lanes, self._losses)),
            dots=tuple(
                Dots(
                    np.array([lane.last_step + 1.0]),
                    np.array([high - 0.03 * (high - low)]),
                    pen("card", 1),
                    _lane_pen(place),
                    CROSS,
                    "cross",
                )
                for place, lane in enumerate(self._lanes)
                if lane.broke is not None
            ),
        )

    def table(self) -> NumberTable:
        """Give the losses away as they are, not as means of several steps."""
        losses = [lane.losses for lane in self._lanes]
        steps = np.arange(max(map(len, losses), default=0), dtype=np.float64)
        names = (self.tr("step"), *(lane.name for lane in self._lanes))
        return NumberTable(names, padded([steps, *losses]))

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


def _curve(place: int, lane: LaneShown, losses: Doubles) -> Curve:
    steps = np.arange(len(losses), dtype=np.float64)
    if lane.broke is not None:
        # However high it went: it is seen to leave.
        steps = np.append(steps, lane.last_step + 1)
        losses = np.append(losses, math.inf)
    return Curve(lane.name, steps, losses, _lane_pen(place))


def _lane_pen(place: int) -> Pen:
    return partial(lane_pen, place)


def _step_words(step: float) -> str:
    return text.count(round(step))
