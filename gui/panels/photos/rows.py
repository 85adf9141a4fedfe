"""Where the photos of a grid lie: equal squares, in rows from left to right."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt

from gui.style.scale import px
from gui.widgets.photos.thumbnail import RING

BETWEEN = 2 * RING
"""From one photo to the next: room for the rings of both."""

SMALLEST = 46
"""The smallest edge, in pixels of the usual size; four fit into the narrowest column."""


@dataclass(frozen=True, slots=True)
class Rows:
    """So many photos of this edge, in so many columns; all lengths in pixels."""

    count: int
    columns: int = 1
    edge: int = SMALLEST

    @classmethod
    def within(cls, width: int, count: int, smallest: int = SMALLEST) -> "Rows":
        """Use a width as well as it can be used."""
        columns = max(1, width // (px(smallest) + BETWEEN))
        return cls(count, columns, max(px(smallest), width // columns - BETWEEN))

    @property
    def pitch(self) -> int:
        """From one row to the next."""
        return self.edge + BETWEEN

    @property
    def height(self) -> int:
        """Of all rows together."""
        return -(-self.count // self.columns) * self.pitch

    def place(self, index: int) -> QRect:
        """Where a photo lies."""
        row, column = divmod(index, self.columns)
        return QRect(column * self.pitch + RING, row * self.pitch + RING, self.edge, self.edge)

    def index_at(self, point: QPoint) -> int | None:
        """The photo that lies at a point."""
        column, row = point.x() // self.pitch, point.y() // self.pitch
        index = row * self.columns + column
        return index if 0 <= column < self.columns and 0 <= index < self.count else None

    def between(self, top: int, bottom: int) -> range:
        """The photos that reach into this band of the grid."""
        first = max(0, top // self.pitch) * self.columns
        return range(first, min(self.count, (bottom // self.pitch + 1) * self.columns))

    def goal(self, key: int, here: int, height: int) -> int | None:
        """Where a key leads from a photo, if `height` is a page; None if it leads nowhere."""
        last = self.count - 1
        page = self.columns * max(1, height // self.pitch)
        match key:
            case Qt.Key.Key_Left:
                return max(0, here - 1)
            case Qt.Key.Key_Right:
                return min(last, here + 1)
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return last
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                up = here - (self.columns if key == Qt.Key.Key_Up else page)
                return up if up >= 0 else here % self.columns
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                down = here + (self.columns if key == Qt.Key.Key_Down else page)
                in_last_row = here // self.columns == last // self.columns
                return here if in_last_row else min(last, down)
            case _:
                return None
