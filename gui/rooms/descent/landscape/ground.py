"""A piece of a loss surface, seen from above: what maps of it have in common.

It knows where a place of the slice is on the screen and where on the slice a point of the screen
is. What is drawn on the ground (a path, a walker) is the business of those who derive from it.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.ticks import Ticks, loss_ticks
from gui.rooms.descent.landscape.contour_labels import Drawn
from gui.rooms.descent.landscape.drawing import write
from gui.rooms.descent.landscape.relief import Picture, Relief, at_once, painting
from gui.style import theme
from gui.style.scale import factor
from gui.style.styled import Styled
from gui.style.theme import Theme
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.spoken import give_role
from model.descent import Area, SlicePoint
from model.params import Doubles

SMALL = 11
LEFT, BELOW, AROUND = 58, 38, 8
WORDS = 18
"""The height of a line of small words."""

BETWEEN_TICKS = 90
"""Pixels at least between two numbers on an axis."""

LEAST_EDGE = 160


class Ground(Styled, QWidget):
    """The ground with its two axes; passive. Without a relief it is covered.

    measured: whether there are numbers along the axes; without them the ground has all the room.
    """

    def __init__(self, parent: QWidget | None = None, *, measured: bool = True) -> None:
        super().__init__(parent)
        self._measured = measured
        give_role(self)
        self._ground: Area | None = None
        self._relief: Relief | None = None
        self._picture: Picture | None = None
        self._painted_in: Theme | None = None
        self._text = ""
        self._across = self._up = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        left, below, around = self._margins()
        self.setMinimumSize(LEAST_EDGE + left + around, LEAST_EDGE + below + around)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def ground(self) -> Area | None:
        """What is shown; None for nothing."""
        return self._ground

    @property
    def relief(self) -> Relief | None:
        """What the ground is like; None where it is covered."""
        return self._relief

    @property
    def edge(self) -> int:
        """How many of the screen's pixels the ground is high."""
        return max(1, round(self.frame().height() * self.devicePixelRatioF()))

    def edge_of(self, wide: float) -> int:
        """Say how many it will be, for ground so many times as wide as high."""
        return max(1, round(self._frame_of(wide).height() * self.devicePixelRatioF()))

    @property
    def unit(self) -> float:
        """How many of the screen's pixels are one of the usual size."""
        return factor() * self.devicePixelRatioF()

    @property
    def wide(self) -> float:
        """How many times as wide as high a piece of ground should be to fill the widget."""
        room = self._room()
        return max(1, round(20 * room.width() / room.height())) / 20

    def show_ground(
        self, area: Area, relief: Relief | None = None, picture: Picture | None = None
    ) -> None:
        """Show a piece of ground.

        relief:  what it is like there; None covers it.
        picture: that of the relief in the present theme, where it has been painted already.
        """
        self._ground, self._relief, self._text = area, relief, ""
        self._picture, self._painted_in = picture, theme.current()
        self.update()

    def show_nothing(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._ground = self._relief = self._picture = None
        self._text = text
        self.update()

    def table(self) -> NumberTable | None:
        """Give the losses: a row for each place up, a column for each across; None if covered."""
        if self._relief is None:
            return None
        surface = self._relief.surface
        across = (repr(place) for place in surface.a.tolist())
        return NumberTable(
            (f"{self._up} / {self._across}", *across), (surface.b, *surface.losses.T)
        )

    def show_axes(self, across: str, up: str) -> None:
        """Name the two directions."""
        if (across, up) != (self._across, self._up):
            self._across, self._up = across, up
            self.update()

    @property
    def axes(self) -> tuple[str, str]:
        """The names of the two directions."""
        return self._across, self._up

    def frame(self) -> QRectF:
        """Where the ground is drawn: as large as there is room for its shape."""
        if self._ground is None and not self._measured:
            return self._room()
        return self._frame_of(1.0 if self._ground is None else self._ground.wide)

    def point_of(self, place: SlicePoint) -> QPointF:
        """Where a place of the slice is drawn; the ground must be shown."""
        (point,) = self.line_of(np.array([place], np.float64))
        return point

    def line_of(self, places: Doubles) -> list[QPointF]:
        """Where places (n, 2) of the slice are drawn; the ground must be shown."""
        area, middle = self._the_ground(), self.frame().center()
        # What is very far away would overflow Qt's coordinates.
        parts = np.clip((places - area.middle) / area.half, -1e3, 1e3)
        x, y = middle.x(), middle.y()
        scale = self.frame().height() / 2
        return [QPointF(x + across * scale, y - up * scale) for across, up in parts.tolist()]

    def place_at(self, point: QPointF) -> SlicePoint:
        """Which place is drawn at a point; the ground must be shown."""
        area, frame = self._the_ground(), self.frame()
        scale = 2 * area.half / frame.height()
        away = point - frame.center()
        return area.middle[0] + away.x() * scale, area.middle[1] - away.y() * scale

    def sizeHint(self) -> QSize:
        return QSize(460 + LEFT, 460 + BELOW)

    def retranslate(self) -> None:
        """Paint the words again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, frame = theme.current(), self.frame()
        painter = QPainter(self)
        painter.setFont(self.small_font(SMALL))
        picture = self._picture_in(colours)
        if picture is None:
            painter.fillRect(frame, QColor(colours.wash))
        else:
            painter.drawImage(frame, picture.image)
        if self._ground is None:
            painter.setFont(self.font())
            painter.setPen(QColor(colours.muted))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(frame.adjusted(20, 20, -20, -20), words, self._text)
        else:
            if self._measured:
                self._paint_axes(painter, colours, self._ground)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(frame)
            self._paint_labels(painter, colours, picture)
            self.paint_over(painter, colours)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))
        self.paint_focus(painter, frame.adjusted(-1, -1, 1, 1))

    def paint_over(self, painter: QPainter, colours: Theme) -> None:
        """Draw what is on the ground; the ground is shown, and what is beside it is cut off."""

    def _the_ground(self) -> Area:
        if self._ground is None:
            raise ValueError("no ground is shown")
        return self._ground

    def _margins(self) -> tuple[int, int, int]:
        """What is left of the ground, below it, and at the other sides."""
        return (LEFT, BELOW, AROUND) if self._measured else (1, 1, 1)

    def _room(self) -> QRectF:
        left, below, around = self._margins()
        wide, high = self.width() - left - around, self.height() - below - around
        return QRectF(left, around, max(1, wide), max(1, high))

    def _frame_of(self, wide: float) -> QRectF:
        room, ratio = self._room(), self.devicePixelRatioF()
        high = int(max(1, min(room.width() / wide, room.height())) * ratio) / ratio
        left = room.left() + max(0, (room.width() - high * wide) // 2)
        return QRectF(left, room.top(), high * wide, high)

    def _picture_in(self, colours: Theme) -> Picture | None:
        """The picture of the relief, painted anew for another theme or another size."""
        relief, picture = self._relief, self._picture
        if relief is None:
            return None
        edge = self.edge
        if picture is None or self._painted_in is not colours or picture.image.height() != edge:
            picture = at_once(painting(relief, edge, colours, self.drawn()))
            self._picture, self._painted_in = picture, colours
        return picture

    def drawn(self) -> Drawn | None:
        """Say what labels have to leave free."""
        return None

    def _paint_labels(self, painter: QPainter, colours: Theme, picture: Picture | None) -> None:
        """Write the losses of the contour lines into their gaps."""
        for label in () if picture is None else picture.labels:
            painter.setFont(self.small_font(SMALL, strong=label.strong))
            write(painter, self.point_of(label.place), label.words, QColor(colours.ink))
        painter.setFont(self.small_font(SMALL))

    def _paint_axes(self, painter: QPainter, colours: Theme, area: Area) -> None:
        frame = self.frame()
        most = max(1.0, frame.width() / BETWEEN_TICKS)
        muted = QColor(colours.muted)
        centre = Qt.AlignmentFlag.AlignCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(muted)
        a, b = area.middle
        for at, words in _ticks(a, area.half, most).major:
            x = self.point_of((at, b)).x()
            painter.drawLine(QPointF(x, frame.bottom()), QPointF(x, frame.bottom() + 3))
            painter.drawText(QRectF(x - 45, frame.bottom() + 3, 90, WORDS), centre, words)
        for at, words in _ticks(b, area.half, most).major:
            y = self.point_of((a, at)).y()
            painter.drawLine(QPointF(frame.left() - 3, y), QPointF(frame.left(), y))
            left = frame.left() - 6 - (LEFT - WORDS)
            painter.drawText(QRectF(left, y - 9, LEFT - WORDS, WORDS), right, words)
        elide: Callable[[str, Qt.TextElideMode, int], str] = painter.fontMetrics().elidedText
        across, up = (
            elide(words, Qt.TextElideMode.ElideRight, int(frame.width()))
            for words in (self._across, self._up)
        )
        below = QRectF(frame.left(), frame.bottom() + WORDS, frame.width(), WORDS)
        painter.drawText(below, centre, across)
        painter.save()
        painter.translate(frame.left() - LEFT + WORDS / 2 + 2, frame.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-frame.height() / 2, -9, frame.height(), WORDS), centre, up)
        painter.restore()


def _ticks(middle: float, half: float, most: float) -> Ticks:
    return loss_ticks(middle - half, middle + half, most)
