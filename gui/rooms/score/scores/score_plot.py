"""What both plots beside the bench share: the scores they show, and their size.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.plot import Plot
from model.inspection import LECTURE, LabelledScores

LEAST_HEIGHT = 130
DOT = 13.0
BESIDE = 12
"""Pixels beside the picture, for half of the last number."""


class ScorePlot(Plot):
    """A plot of labelled scores, which a drag or Enter changes.

    Signals: `moved(number)`, what the plot asks for.

    Attributes:
        scores: those that are shown; at first the lecture's.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scores = LECTURE
        self.setMinimumSize(220, LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_scores(self, shown: LabelledScores) -> None:
        """Show other scores."""
        self.scores = shown
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(380, 190)
