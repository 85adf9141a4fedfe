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

MOST_POINTS = 400
FAINT = 0.15
"""How strong the colours of the areas are: the votes beside them come first."""


@dataclass(frozen=True, slots=True, eq=False)
class RunningSum:
    """The line in pixels.

    so_far: (h · w + 1,) the sums, with the 0 before the first pixel.
    place:  where it is drawn.
    zero:   how far right 0 lies.
    scale:  pixels to the right for 1; 0 where all sums are 0.
    """

    so_far: Doubles
    place: QRectF
    zero: float
    scale: float

    def across(self, value: float) -> float:
        """Say how far right a sum lies."""
        return self.zero + self.scale * value

    def point(self, count: int) -> QPointF:
        """Say where the sum of the first so many votes lies."""
        down = count / (len(self.so_far) - 1) * self.place.height()
        return QPointF(self.across(float(self.so_far[count])), self.place.top() + down)

    def points(self) -> tuple[Doubles, Doubles]:
        """Give the line, x and y, in no more points than are seen."""
        last = len(self.so_far) - 1
        picked = np.unique(np.linspace(0, last, min(last + 1, MOST_POINTS)).astype(np.intp))
        xs = self.zero + self.scale * self.so_far[picked]
        return xs, self.place.top() + picked / last * self.place.height()


def running_sum(found: PixelVotes, place: QRectF) -> RunningSum:
    """Lay the sum of votes into a place."""
    so_far = np.concatenate([[0.0], found.so_far])
    low, high = float(so_far.min()), float(so_far.max())
    inside = place.adjusted(px(9), 0, -px(9), 0)
    if not high - low > 0:
        return RunningSum(so_far, place, inside.center().x(), 0.0)
    scale = inside.width() / (high - low)
    return RunningSum(so_far, place, inside.left() - low * scale, scale)


def paint_run(pen: Pen, layout: WayLayout, way: PixelWay) -> QPointF:
    """Draw the sum; gives where it ends."""
    line = running_sum(way.found, layout.run)
    xs, ys = line.points()
    curve = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
    zero = line.zero
    _paint_areas(pen, line, curve, way.found.side)
    pen.line("edge", 1.2)
    pen.painter.drawLine(QPointF(zero, line.place.top()), QPointF(zero, line.place.bottom()))
    pen.line("muted", 1.3)
    pen.painter.drawPolyline(curve)
    _paint_so_far(pen, layout, way, line)
    end = curve[-1]
    pen.line("card", 1.6)
    pen.painter.setBrush(pen.colour("ink"))
    pen.painter.drawEllipse(end, px(5), px(5))
    _paint_words(pen, line, way.found, note_above=layout.note_above)
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
    xs, ys = line.points()
    beside = xs[(ys > top) & (ys < top + px(30))]
    crossed = [int(((beside > left) & (beside < left + width)).sum()) for left in lefts]
    at_right = crossed[1] < crossed[0]
    box, align = boxes[at_right], RIGHT if at_right else LEFT
    pen.write(box.adjusted(0, 0, 0, -px(16)), words, 11, align=align)
    pen.write(box.adjusted(0, px(13), 0, 0), number, 12, "ink", align, strong=True)


def _paint_words(pen: Pen, line: RunningSum, found: PixelVotes, *, note_above: bool) -> None:
    """Name it, and write where it begins and ends."""
    translate, place = QCoreApplication.translate, line.place
    above = QRectF(place.left(), place.top() - px(18), place.width(), px(16))
    name, note = translate("Way", "sum"), translate("Way", "only its end counts")
    pen.write(above, name, colour="ink", align=LEFT if note_above else CENTRE)
    if note_above:
        beside = above.adjusted(pen.width(name) + px(8), 0, 0, 0)
        pen.write(beside, note, 11)
    half = place.width() / 2 if note_above else pen.width(name) / 2
    middle = above.center()
    pen.line("muted", 1.4)
    pen.arrow(
        QPointF(place.left() - px(14 if not note_above else 26), middle.y()),
        QPointF(middle.x() - half - px(5), middle.y()),
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
    if not note_above:
        under = QRectF(place.left() - px(8), below.bottom(), place.width() + px(16), px(14))
        pen.write(under, note, 11, align=CENTRE)
