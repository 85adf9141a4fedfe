"""The sum of the votes, from pixel to pixel, as a line beside the picture that is read."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPolygonF

from gui.rooms.score.classes import fill_of, text_of
from gui.rooms.score.one_photo.pixel_drawing import PixelWay
from gui.rooms.score.one_photo.vote_words import vote_decimals
from gui.rooms.score.one_photo.way_layout import WayLayout
from gui.rooms.score.pen import CENTRE, LEFT, RIGHT, Pen
from gui.style import text
from gui.style.scale import px
from model.inspection import PixelVotes
from model.params import Doubles

MOST_POINTS = 600
FAINT = 0.3
"""How strong the colours of the areas are: the line is what is read."""


@dataclass(frozen=True, slots=True, eq=False)
class RunningSum:
    """The line in pixels.

    so_far: (h · w + 1,) the sums, with the 0 before the first pixel.
    """

    so_far: Doubles
    place: QRectF

    @property
    def zero(self) -> float:
        """How far right 0 lies."""
        return self.across(0.0)

    def across(self, value: float) -> float:
        """Say how far right a sum lies."""
        inside = self.place.adjusted(px(9), 0, -px(9), 0)
        low, high = min(float(self.so_far.min()), 0.0), max(float(self.so_far.max()), 0.0)
        if not high - low > 0:
            return inside.center().x()
        return inside.left() + (value - low) / (high - low) * inside.width()

    def point(self, count: int) -> QPointF:
        """Say where the sum of the first so many votes lies."""
        down = count / (len(self.so_far) - 1) * self.place.height()
        return QPointF(self.across(float(self.so_far[count])), self.place.top() + down)

    @property
    def curve(self) -> list[QPointF]:
        """The line, in no more points than are seen."""
        last = len(self.so_far) - 1
        picked = np.unique(np.linspace(0, last, min(last + 1, MOST_POINTS)).astype(np.intp))
        return [self.point(count) for count in picked.tolist()]


def running_sum(found: PixelVotes, place: QRectF) -> RunningSum:
    """Lay the sum of votes into a place."""
    return RunningSum(np.concatenate([[0.0], found.so_far]), place)


def paint_run(pen: Pen, layout: WayLayout, way: PixelWay) -> QPointF:
    """Draw the sum; gives where it ends."""
    line = running_sum(way.found, layout.run)
    curve, zero = line.curve, line.zero
    _paint_areas(pen, line, curve, way.found.side)
    pen.line("edge", 1.2)
    pen.painter.drawLine(QPointF(zero, line.place.top()), QPointF(zero, line.place.bottom()))
    pen.line("ink", 1.8)
    pen.painter.drawPolyline(curve)
    _paint_so_far(pen, layout, way, line)
    end = curve[-1]
    pen.line("card", 1.6)
    pen.painter.setBrush(pen.colour("ink"))
    pen.painter.drawEllipse(end, px(5), px(5))
    _paint_words(pen, line, way.found)
    return end + QPointF(px(6), 0)


def _paint_areas(pen: Pen, line: RunningSum, curve: list[QPointF], side: int) -> None:
    """Fill what lies between the line and 0 in the colour of what the sum speaks for there."""
    place, zero = line.place, line.zero
    outline = QPolygonF([QPointF(zero, place.top()), *curve, QPointF(zero, place.bottom())])
    halves = (
        (1 - side, QRectF(place.left(), place.top(), zero - place.left(), place.height())),
        (side, QRectF(zero, place.top(), place.right() - zero, place.height())),
    )
    for speaks, half in halves:
        pen.painter.save()
        pen.painter.setClipRect(half)
        pen.painter.setOpacity(FAINT)
        pen.painter.setPen(Qt.PenStyle.NoPen)
        pen.painter.setBrush(pen.colour(fill_of(pen.colours, speaks)))
        pen.painter.drawPolygon(outline)
        pen.painter.restore()


def _paint_so_far(pen: Pen, layout: WayLayout, way: PixelWay, line: RunningSum) -> None:
    """Lead from the pinned pixel to the sum up to it."""
    rows, columns, _ = way.shape
    row, column = way.cell
    count = row * columns + column + 1
    point, main = line.point(count), layout.main
    start = main.left() + (column + 1) * main.width() / columns + px(3)
    level = main.top() + (row + 0.5) * main.height() / rows
    pen.line("ink", 1.2, dotted=True)
    pen.painter.drawLine(QPointF(start, level), QPointF(point.x() - px(5), level))
    pen.line("ink", 1.4)
    pen.painter.setBrush(pen.colour("card"))
    pen.painter.drawEllipse(point, px(5), px(5))
    decimals = vote_decimals(float(np.abs(line.so_far).max()))
    number = text.signed(round(float(line.so_far[count]), decimals), decimals)
    words = QCoreApplication.translate("Way", "so far")
    width = max(pen.width(number, 12, strong=True), pen.width(words, 11)) + px(4)
    top = min(max(level - px(32), line.place.top()), line.place.bottom() - px(34))
    lefts = (line.place.left() - px(6), line.place.right() - width)
    boxes = [QRectF(left, top, width, px(30)) for left in lefts]
    crossed = [sum(box.contains(at) for at in line.curve) for box in boxes]
    at_right = crossed[1] < crossed[0]
    box, align = boxes[at_right], RIGHT if at_right else LEFT
    pen.write(box.adjusted(0, 0, 0, -px(16)), words, 11, align=align)
    pen.write(box.adjusted(0, px(13), 0, 0), number, 12, "ink", align, strong=True)


def _paint_words(pen: Pen, line: RunningSum, found: PixelVotes) -> None:
    """Name it, and write where it begins and ends."""
    translate, place = QCoreApplication.translate, line.place
    above = QRectF(place.left(), place.top() - px(18), place.width(), px(16))
    name = translate("Way", "sum")
    half = pen.width(name) / 2
    pen.write(above, name, colour="ink", align=CENTRE)
    pen.line("muted", 1.4)
    middle = above.center()
    pen.arrow(
        QPointF(place.left() - px(14), middle.y()), QPointF(middle.x() - half - px(5), middle.y())
    )
    last = float(line.so_far[-1])
    decimals = vote_decimals(float(np.abs(line.so_far).max()))
    value = round(last, decimals)
    number = text.signed(value, decimals)
    end, width = line.across(last), pen.width(number, 13, strong=True)
    left = min(max(end - width / 2, place.left()), place.right() - width)
    below = QRectF(left, place.bottom() + px(4), width, px(16))
    speaks = found.side if value > 0 else 1 - found.side
    colour = text_of(pen.colours, speaks) if value else "ink"
    pen.write(below, number, 13, colour, CENTRE, strong=True)
    if abs(line.zero - (left + width / 2)) > width / 2 + px(8):
        zero = QRectF(line.zero - px(10), below.top(), px(20), px(16))
        pen.write(zero, "0", 12, align=CENTRE)
    note = QRectF(place.left() - px(8), below.bottom(), place.width() + px(16), px(14))
    pen.write(note, translate("Way", "only its end counts"), 11, align=CENTRE)
