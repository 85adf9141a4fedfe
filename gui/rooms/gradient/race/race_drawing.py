"""Draws both lanes of the race: pictures of what is known, over one logarithmic time."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.rooms.gradient.race.lane_pictures import paint_known, paint_rows
from gui.rooms.gradient.race.race_lengths import LENGTH_LINES, paint_lengths
from gui.rooms.gradient.race.race_shown import HANDLE, INSET, NAMES, SOONEST, RaceShown, axis_of
from gui.rooms.gradient.race.race_words import duration_words
from gui.style import fonts, text, theme
from gui.style.language import fill
from gui.style.scale import px
from model.gradient import RaceLane

HUGE, LARGE = 44, 22
LEAST_EDGE = 22.0
BETWEEN = 3.0
BAR = 26
"""The width of a bar that fills, where x is no picture."""
ROWS = 72
"""Width of what stands beside the pictures of the first lane."""

_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Heights:
    """Where things lie, from the top down, in pixels.

    edge:  of a picture.
    upper: the first lane; `lower` the second.
    bar:   the middle of the bar between them.
    known: the numbers below the second lane.
    time:  the line of the time.
    """

    edge: float
    upper: float
    bar: float
    lower: float
    known: float
    time: float


class RaceDrawing:
    """A race at one moment, drawn into a place of some size.

    at:   the moment, in seconds; None for the last one there is.
    font: that of the widget.
    """

    def __init__(
        self, race: RaceShown, at: float | None, width: float, height: float, font: QFont
    ) -> None:
        self._race, self._limit = race, race.limit
        self._left, self._right = float(px(INSET)), width - px(INSET)
        felt = race.felt
        self._at = at if at is not None else 0.0 if felt is None else felt.seconds
        self._small, self._strong = fonts.small(font), fonts.small(font, strong=True)
        self._font = font
        self._line = QFontMetricsF(self._small).height()
        self.axis = axis_of(race, width)
        self._heights = self._arrange(height - px(INSET))

    def _arrange(self, height: float) -> Heights:
        line, axis = self._line, self.axis
        free = height - 5.4 * line - px(HANDLE) - 2 * BETWEEN - px(12)
        decade = (axis.right - axis.left) / (axis.high - axis.low)
        edge = max(px(LEAST_EDGE), min(free / 4, 0.86 * decade))
        lane = 2 * edge + BETWEEN
        upper = px(INSET) / 2
        bar = upper + lane + 1.7 * line
        lower = bar + 0.9 * line
        known = lower + lane + 2
        return Heights(edge, upper, bar, lower, known, known + line + px(HANDLE) / 2 + 2)

    def paint(self, painter: QPainter) -> None:
        """Draw all of it."""
        race, axis, heights = self._race, self.axis, self._heights
        felt, x = race.felt, axis.x(race.calculated.seconds)
        self._rows(painter, x, heights.upper, race.calculated, None)
        self._name_rows(painter, x + heights.edge / 2 + 6)
        base = duration_words(race.calculated.seconds)
        translate = QCoreApplication.translate
        self._name_lane(
            painter,
            heights.upper,
            translate("Race", "backpropagation"),
            translate("Race", "one look, one way back"),
            base,
        )
        self._name_lane(
            painter,
            heights.lower,
            translate("Race", "weight by weight"),
            translate("Race", "a look for each weight"),
            "" if felt is None else duration_words(self._at),
        )
        self._label(painter, heights.known, translate("Race", "slopes known"))
        self._label(painter, heights.bar - self._line / 2, translate("Race", "times as long"))
        self._paint_time(painter)
        if felt is None:
            self._rows(painter, x, heights.lower, race.calculated, 0)
            self._count(painter, x, 0, strong=True)
            return
        for moment in axis.snapshots(self._at):
            self._moment(painter, felt, moment, strong=False)
        self._moment(painter, felt, self._at, strong=True)
        self._paint_bar(painter)
        self._paint_ratio(painter)
        self._paint_handle(painter)

    # The lanes.

    def _moment(self, painter: QPainter, felt: RaceLane, moment: float, *, strong: bool) -> None:
        known, x = felt.known_at(moment), self.axis.x(moment)
        self._rows(painter, x, self._heights.lower, felt, known)
        self._count(painter, x, known, strong=strong)

    def _rows(
        self, painter: QPainter, middle: float, top: float, lane: RaceLane, known: int | None
    ) -> None:
        race, edge = self._race, self._heights.edge
        left = min(max(middle - edge / 2, self._left), self._right - edge)
        dW = lane.gradient(race.params, known).W
        if race.shape is None:
            whole = QRectF(middle - px(BAR) / 2, top, px(BAR), 2 * edge + BETWEEN)
            share = len(lane.values[:known]) / len(lane.reference)
            paint_known(painter, whole, share)
            return
        below = QRectF(left, top + edge + BETWEEN, edge, edge)
        paint_rows(painter, (QRectF(left, top, edge, edge), below), dW, race.shape, self._limit)

    def _name_rows(self, painter: QPainter, left: float) -> None:
        translate, edge = QCoreApplication.translate, self._heights.edge
        painter.setFont(self._small)
        painter.setPen(QColor(theme.current().muted))
        if self._race.shape is None:
            lane = QRectF(left, self._heights.upper, px(ROWS), 2 * edge + BETWEEN)
            wrapped = _MIDDLE | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(lane, wrapped, translate("Race", "all slopes known"))
            return
        names = translate("Race", "dog's row"), translate("Race", "cat's row")
        for place, name in enumerate(names):
            top = self._heights.upper + place * (edge + BETWEEN)
            painter.drawText(QRectF(left, top, px(ROWS), edge), _MIDDLE, name)

    def _count(self, painter: QPainter, x: float, known: int, *, strong: bool) -> None:
        font = self._strong if strong else self._small
        words, colours = text.count(known), theme.current()
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(words)
        left = min(x - wide / 2, self._right - wide)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if strong else colours.muted))
        painter.drawText(QPointF(left, self._heights.known + metrics.ascent()), words)

    def _name_lane(
        self, painter: QPainter, top: float, name: str, what: str, duration: str
    ) -> None:
        colours, y = theme.current(), top
        large = fonts.small(self._font, LARGE, strong=True)
        lines = (
            (name, self._strong, colours.ink),
            (what, self._small, colours.muted),
            (duration, large, colours.ink),
        )
        for words, font, colour in lines:
            metrics = QFontMetricsF(font)
            y += metrics.height()
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(
                QPointF(self._left, y - metrics.descent()), self._elided(words, metrics)
            )

    def _label(self, painter: QPainter, top: float, words: str) -> None:
        metrics = QFontMetricsF(self._small)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.current().muted))
        painter.drawText(QPointF(self._left, top + metrics.ascent()), self._elided(words, metrics))

    def _elided(self, words: str, metrics: QFontMetricsF) -> str:
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, px(NAMES) - 6)

    # Times as long, and time.

    def _paint_bar(self, painter: QPainter) -> None:
        """Draw how many times as long the second lane has taken, and what was guessed."""
        colours, axis, y = theme.current(), self.axis, self._heights.bar
        high, first = float(px(8)), self._race.calculated.seconds
        begin, end = axis.x(first), axis.x(self._at)
        bar = QRectF(begin, y - high / 2, max(1.0, end - begin), high)
        # Pale: its powers of ten are no lengths that could be compared.
        painter.fillRect(bar, QColor(colours.edge))
        painter.setFont(self._small)
        for ratio in axis.ratios():
            x = axis.x(first * ratio)
            if x <= end:
                painter.fillRect(QRectF(x, y - high / 2, 1, high), QColor(colours.card))
                painter.setPen(QColor(colours.muted))
                painter.drawText(QPointF(x + 3, y - high / 2 - 3), f"× {text.count(ratio)}")
        if self._race.guess and not self._race.going:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.ink), 1.8))
            painter.setBrush(QColor(colours.card))
            middle = QPointF(axis.x(first * self._race.guess), y)
            painter.drawEllipse(middle, 0.9 * high, 0.9 * high)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_ratio(self, painter: QPainter) -> None:
        """Write how many times as long it takes: the one number of the page."""
        heights, first = self._heights, max(self._race.calculated.seconds, SOONEST)
        words = QCoreApplication.translate("Race", "{ratio} times as long")
        words = fill(words, ratio=text.rounded(self._at / first))
        left = self.axis.x(first) + heights.edge / 2 + px(ROWS)
        lane = 2 * heights.edge + BETWEEN
        box = QRectF(left, heights.upper, self._right - left, lane)
        rest = self._line * (1 if self._race.aside else 0)
        bars = LENGTH_LINES * self._line
        if QFontMetricsF(fonts.small(self._font, LARGE, strong=True)).height() + rest + bars > lane:
            bars = 0.0
        for size in range(HUGE, LARGE - 1, -2):
            font = fonts.small(self._font, size, strong=True)
            metrics = QFontMetricsF(font)
            high = metrics.height()
            if metrics.horizontalAdvance(words) <= box.width() and high + rest + bars <= lane:
                break
        painter.setFont(font)
        painter.setPen(QColor(theme.current().ink))
        top = box.top() + max(0.0, lane - high - rest - bars) / 2
        painter.drawText(QRectF(left, top, box.width(), high), _RIGHT, words)
        painter.setFont(self._small)
        painter.drawText(
            QRectF(left, top + high, box.width(), self._line), _RIGHT, self._race.aside
        )
        if bars:
            below = QRectF(left, top + high + rest, box.width(), bars)
            paint_lengths(painter, below, self._race.calculated.seconds, self._at)

    def _paint_time(self, painter: QPainter) -> None:
        colours, axis, y = theme.current(), self.axis, self._heights.time
        painter.setPen(QPen(QColor(colours.edge), 2))
        painter.drawLine(QPointF(axis.left, y), QPointF(axis.right, y))
        metrics, free = QFontMetricsF(self._small), axis.left - px(20)
        painter.setFont(self._small)
        painter.setPen(QColor(colours.muted))
        for power in axis.powers():
            words, x = duration_words(power), axis.x(power)
            wide = metrics.horizontalAdvance(words)
            left = min(x - wide / 2, self._right - wide)
            if left > free:
                painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))
                painter.drawText(QPointF(left, y + px(HANDLE) / 2 + metrics.ascent()), words)
                free = left + wide + 8
        translate = QCoreApplication.translate
        over = self._race.felt is not None and not self._race.going
        words = translate("Race", "time, drag it back") if over else translate("Race", "time")
        self._label(painter, y - metrics.height() / 2, words)

    def _paint_handle(self, painter: QPainter) -> None:
        colours, y, x = theme.current(), self._heights.time, self.axis.x(self._at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.ink), 3))
        painter.drawLine(QPointF(self.axis.left, y), QPointF(x, y))
        if not self._race.going:
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.setBrush(QColor(colours.card))
            painter.drawEllipse(QPointF(x, y), px(HANDLE) / 2 - 1, px(HANDLE) / 2 - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
