"""The losses of two walkers, step by step: the learner, and gradient descent beside.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, pen
from gui.plots.plot import Plot
from gui.plots.ticks import loss_ticks, steadied, step_ticks
from gui.style.language import fill
from gui.style.scale import px
from gui.style.text import count
from gui.widgets.words.numbers import ground_words, loss_words

LEAST_HEIGHT = 96
DEPTH = 0.1
"""So much of the loss is shown at least."""

HEADROOM = 0.05
FEWEST = 4
"""So many steps the axis shows at least."""


class WalkPlot(Plot):
    """Two curves over the steps; the learner's has dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: tuple[float, ...] = ()
        self._beside: tuple[float, ...] = ()
        self._pulled = False
        self.restyle()
        self.retranslate()

    def show_walks(
        self, own: tuple[float, ...], beside: tuple[float, ...], *, pulled: bool
    ) -> None:
        """Show the losses at the start and after each step; `pulled`: with L2."""
        self._own, self._beside, self._pulled = own, beside, pulled
        self.retranslate()

    def restyle(self) -> None:
        self.setMinimumHeight(px(LEAST_HEIGHT))
        super().restyle()

    def title(self) -> str:
        words = self.tr("The {height} of both walkers, step by step")
        return fill(words, height=ground_words(pulled=self._pulled))

    def chart(self) -> Chart:
        own, beside = np.array(self._own), np.array(self._beside)
        seen = np.concatenate([own, beside]) if len(own) else np.array([0.0, 1.0])
        low, high = float(seen.min()), float(seen.max())
        low, high = steadied(min(low, (1 - DEPTH) * high), high + HEADROOM * (high - low))
        last = max(FEWEST, len(own) - 1, len(beside) - 1)
        across = Axis("", 0.0, last + 0.3, step_ticks, _step)
        up = Axis("", low, high, loss_ticks, loss_words)
        curves = (
            Curve(self.tr("you"), np.arange(len(own), dtype=float), own, pen("ink", 2)),
            Curve(
                self.tr("gradient descent"),
                np.arange(len(beside), dtype=float),
                beside,
                pen("muted", 1.6, Qt.PenStyle.DashLine),
            ),
        )
        dots = Dots(curves[0].across, own, pen("card", 1), pen("ink", 1), px(7))
        return Chart(across, up, curves, dots=(dots,), right=10)


def _step(step: float) -> str:
    return count(round(step))
