"""The eye comparison as a picture: a line for each eye, up is better.

Colours belong to the classes here, so the lines are told apart by their names at the right end,
by the shape of their points, and by how they are drawn: dashed for pixels, solid for networks.
This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.chart import Axis, Chart, Colour, Curve, Dots, Line, Shape, pen
from gui.plots.plot import Plot
from gui.plots.ticks import NONE, Ticks
from gui.style import text
from gui.style.language import fill, say
from gui.widgets.giving.number_table import NumberTable
from model.inspection import EyeComparison

MARK = 6.4
DODGE = 2.0
"""Lines stand so many pixels beside each other: their error bars do not lie on each other."""

ASIDE = 0.05
"""The picture begins and ends so far beside the first and the last point, as a part of all."""

BELOW = 0.09
"""Below the line of guessing there is at least so much room, for what is written there."""

ABOVE = 5.0
LEAST = QSize(240, 130)
STEPS = (0.1, 0.2, 0.5)
SHARE_HEIGHT, SIZE_WIDTH = 24.0, 40.0
SHAPES: tuple[Shape, ...] = ("circle", "square", "triangle", "diamond")


class EyeChart(Plot):
    """Accuracy against photos of each class, with error bars and the line of guessing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: EyeComparison | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_comparison(self, comparison: EyeComparison) -> None:
        """Show the results so far."""
        before, self._comparison = self._comparison, comparison
        if before is None or (before.eyes, before.trials) != (comparison.eyes, comparison.trials):
            self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def title(self) -> str:
        return self.tr(
            "Chart: right answers by how many of each class were learnt from, a line an eye"
        )

    def chart(self) -> Chart:
        comparison = self._comparison
        if comparison is None:
            return Chart(Axis("", 0, 1, _nothing, str), Axis("", 0, 1, _nothing, str))
        chance = 1 / comparison.classes
        trials = [trial for row in comparison.trials for trial in row if trial.hits]
        lowest = min((trial.interval[0] for trial in trials), default=1.0)
        low = max(0.0, min(lowest, chance - BELOW))
        guessing = fill(self.tr("guessing: {share} %"), share=text.number(100 * chance, 0))
        dotted = pen("muted", 1, Qt.PenStyle.DotLine)
        lines = (
            Line(low, pen("edge", 1), upright=False),
            Line(chance, dotted, upright=False, label=guessing, low=True),
        )
        chart = Chart(
            self._across(comparison.sizes),
            Axis("", low, 1.0, share_ticks, _per_cent, apart=SHARE_HEIGHT),
            lines=lines,
            grid="level",
            keyed=False,
            above=ABOVE,
        )
        families = {True: 0, False: 0}
        for row in range(len(comparison.eyes)):
            pixels = comparison.eyes[row].shape is not None
            chart = _with_eye(chart, comparison, row, families[pixels])
            families[pixels] += 1
        return chart

    def table(self) -> NumberTable:
        """Give the shares away, each with those that fit what was counted."""
        comparison = self._comparison
        if comparison is None:
            return NumberTable((), ())
        names, columns = (
            [self.tr("learnt from, of each class")],
            [np.array(comparison.sizes, np.float64)],
        )
        for eye, row in zip(comparison.eyes, comparison.trials, strict=True):
            words = "{eye}", self.tr("{eye}, at least"), self.tr("{eye}, at most")
            names += [fill(name, eye=say(eye.label)) for name in words]
            known = [
                (trial.accuracy, *trial.interval) if trial.hits else (math.nan,) * 3
                for trial in row
            ]
            columns += list(np.array(known).T)
        return NumberTable(tuple(names), tuple(columns))

    def _across(self, sizes: tuple[int, ...]) -> Axis:
        first, last = math.log10(sizes[0]), math.log10(sizes[-1])
        aside = ASIDE * (last - first) or 1.0
        return Axis(
            self.tr("learnt from so many of each class"),
            first - aside,
            last + aside,
            size_ticks(sizes, self.tr("all")),
            _count,
            logarithmic=True,
            apart=SIZE_WIDTH,
        )


def _with_eye(chart: Chart, comparison: EyeComparison, row: int, kind: int) -> Chart:
    """Add the line of an eye, its points and their error bars."""
    eye = comparison.eyes[row]
    colour: Colour = "ink" if eye.shape is None else "muted"
    dashed = Qt.PenStyle.SolidLine if eye.shape is None else Qt.PenStyle.DashLine
    known = [
        (size, trial.accuracy, *trial.interval)
        for size, trial in zip(comparison.sizes, comparison.trials[row], strict=True)
        if trial.hits
    ]
    sizes, shares, least, most = np.array(known, np.float64).reshape(-1, 4).T
    nothing = np.full(len(sizes), np.nan)
    bars = np.stack([least, most, nothing], 1).reshape(-1)
    aside = DODGE * (row - (len(comparison.eyes) - 1) / 2)
    name = say(eye.label)
    line = Curve(name, sizes, shares, pen(colour, 1.3, dashed), end=name, aside=aside)
    bar = Curve("", np.repeat(sizes, 3), bars, pen(colour, 1), aside=aside)
    shape = SHAPES[kind % len(SHAPES)]
    dots = Dots(sizes, shares, pen(colour, 1.3), pen("card", 1), MARK, shape, aside)
    return replace(chart, curves=(*chart.curves, line, bar), dots=(*chart.dots, dots))


def share_ticks(low: float, high: float, most: float) -> Ticks:
    """Marks at shares between low and high, in per cent, with room for `most` of them."""
    step = next((step for step in STEPS if (high - low) / step <= most), STEPS[-1])
    shares = [step * number for number in range(round(1 / step) + 1)]
    marks = [(share, f"{text.number(100 * share, 0)} %") for share in shares]
    return Ticks(tuple(mark for mark in marks if low <= mark[0] <= high), ())


@cache
def size_ticks(sizes: tuple[int, ...], whole: str) -> Callable[[float, float, float], Ticks]:
    """Choose marks for numbers of photos, of which the last is all that there are.

    They stand in powers of ten; where there is no room for all, the last one has to be there.
    """

    def ticks(low: float, high: float, most: float) -> Ticks:
        marks: list[tuple[float, str]] = []
        for size in reversed(sizes):
            place = math.log10(size)
            if not marks or marks[-1][0] - place >= (high - low) / max(1.0, most):
                marks.append((place, text.count(size) if marks else whole))
        return Ticks(tuple(marks), ())

    return ticks


def _nothing(low: float, high: float, most: float) -> Ticks:
    del low, high, most
    return NONE


def _count(number: float) -> str:
    return text.count(round(number))


def _per_cent(share: float) -> str:
    return f"{text.number(100 * share, 1)} %"
