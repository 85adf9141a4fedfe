"""The pixel that is read, in one picture or in several that show the same place."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap


class CellCursor(QObject):
    """Marks the cell under the pointer in all pictures; one that was chosen stays until Esc.

    Signals: `moved()`, another cell is marked, or none.
    """

    moved = Signal()

    def __init__(self, pictures: Sequence[Heatmap], parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = tuple(pictures)
        self._cell: Cell | None = None
        self._pinned = False
        for picture in self._pictures:
            picture.hovered.connect(self._hover)
            picture.pinned.connect(self._pin)

    @property
    def cell(self) -> Cell | None:
        """The marked cell."""
        return self._cell

    def _hover(self, cell: Cell | None) -> None:
        if not self._pinned:
            self._mark(cell, pinned=False)

    def _pin(self, cell: Cell | None) -> None:
        self._mark(cell, pinned=cell is not None)

    def _mark(self, cell: Cell | None, *, pinned: bool) -> None:
        self._cell, self._pinned = cell, pinned
        for picture in self._pictures:
            picture.show_cursor(cell, pinned=pinned)
        self.moved.emit()
