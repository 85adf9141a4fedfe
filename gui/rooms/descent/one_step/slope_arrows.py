"""Where you stand on the slope: the gradient points uphill, the step goes the other way.

Only an optimiser with a memory may step uphill: it still follows slopes that it felt before.
"""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.styled import Styled
from gui.style.theme import Theme
from gui.widgets.spoken import give_role, speak
from gui.widgets.words.numbers import rate_words

STEEPEST = math.radians(38)
"""Drawn no steeper than this: as an angle, every slope above about 1 looks the same."""

HEAD = 8.0
DOT = 5.0


class SlopeArrows(Styled, QWidget):
    """The ground under the feet as steep as it is, and both arrows; passive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._steepness: float | None = None
        self._length = 0.0
        self._step = ""
        self._rises = self._batch = False
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_slope(
        self, steepness: float | None, length: float, step: str, *, rises: bool, batch: bool
    ) -> None:
        """Show a slope.

        steepness: the length of the gradient; None when there is none.
        length:    that of the step.
        step:      the formula of the step, or whose it is.
        rises:     whether it sets off uphill.
        batch:     whether the slope is that of a batch, and not of all photos.
        """
        shown = self._steepness, self._length, self._step, self._rises, self._batch
        if (steepness, length, step, rises, batch) != shown:
            self._steepness, self._length, self._step = steepness, length, step
            self._rises, self._batch = rises, batch
            self._describe()
            self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The arrows uphill and downhill"))
        self._words = (self.tr("uphill"), self.tr("downhill"))
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(176, 110)

    def minimumSizeHint(self) -> QSize:
        return QSize(176, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._steepness is None:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        angle = min(math.atan(self._steepness), STEEPEST)
        along = QPointF(math.cos(angle), -math.sin(angle))  # uphill is to the right
        here = QPointF(self.width() / 2, self.height() / 2)
        reach = self.width() / 2 - 4
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.drawLine(here - along * reach, here + along * reach)
        step = 0.45 if self._rises else -0.72
        for way, colour in ((0.72, colours.muted), (step, colours.ink)):
            if not self._steepness:
                break  # on flat ground there is no uphill
            _paint_arrow(painter, here, along * math.copysign(1, way), reach * abs(way), colour)
        painter.setPen(QPen(QColor(colours.card), 1.5))
        painter.setBrush(QColor(colours.ink))
        painter.drawEllipse(here, DOT, DOT)
        self._paint_words(painter, here.y(), colours)

    def _paint_words(self, painter: QPainter, middle: float, colours: Theme) -> None:
        """Write what the arrows are: uphill above the slope at the left, downhill below it."""
        plain, strong = self.small_font(), self.small_font(strong=True)
        line = painter.fontMetrics().height()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        lift = middle - STEEPEST * self.width() * 0.18
        blocks = (
            (max(0.0, lift - 2.6 * line), left, colours.muted, self._lines()[:2]),
            (
                min(self.height() - 2.0 * line, middle + 1.2 * line),
                right,
                colours.ink,
                self._lines()[2:],
            ),
        )
        for top, side, colour, lines in blocks:
            painter.setPen(QColor(colour))
            for place, words in enumerate(lines):
                painter.setFont(strong if place == 0 else plain)
                area = QRectF(0, top + place * line, self.width(), line)
                painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _lines(self) -> tuple[str, str, str, str]:
        steepness = rate_words(self._steepness or 0.0)
        uphill, downhill = self._words
        if self._batch:
            uphill, downhill = (
                self.tr("{way} (batch)").format(way=way) for way in (uphill, downhill)
            )
        return (
            f"dW: {uphill}",
            self.tr("steepness {norm} (with b)").format(norm=steepness),
            f"{self._step}: {uphill if self._rises else downhill}",
            self.tr("length {norm}").format(norm=rate_words(self._length)),
        )

    def _describe(self) -> None:
        words = "" if self._steepness is None else ", ".join(self._lines())
        speak(self, words)


def _paint_arrow(
    painter: QPainter, start: QPointF, along: QPointF, length: float, colour: str
) -> None:
    """Draw an arrow from a place in the direction `along`, which is of length 1."""
    across = QPointF(-along.y(), along.x())
    tip = start + along * length
    neck = tip - along * HEAD
    painter.setPen(QPen(QColor(colour), 3))
    painter.drawLine(start, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([tip, neck + across * HEAD * 0.6, neck - across * HEAD * 0.6]))
