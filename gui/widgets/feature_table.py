"""What tables of features have in common: lines of cells, bars for signed numbers, and copying."""

import math
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.widgets.feature_rows import FeatureRows

BAR = 8.0
"""The thickness of a bar, in pixels."""


class FeatureTable(FeatureRows):
    """A line of heads, a line a feature, and whatever lines come below. Ctrl+C copies them all.

    Subclasses fill `_lines` in `write`, and keep in `_widths` how wide each column has been so
    far: a table whose columns shrink and grow with every step cannot be read while it runs.

    Attributes:
        tallest:   how high a line may become, in pixels.
        least_bar: how much room bars need, in pixels.
    """

    tallest: ClassVar[int]
    least_bar: ClassVar[float]

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, ...]] = []
        self._widths = [0] * columns

    def write(self) -> None:
        """Write the lines again."""
        raise NotImplementedError

    @property
    def lines(self) -> list[tuple[str, ...]]:
        """What is written, the heads first."""
        return self._lines

    def forget_widths(self) -> None:
        """Let the columns be as narrow as what is written next."""
        self._widths = [0] * len(self._widths)

    def line_of(self, feature: int) -> tuple[str, ...]:
        """Find the cells of a feature that is shown."""
        return self._lines[1 + self.features().index(feature)]

    def rect_of(self, feature: int) -> QRectF:
        return self.rect_of_line(1 + self.features().index(feature))

    def rect_of_line(self, place: int) -> QRectF:
        """Say where a line is; the heads are line 0."""
        height = min(self.height() / len(self._lines), self.tallest)
        return QRectF(0, place * height, self.width(), height)

    def paint_bars(
        self, painter: QPainter, start: float, end: float, sizes: Sequence[float]
    ) -> None:
        """Draw a bar a feature between two x: the dog's colour up, the cat's colour down."""
        limit = max((abs(size) for size in sizes), default=0.0)
        if end - start < self.least_bar or not 0.0 < limit < math.inf:
            return
        colours = theme.current()
        zero, half = (start + end) / 2, (end - start) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for place, size in enumerate(sizes, 1):
            middle = self.rect_of_line(place).center().y()
            painter.setBrush(QColor(colours.of_class(int(size < 0))))
            bar = QRectF(zero, middle - BAR / 2, half * size / limit, BAR)
            painter.drawRect(bar.normalized())
        painter.setPen(QPen(QColor(colours.edge), 1))
        axis = round(zero) + 0.5
        below = self.rect_of_line(len(sizes)).bottom()
        painter.drawLine(QPointF(axis, self.rect_of_line(1).top()), QPointF(axis, below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self._lines:
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self._lines))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds:
            self.forget_widths()
            self.write()
