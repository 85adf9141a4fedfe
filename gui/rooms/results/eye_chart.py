"""The eye comparison as a picture: a line for each eye, up is better.

Colours belong to the classes here, so the lines are told apart by their names at the right end,
by the shape of their points, and by how they are drawn: dashed for pixels, solid for networks.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.style.language import say
from gui.style.styled import Styled
from gui.style.theme import Theme
from model.inspection import EyeComparison, Trial

MARK = 3.2
"""Half the width of a point."""

TICK = 4
PAD = 6
LEADER = 16
"""From the last point to the name of its line."""

NAMES = 0.42
"""The most of the width that the names take."""

DODGE = 2.0
"""Lines stand this far beside each other, so that their error bars do not lie on each other."""

TICK_HEIGHT = 26
STEPS = (0.1, 0.2, 0.5)
LEAST = QSize(240, 130)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the plot lies, how far the axes go beyond its sides, and what its edges mean."""

    area: QRectF
    margin: float
    low: float
    sizes: tuple[int, ...]

    @property
    def left(self) -> float:
        return self.area.left() - self.margin

    @property
    def right(self) -> float:
        return self.area.right() + self.margin

    def across(self, size: int) -> float:
        first, last = self.sizes[0], self.sizes[-1]
        if first == last:
            return self.area.center().x()
        share = math.log(size / first) / math.log(last / first)
        return self.area.left() + share * self.area.width()

    def up(self, share: float) -> float:
        return self.area.bottom() - (share - self.low) / (1.0 - self.low) * self.area.height()


class EyeChart(Styled, QWidget):
    """Accuracy against photos of each class, with error bars and the line of guessing; passive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: EyeComparison | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_comparison(self, comparison: EyeComparison) -> None:
        """Show the results so far."""
        before, self._comparison = self._comparison, comparison
        if before is None or (before.eyes, before.trials) != (comparison.eyes, comparison.trials):
            self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(
            self.tr("Chart: right answers by photos of each class, a line an eye")
        )
        self.setAccessibleDescription(self.tr("The same numbers stand in the table beside it."))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        comparison = self._comparison
        if comparison is None:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.small_font()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        frame = self._frame(comparison, metrics)
        self._paint_axes(painter, frame, metrics, colours)
        self._paint_guessing(painter, frame, metrics, colours, 1 / comparison.classes)
        self._paint_lines(painter, frame, metrics, colours, comparison)

    def _frame(self, comparison: EyeComparison, metrics: QFontMetrics) -> _Frame:
        trials = [trial for row in comparison.trials for trial in row if trial.hits]
        lowest = min((trial.interval[0] for trial in trials), default=1.0)
        # Below the line of guessing there is room for what is written there.
        low = min(lowest, 1 / comparison.classes - 0.09)
        names = max(metrics.horizontalAdvance(say(eye.label)) for eye in comparison.eyes)
        margin = PAD + DODGE * len(comparison.eyes) / 2
        left = metrics.horizontalAdvance("100 %") + PAD + margin
        right = margin + LEADER + min(names, NAMES * self.width())
        line = metrics.height()
        bottom = 2 * line + TICK
        area = QRectF(
            left, line / 2, self.width() - left - right, self.height() - bottom - line / 2
        )
        return _Frame(area, margin, max(0.0, low), comparison.sizes)

    def _paint_axes(
        self, painter: QPainter, frame: _Frame, metrics: QFontMetrics, colours: Theme
    ) -> None:
        area, line = frame.area, metrics.height()
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawLine(QPointF(frame.left, area.bottom()), QPointF(frame.right, area.bottom()))
        step = next(
            (s for s in STEPS if s / (1 - frame.low) * area.height() >= TICK_HEIGHT), STEPS[-1]
        )
        for number in range(round(1 / step) + 1):
            share = number * step
            if share >= frame.low:
                height = frame.up(share)
                painter.setPen(QPen(QColor(colours.line), 1))
                painter.drawLine(QPointF(frame.left, height), QPointF(frame.right, height))
                painter.setPen(QColor(colours.muted))
                place = QRectF(0, height - line / 2, frame.left - PAD, line)
                words = f"{text.number(100 * share, 0)} %"
                painter.drawText(place, Qt.AlignmentFlag.AlignRight, words)
        painter.setPen(QColor(colours.muted))
        taken = math.inf
        for size in reversed(frame.sizes):  # the last one has to be there
            words = self.tr("all") if size == frame.sizes[-1] else text.count(size)
            width = metrics.horizontalAdvance(words)
            middle = frame.across(size)
            if middle + width / 2 + 4 <= taken:
                taken = middle - width / 2
                place = QRectF(taken, area.bottom() + TICK, width + 1, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        words = self.tr("photos of each class to learn from")
        place = QRectF(0, area.bottom() + TICK + line, self.width(), line)
        offset = metrics.horizontalAdvance(words) / 2
        place.moveLeft(max(0.0, area.center().x() - offset))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)

    def _paint_guessing(
        self,
        painter: QPainter,
        frame: _Frame,
        metrics: QFontMetrics,
        colours: Theme,
        chance: float,
    ) -> None:
        height = frame.up(chance)
        left, right = frame.left, frame.right
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(left, height), QPointF(right, height))
        painter.setPen(QColor(colours.muted))
        words = self.tr("guessing: {share} %").format(share=text.number(100 * chance, 0))
        place = QRectF(left, height + 1, right - left, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, words)

    def _paint_lines(
        self,
        painter: QPainter,
        frame: _Frame,
        metrics: QFontMetrics,
        colours: Theme,
        comparison: EyeComparison,
    ) -> None:
        count = len(comparison.eyes)
        ends: list[tuple[float, int]] = []
        families = {True: 0, False: 0}
        for row, (eye, trials) in enumerate(zip(comparison.eyes, comparison.trials, strict=True)):
            aside = DODGE * (row - (count - 1) / 2)
            pixels = eye.shape is not None
            kind = families[pixels]
            families[pixels] += 1
            colour = QColor(colours.muted if pixels else colours.ink)
            points = _points(frame, trials, aside)
            if not points:
                continue
            painter.setPen(QPen(colour, 1.0))
            for place, (low, high) in points:
                painter.drawLine(
                    QPointF(place.x(), frame.up(low)), QPointF(place.x(), frame.up(high))
                )
            dashed = Qt.PenStyle.DashLine if pixels else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour, 1.3, dashed))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([place for place, _ in points]))
            painter.setPen(QPen(colour, 1.3))
            painter.setBrush(QColor(colours.card))
            for place, _ in points:
                painter.drawPath(_mark(kind, place))
            ends.append((points[-1][0].y(), row))
        ends.sort()
        line = metrics.height()
        heights = [height for height, _ in ends]
        shown = spread(heights, line - 1, line / 2, self.height() - line / 2)
        for (end, row), name in zip(ends, shown, strict=True):
            self._paint_name(painter, frame, metrics, colours, (end, name), comparison, row)

    def _paint_name(
        self,
        painter: QPainter,
        frame: _Frame,
        metrics: QFontMetrics,
        colours: Theme,
        heights: tuple[float, float],
        comparison: EyeComparison,
        row: int,
    ) -> None:
        """Write the name of a line, and lead from the line to it."""
        eye = comparison.eyes[row]
        end, shown = heights
        left = frame.right + LEADER
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawLine(QPointF(frame.right, end), QPointF(left - 3, shown))
        painter.setPen(QColor(colours.muted if eye.shape is not None else colours.ink))
        room = self.width() - left
        words = metrics.elidedText(say(eye.label), Qt.TextElideMode.ElideRight, int(room))
        line = metrics.height()
        painter.drawText(
            QRectF(left, shown - line / 2, room, line), Qt.AlignmentFlag.AlignVCenter, words
        )


def spread(heights: list[float], least: float, top: float, bottom: float) -> list[float]:
    """Move places, sorted from the top down, apart until neighbours are `least` apart.

    Places that would lie on each other become a block that stands around their mean. None is
    above `top`; none is below `bottom`, as long as there is room for all.
    """
    blocks: list[tuple[float, int]] = []  # middle of a block, and how many places it has
    for height in heights:
        middle, count = height, 1
        while blocks:
            above, others = blocks[-1]
            if middle - above >= least * (count + others) / 2:
                break
            blocks.pop()
            middle = (middle * count + above * others) / (count + others)
            count += others
        blocks.append((max(middle, top + least * (count - 1) / 2), count))
    places = [
        middle + least * (place - (count - 1) / 2)
        for middle, count in blocks
        for place in range(count)
    ]
    return [
        min(place, bottom - least * below)
        for place, below in zip(places, reversed(range(len(places))), strict=True)
    ]


def _points(
    frame: _Frame, trials: tuple[Trial, ...], aside: float
) -> list[tuple[QPointF, tuple[float, float]]]:
    """Where the results of an eye lie, each with its interval; those that are there already."""
    return [
        (QPointF(frame.across(size) + aside, frame.up(trial.accuracy)), trial.interval)
        for size, trial in zip(frame.sizes, trials, strict=True)
        if trial.hits
    ]


def _mark(kind: int, centre: QPointF) -> QPainterPath:
    """Draw a circle, a square, a triangle or a diamond, and so on again."""
    path = QPainterPath()
    match kind % 4:
        case 0:
            path.addEllipse(centre, MARK, MARK)
        case 1:
            path.addRect(QRectF(centre.x() - MARK, centre.y() - MARK, 2 * MARK, 2 * MARK))
        case 2:
            _polygon(path, centre, ((-1, 0.8), (0, -1.1), (1, 0.8)))
        case _:
            _polygon(path, centre, ((-1.2, 0), (0, -1.2), (1.2, 0), (0, 1.2)))
    return path


def _polygon(path: QPainterPath, centre: QPointF, corners: tuple[tuple[float, float], ...]) -> None:
    path.addPolygon(QPolygonF([centre + QPointF(MARK * x, MARK * y) for x, y in corners]))
    path.closeSubpath()
