"""What both ways of a photo to its scores share: how large they are, and when they are painted."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.rooms.score.one_photo.way_layout import WayLayout, lay_out, least_size
from gui.rooms.score.pen import Pen
from gui.style.scale import px
from gui.style.styled import Styled


class WayView(Styled, QWidget):
    """Photo, x and W on the left, their votes large, below the arithmetic of what is pinned.

    Signals: `pinned(one of the numbers or None)`: it has been chosen, or is let go.

    Attributes:
        score_level: how far down the scores stand to which the sum leads, beside the view.
        square:      whether its votes are a picture, and not rows, which take all the height.
    """

    pinned = Signal(object)
    square = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score_level = 0.0

    def arrange(self, layout: WayLayout) -> None:
        """Put the widgets of the way into their places."""
        # No abstract class: Qt's widgets have a metaclass of their own.
        raise NotImplementedError

    def paint_way(self, pen: Pen, layout: WayLayout) -> None:
        """Paint what leads from one to the next; nothing without a photo."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        wide, high = least_size()
        return QSize(wide + px(180), high + px(180))

    def minimumSizeHint(self) -> QSize:
        return QSize(*least_size())

    def restyle(self) -> None:
        self.updateGeometry()
        self.arrange(self._layout())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(self._layout())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.paint_way(Pen.on(self), self._layout())

    def _layout(self) -> WayLayout:
        return lay_out(self.width(), self.height(), square=self.square)
