"""The handle of the page: h on a scale of powers of ten, from where the curve bends to very near.

To the right h gets smaller.
"""

import math
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.label import Figure
from gui.widgets.words.numbers import rate_words

A_DECADE = 10
"""So many places the handle has in each power of ten."""

DECADES = 5

HANDLE = 18
"""The width of the slider's handle: its ends are half of it inside."""

APART = 4
"""Pixels at least between two powers."""


def held(reach: float, h: float) -> float:
    """Keep an h between the ends of the scale."""
    return min(max(h, reach * 10.0**-DECADES), reach)


class HScale(Styled, QWidget):
    """A slider with its powers of ten below.

    Signals: `chosen(h)`.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reach = 1.0
        self._name, self._slider, self._powers = (
            Figure("h = 0.00001", "number"),
            Slider(),
            _Powers(),
        )
        self._slider.setRange(0, A_DECADE * DECADES)
        self._slider.setPageStep(A_DECADE)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._slider)
        column.addWidget(self._powers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._name)
        row.addLayout(column, 1)
        self._slider.valueChanged.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._slider.setAccessibleName(self.tr("h, the distance of the two points"))

    def keyboard(self) -> QWidget:
        """Give what takes the keys."""
        return self._slider

    def show_h(self, reach: float, h: float) -> None:
        """Show an h, on a scale that begins at `reach`."""
        self._reach = reach
        self._slider.show_value(round(-A_DECADE * math.log10(h / reach)))
        self._name.setText(f"h = {rate_words(h)}")
        self._slider.setAccessibleDescription(f"h = {rate_words(h)}")
        self._powers.show_powers([rate_words(reach * 10.0**-power) for power in range(DECADES + 1)])

    def _choose(self, place: int) -> None:
        # In two digits, and powers of ten as they are written.
        self.chosen.emit(float(f"{self._reach * 10.0 ** (-place / A_DECADE):.1e}"))


class _Powers(Styled, QWidget):
    """What is written below the slider, each power under its place."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []

    def show_powers(self, words: list[str]) -> None:
        """Show other powers."""
        if words != self._words:
            self._words = words
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, math.ceil(QFontMetricsF(self.small_font()).height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.small_font())
        painter.setPen(QColor(theme.current().muted))
        for where, words in self._places():
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)

    def _places(self) -> list[tuple[QRectF, str]]:
        """Give each power its place; where all have no room, every second or third is written."""
        metrics = QFontMetricsF(self.small_font())
        inside = px(HANDLE) / 2
        span = self.width() - 2 * inside
        places: list[tuple[QRectF, str]] = []
        for place, words in enumerate(self._words):
            wide = metrics.horizontalAdvance(words) + 2
            middle = inside + span * place / (len(self._words) - 1)
            left = min(max(0.0, middle - wide / 2), self.width() - wide)
            places.append((QRectF(left, 0, wide, self.height()), words))
        for every in range(1, len(places)):
            chosen = places[::every]
            if all(
                one.right() + APART <= other.left() for (one, _), (other, _) in pairwise(chosen)
            ):
                return chosen
        return places[:1]
