"""The drawing of the loss curve: pyqtgraph, tamed.

pyqtgraph is made for exploring: its plots can be dragged, zoomed and stretched, and have menus.
This one always shows the whole film, and a click on it means a step. Importing it takes almost
half a second, so nothing may import this module before the window has been painted.
"""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panels.numbers.curve_data import CurveData
from gui.plots.envelope import Envelope, thinned
from gui.plots.ticks import Ticks, log_ticks, loss_ticks, step_ticks
from gui.style import text, theme

SMALL = 12
STEP_TICK_GAP = 24
LOSS_TICK_HEIGHT = 52
LEAST_STEPS = 10
LEAST_COLUMNS = 100
LEAPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0)
"""The round numbers between 1 and 10 where the ends of the axes may be."""

MARGIN = 0.04
"""Of the height of the curves, left free above and below them; along the steps it is half."""


class LossPlot(QWidget):
    """The curves, the axes and the marker; passive.

    Signals: `pointed_at(step or None)`, the step under the pointer; `step_chosen(step)`.
    """

    pointed_at = Signal(object)
    step_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: CurveData | None = None
        self._logarithmic = False
        self._envelope = Envelope()
        self._pointed: int | None = None
        self._chosen: int | None = None
        self._right_room = 0
        self._framed: tuple[float, ...] = ()
        self._metrics = QFontMetrics(self.font())
        self._plot = pg.GraphicsView()
        # Not a whole plot of pyqtgraph's, which brings menus of its own.
        self._parts = pg.GraphicsLayout()
        self._view = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._steps, self._losses = pg.AxisItem("bottom"), pg.AxisItem("left")
        self._batch = pg.PlotCurveItem(connect="finite", antialias=True)
        self._training = pg.PlotCurveItem(connect="finite", antialias=True)
        self._held_out = pg.PlotCurveItem(connect="finite", antialias=True)
        self._chance = pg.InfiniteLine(angle=0)
        self._pointer = pg.InfiniteLine(angle=90)
        self._shown = pg.InfiniteLine(angle=90)
        self._dot = pg.ScatterPlotItem(size=9)
        self._ghosts: list[pg.PlotCurveItem] = []
        self._tame()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._plot)
        self.dress()

    def show_data(self, data: CurveData) -> None:
        """Draw a film."""
        self._data = data
        self._draw()

    def show_logarithmic(self, *, on: bool) -> None:
        """Draw the losses on a logarithmic axis or on a plain one."""
        self._logarithmic = on
        self._draw()

    def name_axes(self, step: str, loss: str) -> None:
        """Write the names of the axes."""
        self._steps.setLabel(step)
        self._losses.setLabel(loss)
        self.dress()

    def dress(self) -> None:
        """Take the colours and the font of the moment."""
        colours = theme.current()
        small = QFont(self.font())
        small.setPixelSize(SMALL)
        self._metrics = QFontMetrics(small)
        self._framed = ()
        self._plot.setBackground(colours.card)
        for axis in (self._steps, self._losses):
            axis.setPen(colours.edge)
            axis.setTickPen(colours.edge)
            axis.setTextPen(colours.muted)
            axis.setTickFont(small)
            axis.label.setFont(small)
            axis.label.setDefaultTextColor(pg.mkColor(colours.muted))
        dashed, dotted = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        self._batch.setPen(pg.mkPen(colours.edge, width=1))
        self._training.setPen(pg.mkPen(colours.ink, width=1.8))
        self._held_out.setPen(pg.mkPen(colours.muted, width=1.4, style=dashed))
        self._chance.setPen(pg.mkPen(colours.muted, width=1, style=dotted))
        self._pointer.setPen(pg.mkPen(colours.edge, width=1))
        self._shown.setPen(pg.mkPen(colours.muted, width=1))
        for ghost in self._ghosts:
            ghost.setPen(pg.mkPen(colours.edge, width=1.4))
        self._dot.setPen(pg.mkPen(colours.card, width=1.5))
        self._dot.setBrush(pg.mkBrush(colours.ink))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse does, before pyqtgraph drags or zooms with it."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self._point(None)
        if kind == QEvent.Type.Wheel:
            event.ignore()  # whoever scrolls around the curve may have it
            return True
        mouse = (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        )
        if kind in mouse and isinstance(event, QMouseEvent):
            self._mouse(event)
            return True
        return super().eventFilter(watched, event)

    def step_at(self, x: float) -> int:
        """The step of the film nearest to a horizontal place inside the widget."""
        place = self._view.mapSceneToView(self._plot.mapToScene(round(x), 0)).x()
        last = self._data.last_step if self._data is not None else 0
        return min(max(round(float(place)), 0), last)

    def place_of(self, step: int, loss: float) -> QPointF:
        """Where a loss is drawn, inside the widget."""
        height = math.log10(loss) if self._logarithmic else loss
        return QPointF(self._plot.mapFromScene(self._view.mapViewToScene(QPointF(step, height))))

    def _tame(self) -> None:
        self._plot.setCentralItem(self._parts)
        self._parts.layout.setSpacing(0)
        self._parts.addItem(self._losses, 0, 0)
        self._parts.addItem(self._view, 0, 1)
        self._parts.addItem(self._steps, 1, 1)
        self._view.disableAutoRange()
        for axis in (self._steps, self._losses):
            axis.linkToView(self._view)
            axis.enableAutoSIPrefix(enable=False)
            axis.setStyle(tickLength=5, tickTextOffset=5, hideOverlappingLabels=60)
        drawn = (self._chance, self._batch, self._held_out, self._training)
        for item in (*drawn, self._pointer, self._shown, self._dot):
            self._view.addItem(item, ignoreBounds=True)
        self._view.sigResized.connect(self._draw)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        viewport = self._plot.viewport()
        viewport.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        viewport.setMouseTracking(True)
        viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        viewport.installEventFilter(self)

    def _draw(self) -> None:
        data = self._data
        if data is None:
            return
        places, losses = self._envelope.points(data.losses)
        marks, none = np.asarray(data.marks_steps, np.float64), np.empty(0)
        columns = max(LEAST_COLUMNS, int(self._view.width() * self.devicePixelRatioF()))
        whole = (marks, data.marks_training) if data.batch_losses else (places, losses)
        lines = (
            (self._batch, (places, losses) if data.batch_losses else (none, none), columns),
            (self._training, whole, columns),
            # Dashes are slow to draw.
            (self._held_out, (marks, data.marks_held_out), columns // 2),
        )
        for curve, line, most in lines:
            across, up = thinned(*line, most)
            curve.setData(across, self._heights(up))
        self._draw_ghosts(data, columns)
        self._frame()

    def _draw_ghosts(self, data: CurveData, columns: int) -> None:
        """Draw the films that were left, below everything else."""
        while len(self._ghosts) > len(data.ghosts):
            self._view.removeItem(self._ghosts.pop())
        while len(self._ghosts) < len(data.ghosts):
            ghost = pg.PlotCurveItem(connect="finite", antialias=True)
            ghost.setPen(pg.mkPen(theme.current().edge, width=1.4))
            ghost.setZValue(-1)
            self._view.addItem(ghost, ignoreBounds=True)
            self._ghosts.append(ghost)
        for item, ghost in zip(self._ghosts, data.ghosts, strict=True):
            across, up = thinned(ghost.steps, ghost.losses, columns // 2)
            item.setData(across, self._heights(up))

    def _heights(self, losses: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where losses are on the axis; NaN for what has no place on it."""
        has_place = np.isfinite(losses) & (losses > 0.0 if self._logarithmic else True)
        heights = np.where(has_place, losses, 1.0)
        if self._logarithmic:
            heights = np.log10(heights)
        return np.where(has_place, heights, np.nan)

    def _height(self, loss: float) -> float:
        return float(self._heights(np.array([loss]))[0])

    def _frame(self) -> None:
        """Fit the axes around the curves, and put the marks in their places."""
        data = self._data
        if data is None:
            return
        low, high = self._span(data)
        last = max([data.last_step, *(int(ghost.steps[-1]) for ghost in data.ghosts)])
        right = _round_up(max(LEAST_STEPS, last))
        frame = (low, high, right, self._view.width(), self._view.height(), self._logarithmic)
        if frame != self._framed:
            # Axes are slow to draw, so they move in leaps and stand still between them.
            self._framed = frame
            self._set_axes(low, high, right)
        self._chance.setValue(self._height(data.chance))
        self._shown.setValue(data.shown_step)
        reading = data.training_at(data.shown_step)
        height = self._height(reading.loss) if reading is not None else math.nan
        dot = [(data.shown_step, height)] if math.isfinite(height) else []
        self._dot.setData(pos=np.array(dot, np.float64).reshape(-1, 2))

    def _set_axes(self, low: float, high: float, right: int) -> None:
        """Show so much of both axes, with marks."""
        margin = right * MARGIN / 2
        self._make_room(right)
        self._view.setRange(xRange=(-margin, right + margin), yRange=(low, high), padding=0)
        wide, tall = self._view.width(), self._view.height()
        most = wide / (self._width_of(right) + STEP_TICK_GAP)
        steps = step_ticks(-margin, right + margin, most)
        kind = log_ticks if self._logarithmic else loss_ticks
        losses = kind(low, high, tall / LOSS_TICK_HEIGHT)
        self._steps.setTicks(_levels(steps))
        self._losses.setTicks(_levels(losses))

    def _make_room(self, last_step: int) -> None:
        """Leave as much place at the right as the number below the last mark needs."""
        half = math.ceil(self._width_of(last_step) / 2)
        if half != self._right_room:
            self._right_room = half
            self._parts.setContentsMargins(0, 4, half, 0)

    def _width_of(self, step: int) -> int:
        return self._metrics.horizontalAdvance(text.count(step))

    def _span(self, data: CurveData) -> tuple[float, float]:
        """The lowest and the highest place on the axis."""
        lines = (self._batch, self._training, self._held_out, *self._ghosts)
        drawn = [item.getData()[1] for item in lines]
        heights = np.concatenate([part for part in drawn if part is not None])
        heights = heights[np.isfinite(heights)]
        chance = self._height(data.chance)
        low = float(heights.min(initial=chance))
        high = float(heights.max(initial=chance))
        if data.last_step == 0 and not self._logarithmic:
            return 0.0, 1.1 * high
        # Losses that hardly differ are not blown up to fill the height.
        low = min(low, high - (0.1 if self._logarithmic else 0.05 * data.chance))
        unit = _leap(high - low)
        margin = (high - low) * MARGIN
        return math.floor((low - margin) / unit) * unit, math.ceil((high + margin) / unit) * unit

    def _mouse(self, event: QMouseEvent) -> None:
        if self._data is None:
            return
        step = self.step_at(event.position().x())
        self._point(step)
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._chosen = None
        elif event.buttons() == Qt.MouseButton.LeftButton and step != self._chosen:
            self._chosen = step
            self.step_chosen.emit(step)

    def _point(self, step: int | None) -> None:
        if step != self._pointed:
            self._pointed = step
            self._pointer.setVisible(step is not None)
            if step is not None:
                self._pointer.setValue(step)
            self.pointed_at.emit(step)


def _round_up(steps: int) -> int:
    """The next round number of steps."""
    size = 10.0 ** (len(str(steps)) - 1)
    return next(round(size * leap) for leap in LEAPS if size * leap >= steps)


def _leap(span: float) -> float:
    """A tenth of a span, as a round number."""
    size = 10.0 ** math.floor(math.log10(span))
    return size * next(leap for leap in LEAPS if size * leap >= span) / 10


def _levels(ticks: Ticks) -> list[list[tuple[float, str]]]:
    return [list(ticks.major), [(place, "") for place in ticks.minor]]
