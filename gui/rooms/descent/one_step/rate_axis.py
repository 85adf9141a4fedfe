"""The slider that is the axis of the valley: the ball lands above its handle."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.reading import move_of
from gui.rooms.descent.behaviour_words import behaviour_name
from gui.rooms.descent.one_step.extents import Ends
from gui.rooms.descent.one_step.valley_plot import moved_rate
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import Theme
from gui.widgets.spoken import give_role, read_out, speak
from gui.widgets.words.numbers import promised_rate, rate_words, rounded_rate
from model.descent import STEPS, Span

WORDS, GROOVE, NAMES = 16, 22, 18
"""The heights of the words above the groove, of the groove, and of the names below it."""

HANDLE = 8.5
GAP = 5.0


@dataclass(frozen=True, slots=True)
class RateAxisContent:
    """What the slider shows.

    rate:  the η that the handle stands at.
    film:  the η of the next step of the film.
    bound: 2 / λ; None where it is not shown, not known yet, or promises nothing.
    spans: which η does what, as far as it is known.
    """

    rate: float
    film: float
    bound: float | None
    spans: tuple[Span, ...]


class RateAxis(Styled, QWidget):
    """A groove below a plot, in the plot's own places; below it the names of what η does.

    place: where an η stands, in pixels from the left.
    rate:  which η stands there.
    ends:  says between which powers of ten it reaches.

    Signals: `rate_chosen(rate)`.
    """

    rate_chosen = Signal(float)

    def __init__(
        self,
        place: Callable[[float], float],
        rate: Callable[[float], float],
        ends: Callable[[], Ends],
    ) -> None:
        super().__init__()
        self._place, self._rate_at, self._ends = place, rate, ends
        self._content: RateAxisContent | None = None
        self._held = False
        give_role(self, QAccessible.Role.Slider)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_axis(self, content: RateAxisContent | None) -> None:
        """Show where η is; None where there is nothing to choose."""
        self._content = content
        if content is not None:
            speak(self, " · ".join(self._words(content)))
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("η of the next step, tried out"))

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(WORDS + GROOVE + NAMES))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._content is not None:
            self._held = True
            self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._choose(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move, content = move_of(event), self._content
        if move is None or content is None:
            super().keyPressEvent(event)
            return
        rate = moved_rate(content.rate, move, self._ends())
        if rate != content.rate:
            self.rate_chosen.emit(rate)
            read_out(self, f"η = {rate_words(rate)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        content, colours = self._content, theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = (self._place(10.0**power) for power in self._ends())
        middle = px(WORDS) + px(GROOVE) / 2
        painter.setFont(self.small_font(14, strong=True))
        painter.setPen(QColor(colours.ink))
        name = QRectF(left - px(40), middle - px(12), px(26), px(24))
        painter.drawText(name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "η")
        painter.setPen(QPen(QColor(colours.edge), px(4), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        if content is None:
            return
        at = self._held_inside(content.rate, left, right)
        painter.setPen(QPen(QColor(colours.ink), px(4), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(left, middle), QPointF(at, middle))
        self._paint_spans(painter, colours, content, left, right)
        self._paint_marks(painter, colours, content, left, right)
        painter.setPen(QPen(QColor(colours.ink), 2.2))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(QPointF(at, middle), px(1) * HANDLE, px(1) * HANDLE)
        ring = QRectF(at - px(12), middle - px(12), px(24), px(24))
        self.paint_focus(painter, ring, ring.width() / 2)

    def _choose(self, event: QMouseEvent) -> None:
        rate = rounded_rate(self._rate_at(event.position().x()))
        if self._content is not None and rate != self._content.rate:
            self.rate_chosen.emit(rate)

    def _held_inside(self, rate: float, left: float, right: float) -> float:
        return min(max(self._place(rate), left), right)

    def _paint_spans(
        self, painter: QPainter, colours: Theme, content: RateAxisContent, left: float, right: float
    ) -> None:
        """Write below the groove which η does what; the one in hand stands out."""
        top = float(px(WORDS + GROOVE))
        if content.spans:
            painter.setFont(self.small_font())
            painter.setPen(QColor(colours.muted))
            words = fill(self.tr("{steps} steps:"), steps=STEPS)
            area = QRectF(0, top + 2, left - GAP, px(NAMES) - 2)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words
            )
        for span in content.spans:
            begin, end = (self._held_inside(at, left, right) for at in (span.low, span.high))
            begin = left if span is content.spans[0] else begin
            end = right if span is content.spans[-1] else end
            chosen = begin <= self._held_inside(content.rate, left, right) < end
            strength = colours.ink if chosen else colours.muted
            painter.setPen(QPen(QColor(strength), 2 if chosen else 1))
            painter.drawLine(QPointF(begin + 2, top + 1), QPointF(end - 2, top + 1))
            painter.setFont(self.small_font(strong=chosen))
            words = behaviour_name(span.behaviour)
            if painter.fontMetrics().horizontalAdvance(words) < end - begin:
                area = QRectF(begin, top + 2, end - begin, px(NAMES) - 2)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_marks(
        self, painter: QPainter, colours: Theme, content: RateAxisContent, left: float, right: float
    ) -> None:
        """Mark 2 / λ and the film's own η above the groove, each with its words at its own side."""
        middle = px(WORDS) + px(GROOVE) / 2
        marks = [(content.film, self._film_words(content), True)]
        if content.bound is not None:
            marks.append((content.bound, self._bound_words(content.bound), False))
        marks = sorted(
            mark
            for mark in marks
            if 0 < mark[0] < math.inf and left <= self._place(mark[0]) <= right
        )
        painter.setFont(self.small_font())
        metrics = QFontMetricsF(painter.font())
        taken = left - px(40)
        for number, (rate, words, film) in enumerate(marks):
            x, wide = self._place(rate), metrics.horizontalAdvance(words)
            before = len(marks) > 1 and number == 0
            begin = x - GAP - wide if before else x + GAP
            begin = min(max(begin, taken), self.width() - wide)
            taken = begin + wide + 2 * GAP
            painter.setPen(QPen(QColor(colours.ink if film else colours.muted), 1.4))
            if film:
                painter.setBrush(QColor(colours.ink))
                tip = QPointF(x, middle - px(7))
                across = QPointF(px(4), -px(7))
                down = QPointF(-px(4), -px(7))
                painter.drawPolygon(QPolygonF([tip, tip + across, tip + down]))
            else:
                painter.drawLine(QPointF(x, middle - px(14)), QPointF(x, middle + px(7)))
            area = QRectF(begin, 0, wide + 1, px(WORDS))
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)

    def _words(self, content: RateAxisContent) -> list[str]:
        words = [f"η = {rate_words(content.rate)}", self._film_words(content)]
        if content.bound is not None:
            words.append(self._bound_words(content.bound))
        return words

    def _film_words(self, content: RateAxisContent) -> str:
        return fill(self.tr("this film: η = {rate}"), rate=rate_words(content.film))

    def _bound_words(self, bound: float) -> str:
        return f"2/λ = {promised_rate(bound)}"
