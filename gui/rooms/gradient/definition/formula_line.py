"""A formula on one line, with fractions and a limit, set in the window's own typeface."""

import math
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak

SIZE, LEAST, UNDER = 16, 11, 11
"""Of the letters, in pixels of the usual size; smaller ones where the formula would be cut off."""

BETWEEN = 8.0
CUT = "…"
"""What stands for a beginning that there is no room for."""


@dataclass(frozen=True, slots=True)
class Fraction:
    """Two lines with a stroke between them."""

    above: str
    below: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A word, and below it in small letters what goes where."""

    word: str
    below: str


Part: TypeAlias = str | Fraction | Limit


class FormulaLine(Styled, QWidget):
    """Parts from left to right, on the height of the strokes of the fractions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_formula(self, parts: tuple[Part, ...]) -> None:
        """Show another formula."""
        if parts != self._parts:
            self._parts = parts
            speak(self, self.spoken())
            self.update()

    def spoken(self) -> str:
        """Give the formula as one line of text."""
        words = []
        for part in self._parts:
            if isinstance(part, Fraction):
                words.append(f"({part.above}) / ({part.below})")
            elif isinstance(part, Limit):
                words.append(f"{part.word} {part.below}")
            else:
                words.append(part)
        return " ".join(words)

    def sizeHint(self) -> QSize:
        return QSize(200, math.ceil(2 * QFontMetricsF(self.small_font(SIZE)).height()) + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        size = next(
            (size for size in range(SIZE, LEAST, -1) if self._length(size) <= self.width()), LEAST
        )
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.ink), 1.2))
        font = self.small_font(size)
        metrics = QFontMetricsF(font)
        parts = self._fitting(size)
        middle, x = self.height() / 2, min(0.0, self.width() - self._length(size, parts))
        # The strokes lie where the sign − lies in a line.
        base = middle + metrics.xHeight() / 2 + 1
        for part in parts:
            wide = self._width(part, size)
            painter.setFont(font)
            if isinstance(part, Fraction):
                for words, height in (
                    (part.above, middle - metrics.descent() - 3),
                    (part.below, middle + metrics.ascent() + 3),
                ):
                    left = x + (wide - metrics.horizontalAdvance(words)) / 2
                    painter.drawText(QPointF(left, height), words)
                painter.drawLine(QPointF(x, middle), QPointF(x + wide, middle))
            elif isinstance(part, Limit):
                under = self._under(size)
                small = QFontMetricsF(under)
                left = x + (wide - metrics.horizontalAdvance(part.word)) / 2
                painter.drawText(QPointF(left, base), part.word)
                painter.setFont(under)
                left = x + (wide - small.horizontalAdvance(part.below)) / 2
                painter.drawText(QPointF(left, base + small.ascent() + 1), part.below)
            else:
                painter.drawText(QPointF(x, base), part)
            x += wide + BETWEEN

    def _fitting(self, size: int) -> tuple[Part, ...]:
        """Give what there is room for: where not all fits, the end stays, for there is the result.

        The last part is always there, or the end of it.
        """
        for first in range(len(self._parts)):
            parts = self._parts if not first else (CUT, *self._parts[first:])
            if self._length(size, parts) <= self.width():
                return parts
        return self._parts[-1:]

    def _length(self, size: int, parts: tuple[Part, ...] | None = None) -> float:
        parts = self._parts if parts is None else parts
        between = BETWEEN * max(0, len(parts) - 1)
        return sum(self._width(part, size) for part in parts) + between

    def _width(self, part: Part, size: int) -> float:
        metrics = QFontMetricsF(self.small_font(size))
        if isinstance(part, Fraction):
            return max(metrics.horizontalAdvance(words) for words in (part.above, part.below)) + 8
        if isinstance(part, Limit):
            below = QFontMetricsF(self._under(size)).horizontalAdvance(part.below)
            return max(metrics.horizontalAdvance(part.word), below)
        return metrics.horizontalAdvance(part)

    def _under(self, size: int) -> QFont:
        return self.small_font(min(size, UNDER))
