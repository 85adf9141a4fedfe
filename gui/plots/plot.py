"""The base of every plot: it draws a chart, reads it out, and gives it away.

A plot says in `chart` what is to be seen now; all else is done here. Whoever points at it reads the
nearest point; who has no pointer walks along the curves with the arrow keys, and is told what is
read. A menu copies and saves the picture and its numbers. Importing pyqtgraph takes almost half a
second, so nothing may import this module before the window has been painted.
"""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.plots.chart import Chart
from gui.plots.cursor import Cursor
from gui.plots.drawing import Drawing
from gui.plots.frame import Frame
from gui.plots.reading import (
    Move,
    Place,
    Spot,
    move_of,
    moved,
    place_at,
    spot_of,
    summary,
    words_at,
)
from gui.plots.table import table_of
from gui.style import theme
from gui.style.styled import Styled
from gui.widgets.giving.given import follows_film
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.giving.picture_menu import COPY, PictureMenu, copy_picture
from gui.widgets.giving.sheet import Sheet
from gui.widgets.spoken import give_role, read_out, speak

RING = 3
"""Left free around a plot, for the ring of the keyboard."""

LEAST_HEIGHT = 170
"""In which a curve beside labels can still be read, with its axis and the axis' name."""


class Plot(Styled, QWidget):
    """Two axes and what lies between them.

    Signals: `pointed(value or None)`, the value across at which somebody reads.

    Keys: see `gui.plots.reading`; Enter chooses what is read, where something can be chosen, Esc
    ends the reading, Ctrl+C copies the picture.

    Attributes:
        reads_itself: whether the words of what is read stand in the plot; if not, whoever hears
            `pointed` shows them.
    """

    pointed = Signal(object)

    reads_itself = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = Frame()
        self._drawing = Drawing(self._frame)
        self._cursor = Cursor(self._frame, self._drawing)
        self._chart: Chart | None = None
        self._described = False
        self._place: Place | None = None
        self._pointed: float | None = None
        self.dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        give_role(self, QAccessible.Role.Chart)
        box = QVBoxLayout(self)
        box.setContentsMargins(RING, RING, RING, RING)
        box.addWidget(self._frame)
        self._frame.dress()
        self._frame.view.sigResized.connect(self._draw)

    # What each plot says for itself.

    def title(self) -> str:
        """Say what the plot is called, in the language of the moment."""
        # No abstract class: Qt's widgets have a metaclass of their own.
        raise NotImplementedError

    def chart(self) -> Chart:
        """Say what is to be seen now, in the language of the moment."""
        raise NotImplementedError

    def to_read(self) -> Chart:
        """Say what can be read: what is drawn, unless that is too much."""
        return self._shown()

    def under(self, at: QPointF) -> Place | None:
        """Find what is read at a pixel of the picture."""
        chart = self.to_read()
        points = [self._drawing.points(chart, curve) for curve in chart.named]
        return place_at(chart, points, at.x(), at.y())

    def spot(self, place: Place) -> Spot | None:
        """Say where a place is; None where it has gone."""
        return spot_of(self.to_read(), place)

    def words_of(self, place: Place) -> str:
        """Read out a place."""
        return words_at(self.to_read(), place)

    def table(self) -> NumberTable:
        """Give the numbers away."""
        return table_of(self._shown())

    def follows_film(self) -> bool:
        """Ask what is around it whether it looks other at another step."""
        return follows_film(self.parentWidget())

    def is_seen(self) -> bool:
        """Say whether it is on the screen."""
        return self.isVisible()

    def walk(self, move: Move) -> bool:
        """Do what a key asks for; says whether there was something to do."""
        return self.read(moved(self.to_read(), self._place, move), aloud=True)

    def choose(self, value: float) -> bool:
        """Take it that somebody wants this value across; says whether it can be chosen."""
        del value
        return False

    # For everybody.

    def refresh(self) -> None:
        """Draw what is to be seen now."""
        self._chart = self.chart()
        self._draw()
        if not self._described:
            speak(self, summary(self._shown()))

    def describe(self, words: str) -> None:
        """Tell in words what is seen, better than the plot itself could."""
        self._described = True
        speak(self, words)

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.title())
        self.refresh()

    def restyle(self) -> None:
        self._frame.dress()
        self._draw()

    def place_of(self, across: float, up: float) -> QPointF:
        """Where two values of the axes meet, inside the widget."""
        return self._corner() + self._frame.point(across, up)

    @property
    def reads(self) -> float | None:
        """The value across at which somebody reads; None while nobody does."""
        return self._pointed

    def value_at(self, at: QPointF) -> float:
        """The value across at a pixel of the picture, at the most that at its ends."""
        return self._shown().across.value(self._frame.position_across(at.x()))

    def read(self, place: Place | None, *, aloud: bool = False) -> bool:
        """Read a place, or nothing; says whether there is such a place."""
        spot = None if place is None else self.spot(place)
        if place is None or spot is None:
            self._place = None
            self._cursor.hide()
            self._point_at(None)
            return False
        self._place = place
        words = self.words_of(place)
        at = self._frame.point(spot.across, spot.up) + QPointF(spot.aside, 0)
        self._cursor.show(at.x(), at.y(), words if self.reads_itself else "")
        self._point_at(spot.across)
        if aloud:
            read_out(self, words)
        return True

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        copy_picture(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        PictureMenu(self, self).popup(event.globalPos())

    # What Qt tells.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.dragging = True
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.dragging:
            self.dragging = False
            self.refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.read(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(COPY):
            self.copy_picture()
            return
        move = move_of(event)
        used = move is not None and self.walk(move)
        if self._pointed is not None and not used:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                used = self.choose(self._pointed)
            elif event.key() == Qt.Key.Key_Escape:
                used = True
                self.read(None)
        if not used:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.read(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.paint_focus(QPainter(self))

    def _shown(self) -> Chart:
        if self._chart is None:
            self._chart = self.chart()
        return self._chart

    def _draw(self) -> None:
        if self._chart is None:
            return
        self._frame.show_axes(self._chart)
        if self._frame.wide >= 1 and self._frame.tall >= 1:  # else it is laid out later
            self._drawing.show(self._chart)
            self.read(self._place)

    def _drag(self, event: QMouseEvent) -> None:
        """Read what is under the pointer, and choose it while the button is held."""
        at = event.position() - self._corner()
        if self.dragging:
            self.choose(self.value_at(at))
        self.read(self.under(at))

    def _point_at(self, value: float | None) -> None:
        if value != self._pointed:
            self._pointed = value
            self.pointed.emit(value)

    def _corner(self) -> QPointF:
        """The upper left corner of the picture, inside the widget."""
        return self._frame.picture().topLeft() + QPointF(self._frame.pos())

    def sheet(self) -> Sheet:
        """Put the picture together as it is taken away: without the cursor of who reads."""
        self.read(None)
        chart, colours = self._shown(), theme.current()
        key = [(curve.pen(colours), curve.name) for curve in chart.named if not curve.label]
        key += [(line.pen(colours), line.name) for line in chart.lines if line.name]
        return Sheet(
            self._frame, self.title(), tuple(key) if chart.keyed and len(chart.named) > 1 else ()
        )
