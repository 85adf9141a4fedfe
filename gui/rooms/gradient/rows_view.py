"""A gradient in the shape of W: a picture for each class, or a strip of bars where x is none.

What is drawn is −dW, the way that a step down the slope moves each weight. One that gets larger in
the row of the dog moves towards the dog, and one that gets larger in the row of the cat towards the
cat. So a colour means the same in both rows, and the same as in a picture of W.
"""

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style.styled import Styled
from gui.widgets.cells.colour_scale import strongest
from gui.widgets.cells.cursor import CellCursor
from gui.widgets.cells.heatmap import LEAST_EDGE, Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.cells.value_strip import ValueStrip
from gui.widgets.pixels import mean_of_channels
from gui.widgets.texts.label import SIDES
from gui.widgets.texts.text_line import TextLine
from gui.widgets.words.places import row_words
from gui.widgets.words.significant import significant
from model.params import Floats


def strongest_slope(dW: Floats, shape: tuple[int, int, int] | None) -> float:
    """Find the largest magnitude among the numbers that would be drawn of (2, D) slopes."""
    seen = dW if shape is None else dW.reshape(len(dW), *shape).mean(axis=3)
    return strongest(seen.astype(np.float32))


class RowsView(Styled, QWidget):
    """A caption, −dW in the rows of dog and cat, and the scale of their colours, one for both.

    The pixel under the pointer is read in place of the caption.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._seen: list[Floats] = []
        self._caption = TextLine("muted")
        self._pictures = [Heatmap() for _ in SIDES]
        self._strips = [ValueStrip() for _ in SIDES]
        self._scale = ScaleBar()
        pictures, strips = QHBoxLayout(), QVBoxLayout()
        for picture, strip in zip(self._pictures, self._strips, strict=True):
            pictures.addWidget(picture, 1)
            strips.addWidget(strip, 1)
            strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._caption)
        column.addLayout(pictures, 100)
        column.addLayout(strips, 100)
        column.addWidget(self._scale)
        column.addStretch(1)
        self._cursor = CellCursor(self._pictures, self)
        self._cursor.moved.connect(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        for side, widgets in enumerate(zip(self._pictures, self._strips, strict=True)):
            for widget in widgets:
                widget.setAccessibleName(f"{self._words}: {row_words(side)}")
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Pictures are about square: no empty band above and below.
        for picture in self._pictures:
            picture.setMaximumHeight(max(LEAST_EDGE, event.size().width() // len(SIDES)))

    def show_caption(self, words: str) -> None:
        """Say what the numbers are."""
        self._words = words
        self.retranslate()

    def show_slopes(self, dW: Floats, shape: tuple[int, int, int] | None, limit: float) -> None:
        """Show −dW (2, D); slopes that are NaN are not known yet.

        shape: that of the picture that x is, if it is one. Of a pixel's colours the mean is shown.
        limit: the magnitude that has the strongest colour.
        """
        self._seen = []
        for side, row in enumerate(-dW):
            picture, strip = self._pictures[side], self._strips[side]
            picture.setVisible(shape is not None)
            strip.setVisible(shape is None)
            if shape is None:
                strip.show_values(row.astype(np.float32), side, limit)
            else:
                seen = mean_of_channels(row, shape)
                self._seen.append(seen)
                picture.show_values(seen, limit, positive=side)
        self._scale.show_limit(limit, moves=True)
        self._read()

    def show_nothing(self) -> None:
        """Show that there are no numbers yet."""
        self._seen = []
        for picture, strip in zip(self._pictures, self._strips, strict=True):
            strip.hide()
            picture.show()
            picture.show_nothing("")
        self._scale.show_limit(None)
        self._read()

    def _read(self) -> None:
        """Write the numbers of the marked pixel, or what all of them are."""
        cell = self._cursor.cell
        numbers = [
            float(seen[cell])
            for seen in self._seen
            if cell is not None and cell[0] < len(seen) and cell[1] < seen.shape[1]
        ]
        if cell is None or not numbers:
            self._caption.setText(self._words)
            return
        written = (
            "?" if np.isnan(number) else significant(number, self._pictures[0].limit, 3)
            for number in numbers
        )
        self._caption.setText(
            self.tr("row {row}, column {column}: dog {dog}, cat {cat}").format(
                row=cell[0] + 1, column=cell[1] + 1, **dict(zip(SIDES, written, strict=True))
            )
        )
