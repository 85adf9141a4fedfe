"""An area that scrolls over the rows of a grid.

Qt's own item views are not used: they would handle drops themselves, and in this version of PySide
they unpickle what is dropped on them.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from gui.panels.photos.rows import BETWEEN, SMALLEST, Rows
from gui.style.scale import px
from gui.widgets.photos.thumbnail import RING

_ROWS = 2  # wanted; one will do where there is no room


class RowsArea(QAbstractScrollArea):
    """Lays equal squares out in rows as wide as itself, and scrolls where they are too many.

    smallest: the edge that none falls below, in pixels of the usual size.

    Attributes:
        rows: where the squares lie, before any scrolling.
    """

    def __init__(self, parent: QWidget | None = None, smallest: int = SMALLEST) -> None:
        super().__init__(parent)
        self._smallest = smallest
        self.rows = Rows(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def lay_out(self, count: int) -> None:
        """Lay so many squares out."""
        bar = self.verticalScrollBar()
        rows = Rows.within(self.width(), count, self._smallest)
        # Decided by the whole width alone: a bar that asks the width it leaves might come
        # and go forever.
        scrolls = rows.height > self.height()
        if scrolls:
            rows = Rows.within(self.width() - bar.sizeHint().width(), count, self._smallest)
        taller, self.rows = rows.edge != self.rows.edge, rows
        if taller:
            self.updateGeometry()
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if scrolls else never)
        bar.setRange(0, max(0, rows.height - self.height()))
        bar.setSingleStep(rows.pitch // 2)
        bar.setPageStep(self.height())
        self.viewport().update()

    def place(self, index: int) -> QRect:
        """Where a square is now, in the viewport."""
        return self.rows.place(index).translated(0, -self.verticalScrollBar().value())

    def index_at(self, position: QPoint) -> int | None:
        """The square at a point of the viewport."""
        return self.rows.index_at(position + QPoint(0, self.verticalScrollBar().value()))

    def between(self, top: int, bottom: int) -> range:
        """The squares that reach into this band of the viewport."""
        above = self.verticalScrollBar().value()
        return self.rows.between(top + above, bottom + above)

    def scroll_to(self, index: int) -> None:
        """Bring a square into view."""
        place, bar = self.rows.place(index), self.verticalScrollBar()
        lowest = place.bottom() + 1 + RING - self.height()
        bar.setValue(max(lowest, min(bar.value(), place.top() - RING)))

    def sizeHint(self) -> QSize:
        return QSize(4 * (px(self._smallest) + BETWEEN), _ROWS * self.rows.pitch)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(px(self._smallest) + BETWEEN + bar, self.rows.pitch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out(self.rows.count)
