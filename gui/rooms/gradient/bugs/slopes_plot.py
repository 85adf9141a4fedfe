"""Where x is no picture: each slope as it should be, and as it is; right ones lie on a line.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, pen
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.ticks import loss_ticks, steadied
from gui.style import text
from model.gradient import TrialResult
from model.params import Doubles

MOST = 600
"""So many slopes are drawn, the largest ones: more could not be told apart."""


class SlopesPlot(Plot):
    """A dot for each of the largest slopes, and the line on which all of them should lie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._trial: TrialResult | None = None
        self.retranslate()

    def show_trial(self, trial: TrialResult | None) -> None:
        """Show two gradients; None where there are none."""
        self._trial = trial
        self.refresh()

    def title(self) -> str:
        return self.tr("Each slope as it is, over what it should be")

    def chart(self) -> Chart:
        right = wrong = np.zeros(0)
        if self._trial is not None:
            right, wrong = self._trial.right.flatten(), self._trial.wrong.flatten()
            largest = np.sort(np.argsort(np.maximum(np.abs(right), np.abs(wrong)))[-MOST:])
            right, wrong = right[largest].astype(np.float64), wrong[largest].astype(np.float64)
        # On one scale: that one is a hundred times too long is what is to be seen.
        low, high = _ends(np.concatenate([right, wrong]))
        across, up = (
            Axis(name, low, high, loss_ticks, text.rounded)
            for name in (self.tr("slope as it should be"), self.tr("slope as it is"))
        )
        line = np.array([low, high])
        curve = Curve(
            self.tr("right"), line, line, pen("muted", 1.2), label=self.tr("right"), at=0.85
        )
        dots = Dots(right, wrong, pen("card", 0.8), pen("ink", 1), 6.0)
        return Chart(across, up, (curve,), (), (dots,), keyed=False)


def _ends(slopes: Doubles) -> tuple[float, float]:
    """Choose ends around slopes, the same to both sides of 0."""
    largest = float(np.abs(slopes).max(initial=0.0))
    if not largest:
        return -1.0, 1.0
    _, high = steadied(-largest, largest, 0.04)
    return -high, high
