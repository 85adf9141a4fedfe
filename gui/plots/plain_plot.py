"""A plot that only shows: pyqtgraph without the dragging, zooming and menus that it comes with.

What is drawn in it, how far its axes go and what a click means is the business of the plots
that are made from it. Importing pyqtgraph takes almost half a second, so nothing may import
this module before the window has been painted.
"""

import math

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.plots.ticks import Ticks
from gui.style import theme
from gui.style.theme import Theme

SMALL = 12
TICK_GAP = 24
TICK_HEIGHT = 44
RING = 3
"""Left free around the plot, for the ring of the keyboard."""

LEAPS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""The round numbers between 1 and 10 by which the ends of an axis move."""

_MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)

LEAST_HEIGHT = 170
"""In which a curve beside flags can still be read, with its axis and the axis' name."""


class PlainPlot(QWidget):
    """Two axes and the place between them; passive.

    Attributes:
        view: the place between the axes, for pyqtgraph's items.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._canvas = pg.GraphicsView()
        # Not a whole plot of pyqtgraph's, which brings menus of its own.
        self._parts = pg.GraphicsLayout()
        self._across, self._up = pg.AxisItem("bottom"), pg.AxisItem("left")
        self._small = QFont(self.font())
        self._framed: tuple[float, ...] = ()
        self._tame()
        box = QVBoxLayout(self)
        box.setContentsMargins(RING, RING, RING, RING)
        box.addWidget(self._canvas)

    # For the plots that are made from it.

    def add(self, *items: pg.GraphicsObject) -> None:
        """Draw these items, whose size has no say in the range of the axes."""
        for item in items:
            self.view.addItem(item, ignoreBounds=True)

    def draw(self) -> None:
        """Draw everything again: the place between the axes has another size."""

    def dress_items(self, colours: Theme, small: QFont) -> None:
        """Give the items their colours, and their text its font."""

    def ticks_across(self, low: float, high: float, most: float) -> Ticks:
        """Choose the marks below, with room for about `most` of them."""
        raise NotImplementedError

    def ticks_up(self, low: float, high: float, most: float) -> Ticks:
        """Choose the marks at the left, with room for about `most` of them."""
        raise NotImplementedError

    def mouse(self, event: QMouseEvent, across: float) -> None:
        """Take what the mouse does; `across` is the place below the pointer, on the axis."""

    # For everybody.

    def name_axes(self, across: str, up: str) -> None:
        """Write the names of the axes."""
        self._across.setLabel(across)
        self._up.setLabel(up)
        self.dress()

    def dress(self) -> None:
        """Take the colours and the font of the moment."""
        colours = theme.current()
        self._small = QFont(self.font())
        self._small.setPixelSize(SMALL)
        self._framed = ()
        self._canvas.setBackground(colours.card)
        for axis in (self._across, self._up):
            axis.setPen(colours.edge)
            axis.setTickPen(colours.edge)
            axis.setTextPen(colours.muted)
            axis.setTickFont(self._small)
            axis.label.setFont(self._small)
            axis.label.setDefaultTextColor(pg.mkColor(colours.muted))
        self.dress_items(colours, self._small)

    def show_range(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """Show so much of both axes, with marks."""
        wide, tall = self.view.width(), self.view.height()
        frame = (*across, *up, wide, tall)
        if frame == self._framed:
            return  # axes are slow to draw
        self._framed = frame
        self.view.setRange(xRange=across, yRange=up, padding=0)
        width = QFontMetrics(self._small).horizontalAdvance("0.0000")
        below = self.ticks_across(*across, wide / (width + TICK_GAP))
        left = self.ticks_up(*up, tall / TICK_HEIGHT)
        for axis, ticks in ((self._across, below), (self._up, left)):
            axis.setTicks([list(ticks.major), [(place, "") for place in ticks.minor]])

    def place_of(self, across: float, up: float) -> QPointF:
        """Where a place on the axes is drawn, inside the widget."""
        scene = self.view.mapViewToScene(QPointF(across, up))
        return QPointF(self._canvas.mapTo(self, self._canvas.mapFromScene(scene)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.dress()
            self.draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse does, before pyqtgraph drags or zooms with it."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()  # whoever scrolls around the plot may have it
            return True
        if event.type() in _MOUSE and isinstance(event, QMouseEvent):
            scene = self._canvas.mapToScene(round(event.position().x()), 0)
            self.mouse(event, float(self.view.mapSceneToView(scene).x()))
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(theme.current().focus), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _tame(self) -> None:
        self._canvas.setCentralItem(self._parts)
        self._parts.layout.setSpacing(0)
        self._parts.setContentsMargins(0, 6, 26, 0)
        self._parts.addItem(self._up, 0, 0)
        self._parts.addItem(self.view, 0, 1)
        self._parts.addItem(self._across, 1, 1)
        self.view.disableAutoRange()
        for axis in (self._across, self._up):
            axis.linkToView(self.view)
            axis.enableAutoSIPrefix(enable=False)
            axis.setStyle(tickLength=5, tickTextOffset=5, hideOverlappingLabels=60)
        self.view.sigResized.connect(self.draw)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        viewport = self._canvas.viewport()
        viewport.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        viewport.installEventFilter(self)


def steadied(low: float, high: float) -> tuple[float, float]:
    """Widen a span to round numbers, so that an axis moves in leaps and stands between them."""
    size = 10.0 ** math.floor(math.log10(high - low))
    unit = size * next(leap for leap in LEAPS if size * leap >= high - low) / 10
    return math.floor(low / unit) * unit, math.ceil(high / unit) * unit
