"""The way of a photo for an eye of pixels: every pixel votes, and the votes are added up."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from gui.rooms.score.one_photo.pixel_drawing import (
    PixelWay,
    paint_captions,
    paint_pinned,
    pinned_words,
)
from gui.rooms.score.one_photo.running_sum import paint_run
from gui.rooms.score.one_photo.way_drawing import paint_bracket
from gui.rooms.score.one_photo.way_layout import SCALE, WayLayout
from gui.rooms.score.one_photo.way_view import WayView
from gui.rooms.score.pen import Pen
from gui.style.scale import px
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.spoken import speak
from model.eyes import mean_of_channels
from model.inspection import ForwardPass, PixelVotes, votes_of_pixels
from model.params import Doubles, Params
from model.photos import SHOWN

MOST_SHOWN = 0.985
"""The part of the votes that have a colour of their own: a few large ones would pale all others."""


class PixelView(WayView):
    """Photo, x and W small, the votes large, beside them their sum, below one pixel's arithmetic.

    One pixel is pinned in all pictures: the one that was chosen, or the one with the largest vote.

    Signals: `pinned(pixel or None)`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way: PixelWay | None = None
        self._kept: Cell | None = None
        self._strongest: Cell = (0, 0)
        self._of: object = None
        self._pictures = [Heatmap(parent=self) for _ in range(4)]
        self._photo, self._x, self._W, self._votes = self._pictures
        self._scale = ScaleBar(self)
        for picture in self._pictures:
            picture.setMinimumSize(1, 1)
            picture.pinned.connect(self.pinned)
        self.retranslate()

    def show_photo(
        self,
        forward_pass: ForwardPass,
        params: Params,
        shape: tuple[int, int, int],
        row: int | None,
        *,
        centred: bool,
    ) -> PixelVotes:
        """Show a photo's votes in a row of W; None for the dog's less the cat's. Gives the votes.

        centred: whether x is 0 at the mean.
        """
        found = votes_of_pixels(forward_pass, params, shape, row)
        W = params.W[0] - params.W[1] if row is None else params.W[row]
        of = forward_pass.photo, shape, row
        if of != self._of:
            self._show_pictures(there=True)
            self._show_pixels(forward_pass, shape)
        if of != self._of or not self._way or not self._way.found.votes.any():
            # While training goes on the same pixel stays, though others may overtake it.
            middle = shape[0] // 2, shape[1] // 2
            self._of, self._strongest = of, found.strongest if found.votes.any() else middle
        self._W.show_values(mean_of_channels(W, shape), positive=found.side)
        votes = found.votes.astype(np.float32)
        self._votes.show_values(votes, limit=_limit_of(found.votes), positive=found.side)
        self._scale.show_limit(self._votes.limit, found.side, capped=True)
        cell = self._cell(shape)
        for picture in self._pictures:
            picture.show_cursor(cell, pinned=self._kept is not None)
        self._way = PixelWay(
            found,
            cell,
            shape,
            forward_pass.x.reshape(shape)[cell].astype(np.float64),
            W.reshape(shape)[cell].astype(np.float64),
            forward_pass.seen.reshape(shape)[cell].astype(np.uint8),
            (self._W.limit, self._votes.limit),
            centred,
        )
        speak(self, pinned_words(self._way))
        self.update()
        return found

    def show_nothing(self, why: str) -> None:
        """Say why there is no photo."""
        self._way, self._of = None, None
        self._show_pictures(there=False)
        speak(self, why)
        self.update()

    def keep(self, cell: Cell | None) -> None:
        """Pin a pixel; None for the one with the largest vote."""
        self._kept = cell

    @property
    def cell(self) -> Cell | None:
        """The pinned pixel; None without a photo."""
        return None if self._way is None else self._way.cell

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The votes of the pixels and their sum"))
        self._photo.setAccessibleName(self.tr("The photo"))
        self._x.setAccessibleName(self.tr("What the eye sees of the photo"))
        self._W.setAccessibleName(self.tr("The weights"))
        self._votes.setAccessibleName(self.tr("The vote of each pixel"))

    def arrange(self, layout: WayLayout) -> None:
        for place, picture in enumerate(self._pictures[:3]):
            picture.setGeometry(layout.pictures[place].toRect())
        main = layout.main
        self._votes.setGeometry(main.toRect())
        below = QRectF(main.left(), main.bottom() + 3, main.width(), px(SCALE))
        self._scale.setGeometry(below.toRect())

    def paint_way(self, pen: Pen, layout: WayLayout) -> None:
        if self._way is None:
            return
        paint_captions(pen, layout, self._way.shape, self._way.found.row)
        end = paint_run(pen, layout, self._way)
        paint_bracket(pen, layout, self.score_level, end, "+ b")
        paint_pinned(pen, layout, self._way)

    def _cell(self, shape: tuple[int, int, int]) -> Cell:
        """Choose the pinned pixel."""
        kept = self._kept
        if kept is not None and kept[0] < shape[0] and kept[1] < shape[1]:
            return kept
        return self._strongest

    def _show_pictures(self, *, there: bool) -> None:
        for picture in (*self._pictures, self._scale):
            picture.setVisible(there)

    def _show_pixels(self, forward_pass: ForwardPass, shape: tuple[int, int, int]) -> None:
        self._photo.show_picture(forward_pass.photo.squares[SHOWN], shape[:2])
        seen = forward_pass.seen.reshape(shape).astype(np.uint8)
        self._x.show_picture(np.broadcast_to(seen, (*shape[:2], 3)))


def _limit_of(votes: Doubles) -> float:
    """Choose the magnitude with the strongest colour."""
    sizes = np.abs(votes[np.isfinite(votes)])
    return float(np.quantile(sizes, MOST_SHOWN)) or float(sizes.max(initial=0.0))
