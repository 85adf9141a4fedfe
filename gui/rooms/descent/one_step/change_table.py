"""The weights that a step changes most, each with its old value, its slope and its new value."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.widgets.feature_table import FeatureTable
from gui.widgets.significant import decimals_for, factor, product, significant
from gui.widgets.spoken import speak
from model.classifier import Floats
from model.typed_number import read

MOST = 6
"""How many weights are shown."""

MOST_DECIMALS = 7
PAD, GAP = 6, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CHANNELS = "RGB"


@dataclass(frozen=True, slots=True)
class WeightChange:
    """What a step does to one weight: `place` in its row of W, value, slope, and what is added."""

    place: int
    value: float
    slope: float
    added: float


def largest_changes(
    values: Floats, slopes: Floats, added: Floats, count: int = MOST
) -> tuple[WeightChange, ...]:
    """Find the weights of a row (D,) that a step changes most, the largest change first."""
    count = min(count, len(added))
    sizes = np.abs(added)
    places = np.argpartition(-sizes, count - 1)[:count]
    places = places[np.argsort(-sizes[places], kind="stable")]
    return tuple(
        WeightChange(int(place), float(values[place]), float(slopes[place]), float(added[place]))
        for place in places
    )


class ChangeTable(FeatureTable):
    """A line a weight; where there is room, with a bar for the change.

    Value and change are written with the same decimals, and the new value is their sum as it
    stands there: whoever adds them up gets what is written.
    """

    tallest, least_bar = 26, 60.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(5, parent)
        self._changes: tuple[WeightChange, ...] = ()
        self._shape: tuple[int, int, int] | None = None
        self._step = ""
        self._rate: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.describe()

    def features(self) -> list[int]:
        return [change.place for change in self._changes]

    def show_changes(
        self,
        changes: tuple[WeightChange, ...],
        shape: tuple[int, int, int] | None,
        step: str,
        rate: float | None = None,
    ) -> None:
        """Show changes.

        shape: that of the picture that x is, if it is one.
        step:  the formula of what is added.
        rate:  what the slope is multiplied by, as it is written, where that is all of the formula.
        """
        if shape != self._shape or step != self._step:
            self.forget_widths()
        self._changes, self._shape, self._step, self._rate = changes, shape, step, rate
        self.write()

    def describe(self) -> None:
        self.setAccessibleName(self.tr("The weights that change most"))
        self.setToolTip(self.tr("Click a weight to keep it; the arrow keys move it, Esc lets go."))
        words = ""
        if self.marked in self.features():
            cells = zip(self._lines[0], self.line_of(self.marked), strict=True)
            words = ", ".join(f"{head} {cell}" for head, cell in cells)
        speak(self, words)

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.small_font()).height()
        return QSize(2 * PAD + sum(self._widths) + 4 * GAP, (1 + MOST) * (height + 3))

    def minimumSizeHint(self) -> QSize:
        height = QFontMetrics(self.small_font()).height()
        return QSize(2 * PAD + sum(self._widths) + 4 * GAP, (1 + MOST) * height)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._changes:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_mark(painter)
        start = PAD + sum(self._widths) + 4 * GAP + GAP
        added = [change.added for change in self._changes]
        self.paint_bars(painter, start, self.width() - PAD, added)
        painter.setFont(self.small_font())
        for place, line in enumerate(self._lines):
            right = PAD + float(self._widths[0])
            area = self.rect_of_line(place)
            painter.setPen(QColor(colours.muted))
            painter.drawText(area.adjusted(PAD, 0, 0, 0), _LEFT, line[0])
            for column in range(1, 5):
                right += GAP + self._widths[column]
                if place and column != 2:
                    painter.setPen(QColor(colours.ink))
                else:
                    painter.setPen(QColor(colours.muted))
                painter.drawText(QRectF(0, area.top(), right, area.height()), _RIGHT, line[column])
        self.paint_focus(painter)

    def write(self) -> None:
        if not self._changes:
            self._lines = []
            self.describe()
            self.update()
            return
        largest = max(abs(change.added) for change in self._changes)
        decimals = decimals_for(largest, 3, most=MOST_DECIMALS) if largest else 3
        steepest = max(abs(change.slope) for change in self._changes)
        lines: list[tuple[str, ...]] = [
            (
                self.tr("feature") if self._shape is None else self.tr("row, column"),
                "w",
                "dW",
                self._step,
                self.tr("new w"),
            )
        ]
        for change in self._changes:
            value, added = round(change.value, decimals), round(change.added, decimals)
            lines.append(
                (
                    self._name(change.place),
                    text.number(value, decimals),
                    self._slope(change, added, decimals, steepest),
                    text.signed(added, decimals),
                    text.number(value + added, decimals),
                )
            )
        self._lines = lines
        metrics = QFontMetrics(self.small_font())
        widths = [
            max(self._widths[column], *(metrics.horizontalAdvance(line[column]) for line in lines))
            for column in range(5)
        ]
        if widths != self._widths:
            self._widths = widths
            self.updateGeometry()
        self.describe()
        self.update()

    def _slope(self, change: WeightChange, added: float, decimals: int, steepest: float) -> str:
        """Write a slope; where the step is −η times it, so that the two multiply to the step."""
        rate, words = self._rate, significant(change.slope, steepest, 3)
        if rate is None or not math.isfinite(change.slope):
            return words
        fits = product(added, decimals)
        if fits(-rate * read(words)):
            return words
        return factor(change.slope, 3, lambda slope: fits(-rate * slope))

    def _name(self, place: int) -> str:
        if self._shape is None:
            return str(place + 1)
        row, column, channel = (int(index) for index in np.unravel_index(place, self._shape))
        letter = f" {_CHANNELS[channel]}" if self._shape[2] == len(_CHANNELS) else ""
        return f"{row + 1}, {column + 1}{letter}"
