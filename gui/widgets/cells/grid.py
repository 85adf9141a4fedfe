"""A picture divided into cells: where each cell lies, and where the keys go from it."""

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt

Cell: TypeAlias = tuple[int, int]
"""Row from the top and column from the left, from 0."""

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True, slots=True)
class CellGrid:
    """Square cells, so many in a column and so many in a row."""

    rows: int
    columns: int

    def area(self, size: QSize, ratio: float) -> QRectF:
        """Say where in a widget they are drawn: in the middle, as large as there is room.

        They begin and end on whole pixels of the screen, so that they are crisp.

        ratio: pixels of the screen to a pixel of the widget.
        """
        wide, high = int(size.width() * ratio), int(size.height() * ratio)
        scale = min(wide / self.columns, high / self.rows)
        width, height = max(1, int(self.columns * scale)), max(1, int(self.rows * scale))
        left, top = (wide - width) // 2, (high - height) // 2
        return QRectF(left / ratio, top / ratio, width / ratio, height / ratio)

    def rect_of(self, cell: Cell, area: QRectF) -> QRectF:
        """Say where a cell is drawn."""
        height, width = area.height() / self.rows, area.width() / self.columns
        return QRectF(area.left() + cell[1] * width, area.top() + cell[0] * height, width, height)

    def cell_at(self, position: QPointF, area: QRectF) -> Cell | None:
        """Find the cell at a position; None beside the area."""
        if not area.contains(position):
            return None
        row = int((position.y() - area.top()) * self.rows / area.height())
        column = int((position.x() - area.left()) * self.columns / area.width())
        return min(row, self.rows - 1), min(column, self.columns - 1)

    def has(self, cell: Cell) -> bool:
        """Say whether there is such a cell."""
        return cell[0] < self.rows and cell[1] < self.columns

    def moved(self, cell: Cell | None, key: int, modifiers: Qt.KeyboardModifier) -> Cell:
        """Say where a key goes from a cell; from none to the middle.

        key: one that `goes`. Home and End go along the row, with Ctrl to the corners.
        """
        if cell is None:
            return self.rows // 2, self.columns // 2
        row, column = cell
        if key in _ENDS:
            far = key == Qt.Key.Key_End
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                row = self.rows - 1 if far else 0
            return row, self.columns - 1 if far else 0
        down, right = _ARROWS[Qt.Key(key)]
        return (
            min(max(row + down, 0), self.rows - 1),
            min(max(column + right, 0), self.columns - 1),
        )


def goes(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Say whether a key goes from cell to cell."""
    others = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if modifiers & others:
        return False
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    return key in _ENDS or (key in _ARROWS and not control)
