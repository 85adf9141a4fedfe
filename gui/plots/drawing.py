"""What lies between the axes of a plot: curves, lines, dots and labels, drawn in pixels.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsPathItem, QGraphicsRectItem
from PySide6.QtWidgets import QGraphicsSimpleTextItem as TextItem

from gui.plots import room
from gui.plots.chart import Band, Chart, Curve, Dots, Line, Shape
from gui.plots.cut import cut
from gui.plots.envelope import thinned
from gui.plots.frame import LEADER, Frame
from gui.plots.room import Room
from gui.style import theme
from gui.style.scale import factor
from model.params import Doubles

BANDS, GRID, LINES, CURVES, DOTS, LABELS = range(6)
"""What lies on what."""

LEAST_COLUMNS = 100

_IN, _OUT = 0.17, 0.83
CORNERS: dict[Shape, tuple[tuple[float, float], ...]] = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "triangle": ((-1, 0.8), (0, -1.1), (1, 0.8)),
    "diamond": ((-1.2, 0), (0, -1.2), (1.2, 0), (0, 1.2)),
    "cross": (
        *((0, -2 * _IN), (_OUT - _IN, -_OUT - _IN), (_OUT + _IN, -_OUT + _IN)),
        *((2 * _IN, 0), (_OUT + _IN, _OUT - _IN), (_OUT - _IN, _OUT + _IN)),
        *((0, 2 * _IN), (_IN - _OUT, _OUT + _IN), (-_OUT - _IN, _OUT - _IN)),
        *((-2 * _IN, 0), (-_OUT - _IN, _IN - _OUT), (_IN - _OUT, -_OUT - _IN)),
    ),
}
"""Of a mark of half width 1."""

Item = TypeVar("Item", bound=QGraphicsItem)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its words, and the corners that it may have, as `Room.find` takes them.

    further: those that it may have where none of them is free.
    """

    words: str
    colour: str
    corners: Callable[[QSizeF], Doubles]
    strong: bool = False
    further: Callable[[QSizeF], Doubles] | None = None


class Drawing:
    """The items of one plot. They are kept and used again, for they are slow to make."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._curves: list[pg.PlotCurveItem] = []
        self._lines: list[pg.PlotCurveItem] = []
        self._dots: list[QGraphicsPathItem] = []
        self._bands: list[QGraphicsRectItem] = []
        self._labels: list[LabelItem] = []
        self._ends: list[LabelItem] = []
        self._leaders: list[QGraphicsLineItem] = []
        self._grid = self._straight(GRID, "pairs")
        self._zeros = self._straight(GRID, "pairs")
        self._drawn: list[Doubles] = []
        self._rules: list[Doubles] = []
        self._marks: list[QRectF] = []

    def show(self, chart: Chart) -> None:
        """Draw a chart between axes that are there already."""
        self._draw_bands(chart)
        self._draw_grid(chart)
        items = _have(self._curves, len(chart.curves), pg.PlotCurveItem, self._frame.view)
        self._drawn = []
        columns = max(LEAST_COLUMNS, int(self._frame.wide * self._frame.devicePixelRatioF()))
        for place, (item, curve) in enumerate(zip(items, chart.curves, strict=True)):
            points = self.points(chart, curve)
            # Dashes are slow to draw.
            pen = curve.pen(theme.current())
            most = columns if pen.style() == Qt.PenStyle.SolidLine else columns // 2
            line = _pairs(*thinned(points[:, 0], points[:, 1], most))
            line = cut(line, 0.0, self._frame.tall)
            self._drawn.append(line)
            item.setZValue(CURVES + 0.5 - place / len(chart.curves))
            filled = None if curve.below is None else curve.below(theme.current()).color()
            if filled is not None or item.opts["brush"] is not None:
                item.setFillLevel(None if filled is None else self._frame.tall)
                item.setBrush(filled)
            item.setData(line[:, 0], line[:, 1], pen=pen, connect="finite", antialias=True)
        self._draw_lines(chart)
        self._draw_dots(chart)
        self._draw_labels(chart)
        self._draw_ends(chart)

    def points(self, chart: Chart, curve: Curve | Dots) -> Doubles:
        """Say where the points (n, 2) of a curve are drawn; NaN where one has no place."""
        across = self._frame.pixels_across(chart.across.positions(curve.across))
        up = self._frame.pixels_up(chart.up.positions(curve.up))
        return _pairs(across + curve.aside, up)

    def room_to_read(self) -> Room:
        """Say where there is room, beside the labels, for the words of what is read."""
        free = self._room([])
        for label in filter(QGraphicsItem.isVisible, self._labels):
            free.take(label.mapRectToParent(label.rect()))
        return free

    def _room(self, rules: list[Doubles]) -> Room:
        free = Room(self._area(), self._drawn, rules)
        for box in self._marks:
            free.take(box)
        return free

    def _area(self) -> QRectF:
        return QRectF(0, 0, self._frame.wide, self._frame.tall)

    def _draw_bands(self, chart: Chart) -> None:
        items = _have(self._bands, len(chart.bands), QGraphicsRectItem, self._frame.view)
        for item, band in zip(items, chart.bands, strict=True):
            item.setZValue(BANDS)
            item.setPen(QPen(Qt.PenStyle.NoPen))
            item.setBrush(QColor(theme.current().wash))
            item.setRect(self._place_of(chart, band))

    def _place_of(self, chart: Chart, band: Band) -> QRectF:
        ends = chart.across.positions(np.array([band.low, band.high]))
        left, right = np.clip(self._frame.pixels_across(ends), 0.0, self._frame.wide).tolist()
        return QRectF(left, 0.0, right - left, self._frame.tall)

    def _draw_grid(self, chart: Chart) -> None:
        frame, colours = self._frame, theme.current()
        for item, zero in ((self._grid, False), (self._zeros, True)):
            item.setVisible(bool(chart.grid))
            if not chart.grid:
                continue
            across, up = (
                np.array([place for place in places if (abs(place) < 1e-9) == zero])
                for places in frame.marks
            )
            x, y = frame.pixels_across(across), frame.pixels_up(up)
            upright = _pairs(np.repeat(x, 2), np.tile([0.0, frame.tall], len(x)))
            level = _pairs(np.tile([0.0, frame.wide], len(y)), np.repeat(y, 2))
            points = np.concatenate([upright, level]) if chart.grid == "both" else level
            pen = QPen(QColor(colours.edge if zero else colours.line), 1)
            item.setData(points[:, 0], points[:, 1], pen=pen)

    def _draw_lines(self, chart: Chart) -> None:
        items = _have(self._lines, len(chart.lines), lambda: self._straight(LINES, "all"), None)
        self._rules = []
        for item, line in zip(items, chart.lines, strict=True):
            ends = self._from_end_to_end(chart, line)
            self._rules.append(ends)
            item.setData(ends[:, 0], ends[:, 1], pen=line.pen(theme.current()))

    def _from_end_to_end(self, chart: Chart, line: Line) -> Doubles:
        """Say where a line begins and ends."""
        at = np.array([line.at, line.at])
        if line.upright:
            x = self._frame.pixels_across(chart.across.positions(at))
            return _pairs(x, np.array([0.0, self._frame.tall]))
        y = self._frame.pixels_up(chart.up.positions(at))
        return _pairs(np.array([0.0, self._frame.wide]), y)

    def _draw_dots(self, chart: Chart) -> None:
        items = _have(self._dots, len(chart.dots), QGraphicsPathItem, self._frame.view)
        self._marks = []
        for place, (item, dots) in enumerate(zip(items, chart.dots, strict=True)):
            path = QPainterPath()
            for x, y in self.points(chart, dots):
                if self._area().adjusted(-1, -1, 1, 1).contains(x, y):
                    one = mark(dots.shape, dots.size * factor()).translated(float(x), float(y))
                    self._marks.append(one.boundingRect())
                    path.addPath(one)
            path.setFillRule(Qt.FillRule.WindingFill)
            item.setZValue(DOTS + place / len(chart.dots))
            item.setPath(path)
            item.setPen(dots.pen(theme.current()))
            item.setBrush(QBrush(dots.fill(theme.current()).color()))

    def _draw_labels(self, chart: Chart) -> None:
        wanted = list(self._wanted(chart))
        items = _have(self._labels, len(wanted), LabelItem, self._frame.view)
        if not wanted:
            return
        free, bands = self._room(self._rules), [self._place_of(chart, b) for b in chart.bands]
        for item, label in zip(items, wanted, strict=True):
            item.write(label.words, label.colour, self._frame, strong=label.strong)
            place = free.find(label.corners(item.size), item.size)
            if place is None and label.further is not None:
                place = free.find(label.further(item.size), item.size)
            item.setVisible(place is not None)
            if place is not None:
                item.setPos(place.topLeft())
                if any(band.contains(place.center()) for band in bands):
                    item.setBrush(QColor(theme.current().wash))

    def _draw_ends(self, chart: Chart) -> None:
        """Write names at the right ends of curves, and lead from each curve to its name."""
        frame = self._frame
        found: list[tuple[float, Curve]] = []
        for curve, drawn in zip(chart.curves, self._drawn, strict=True):
            there = drawn[np.isfinite(drawn).all(axis=1)]
            if curve.end and len(there):
                found.append((float(there[-1, 1]), curve))
        found.sort(key=lambda one: one[0])
        labels = _have(self._ends, len(found), LabelItem, frame.whole)
        leaders = _have(self._leaders, len(found), QGraphicsLineItem, frame.whole)
        if not found:
            return
        colours, metrics, picture = theme.current(), QFontMetricsF(frame.small), frame.picture()
        line, left = metrics.height(), picture.right() + LEADER
        heights = [picture.top() + height for height, _ in found]
        places = room.spread(heights, line - 1, line / 2, frame.height() - line / 2)
        for (_, curve), label, leader, height, place in zip(
            found, labels, leaders, heights, places, strict=True
        ):
            space = frame.width() - left
            words = metrics.elidedText(curve.end, Qt.TextElideMode.ElideRight, space)
            label.write(words, curve.pen(colours).color().name(), frame)
            label.setPos(left, place - line / 2)
            leader.setPen(QPen(QColor(colours.edge), 1))
            leader.setLine(picture.right(), height, left - 3, place)

    def _wanted(self, chart: Chart) -> list[Label]:
        """Collect the labels, those that have the fewest places first."""
        colours = theme.current()
        area = self._area()
        labels = []
        for line, ends in zip(chart.lines, self._rules, strict=True):
            if not line.label:
                continue
            ink = line.pen(colours).color().name() == colours.ink
            labels.append(
                Label(line.label, colours.ink if ink else colours.muted, _beside(line, ends, area))
            )
        for curve, drawn in zip(chart.curves, self._drawn, strict=True):
            if curve.label:
                colour = colours.ink if curve.strong else colours.muted
                near = _near(curve, drawn, area)
                along = _along(curve, drawn)
                labels.append(Label(curve.label, colour, along, curve.strong, near))
        for band in chart.bands:
            place = self._place_of(chart, band)
            labels.append(Label(band.label, colours.muted, _inside(place)))
        return labels

    def _straight(self, level: int, connect: str) -> pg.PlotCurveItem:
        """Make an item for straight lines, which are sharp without smoothing."""
        item = pg.PlotCurveItem(connect=connect, antialias=False)
        item.setParentItem(self._frame.view)
        item.setZValue(level)
        return item


class LabelItem(QGraphicsRectItem):
    """Words on the colour of the card."""

    def __init__(self) -> None:
        super().__init__()
        self._words = TextItem(self)
        self.setZValue(LABELS)
        self.setPen(QPen(Qt.PenStyle.NoPen))

    @property
    def size(self) -> QSizeF:
        """How much place it needs."""
        return self.rect().size()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def write(self, words: str, colour: str, frame: Frame, *, strong: bool = False) -> None:
        """Say something, in a colour and the font of the frame."""
        self._words.setFont(frame.strong if strong else frame.small)
        self._words.setText(words)
        self._words.setBrush(QColor(colour))
        self.setBrush(QColor(theme.current().card))
        self.setRect(self._words.boundingRect())


def mark(shape: Shape, size: float) -> QPainterPath:
    """Draw the outline of a mark around 0, 0."""
    path, half = QPainterPath(), size / 2
    if shape == "circle":
        path.addEllipse(QPointF(0, 0), half, half)
    else:
        path.addPolygon(QPolygonF([QPointF(half * x, half * y) for x, y in CORNERS[shape]]))
        path.closeSubpath()
    return path


def _beside(line: Line, ends: Doubles, area: QRectF) -> Callable[[QSizeF], Doubles]:
    if line.upright:
        return lambda size: room.beside_upright(float(ends[0, 0]), area, size, low=line.low)
    return lambda size: room.beside_level(float(ends[0, 1]), area, size, low=line.low)


def _along(curve: Curve, drawn: Doubles) -> Callable[[QSizeF], Doubles]:
    return lambda size: room.beside_curve(drawn, size, curve.at)


def _near(curve: Curve, drawn: Doubles, area: QRectF) -> Callable[[QSizeF], Doubles]:
    return lambda size: room.near_curve(drawn, size, curve.at, area)


def _inside(place: QRectF) -> Callable[[QSizeF], Doubles]:
    return lambda size: room.inside(place, size)


def _pairs(x: Doubles, y: Doubles) -> Doubles:
    """Put x and y, (n,) each, beside each other: (n, 2). Much faster than NumPy's own stack."""
    points = np.empty((len(x), 2))
    points[:, 0], points[:, 1] = x, y
    return points


def _have(
    items: list[Item], count: int, make: Callable[[], Item], parent: QGraphicsItem | None
) -> list[Item]:
    """Give so many items, and make those that are missing; what is left over waits unseen."""
    while len(items) < count:
        item = make()
        if parent is not None:
            item.setParentItem(parent)
        items.append(item)
    for place, item in enumerate(items):
        item.setVisible(place < count)
    return items[:count]
