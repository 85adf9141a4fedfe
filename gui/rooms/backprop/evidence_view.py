"""As many numbers as x has, where x is a picture: a picture of the same size."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.style.language import fill
from gui.style.styled import Styled
from gui.widgets.cells.cursor import CellCursor
from gui.widgets.cells.heatmap import LEAST_EDGE, Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.texts.text_line import TextLine
from gui.widgets.words.significant import significant
from model.eyes import mean_of_channels


class EvidenceView(Styled, QWidget):
    """A caption, the numbers, and the scale of their colours.

    The pixel under the pointer, or chosen by keys, is read in place of the caption.
    """

    def __init__(self, edge: int = 228, parent: QWidget | None = None) -> None:
        """Make an empty one; `edge` is the edge length that its picture likes to have."""
        super().__init__(parent)
        self._words = ""
        self._values: NDArray[np.float32] | None = None
        self._caption = TextLine("muted")
        self._heatmap = Heatmap(edge)
        self._scale = ScaleBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._caption)
        column.addWidget(self._heatmap, 100)
        column.addWidget(self._scale)
        column.addStretch(1)
        self._cursor = CellCursor([self._heatmap], self)
        self._cursor.moved.connect(self._read)

    def show_brief(self, *, brief: bool) -> None:
        """Leave the caption out, where there is no room for it."""
        self._caption.setVisible(not brief)

    def show_caption(self, words: str) -> None:
        """Say what the numbers are."""
        self._words = words
        self._heatmap.setAccessibleName(words)
        self._read()

    def show_numbers(
        self,
        values: NDArray[np.floating],
        shape: tuple[int, int, int],
        positive: int,
        *,
        moves: bool = False,
    ) -> None:
        """Show numbers (D,) in the order of x; of a pixel's colours their mean.

        shape:    that of the picture that x is.
        positive: the class that positive numbers speak for.
        moves:    whether they are a step that moves the weights of that class.
        """
        self._values = mean_of_channels(values, shape)
        self._heatmap.show_values(self._values, positive=positive)
        self._scale.show_limit(self._heatmap.limit, positive, moves=moves)
        self._read()

    def show_nothing(self) -> None:
        """Show that there are no numbers."""
        self._values = None
        self._heatmap.show_nothing("")
        self._scale.show_limit(None)
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Pictures are about square: no empty band above and below.
        self._heatmap.setMaximumHeight(max(LEAST_EDGE, event.size().width()))

    def retranslate(self) -> None:
        """Read the pixel again."""
        self._read()

    def _read(self) -> None:
        """Write the number of the marked pixel, or what all of them are."""
        cell, values = self._cursor.cell, self._values
        if cell is None or values is None or cell[0] >= len(values) or cell[1] >= values.shape[1]:
            self._caption.setText(self._words)
            return
        self._caption.setText(
            fill(
                self.tr("row {row}, column {column}: {value}"),
                row=cell[0] + 1,
                column=cell[1] + 1,
                value=significant(float(values[cell]), self._heatmap.limit, 3),
            )
        )
