"""What lies between the axes of a plot: curves, lines, dots and labels, drawn in pixels.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem

from gui.plots.chart import Band, Chart, Curve, Dots, Line
from gui.plots.cut import cut
from gui.plots.envelope import thinned
from gui.plots.frame import Frame
from gui.plots.items import BANDS, CURVES, DOTS, GRID, LINES, have, pairs
from gui.plots.labels import Drawn, Labels
from gui.plots.marks import mark
from gui.plots.room import Room
from gui.style import theme
from gui.style.scale import factor
from model.params import Doubles

LEAST_COLUMNS = 100


class Drawing:
    """The items of one plot."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._curves: list[pg.PlotCurveItem] = []
        self._lines: list[pg.PlotCurveItem] = []
        self._dots: list[QGraphicsPathItem] = []
        self._bands: list[QGraphicsRectItem] = []
        self._labels = Labels(frame)
        self._grid = self._straight(GRID, "pairs")
        self._zeros = self._straight(GRID, "pairs")
        self._drawn: Drawn | None = None

    def show(self, chart: Chart) -> None:
        """Draw a chart between axes that are there already."""
        self._draw_bands(chart)
        self._draw_grid(chart)
        items = have(self._curves, len(chart.curves), pg.PlotCurveItem, self._frame.view)
        curves = []
        columns = max(LEAST_COLUMNS, int(self._frame.wide * self._frame.devicePixelRatioF()))
        for place, (item, curve) in enumerate(zip(items, chart.curves, strict=True)):
            points = self.points(chart, curve)
            # Dashes are slow to draw.
            pen = curve.pen(theme.current())
            most = columns if pen.style() == Qt.PenStyle.SolidLine else columns // 2
            line = pairs(*thinned(points[:, 0], points[:, 1], most))
            line = cut(line, 0.0, self._frame.tall)
            curves.append(line)
            item.setZValue(CURVES + 0.5 - place / len(chart.curves))
            filled = None if curve.below is None else curve.below(theme.current()).color()
            if filled is not None or item.opts["brush"] is not None:
                item.setFillLevel(None if filled is None else self._frame.tall)
                item.setBrush(filled)
            item.setData(line[:, 0], line[:, 1], pen=pen, connect="finite", antialias=True)
        rules, marks = self._draw_lines(chart), self._draw_dots(chart)
        bands = [self._place_of(chart, band) for band in chart.bands]
        self._drawn = Drawn(self._area(), curves, rules, marks, bands)
        self._labels.show(chart, self._drawn)

    def points(self, chart: Chart, curve: Curve | Dots) -> Doubles:
        """Say where the points (n, 2) of a curve are drawn; NaN where one has no place."""
        across = self._frame.pixels_across(chart.across.positions(curve.across))
        up = self._frame.pixels_up(chart.up.positions(curve.up))
        return pairs(across + curve.aside, up)

    def room_to_read(self) -> Room:
        """Say where there is room, beside the labels, for the words of what is read."""
        drawn = self._drawn or Drawn(self._area(), (), (), (), ())
        free = drawn.room(beside_rules=False)
        for box in self._labels.boxes:
            free.take(box)
        return free

    def _area(self) -> QRectF:
        return QRectF(0, 0, self._frame.wide, self._frame.tall)

    def _draw_bands(self, chart: Chart) -> None:
        items = have(self._bands, len(chart.bands), QGraphicsRectItem, self._frame.view)
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
            upright = pairs(np.repeat(x, 2), np.tile([0.0, frame.tall], len(x)))
            level = pairs(np.tile([0.0, frame.wide], len(y)), np.repeat(y, 2))
            points = np.concatenate([upright, level]) if chart.grid == "both" else level
            pen = QPen(QColor(colours.edge if zero else colours.line), 1)
            item.setData(points[:, 0], points[:, 1], pen=pen)

    def _draw_lines(self, chart: Chart) -> list[Doubles]:
        items = have(self._lines, len(chart.lines), lambda: self._straight(LINES, "all"), None)
        rules = []
        for item, line in zip(items, chart.lines, strict=True):
            ends = self._from_end_to_end(chart, line)
            rules.append(ends)
            item.setData(ends[:, 0], ends[:, 1], pen=line.pen(theme.current()))
        return rules

    def _from_end_to_end(self, chart: Chart, line: Line) -> Doubles:
        """Say where a line begins and ends."""
        at = np.array([line.at, line.at])
        if line.upright:
            x = self._frame.pixels_across(chart.across.positions(at))
            return pairs(x, np.array([0.0, self._frame.tall]))
        y = self._frame.pixels_up(chart.up.positions(at))
        return pairs(np.array([0.0, self._frame.wide]), y)

    def _draw_dots(self, chart: Chart) -> list[QRectF]:
        items = have(self._dots, len(chart.dots), QGraphicsPathItem, self._frame.view)
        boxes = []
        for place, (item, dots) in enumerate(zip(items, chart.dots, strict=True)):
            path = QPainterPath()
            for x, y in self.points(chart, dots):
                if self._area().adjusted(-1, -1, 1, 1).contains(x, y):
                    one = mark(dots.shape, dots.size * factor()).translated(float(x), float(y))
                    boxes.append(one.boundingRect())
                    path.addPath(one)
            path.setFillRule(Qt.FillRule.WindingFill)
            item.setZValue(DOTS + place / len(chart.dots))
            item.setPath(path)
            item.setPen(dots.pen(theme.current()))
            item.setBrush(QBrush(dots.fill(theme.current()).color()))
        return boxes

    def _straight(self, level: int, connect: str) -> pg.PlotCurveItem:
        """Make an item for straight lines, which are sharp without smoothing."""
        item = pg.PlotCurveItem(connect=connect, antialias=False)
        item.setParentItem(self._frame.view)
        item.setZValue(level)
        return item
