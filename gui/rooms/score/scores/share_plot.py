"""The share of the dog over its score, beside what max would give: all or nothing.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, pen
from gui.plots.ticks import loss_ticks
from gui.rooms.score.scores.score_line import MOST
from gui.rooms.score.scores.score_plot import BESIDE, DOT, ScorePlot
from gui.style.scale import px
from gui.style.text import number

POINTS = 161
LOW, HIGH = -0.05, 1.06
"""From 0 to 1, with room for a dot at either end."""

AROUND = 0.65
"""Half of the axis over the gap between two scores, where they lie far apart."""


class SharePlot(ScorePlot):
    """A curve and a step, with the dog's dot on the curve.

    Signals: `moved(score)`, the dog's score that a drag or Enter asks for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retranslate()

    def title(self) -> str:
        return self.tr("The dog's share over its score")

    def chart(self) -> Chart:
        shown = self.scores
        rival = max(shown.scores[1:])
        low, high = _ends(shown.scores[0], rival)
        scores = np.linspace(low, high, POINTS)
        step = np.array([low, rival, rival, high])
        return Chart(
            Axis(self.tr("dog's score"), low, high, loss_ticks, lambda value: number(value, 2)),
            Axis(self.tr("dog's share"), LOW, HIGH, loss_ticks, lambda value: number(value, 2)),
            (
                Curve("exp", scores, shown.share_at(0, scores), pen("ink", 2.2), "exp", at=0.62),
                Curve(
                    self.tr("max: all or nothing"),
                    step,
                    np.array([0.0, 0.0, 1.0, 1.0]),
                    pen("muted", 1.4, Qt.PenStyle.DashLine),
                    self.tr("max: all or nothing"),
                    at=0.3,
                ),
            ),
            dots=(
                Dots(
                    np.array([shown.scores[0]]),
                    shown.shares[:1],
                    pen("card", 2),
                    lambda colours: QPen(QColor(colours.dog)),
                    DOT,
                ),
            ),
            grid="level",
            above=8.0,
            right=float(px(BESIDE)),
        )

    def choose(self, value: float) -> bool:
        self.moved.emit(round(value, 1))
        return True


def _ends(score: float, rival: float) -> tuple[float, float]:
    """Choose the ends of the axis: −10 and 10, or else around two scores that lie beyond."""
    if max(abs(score), abs(rival)) <= MOST:
        return -MOST, MOST
    middle, half = round((score + rival) / 2), max(MOST, round(AROUND * abs(score - rival)))
    return middle - half, middle + half
