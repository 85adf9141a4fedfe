"""A plot of two curves with a label each way, for tests of what all plots do."""

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.plots.chart import Axis, Chart, Curve, Dots, Line, pen
from gui.plots.plot import Plot
from gui.plots.ticks import loss_ticks, step_ticks
from gui.style import text
from gui.widgets.giving.saving import SaveWanted


def count(number: float) -> str:
    return text.count(round(number))


def tenths(number: float) -> str:
    return text.number(number, 1)


class ExamplePlot(Plot):
    """Steps 0 to 100; a curve that falls from 10 to 0, and one that stays at 2 and ends at 50."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = 100
        self.chosen: list[float] = []
        self.highest = 11.0
        self.lines: tuple[Line, ...] = (
            Line(50.0, pen("muted", 1), label="half of it"),
            Line(6.0, pen("ink", 1), upright=False, label="six"),
        )
        self.retranslate()

    def title(self) -> str:
        return "An example"

    def chart(self) -> Chart:
        steps = np.arange(self.steps + 1.0)
        return Chart(
            Axis("step", -2, 102, step_ticks, count),
            Axis("height", -1, self.highest, loss_ticks, tenths),
            (
                Curve("falling", steps, 10 - steps / 10, pen("ink", 3), label="it falls", at=0.3),
                Curve("level", steps[:51], np.full(51, 2.0)[: len(steps)], pen("muted", 2)),
            ),
            self.lines,
            (Dots(np.array([100.0]), np.array([0.0]), pen("card", 1), pen("ink", 1), 9),),
        )

    def choose(self, value: float) -> bool:
        self.chosen.append(value)
        return True


class Window(QWidget):
    """A window around the plot, which takes on what is to be saved."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.saved: list[SaveWanted] = []
        self.plot = ExamplePlot()
        inside = QWidget()
        QVBoxLayout(inside).addWidget(self.plot)
        QVBoxLayout(self).addWidget(inside)
        self.resize(460, 420)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())

    def customEvent(self, event: QEvent) -> None:
        event.accept()
        self.saved.append(event)
