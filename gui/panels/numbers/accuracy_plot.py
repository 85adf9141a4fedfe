"""The accuracy beside the loss: which share of photos was right at every marked step.

Loss and accuracy are not the same: the loss can fall on while no more photos become right. This
module loads pyqtgraph (see `gui.plots.frame`).
"""

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics

from gui.panels.numbers.curve_data import CurveData
from gui.panels.numbers.loss_plot import (
    HELD_OUT,
    LEAST_STEPS,
    MARGIN,
    STEP_TICK_GAP,
    TRAINING,
)
from gui.plots.chart import Axis, Chart, Curve, Line, pen
from gui.plots.plot import RING, Plot
from gui.plots.ticks import loss_ticks, round_up, step_ticks
from gui.style import fonts, text
from gui.style.scale import px
from model.training import find_parting

HEIGHT = 120


class AccuracyPlot(Plot):
    """Two curves between none and all, and where accuracy and loss part.

    Signals: `step_chosen(step)`, by a click, or by Enter while a step is read.
    """

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._data: CurveData | None = None
        self.restyle()
        self.retranslate()

    def show_data(self, data: CurveData) -> None:
        """Draw a film."""
        self._data = data
        self.refresh()

    def restyle(self) -> None:
        self.setMinimumHeight(px(HEIGHT))

    def title(self) -> str:
        return self.tr("Accuracy")

    def chart(self) -> Chart:
        data = self._data
        last = 0 if data is None else data.last_step
        right = round_up(max(LEAST_STEPS, last))
        width = QFontMetrics(fonts.small(self.font())).horizontalAdvance(text.count(right))
        # The axis is that of the loss above it, and needs no second name.
        across = Axis(
            "",
            -MARGIN / 2 * right,
            (1 + MARGIN / 2) * right,
            step_ticks,
            lambda step: text.count(round(step)),
            apart=width + STEP_TICK_GAP,
        )
        up = Axis(self.tr("right"), -0.03, 1.05, loss_ticks, lambda share: f"{share:.3f}")
        beside = math.ceil(width / 2) - RING
        if data is None:
            return Chart(across, up, right=beside)
        marks = data.marks
        curves = (
            Curve(self.tr("held out"), marks.steps, marks.held_out_right, HELD_OUT),
            Curve(self.tr("training"), marks.steps, marks.training_right, TRAINING),
        )
        lines = [Line(float(data.shown_step), pen("muted", 1))]
        parting = find_parting(marks, data.shown_step, data.since)
        if parting is not None:
            where = self.tr("loss and accuracy part here")
            lines.append(Line(float(parting), pen("ink", 1), name=where))
        return Chart(across, up, curves, tuple(lines), right=beside)

    def choose(self, value: float) -> bool:
        if self._data is not None:
            self.step_chosen.emit(min(max(round(value), 0), self._data.last_step))
        return self._data is not None
