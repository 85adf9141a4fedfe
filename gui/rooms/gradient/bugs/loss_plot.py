"""The loss of training with the right gradient, and with the one on the bench.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from functools import partial

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, pen
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.ticks import loss_ticks, steadied, step_ticks
from gui.style import text
from gui.style.lane_pen import lane_pen
from gui.widgets.words.numbers import loss_words
from model.gradient import TRIAL_STEPS, Curves
from model.params import Doubles

TALLEST = 2.0
"""A loss above so many times the first one leaves the picture at the top."""

CROSS = 11.0


class BugLossPlot(Plot):
    """Two curves with their names; a cross at the top where one has blown up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._curves: Curves | None = None
        self._done = False
        self.retranslate()

    def show_curves(self, curves: Curves | None, *, done: bool) -> None:
        """Show two trainings; `done`: whether they go no further."""
        self._curves, self._done = curves, done
        self.refresh()

    def title(self) -> str:
        return self.tr("The loss of training with either gradient")

    def chart(self) -> Chart:
        curves = self._curves
        losses = [] if curves is None else [curves.right, curves.wrong]
        low, high = _span(losses)
        across = Axis(
            self.tr("step"), -0.02 * TRIAL_STEPS, 1.02 * TRIAL_STEPS, step_ticks, _step_words
        )
        names = (self.tr("as it should be"), self.tr("as it is"))
        shown = [
            Curve(
                name,
                np.arange(len(values), dtype=np.float64),
                values,
                partial(lane_pen, lane),
                label=name,
                at=0.6 + 0.2 * lane,
            )
            for lane, (name, values) in enumerate(zip(names, losses, strict=False))
        ]
        crosses = [
            Dots(
                np.array([float(len(values))]),
                np.array([high - 0.04 * (high - low)]),
                pen("card", 1),
                pen("ink", 1),
                CROSS,
                "cross",
            )
            for values in losses
            if self._done and len(values) <= TRIAL_STEPS
        ]
        up = Axis(self.tr("loss"), low, high, loss_ticks, loss_words)
        # The wrong one lies on top: where both are the same, it is what is asked about.
        return Chart(across, up, tuple(reversed(shown)), (), tuple(crosses), keyed=False)


def _span(losses: list[Doubles]) -> tuple[float, float]:
    if not losses or not len(losses[0]):
        return 0.0, 1.0
    first = float(losses[0][0])
    values = np.concatenate(losses)
    high = min(float(values.max()), TALLEST * first) if first else float(values.max())
    low = min(float(values.min()), 0.9 * high)
    return steadied(max(low, 0.0), high, 0.03) if high > low else (0.0, 1.0)


def _step_words(step: float) -> str:
    return text.count(round(step))
