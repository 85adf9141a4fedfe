"""The weights that a step changes most, each with its old value, its slope and its new value."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import text, theme
from gui.theme import Theme
from gui.widgets.feature_rows import FeatureRows
from gui.widgets.significant import significant
from model.classifier import Floats

MOST = 6
"""How many weights are shown."""

MOST_DECIMALS = 7
PAD, GAP = 6, 12
TALLEST = 26
BAR = 8.0
LEAST_BAR = 60.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CHANNELS = "RGB"


@dataclass(frozen=True, slots=True)
class Change:
    """What a step does to one weight: `place` in its row of W, value, slope, and what is added."""

    place: int
    value: float
    slope: float
    added: float


def largest_changes(
    values: Floats, slopes: Floats, added: Floats, count: int = MOST
) -> tuple[Change, ...]:
    """Find the weights of a row (D,) that a step changes most, the largest change first."""
    count = min(count, len(added))
    sizes = np.abs(added)
    places = np.argpartition(-sizes, count - 1)[:count]
    places = places[np.argsort(-sizes[places], kind="stable")]
    return tuple(
        Change(int(place), float(values[place]), float(slopes[place]), float(added[place]))
        for place in places
    )


class ChangeTable(FeatureRows):
    """A line a weight; where there is room, with a bar for the change.

    Value and change are written with the same decimals, and the new value is their sum as it
    stands there: whoever adds them up gets what is written. Ctrl+C copies it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()
        self._shape: tuple[int, int, int] | None = None
        self._step = ""
        self._lines: list[tuple[str, ...]] = []
        self._widths = [0] * 5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.describe()

    @property
    def lines(self) -> list[tuple[str, ...]]:
        """What is written, the heads first: name, value, slope, change, new value."""
        return self._lines

    def features(self) -> list[int]:
        return [change.place for change in self._changes]

    def show_changes(
        self, changes: tuple[Change, ...], shape: tuple[int, int, int] | None, step: str
    ) -> None:
        """Show changes.

        shape: that of the picture that x is, if it is one.
        step:  the formula of what is added.
        """
        if shape != self._shape or step != self._step:
            self._widths = [0] * 5
        self._changes, self._shape, self._step = changes, shape, step
        self._write()

    def rect_of(self, feature: int) -> QRectF:
        return self._line(1 + self.features().index(feature))

    def describe(self) -> None:
        self.setAccessibleName(self.tr("The weights that change most"))
        self.setToolTip(self.tr("Click a weight to keep it; the arrow keys move it, Esc lets go."))
        words = ""
        if self.marked in self.features():
            heads, line = self._lines[0], self._lines[1 + self.features().index(self.marked)]
            words = ", ".join(f"{head} {cell}" for head, cell in zip(heads, line, strict=True))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.small_font()).height()
        return QSize(2 * PAD + sum(self._widths) + 4 * GAP, (1 + MOST) * (height + 3))

    def minimumSizeHint(self) -> QSize:
        height = QFontMetrics(self.small_font()).height()
        return QSize(2 * PAD + sum(self._widths) + 4 * GAP, (1 + MOST) * height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self._lines:
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self._lines))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds:
            self._widths = [0] * 5
            self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._changes:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_mark(painter)
        self._paint_bars(painter, colours)
        painter.setFont(self.small_font())
        for place, line in enumerate(self._lines):
            right = PAD + float(self._widths[0])
            area = self._line(place)
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

    def _write(self) -> None:
        if not self._changes:
            self._lines = []
            self.describe()
            self.update()
            return
        largest = max(abs(change.added) for change in self._changes)
        decimals = _decimals(largest)
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
                    significant(change.slope, steepest, 3),
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

    def _name(self, place: int) -> str:
        if self._shape is None:
            return str(place + 1)
        row, column, channel = (int(index) for index in np.unravel_index(place, self._shape))
        letter = f" {_CHANNELS[channel]}" if self._shape[2] == len(_CHANNELS) else ""
        return f"{row + 1}, {column + 1}{letter}"

    def _line(self, place: int) -> QRectF:
        height = min(self.height() / (1 + MOST), TALLEST)
        return QRectF(0, place * height, self.width(), height)

    def _paint_bars(self, painter: QPainter, colours: Theme) -> None:
        """Draw each change as a bar, right of the numbers: dog's colour up, cat's colour down."""
        start = PAD + sum(self._widths) + 4 * GAP + GAP
        end = self.width() - PAD
        largest = max(abs(change.added) for change in self._changes)
        if end - start < LEAST_BAR or not 0.0 < largest < math.inf:
            return
        zero, half = (start + end) / 2, (end - start) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for place, change in enumerate(self._changes, 1):
            middle = self._line(place).center().y()
            painter.setBrush(QColor(colours.of_class(int(change.added < 0))))
            length = half * change.added / largest
            painter.drawRect(QRectF(zero, middle - BAR / 2, length, BAR).normalized())
        painter.setPen(QPen(QColor(colours.edge), 1))
        axis = round(zero) + 0.5
        last = self._line(len(self._changes))
        painter.drawLine(QPointF(axis, self._line(1).top()), QPointF(axis, last.bottom()))


def _decimals(largest: float) -> int:
    """Choose decimals that show three digits of the largest change."""
    if not 0.0 < largest < math.inf:
        return 3
    return min(max(2 - math.floor(math.log10(largest)), 0), MOST_DECIMALS)
