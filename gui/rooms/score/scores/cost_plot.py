"""The curve −log P with the point of the label on it.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, Line, pen
from gui.plots.plot import Plot
from gui.plots.ticks import loss_ticks
from gui.rooms.score.classes import fill_of
from gui.rooms.score.scores.share_plot import BESIDE, DOT, LEAST_HEIGHT
from gui.style.language import fill
from gui.style.scale import px
from gui.style.text import number
from model.classifier import chance_loss
from model.inspection import LECTURE, LabelledScores, cross_entropy
from model.params import Doubles

LEAST_HIGH, MOST_HIGH = 4.5, 20.0
ABOVE = 1.15
"""The height of the picture over that of the point, where the point lies high."""

SHARES: Doubles = np.concatenate([np.logspace(-9, -2, 60), np.linspace(0.01, 1.0, 120)[1:]])


class CostPlot(Plot):
    """What each share of the label would cost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = LECTURE
        self.setMinimumSize(220, LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_scores(self, shown: LabelledScores) -> None:
        """Show the point of the label."""
        self._scores = shown
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(380, 190)

    def title(self) -> str:
        return self.tr("−log P over P")

    def chart(self) -> Chart:
        shown, classes = self._scores, len(self._scores.scores)
        high = min(max(LEAST_HIGH, shown.loss * ABOVE), MOST_HIGH)
        even = fill(
            self.tr("even: ln {count} = {loss}"),
            count=classes,
            loss=number(chance_loss(classes), 2),
        )
        return Chart(
            Axis(self.tr("P of the label"), 0.0, 1.02, loss_ticks, lambda value: number(value, 2)),
            Axis(self.tr("loss"), -0.03 * high, high, loss_ticks, lambda value: number(value, 2)),
            (Curve("−log P", SHARES, cross_entropy(SHARES), pen("ink", 2.2), "−log P", at=0.5),),
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
