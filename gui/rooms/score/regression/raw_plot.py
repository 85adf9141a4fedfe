"""The losses of the first steps, with the size scaled and as it is.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, pen
from gui.plots.plot import Plot
from gui.plots.ticks import log_ticks, step_ticks
from gui.rooms.score.regression.house_words import square_words
from gui.style import text
from gui.style.scale import px
from model.regression import LineFilm

LEAST_HEIGHT = 120
DOT = 8.0
BESIDE = 96.0


class RawPlot(Plot):
    """Two curves over a few steps: one leaves at the top, the other seems to lie still."""

    def __init__(self, scaled: LineFilm, raw: LineFilm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scaled, self._raw = scaled, raw
        self.setMinimumSize(px(260), px(LEAST_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def restyle(self) -> None:
        super().restyle()
        self.setMinimumSize(px(260), px(LEAST_HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(LEAST_HEIGHT))

    def title(self) -> str:
        return self.tr("Mean square, scaled and raw")

    def chart(self) -> Chart:
        last = self._raw.last
        steps = np.arange(last + 1, dtype=np.float64)
        raw, scaled = self._raw.losses, self._scaled.losses[: last + 1]
        high = math.log10(float(raw[-1]))
        names = self.tr("raw"), self.tr("scaled")
        return Chart(
            Axis(self.tr("step"), -0.1, last + 0.1, step_ticks, lambda step: text.number(step, 0)),
            Axis("", 0.0, 1.08 * high, log_ticks, square_words, logarithmic=True),
            tuple(
                Curve(name, steps, losses, pen("ink", 2.0), end=_end(name, float(losses[-1])))
                for name, losses in zip(names, (raw, scaled), strict=True)
            ),
            dots=(
                Dots(steps, raw, pen("ink", 1.4), pen("ink", 1), DOT),
                Dots(steps, scaled, pen("ink", 1.4), pen("card", 1), DOT),
            ),
            grid="level",
            right=BESIDE,
        )


def _end(name: str, loss: float) -> str:
    return f"{name}: {square_words(loss)}"
