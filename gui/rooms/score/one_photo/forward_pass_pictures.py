"""The pictures at the beginning of a photo's way: the photo, its x, and the votes of its pixels."""

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from model.inspection import ForwardPass
from model.photos import SHOWN


class ForwardPassPictures(QObject):
    """Three pictures of equal size, and the scale of the votes; a grid of somebody else has them.

    Signals: `hovered(Cell | None)` and `pinned(Cell | None)`, from any of them.

    Attributes:
        all:   the photo, x, the votes.
        scale: of the colours of the votes.
    """

    hovered = Signal(object)
    pinned = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.all = tuple(Heatmap() for _ in range(3))
        self.scale = ScaleBar()
        self._photo, self._x, self._votes = self.all
        for picture in self.all:
            picture.hovered.connect(self.hovered)
            picture.pinned.connect(self.pinned)

    def retranslate(self) -> None:
        """Write the words again."""
        self._photo.setAccessibleName(self.tr("The photo"))
        self._x.setAccessibleName(self.tr("What the eye sees of the photo"))
        self._votes.setAccessibleName(self.tr("The vote of each pixel"))

    def show_photo(self, forward_pass: ForwardPass, shape: tuple[int, int, int]) -> None:
        """Show the photo and its x; `shape` is that of x."""
        self._photo.show_picture(forward_pass.photo.squares[SHOWN], shape[:2])
        seen = forward_pass.seen.reshape(shape).astype(np.uint8)
        self._x.show_picture(np.broadcast_to(seen, (*shape[:2], 3)))

    def show_votes(self, forward_pass: ForwardPass, shape: tuple[int, int, int]) -> None:
        """Show the vote of each pixel."""
        self._votes.show_values(forward_pass.votes.reshape(shape).sum(axis=2))
        self.scale.show_limit(self._votes.limit)

    def show_nothing(self) -> None:
        """Show that there is no photo."""
        for picture in self.all:
            picture.show_nothing("")
        self.scale.show_limit(None)

    def show_cursor(self, cell: Cell | None, *, pinned: bool) -> None:
        """Mark the same pixel in all of them."""
        for picture in self.all:
            picture.show_cursor(cell, pinned=pinned)

    def resize(self, edge: int) -> None:
        """Make each of them so large."""
        for picture in self.all:
            picture.setFixedSize(edge, edge)
