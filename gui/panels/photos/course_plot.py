"""P(dog) of one photo over all steps of the film. This module loads pyqtgraph."""

import numpy as np
from PySide6.QtCore import Signal

from gui.plots.chart import Axis, Chart, Curve, Dots, Line, pen
from gui.plots.plot import Plot
from gui.plots.ticks import loss_ticks, round_up, step_ticks
from gui.style import text
from model.inspection import EVEN, PhotoCourse

LEAST_STEPS = 10
DOT = 9.0


class CoursePlot(Plot):
    """One curve between 0 and 1, with the even share and the shown step.

    Signals: `step_chosen(step)`, by a click, or by Enter while a step is read.
    """

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._course: PhotoCourse | None = None
        self._step = 0
        self._dog: float | None = None
        self.retranslate()

    def show_course(self, course: PhotoCourse | None, step: int, dog: float | None) -> None:
        """Draw what is known, and P(dog) at the shown step."""
        self._course, self._step, self._dog = course, step, dog
        self.refresh()

    def title(self) -> str:
        return self.tr("P(dog) over the steps")

    def chart(self) -> Chart:
        course = self._course
        last = self._step if course is None else max(self._step, int(course.steps[-1]))
        right = round_up(max(LEAST_STEPS, last))
        across = Axis(
            self.tr("step"),
            -0.02 * right,
            1.02 * right,
            step_ticks,
            lambda step: text.count(round(step)),
        )
        up = Axis(self.tr("P(dog)"), -0.03, 1.03, loss_ticks, text.probability)
        curves: tuple[Curve, ...] = ()
        if course is not None:
            shares = course.probabilities[:, 0]
            curves = (Curve(self.tr("P(dog)"), course.steps, shares, pen("ink", 1.8)),)
        lines = (
            Line(EVEN, pen("muted", 1), upright=False, label=self.tr("even")),
            Line(float(self._step), pen("muted", 1)),
        )
        dots: tuple[Dots, ...] = ()
        if self._dog is not None:
            here = np.array([float(self._step)]), np.array([self._dog])
            dots = (Dots(*here, pen("card", 2), pen("ink", 1), DOT),)
        return Chart(across, up, curves, lines, dots)

    def choose(self, value: float) -> bool:
        last = 0 if self._course is None else int(self._course.steps[-1])
        self.step_chosen.emit(min(max(round(value), 0), last))
        return True
