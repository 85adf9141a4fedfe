"""Choosing one weight: by a click on a small picture of all of them, or by its number."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.pixels import number_of, pixel_of
from gui.widgets.texts.label import ElidedLabel
from gui.widgets.words.places import short_words
from model.eyes import mean_of_channels
from model.gradient import WeightIndex

EDGE = 84
WIDE = 74


class WeightPicker(Styled, QWidget):
    """One of the dog's weights; the landscape of the cat's is the same one, mirrored.

    A click on a pixel keeps the channel; the number reaches every weight.

    Signals: `chosen(column)`, the place of the weight in its row, from 0.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: tuple[int, int, int] | None = None
        self._column = 0
        self._count = 0
        self._picture = Heatmap(EDGE)
        self._name = ElidedLabel("muted")
        self._line = QHBoxLayout()
        self._line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._picture)
        column.addWidget(self._name)
        column.addLayout(self._line)
        self._field = self._make_field()
        self._picture.pinned.connect(self._take_cell)
        self.retranslate()
        self.restyle()

    def show_weights(
        self, row: NDArray[np.floating], shape: tuple[int, int, int] | None, column: int
    ) -> None:
        """Show a row of W (D,), of which one weight is chosen; shape: that of the picture, if any.

        The picture shows the mean of the channels.
        """
        self._shape, self._column = shape, column
        if len(row) != self._count:
            self._count = len(row)
            self._field.hide()
            self._field.deleteLater()
            self._field = self._make_field()
            self.retranslate()
        self._picture.setVisible(shape is not None)
        if shape is not None:
            self._picture.show_values(mean_of_channels(row, shape))
            down, across, _ = pixel_of(column, shape)
            self._picture.show_cursor((down, across), pinned=True)
        self._field.show_value(column + 1)
        self._write()

    def retranslate(self) -> None:
        """Write the words again."""
        self._picture.setAccessibleName(self.tr("The weights of the dog: click one"))
        self._field.setAccessibleName(self.tr("The number of the weight"))
        self._field.setToolTip(self.tr("The number of the weight in its row"))
        self._field.set_rule(
            fill(self.tr("Type a whole number from 1 to {most}."), most=text.count(self._count))
        )
        self._write()

    def restyle(self) -> None:
        self._picture.setFixedHeight(px(EDGE))
        self._field.setFixedWidth(px(WIDE))

    def _make_field(self) -> NumberField:
        """Put a field for the numbers that there are in its place."""
        bounds = Bounds(1, max(1, self._count), whole=True)
        field = NumberField(bounds)
        field.setFixedWidth(px(WIDE))
        field.chosen.connect(self._take_number)
        self._line.insertWidget(0, field)
        return field

    def _take_cell(self, cell: Cell | None) -> None:
        if cell is not None and self._shape is not None:
            *_, channel = pixel_of(self._column, self._shape)
            self.chosen.emit(number_of(cell, channel, self._shape))

    def _take_number(self, number: float) -> None:
        self.chosen.emit(round(number) - 1)

    def _write(self) -> None:
        words = short_words(WeightIndex(0, self._column), self._shape)
        self._name.setText(words)
        self._name.setToolTip(words)
