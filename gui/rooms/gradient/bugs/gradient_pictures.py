"""Three pictures of −dW on one scale: as it should be, with a bug, and what the bug adds."""

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.cells.cursor import CellCursor
from gui.widgets.cells.heatmap import LEAST_EDGE, Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.texts.text_line import TextLine
from gui.widgets.words.significant import significant
from model.eyes import mean_of_channels
from model.gradient import TrialResult

DOG = 0
"""The row that is drawn. That of the cat moves the other way, so it would look the same."""


class GradientPictures(Styled, QWidget):
    """A column for each gradient: its name, the dog's row as a picture, and its b.

    What is drawn is −dW, where a step moves each weight. The pixel under the pointer is read in all
    three.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: TrialResult | None = None
        self._limit = 0.0
        self._names = [TextLine("title") for _ in range(3)]
        self._pictures = [Heatmap() for _ in range(3)]
        self._read = [TextLine("muted") for _ in range(3)]
        self._scale = ScaleBar()
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        for name, picture, read in zip(self._names, self._pictures, self._read, strict=True):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addStretch(1)
            column.addWidget(name)
            column.addWidget(picture, 100)
            column.addWidget(read)
            column.addStretch(1)
            row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(row, 1)
        whole.addWidget(self._scale)
        self._cursor = CellCursor(self._pictures, self)
        self._cursor.moved.connect(self._write)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        names = (self.tr("as it should be"), self.tr("as it is"), self.tr("the difference"))
        for name, line, picture in zip(names, self._names, self._pictures, strict=True):
            line.setText(name)
            picture.setAccessibleName(fill(self.tr("−dW dog, {name}"), name=name))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Pictures are square: no empty band between them and their names.
        for picture in self._pictures:
            picture.setMaximumHeight(max(LEAST_EDGE, event.size().width() // 3 - 2 * GAP))

    def show_trial(self, trial: TrialResult | None, shape: tuple[int, int, int] | None) -> None:
        """Show three gradients; None where there are none.

        shape: that of the picture that x is.
        """
        self._trial = trial
        if trial is None or shape is None:
            for picture in self._pictures:
                picture.show_nothing("")
            self._scale.show_limit(None)
        else:
            self._limit = trial.strongest(shape)
            for picture, gradient in zip(
                self._pictures, (trial.right, trial.wrong, trial.apart), strict=True
            ):
                picture.show_values(mean_of_channels(-gradient.W[DOG], shape), self._limit)
            self._scale.show_limit(self._limit, moves=True)
        self._write()

    def _write(self) -> None:
        """Write b below each picture, or the marked pixel."""
        trial, cell = self._trial, self._cursor.cell
        if trial is None:
            for line in self._read:
                line.setText("")
            return
        gradients = (trial.right, trial.wrong, trial.apart)
        largest = max(float(np.abs(gradient.b).max()) for gradient in gradients)
        for line, picture, gradient in zip(self._read, self._pictures, gradients, strict=True):
            b = significant(float(-gradient.b[DOG]), largest, 3)
            words = fill(self.tr("and b dog: {b}"), b=b)
            seen = picture.values
            if cell is not None and seen is not None:
                words = significant(float(seen[cell]), self._limit, 3)
            line.setText(words)
