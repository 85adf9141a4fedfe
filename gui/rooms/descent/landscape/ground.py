"""A square piece of a loss surface, seen from above: what maps of it have in common.

It knows where a place of the slice is on the screen and where on the slice a point of the screen
is. What is drawn on the ground (a path, a walker) is the business of those who derive from it.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.ticks import Ticks, loss_ticks
from gui.rooms.descent.landscape.relief import Relief, at_once, painting
from gui.style import theme
from gui.style.styled import Styled
from gui.style.theme import Theme
from gui.widgets.spoken import give_role
from model.descent import Area, SlicePoint

SMALL = 11
LEFT, BELOW, AROUND = 58, 38, 8
WORDS = 18
"""The height of a line of small words."""

BETWEEN_TICKS = 90
"""Pixels at least between two numbers on an axis."""

LEAST_EDGE = 160


class Ground(Styled, QWidget):
    """The ground with its two axes; passive. Without a relief it is covered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._ground: Area | None = None
        self._relief: Relief | None = None
        self._image: QImage | None = None
        self._painted_in: Theme | None = None
        self._text = ""
        self._across = self._up = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(LEAST_EDGE + LEFT + AROUND, LEAST_EDGE + BELOW + AROUND)
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
        """How many of the screen's pixels the square is wide."""
        return max(1, round(self.square().width() * self.devicePixelRatioF()))

    def show_ground(
        self, area: Area, relief: Relief | None = None, image: QImage | None = None
    ) -> None:
        """Show a piece of ground.

        relief: what it is like there; None covers it.
        image:  the picture of the relief in the present theme, where it has been painted already.
        """
        self._ground, self._relief, self._text = area, relief, ""
        self._image, self._painted_in = image, theme.current()
        self.update()

    def show_nothing(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._ground = self._relief = self._image = None
        self._text = text
        self.update()

    def show_axes(self, across: str, up: str) -> None:
        """Name the two directions."""
        if (across, up) != (self._across, self._up):
            self._across, self._up = across, up
            self.update()

    def square(self) -> QRectF:
        """Where the ground is drawn."""
        ratio = self.devicePixelRatioF()
        wide, high = self.width() - LEFT - AROUND, self.height() - BELOW - AROUND
        edge = int(max(1, min(wide, high)) * ratio) / ratio
        return QRectF(LEFT + max(0, (wide - edge) // 2), AROUND, edge, edge)

    def point_of(self, place: SlicePoint) -> QPointF:
        """Where a place of the slice is drawn; the ground must be shown."""
        area, square = self._the_ground(), self.square()
        scale = square.width() / (2 * area.half)
        # What is very far away would overflow Qt's coordinates.
        across, up = (
            min(max((at - m) / area.half, -1e3), 1e3) * area.half
            for at, m in zip(place, area.middle, strict=True)
        )
        return QPointF(square.center().x() + across * scale, square.center().y() - up * scale)

    def place_at(self, point: QPointF) -> SlicePoint:
        """Which place is drawn at a point; the ground must be shown."""
        area, square = self._the_ground(), self.square()
        scale = 2 * area.half / square.width()
        away = point - square.center()
        return area.middle[0] + away.x() * scale, area.middle[1] - away.y() * scale

    def sizeHint(self) -> QSize:
        return QSize(460 + LEFT, 460 + BELOW)

    def retranslate(self) -> None:
        """Paint the words again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, square = theme.current(), self.square()
        painter = QPainter(self)
        painter.setFont(self.small_font(SMALL))
        image = self._image_in(colours)
        if image is None:
            painter.fillRect(square, QColor(colours.wash))
        else:
            painter.drawImage(square, image)
        if self._ground is None:
            painter.setFont(self.font())
            painter.setPen(QColor(colours.muted))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(square.adjusted(20, 20, -20, -20), words, self._text)
        else:
            self._paint_axes(painter, colours, self._ground)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(square)
            self.paint_over(painter, colours)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(square.adjusted(0, 0, -1, -1))
        self.paint_focus(painter, square.adjusted(-1, -1, 1, 1))

    def paint_over(self, painter: QPainter, colours: Theme) -> None:
        """Draw what is on the ground; the ground is shown, and what is beside it is cut off."""

    def _the_ground(self) -> Area:
        if self._ground is None:
            raise ValueError("no ground is shown")
        return self._ground

    def _image_in(self, colours: Theme) -> QImage | None:
        """The picture of the relief, painted anew for another theme or another size."""
        relief, image = self._relief, self._image
        if relief is None:
            return None
        if image is None or self._painted_in is not colours or image.width() != self.edge:
            image = at_once(painting(relief, self.edge, colours))
            self._image, self._painted_in = image, colours
        return image

    def _paint_axes(self, painter: QPainter, colours: Theme, area: Area) -> None:
        square = self.square()
        most = max(1.0, square.width() / BETWEEN_TICKS)
        muted = QColor(colours.muted)
        centre = Qt.AlignmentFlag.AlignCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(muted)
        a, b = area.middle
        for at, words in _ticks(a, area.half, most).major:
            x = self.point_of((at, b)).x()
            painter.drawLine(QPointF(x, square.bottom()), QPointF(x, square.bottom() + 3))
            painter.drawText(QRectF(x - 45, square.bottom() + 3, 90, WORDS), centre, words)
        for at, words in _ticks(b, area.half, most).major:
            y = self.point_of((a, at)).y()
            painter.drawLine(QPointF(square.left() - 3, y), QPointF(square.left(), y))
            left = square.left() - 6 - (LEFT - WORDS)
            painter.drawText(QRectF(left, y - 9, LEFT - WORDS, WORDS), right, words)
        elide: Callable[[str, Qt.TextElideMode, int], str] = painter.fontMetrics().elidedText
        across, up = (
            elide(words, Qt.TextElideMode.ElideRight, int(square.width()))
            for words in (self._across, self._up)
        )
        below = QRectF(square.left(), square.bottom() + WORDS, square.width(), WORDS)
        painter.drawText(below, centre, across)
        painter.save()
        painter.translate(square.left() - LEFT + WORDS / 2 + 2, square.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-square.height() / 2, -9, square.height(), WORDS), centre, up)
        painter.restore()


def _ticks(middle: float, half: float, most: float) -> Ticks:
    return loss_ticks(middle - half, middle + half, most)
