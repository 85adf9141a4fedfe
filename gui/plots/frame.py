"""The two axes of a plot, and the picture between them: pyqtgraph without what it comes with.

pyqtgraph is made for exploring: its plots can be dragged, zoomed and stretched, have menus, and put
SI prefixes beside their axes. Here it lays out axes with marks, and says where a point lies. What
lies between them is drawn in pixels, not in the units of the axes: so a pen is as thick as it says,
also on a screen that has two pixels for each, and in a file. Importing pyqtgraph takes almost half
a second, so nothing may import this module before the window has been painted.
"""

import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView

from gui.plots.chart import Axis, Chart
from gui.plots.ticks import Ticks
from gui.style import fonts, theme
from gui.style.scale import px
from model.params import Doubles

TICK_GAP = 24
TICK_HEIGHT = 44
TICK = 5
"""The length of a mark, and the gap between it and its number."""

LEADER = 16.0
"""From the right end of the picture to the names of curves."""

ENDS = 0.42
"""The most of the width that these names take."""

FAR = 1.0
"""So many pictures above and below the picture a line still goes its way. What is farther is drawn
there: nobody sees it, and drawing what is far away is slow."""

Marks = tuple[tuple[float, ...], tuple[float, ...]]
"""The positions of the written marks, across and up."""


if TYPE_CHECKING:  # pyqtgraph has no types; this is what is used of its view

    class _Scene(QGraphicsScene):
        def prepareForPaint(self) -> None: ...

    class _View(QGraphicsView):
        def scene(self) -> _Scene: ...
        def setBackground(self, background: str) -> None: ...
        def setCentralItem(self, item: QGraphicsItem) -> None: ...

else:
    _View = pg.GraphicsView


class Frame(_View):
    """Axes, and the place between them.

    Attributes:
        view:  the place itself, the parent of what is drawn in it, in pixels from its upper left
               corner; what reaches beyond is cut off.
        small: the font of all that is written; `strong` that of what is to be read first.
        marks: where the axes have written marks.
    """

    def __init__(self) -> None:
        super().__init__()
        self.view = pg.ViewBox(enableMenu=False, enableMouse=False)
        self.small = fonts.small(self.font())
        self.strong = fonts.small(self.font(), strong=True)
        self.marks: Marks = ((), ())
        self._axes = (pg.AxisItem("bottom"), pg.AxisItem("left"))
        # Not a whole plot of pyqtgraph's, which brings menus of its own.
        self._parts = pg.GraphicsLayout()
        self._shown: tuple[object, ...] = ()
        self._names: tuple[str, ...] | None = None
        self._margins = (0.0, 0.0)
        self._chart: Chart | None = None
        self._put_together()

    @property
    def wide(self) -> float:
        """The width of the picture."""
        return float(self.view.width())

    @property
    def tall(self) -> float:
        """The height of the picture."""
        return float(self.view.height())

    def show_axes(self, chart: Chart) -> None:
        """Show the axes of a chart; they are slow to draw, so nothing is done where they stay."""
        self._chart = chart
        self._name_axes(chart)
        # A mark at the upper end is written half above it.
        above = max(chart.above, math.ceil(QFontMetrics(self.small).height() / 2))
        margins = (above, self._right(chart))
        if margins != self._margins:
            self._margins = margins
            self._parts.setContentsMargins(0, *margins, 0)
            self._parts.layout.activate()
        axes = (chart.across, chart.up)
        shown = (*((a.low, a.high, a.ticks, a.logarithmic) for a in axes), self.wide, self.tall)
        if shown == self._shown:
            return
        self._shown = shown
        across, up = axes
        ranges = {"xRange": (across.low, across.high), "yRange": (up.low, up.high)}
        self.view.setRange(**ranges, padding=0)
        width = QFontMetrics(self.small).horizontalAdvance("0.0000") + px(TICK_GAP)
        below = across.ticks(across.low, across.high, self.wide / (across.apart or width))
        left = up.ticks(up.low, up.high, self.tall / (up.apart or px(TICK_HEIGHT)))
        for item, ticks in zip(self._axes, (below, left), strict=True):
            small = [] if chart.grid else [(place, "") for place in ticks.minor]
            item.setTicks([list(ticks.major), small])
        self.marks = (_places(below), _places(left))

    def dress(self) -> None:
        """Take the colours and the font of the moment."""
        colours = theme.current()
        self.small = fonts.small(self.font())
        self.strong = fonts.small(self.font(), strong=True)
        self._shown = ()
        self._names = None
        self.setBackground(colours.card)
        for axis in self._axes:
            axis.setTextPen(colours.muted)
            axis.setTickFont(self.small)
            axis.label.setFont(self.small)
            axis.setStyle(tickTextOffset=px(TICK))

    def pixels_across(self, positions: Doubles) -> Doubles:
        """Turn positions (n,) on the axis below into pixels from the left of the picture."""
        axis = self._axis(0)
        return (positions - axis.low) * (self.wide / (axis.high - axis.low))

    def pixels_up(self, positions: Doubles) -> Doubles:
        """Turn positions (n,) on the axis at the left into pixels from the top of the picture."""
        axis = self._axis(1)
        pixels = (axis.high - positions) * (self.tall / (axis.high - axis.low))
        return np.clip(pixels, -FAR * self.tall, (1 + FAR) * self.tall)

    def point(self, across: float, up: float) -> QPointF:
        """Where two values meet, in pixels of the picture."""
        x = self.pixels_across(self._axis(0).positions(np.array([across])))
        y = self.pixels_up(self._axis(1).positions(np.array([up])))
        return QPointF(float(x[0]), float(y[0]))

    def position_across(self, pixel: float) -> float:
        """The position on the axis below at a pixel of the picture, at the most at its ends."""
        axis = self._axis(0)
        share = min(max(pixel / max(1.0, self.wide), 0.0), 1.0)
        return axis.low + share * (axis.high - axis.low)

    def picture(self) -> QRectF:
        """Where the picture lies, inside this widget."""
        return QRectF(self.view.mapRectToScene(self.view.rect()))

    @property
    def whole(self) -> QGraphicsItem:
        """All of it, the parent of what is drawn beside the picture, in pixels of the widget."""
        whole: QGraphicsItem = self._parts
        return whole

    def paint(self, painter: QPainter, target: QRectF) -> None:
        """Draw all of it, as it is on the screen, into a place of the same size."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.scene().prepareForPaint()
        self.scene().render(painter, target, QRectF(self.rect()))

    def _right(self, chart: Chart) -> float:
        """Say how much room there is beside the picture, for what stands at the ends of curves."""
        metrics = QFontMetrics(self.small)
        widest = max((metrics.horizontalAdvance(curve.end) for curve in chart.curves), default=0)
        return px(LEADER) + min(widest, ENDS * self.width()) if widest else chart.right

    def _axis(self, which: int) -> Axis:
        if self._chart is None:
            raise RuntimeError("no axes are shown yet")
        return (self._chart.across, self._chart.up)[which]

    def _name_axes(self, chart: Chart) -> None:
        """Write the names of the axes, and draw their lines where there is no grid."""
        names = (chart.across.name, chart.up.name, str(chart.grid))
        if names == self._names:
            return
        self._names = names
        colours = theme.current()
        # Marks are never quite without a length.
        line = QPen(QColor(colours.card if chart.grid else colours.edge), 1)
        for axis, name in zip(self._axes, names[:2], strict=True):
            axis.setPen(line)
            axis.setTickPen(line)
            axis.setStyle(tickLength=0 if chart.grid else px(TICK))
            if name:
                axis.setLabel(name, color=colours.muted)
            axis.showLabel(bool(name))

    def _put_together(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setCentralItem(self._parts)
        self._parts.layout.setSpacing(0)
        across, up = self._axes
        self._parts.addItem(up, 0, 0)
        self._parts.addItem(self.view, 0, 1)
        self._parts.addItem(across, 1, 1)
        self.view.disableAutoRange()
        for axis in self._axes:
            axis.linkToView(self.view)
            axis.enableAutoSIPrefix(enable=False)
            axis.setStyle(tickTextOffset=TICK, hideOverlappingLabels=60)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The plot around it takes what the mouse does, before pyqtgraph drags or zooms with it.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _places(ticks: Ticks) -> tuple[float, ...]:
    return tuple(place for place, _ in ticks.major)
