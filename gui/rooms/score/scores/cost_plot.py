"""The curve −log P with the point of the label on it, which can be taken along.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, Line, pen
from gui.plots.reading import Place
from gui.plots.ticks import loss_ticks
from gui.rooms.score.classes import fill_of
from gui.rooms.score.scores.bench_words import EVEN
from gui.rooms.score.scores.score_plot import BESIDE, DOT, ScorePlot
from gui.style.language import fill
from gui.style.scale import px
from gui.style.text import number
from model.classifier import chance_loss
from model.inspection import cross_entropy
from model.params import Doubles

LEAST_HIGH, MOST_HIGH = 4.5, 20.0
ABOVE = 1.15
"""The height of the picture over that of the point, where the point lies high."""

SHARES: Doubles = np.concatenate([np.logspace(-9, -1, 161), np.linspace(0.1, 1.0, 110)[1:]])
"""So close that from one to the next no loss is left out that a question may ask for."""

COSTS = cross_entropy(SHARES)
MOST_SHARE = 0.9999
"""No finite score gives the label all of it."""


class CostPlot(ScorePlot):
    """What each share of the label would cost.

    Signals: `moved(share)`, the share of the label that a drag or Enter asks for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = LEAST_HIGH
        self.retranslate()

    def title(self) -> str:
        return self.tr("−log P over P")

    def chart(self) -> Chart:
        shown, classes = self.scores, len(self.scores.scores)
        if not self.dragging:  # else the picture would run away under the hand
            self._high = min(max(LEAST_HIGH, shown.loss * ABOVE), MOST_HIGH)
        high = self._high
        even = fill(
            self.tr("even: ln {count} = {loss}"),
            count=classes,
            loss=number(chance_loss(classes), EVEN),
        )
        return Chart(
            Axis(self.tr("P of the label"), 0.0, 1.02, loss_ticks, lambda value: number(value, 2)),
            Axis(self.tr("loss"), -0.03 * high, high, loss_ticks, lambda value: number(value, 2)),
            (Curve("−log P", SHARES, COSTS, pen("ink", 2.2), "−log P", at=0.5),),
            (
                Line(
                    chance_loss(classes),
                    pen("muted", 1.2, Qt.PenStyle.DotLine),
                    upright=False,
                    label=even,
                ),
            ),
            (
                Dots(
                    shown.shares[[shown.label]],
                    np.array([shown.loss]),
                    pen("card", 2),
                    lambda colours: QPen(QColor(fill_of(colours, shown.label))),
                    DOT,
                ),
            ),
            grid="level",
            above=8.0,
            right=float(px(BESIDE)),
        )

    def under(self, at: QPointF) -> Place:
        """Find the nearest point of the curve, which is steep where shares are small."""
        chart = self.to_read()
        pixels = self._drawing.points(chart, chart.named[0])
        return Place(0, int(np.hypot(pixels[:, 0] - at.x(), pixels[:, 1] - at.y()).argmin()))

    def value_at(self, at: QPointF) -> float:
        return float(SHARES[self.under(at).point])

    def choose(self, value: float) -> bool:
        self.moved.emit(min(value, MOST_SHARE))
        return True
