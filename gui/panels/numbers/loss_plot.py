"""The drawing of the loss curve: the whole film, with a mark at the step on the screen.

Steps are added sixty times a second, and there may be millions of them: what is drawn of them is
kept by an `Envelope`. This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics

from gui.panels.numbers.curve_data import CurveData
from gui.plots.chart import Axis, Chart, Curve, Dots, Line, pen
from gui.plots.envelope import Envelope
from gui.plots.plot import RING, Plot
from gui.plots.reading import Move, Place, Spot, along
from gui.plots.table import padded
from gui.plots.ticks import log_ticks, loss_ticks, round_up, steadied, step_ticks
from gui.style import fonts, text
from gui.style.scale import px
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.words.numbers import loss_words
from model.params import Doubles

STEP_TICK_GAP = 24
LOSS_TICK_HEIGHT = 52
LEAST_STEPS = 10
MARGIN = 0.04
"""Of the height of the curves, left free above and below them; along the steps it is half."""

ABOVE = 1.0
DOT = 9.0

TRAINING = pen("ink", 1.8)
HELD_OUT = pen("muted", 1.4, Qt.PenStyle.DashLine)
CHANCE = pen("muted", 1, Qt.PenStyle.DotLine)
BATCH = pen("edge", 1)
GHOST = pen("edge", 1.4)


class LossPlot(Plot):
    """The curves, the axes and the marker; the words of what is read stand beside it.

    Signals: `step_chosen(step)`, by a click or a drag, or by Enter while a step is read.
    """

    step_chosen = Signal(int)

    reads_itself = False

    def __init__(self, words: Callable[[int], str]) -> None:
        """Make an empty one; `words` reads out a step."""
        super().__init__()
        self._words = words
        self._data: CurveData | None = None
        self._logarithmic = False
        self._envelope = Envelope()
        self._dragged: int | None = None
        # A click goes to a step, from where the arrow keys go on; they read only who comes by Tab.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def show_data(self, data: CurveData) -> None:
        """Draw a film."""
        self._data = data
        self.refresh()

    def show_logarithmic(self, *, on: bool) -> None:
        """Draw the losses on a logarithmic axis or on a plain one."""
        self._logarithmic = on
        self.refresh()

    def refresh(self) -> None:
        if not self.dragging:
            self._dragged = None
        super().refresh()

    def title(self) -> str:
        return self.tr("Loss curve")

    def chart(self) -> Chart:
        data = self._data
        if data is None:
            return self._axes(0, (0.0, 1.0))
        places, losses = self._envelope.points(data.losses)
        marks, nothing = data.marks.steps, np.empty(0)
        whole = (marks, data.marks.training) if data.batch_losses else (places, losses)
        batch = (places, losses) if data.batch_losses else (nothing, nothing)
        lines = (
            (self.tr("training"), *whole, TRAINING),
            (self.tr("held out"), marks, data.marks.held_out, HELD_OUT),
            (self.tr("this batch"), *batch, BATCH),
            *((self.tr("another way before"), *ghost, GHOST) for ghost in data.ghosts),
        )
        curves = tuple(
            Curve(name if len(up) else "", across, _finite(up), look)
            for name, across, up, look in lines
        )
        last = max([data.last_step, *(int(ghost.steps[-1]) for ghost in data.ghosts)])
        shown = float(data.shown_step)
        reading = data.training_at(data.shown_step)
        here = np.array([] if reading is None else [[shown, reading.loss]]).reshape(-1, 2)
        return replace(
            self._axes(last, self._span(data, [curve.up for curve in curves])),
            curves=curves,
            lines=(
                Line(data.chance, CHANCE, upright=False, name=self.tr("knows nothing")),
                Line(shown, pen("muted", 1)),
            ),
            dots=(Dots(here[:, 0], here[:, 1], pen("card", 1.5), pen("ink", 1), DOT),),
        )

    # Every step can be read, whatever is drawn of it, and in no time.

    def under(self, at: QPointF) -> Place | None:
        return self._place_of(self.value_at(at))

    def spot(self, place: Place) -> Spot | None:
        known = self._data is not None and place.point < len(self._data.losses)
        return Spot(float(place.point), math.nan) if known else None

    def words_of(self, place: Place) -> str:
        return self._words(place.point)

    def walk(self, move: Move) -> bool:
        if self._data is None or move.up:
            return False
        here = self._data.shown_step if self.reads is None else round(self.reads)
        return self.read(Place(0, along(here, move, self._data.last_step + 1)), aloud=True)

    def _place_of(self, value: float) -> Place | None:
        """Find the step of the film that is nearest to a value across."""
        if self._data is None:
            return None
        return Place(0, min(max(round(value), 0), self._data.last_step))

    def choose(self, value: float) -> bool:
        place = self._place_of(value)
        if place is not None and place.point != self._dragged:
            self._dragged = place.point
            self.step_chosen.emit(place.point)
        return place is not None

    def table(self) -> NumberTable:
        """Give every loss away, those of whole sets at the steps at which they were measured."""
        names = [self.tr("step"), self.tr("training"), self.tr("held out")]
        data = self._data
        if data is None:
            return NumberTable(tuple(names), (np.empty(0),) * 3)
        steps = np.arange(float(len(data.losses)))
        marks = np.asarray(data.marks.steps, np.intp)
        columns = [steps, data.losses, np.full(len(steps), np.nan)]
        columns[2][marks] = data.marks.held_out
        if data.batch_losses:
            names.append(self.tr("this batch"))
            columns[1:2] = [np.full(len(steps), np.nan)]
            columns[1][marks] = data.marks.training
            columns.append(data.losses)
        return NumberTable(tuple(names), padded(columns))

    def _axes(self, last: int, span: tuple[float, float]) -> Chart:
        """Show so much of both axes."""
        right = round_up(max(LEAST_STEPS, last))
        width = QFontMetrics(fonts.small(self.font())).horizontalAdvance(text.count(right))
        margin = right * MARGIN / 2
        step = Axis(
            self.tr("step"),
            -margin,
            right + margin,
            step_ticks,
            str,
            apart=width + px(STEP_TICK_GAP),
        )
        ticks = log_ticks if self._logarithmic else loss_ticks
        loss = Axis(
            *(self.tr("loss"), *span, ticks, loss_words, self._logarithmic),
            apart=px(LOSS_TICK_HEIGHT),
        )
        # As much place at the right as the number below the last mark needs.
        return Chart(step, loss, above=ABOVE, right=math.ceil(width / 2) - RING)

    def _span(self, data: CurveData, drawn: list[Doubles]) -> tuple[float, float]:
        """The lowest and the highest place on the axis."""
        losses = np.concatenate([*drawn, [data.chance]])
        if self._logarithmic:
            losses = np.log10(losses, out=np.full(len(losses), np.nan), where=losses > 0)
        losses = losses[np.isfinite(losses)]
        low, high = float(losses.min()), float(losses.max())
        if data.last_step == 0 and not self._logarithmic:
            return 0.0, 1.1 * high
        # Losses that hardly differ are not blown up to fill the height.
        low = min(low, high - (0.1 if self._logarithmic else 0.05 * data.chance))
        return steadied(low, high, MARGIN)


def _finite(losses: Doubles) -> Doubles:
    """Leave out of losses (n,) what is no number."""
    return np.where(np.isfinite(losses), losses, np.nan)
