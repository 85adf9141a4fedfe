"""The error of the numeric gradient over h, in powers of ten both ways: two walls and a valley.

This module loads pyqtgraph (see `gui.plots.plain_plot`).
"""

import math
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.plots.plain_plot import LEAST_HEIGHT, PlainPlot
from gui.plots.ticks import Ticks, log_ticks
from gui.style.lane_pen import lane_pen
from gui.style.theme import Theme
from model.classifier import Doubles
from model.gradient import HS, H

LEAST = 1e-18
"""An error of 0 has no place on an axis of powers of ten; it is drawn here."""

_LEFT, _RIGHT = math.log10(HS[-1]) - 0.3, math.log10(HS[0]) + 0.3


@dataclass(frozen=True, slots=True, eq=False)
class ErrorsShown:
    """What is drawn.

    lanes:      the errors for the first h of `HS`, and the place of their line among those of
                `lane_pen`.
    truncation: the wall on the right, for all `HS`; None where none is named.
    round_off:  the wall on the left.
    own:        the h that somebody has typed.
    """

    lanes: tuple[tuple[int, Doubles], ...]
    truncation: Doubles | None
    round_off: Doubles | None
    own: float


class HPlot(PlainPlot):
    """The curves, the walls by name, the lecture's h, and one's own.

    Signals: `h_chosen(h)`, where somebody has clicked.
    """

    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._errors: ErrorsShown | None = None
        self._curves = [pg.PlotCurveItem(antialias=True) for _ in range(8)]
        self._walls = [pg.PlotCurveItem(antialias=True) for _ in range(2)]
        self._lines = [pg.InfiniteLine(angle=90) for _ in range(2)]
        self._flags = [pg.TextItem() for _ in range(4)]
        self.add(*self._walls, *self._lines, *reversed(self._curves), *self._flags)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The error of the numeric gradient, over h"))
        self.name_axes("h", self.tr("error of the slope"))
        self.draw()

    def show_errors(self, errors: ErrorsShown | None) -> None:
        """Show errors; None for none."""
        self._errors = errors
        self.draw()

    def ticks_across(self, low: float, high: float, most: float) -> Ticks:
        return log_ticks(low, high, most)

    def ticks_up(self, low: float, high: float, most: float) -> Ticks:
        return log_ticks(low, high, most)

    def draw(self) -> None:
        errors = self._errors
        for item in (*self._lines, *self._flags):
            item.setVisible(errors is not None)
        lanes = {} if errors is None else dict(errors.lanes)
        low, high = _span(tuple(lanes.values()))
        self.show_range((_LEFT, _RIGHT), (low, high))
        for place, curve in enumerate(self._curves):
            values = lanes.get(place, np.empty(0))
            curve.setData(np.log10(HS[: len(values)]), np.log10(np.maximum(values, LEAST)))
        if errors is None:
            for wall in self._walls:
                wall.setData([], [])
            return
        words = (self.tr("round-off"), self.tr("truncation"))
        for side, wall in enumerate((errors.round_off, errors.truncation)):
            self._draw_wall(side, wall, words[side], low, high)
        marks = ((H, self.tr("the lecture's h")), (errors.own, self.tr("your h")))
        line = 17 * (high - low) / max(1.0, self.view.height())
        for place, (h, mark) in enumerate(marks):
            at = math.log10(h)
            seen = _LEFT <= at <= _RIGHT and (place == 0 or h != H)
            self._lines[place].setVisible(seen)
            self._lines[place].setValue(at)
            flag = self._flags[2 + place]
            flag.setVisible(seen)
            flag.setText(mark)
            flag.setAnchor((0.0 if at < -3 else 1.0, 0.0))
            flag.setPos(at, high - place * line)

    def dress_items(self, colours: Theme, small: QFont) -> None:
        for place, curve in enumerate(self._curves):
            curve.setPen(lane_pen(place, colours))
        for wall in self._walls:
            wall.setPen(pg.mkPen(colours.muted, width=1.2, style=Qt.PenStyle.DotLine))
        self._lines[0].setPen(pg.mkPen(colours.muted, width=1.2, style=Qt.PenStyle.DashLine))
        self._lines[1].setPen(pg.mkPen(colours.ink, width=1.2))
        for flag in self._flags:
            flag.setFont(small)
            flag.setColor(colours.muted)
            flag.fill = pg.mkBrush(colours.card)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def mouse(self, event: QMouseEvent, across: float) -> None:
        pressed = event.type() == QEvent.Type.MouseButtonPress
        if pressed and event.button() == Qt.MouseButton.LeftButton and self._errors is not None:
            inside = min(max(across, math.log10(HS[-1])), math.log10(HS[0]))
            self.h_chosen.emit(float(f"{10.0**inside:.1e}"))

    def _draw_wall(
        self, side: int, wall: Doubles | None, words: str, low: float, high: float
    ) -> None:
        """Draw one of the walls with its name beside it, where it is within the picture."""
        seen = np.zeros(0, bool)
        if wall is not None and wall.max() > 0:
            powers = np.log10(wall)
            seen = (low <= powers) & (powers <= high)
        self._flags[side].setVisible(bool(seen.any()))
        if not seen.any():
            self._walls[side].setData([], [])
            return
        across, up = np.log10(HS)[seen], powers[seen]
        self._walls[side].setData(across, up)
        # High up, where no curve is in the way. The first h is the largest.
        high_up = int(len(up) * (0.8 if side == 0 else 0.2))
        self._flags[side].setText(words)
        self._flags[side].setAnchor((0.0, 1.0) if side == 0 else (1.0, 1.0))
        self._flags[side].setPos(across[high_up], up[high_up])


def _span(lanes: tuple[Doubles, ...]) -> tuple[float, float]:
    """Choose whole powers of ten around all errors that are not 0."""
    some = [values[values > 0] for values in lanes]
    errors = np.concatenate(some) if some else np.empty(0)
    if not len(errors):
        return -12.0, 0.0
    low, high = math.floor(math.log10(errors.min())), math.ceil(math.log10(errors.max()))
    return float(max(low, math.log10(LEAST))), float(max(high, low + 2)) + 0.5
