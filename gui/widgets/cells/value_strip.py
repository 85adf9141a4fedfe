"""Many numbers without a place on the photo, as a row of thin bars around zero."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.cells.colour_scale import strongest
from gui.widgets.spoken import give_role

LEAST_WIDTH, LEAST_HEIGHT = 72, 36


class ValueStrip(Styled, QWidget):
    """One bar a number, from left to right: up and down, in the colour of what it speaks for.

    Where there are more numbers than pixels, a bar stands for neighbours and shows the largest.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._values = np.zeros(0, np.float32)
        self._positive = 0
        self._limit = 0.0
        self.restyle()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def limit(self) -> float:
        """The magnitude of the longest bar."""
        return self._limit

    def show_values(
        self, values: NDArray[np.float32], positive: int = 0, limit: float | None = None
    ) -> None:
        """Show numbers (D,).

        positive: the class that positive numbers speak for.
        limit:    the magnitude of the longest bar; None for the largest that there is.
        """
        self._values, self._positive = values, positive
        self._limit = strongest(values) if limit is None else limit
        self.update()

    def bars(self) -> NDArray[np.float32]:
        """Give the numbers that are drawn: all of them, or the largest of each neighbourhood."""
        room = max(1, int(self.width() * self.devicePixelRatioF()))
        if len(self._values) <= room:
            return self._values
        edges = np.linspace(0, len(self._values), room + 1).astype(np.intp)
        most = np.maximum.reduceat(self._values, edges[:-1])
        least = np.minimum.reduceat(self._values, edges[:-1])
        return np.where(most >= -least, most, least)

    def restyle(self) -> None:
        self.setMinimumSize(px(LEAST_WIDTH), px(LEAST_HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        middle = self.height() / 2
        painter.fillRect(QRectF(0, middle - 0.5, self.width(), 1), QColor(colours.edge))
        bars = self.bars()
        if not self._limit:
            return
        heights = np.clip(np.nan_to_num(bars / self._limit), -1, 1) * (middle - 1)
        width = self.width() / len(bars)
        fills = [QColor(colours.of_class(side)) for side in (self._positive, 1 - self._positive)]
        for place, height in enumerate(heights.tolist()):
            if height:
                bar = QRectF(place * width, middle, max(width, 0.5), -height).normalized()
                painter.fillRect(bar, fills[height < 0])
