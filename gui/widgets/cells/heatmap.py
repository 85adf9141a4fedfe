"""A grid of numbers as coloured cells, or the photo behind it, with one cell marked.

Weights, votes and gradients have one number a pixel of the photo, so they can be looked at as
pictures: orange where a pixel speaks for the dog, blue where it speaks for the cat. The photo
itself is shown by the same widget, so that the same cell can be marked in all of them.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import Theme
from gui.widgets.cells.colour_scale import coloured, strongest
from gui.widgets.cells.grid import Cell, CellGrid, goes
from gui.widgets.cells.marks import paint_cursor
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.spoken import give_role, read_out, speak
from gui.widgets.words.significant import significant

LEAST_EDGE = 72


class Heatmap(Styled, QWidget):
    """Square cells, as large as the height allows; a row of them shrinks before all else.

    It shows the cursor that it is told to show and never moves it by itself, because the same
    cell is marked in several pictures: it says where the pointer and the keys would have it.

    Signals: `hovered(cell or None)`, the cell under the pointer; `pinned(cell or None)`, the
    cell that a click or an arrow key chose, None when Esc or a second click lets it go.
    """

    hovered = Signal(object)
    pinned = Signal(object)

    def __init__(self, edge: int = 228, parent: QWidget | None = None) -> None:
        """Make an empty one; `edge` is the edge length it likes to have."""
        super().__init__(parent)
        give_role(self)
        self._edge = edge
        self._grid = CellGrid(1, 1)
        self._values: NDArray[np.float32] | None = None
        self._limit = 0.0
        self._positive: int | None = 0
        self._text = ""
        self._image: QImage | None = None
        self._coloured_in: Theme | None = None
        self._scaled: QImage | None = None
        self._height: int | None = None
        self._cursor: Cell | None = None
        self._is_pinned = False
        self._under_pointer: Cell | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST_EDGE), px(LEAST_EDGE))

    @property
    def values(self) -> NDArray[np.float32] | None:
        """The numbers that are shown, a cell each; None where there are none."""
        return self._values

    def table(self) -> NumberTable | None:
        """Give the numbers away, a row of the table a row of the picture; None of a photo."""
        if self._values is None:
            return None
        rows = np.arange(1.0, len(self._values) + 1)
        names = (self.tr("row"), *(str(column + 1) for column in range(self._values.shape[1])))
        return NumberTable(names, (rows, *self._values.T.astype(np.float64)))

    @property
    def limit(self) -> float:
        """The magnitude that has the strongest colour."""
        return self._limit

    @property
    def cursor_cell(self) -> Cell | None:
        """The marked cell."""
        return self._cursor

    def show_values(
        self, values: NDArray[np.float32], limit: float | None = None, positive: int | None = 0
    ) -> None:
        """Show numbers (h, w).

        limit:    the magnitude with the strongest colour; None for the largest that there is.
        positive: the class that positive numbers speak for; its colour is theirs. None for slopes,
                  which speak for nobody and are drawn in ink.
        """
        self._values, self._image, self._text = values, None, ""
        self._limit = strongest(values) if limit is None else limit
        self._positive = positive
        self._begin(CellGrid(*values.shape))

    def show_picture(self, pixels: NDArray[np.uint8], grid: Cell | None = None) -> None:
        """Show a picture (h, w, 3), R G B.

        grid: the cells it is divided into; None for its own pixels, which then are the cells.
        """
        height, width = pixels.shape[0], pixels.shape[1]
        image = QImage(
            np.ascontiguousarray(pixels).data,
            width,
            height,
            3 * width,
            QImage.Format.Format_RGB888,
        )
        self._values, self._image, self._text = None, image.copy(), ""
        self._begin(CellGrid(*(grid or (height, width))))

    def show_nothing(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._values, self._image, self._text = None, None, text
        self._begin(CellGrid(1, 1))

    def show_cursor(self, cell: Cell | None, *, pinned: bool = False) -> None:
        """Mark a cell, if there is such a cell; None for no mark.

        pinned: whether it stays when the pointer leaves, until Esc or a click on it.
        """
        if (cell, pinned) != (self._cursor, self._is_pinned):
            self._cursor, self._is_pinned = cell, pinned
            self._describe()
            self.update()

    def cell_at(self, position: QPointF) -> Cell | None:
        """The cell at a position inside the widget; None beside the picture."""
        return None if self._is_empty() else self._grid.cell_at(position, self._area())

    def rect_of(self, cell: Cell) -> QRectF:
        """Where a cell is drawn."""
        return self._grid.rect_of(cell, self._area())

    def sizeHint(self) -> QSize:
        # As wide as the picture is at the height that it got, so that a row of them packs.
        height = self._height or self._edge
        width = round(height * self._grid.columns / self._grid.rows)
        return QSize(max(px(LEAST_EDGE), width), self._edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().height() != self._height:
            self._height = event.size().height()
            self.updateGeometry()

    def retranslate(self) -> None:
        """Say again what is under the cursor."""
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._uses(event):
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.pinned.emit(None)
            return
        cell = self._grid.moved(self._marked(), event.key(), event.modifiers())
        if cell != self._cursor or not self._is_pinned:
            self.pinned.emit(cell)
            read_out(self, self.accessibleDescription())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or cell is None:
            super().mousePressEvent(event)
            return
        self.pinned.emit(None if self._is_pinned and cell == self._cursor else cell)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        image = self._image_in(colours)
        if image is None:
            self._paint_text(painter, colours)
        else:
            self._paint_picture(painter, image)
            # A heatmap of nothing has the colour of its card; it is there all the same.
            painter.setPen(QColor(colours.line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._area().adjusted(0, 0, -1, -1))
            marked = self._marked()
            if marked is not None:
                paint_cursor(painter, self.rect_of(marked))
        if self.hasFocus():
            self._paint_rings(painter, colours)

    def _begin(self, grid: CellGrid) -> None:
        """Take a new content of so many cells."""
        if grid != self._grid:
            self._grid = grid
            self._under_pointer = None
            self.updateGeometry()
        self._scaled = None
        self._describe()
        self.update()

    def _marked(self) -> Cell | None:
        """The cell of the cursor, if this picture has one there."""
        cell = self._cursor
        return None if cell is None or self._is_empty() or not self._grid.has(cell) else cell

    def _is_empty(self) -> bool:
        return self._values is None and self._image is None

    def _area(self) -> QRectF:
        """Where the picture is drawn."""
        return self._grid.area(self.size(), self.devicePixelRatioF())

    def _paint_text(self, painter: QPainter, colours: Theme) -> None:
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.wash))
        painter.drawRect(self._area().adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(colours.muted))
        words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._area().adjusted(8, 8, -8, -8), words, self._text)

    def _paint_picture(self, painter: QPainter, image: QImage) -> None:
        area = self._area()
        if self._grid == CellGrid(image.height(), image.width()):
            painter.drawImage(area, image)  # nearest neighbour: cells with sharp edges
            return
        ratio = painter.device().devicePixelRatio()
        size = QSize(round(area.width() * ratio), round(area.height() * ratio))
        if self._scaled is None or self._scaled.size() != size:
            self._scaled = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(area, self._scaled)

    def _image_in(self, colours: Theme) -> QImage | None:
        """The picture, one pixel a cell where there are values; made again for a new theme."""
        if self._values is not None and (self._image is None or self._coloured_in is not colours):
            values = -self._values if self._positive == 1 else self._values
            cells = coloured(values, self._limit, colours, slopes=self._positive is None)
            height, width = cells.shape
            kind = QImage.Format.Format_RGB32
            self._image = QImage(cells.data, width, height, 4 * width, kind).copy()
            self._coloured_in = colours
        return self._image

    def _paint_rings(self, painter: QPainter, colours: Theme) -> None:
        """A light line inside the ring of the keyboard: together they show on every colour."""
        area = self._area()
        self.paint_focus(painter, area.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(colours.card), 2, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(area.adjusted(3, 3, -3, -3))

    def _hover(self, cell: Cell | None) -> None:
        if cell != self._under_pointer:
            self._under_pointer = cell
            self.hovered.emit(cell)

    def _uses(self, event: QKeyEvent) -> bool:
        """Whether a key does something here."""
        if self._is_empty():
            return False
        if event.key() == Qt.Key.Key_Escape:
            return self._is_pinned
        return goes(event.key(), event.modifiers())

    def _describe(self) -> None:
        """Tell who does not see the picture what is under the cursor."""
        words = self._text
        marked = self._marked()
        if marked is not None:
            row, column = marked
            words = fill(self.tr("row {row}, column {column}"), row=row + 1, column=column + 1)
            if self._values is not None:
                words += f": {significant(float(self._values[row, column]), self._limit, 3)}"
        speak(self, words)
