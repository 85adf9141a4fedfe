"""Choosing one weight: in a picture of its row of −dW, or in a list, and on a slider over all."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.styled import Styled
from gui.tables.content import TableContent, named_columns, plain_row
from gui.tables.table import Table
from gui.widgets.cells.colour_scale import strongest
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.slider import Slider
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import Marks
from gui.widgets.pixels import number_of, pixel_of
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from gui.widgets.words.places import place_words, row_words
from gui.widgets.words.significant import significant
from model.eyes import mean_of_channels
from model.gradient import WeightIndex, index_of, steepest, weight_index_at
from model.inspection import Activation
from model.params import Params

MOST = 4
"""So many features are listed."""

EDGE, PHOTOS = 38, 4
"""The photos that excite the chosen feature: their edge in pixels, and how many at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Pick:
    """What is to be chosen from.

    params:   the weights.
    gradient: their slopes, in the same shapes.
    shape:    that of the picture that x is, if it is one.
    chosen:   the index of the chosen weight, in the order of `model.gradient.weight_index`.
    exciting: where x is no picture, how strongly training photos excite its features, if known.
    """

    params: Params
    gradient: Params
    shape: tuple[int, int, int] | None
    chosen: int
    exciting: Activation | None = None

    @property
    def place(self) -> WeightIndex:
        """Where the chosen weight stands."""
        return weight_index_at(self.chosen, self.params)


class PlacePicker(Styled, QWidget):
    """The row of −dW to which the chosen weight belongs, with that weight marked.

    A feature is named by the photos that excite it most.

    Signals: `chosen(index)`, in the order of `model.gradient.weight_index`; `followed(Photo)`.
    """

    chosen = Signal(int)
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pick: Pick | None = None
        self._row, self._name, self._slider = Choice(), TextLine(), Slider()
        self._picture, self._scale, self._caption = Heatmap(), ScaleBar(), TextLine("muted")
        self._list, self._excited = Table(), Label("muted")
        self._photos = PhotoStrip(EDGE, PHOTOS)
        head = QHBoxLayout()
        head.addWidget(self._row)
        head.addStretch(1)
        self._seen = QWidget()
        seen = QVBoxLayout(self._seen)
        seen.setContentsMargins(0, 0, 0, 0)
        seen.setSpacing(2)
        seen.addWidget(self._picture, 1)
        seen.addWidget(self._scale)
        seen.addWidget(self._caption)
        self._picture.pinned.connect(self._choose_cell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._name)
        column.addWidget(self._seen, 100)
        column.addWidget(self._list, 100)
        column.addWidget(self._excited)
        column.addWidget(self._photos)
        column.addWidget(self._slider)
        column.addStretch(1)
        self._row.chosen.connect(self._choose_row)
        self._list.chosen.connect(self._choose)
        self._slider.valueChanged.connect(self._choose)
        self._photos.followed.connect(self.followed)
        for widget in (self._list, self._excited, self._photos):
            widget.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._row.set_entries((row, row_words(row)) for row in range(2))
        self._row.setAccessibleName(self.tr("The row of W that is shown"))
        self._excited.setText(self.tr("photos that excite it most"))
        self._list.setAccessibleName(self.tr("The features with the steepest slopes"))
        self._slider.setAccessibleName(self.tr("Which weight, from the first to the last"))
        self._write()

    def show_pick(self, pick: Pick | None) -> None:
        """Show weights; None where there are none."""
        self._pick = pick
        self.setEnabled(pick is not None)
        if pick is None:
            self._picture.show_nothing("")
            self._scale.show_limit(None)
            self._list.show_content(TableContent())
            self._write()
            return
        self._seen.setVisible(pick.shape is not None)
        self._list.setVisible(pick.shape is None)
        if pick.shape is not None:
            self._show_picture(pick, pick.shape)
        self._show_photos(pick)
        self._slider.show_range(pick.params.size - 1)
        self._slider.show_value(pick.chosen)
        self._write()

    def _show_photos(self, pick: Pick) -> None:
        """Show what the chosen feature stands for."""
        column, found = pick.place.column, pick.exciting
        there = pick.shape is None and column is not None and found is not None
        self._excited.setVisible(there)
        self._photos.setVisible(there)
        if found is not None and column is not None and there:
            self._photos.show_photos(
                [StripPhoto(example.photo, Marks()) for example in found.most(column, PHOTOS)]
            )

    def _show_picture(self, pick: Pick, shape: tuple[int, int, int]) -> None:
        place = pick.place
        cell: Cell | None = None
        if place.column is not None:
            row, column, _ = pixel_of(place.column, shape)
            cell = row, column
        values = mean_of_channels(-pick.gradient.W[place.row], shape)
        self._picture.show_values(values, strongest(values), positive=place.row)
        self._picture.show_cursor(cell, pinned=cell is not None)
        self._scale.show_limit(self._picture.limit, moves=True)

    def _write(self) -> None:
        pick = self._pick
        row = 0 if pick is None else pick.place.row
        self._row.show_key(row)
        self._name.setText("" if pick is None else place_words(pick.place, pick.shape))
        caption = fill(self.tr("−d{row}: where a step moves it"), row=row_words(row))
        self._caption.setText(caption)
        self._picture.setAccessibleName(caption)
        if pick is not None and pick.shape is None:
            self._list_steepest(pick)

    def _list_steepest(self, pick: Pick) -> None:
        """List the features of the row whose slopes are the largest in size."""
        row = pick.place.row
        W, dW = pick.params.W[row], pick.gradient.W[row]
        places = steepest(pick.gradient, row, MOST)
        features = [place.column for place in places if place.column is not None]
        keys = [index_of(place, pick.params) for place in places]
        largest, slope = (float(np.abs(numbers[features]).max()) for numbers in (W, dW))
        lines = [
            plain_row(
                (
                    str(feature + 1),
                    significant(float(W[feature]), largest, 3),
                    significant(float(dW[feature]), slope, 3),
                ),
                key,
            )
            for feature, key in zip(features, keys, strict=True)
        ]
        others = np.delete(np.abs(dW), features)
        if len(others):
            words = fill(self.tr("{count} others"), count=text.count(len(others)))
            most = significant(float(others.max()), slope, 3).removeprefix("+")
            lines.append(plain_row((words, "", f"≤ {most}")))
        columns = named_columns(self.tr("steepest feature"), "w", "dW")
        self._list.show_content(TableContent(columns, tuple(lines), pick.chosen, keys=keys))

    def _choose(self, index: int) -> None:
        if self._pick is not None and index != self._pick.chosen:
            self.chosen.emit(index)

    def _choose_row(self, row: int) -> None:
        if self._pick is not None:
            self._choose(index_of(WeightIndex(row, self._pick.place.column), self._pick.params))

    def _choose_cell(self, cell: Cell | None) -> None:
        """Choose the weight of a pixel, in the same colour as the one before."""
        pick = self._pick
        if pick is None or pick.shape is None or cell is None:
            return
        channel = 0
        if pick.place.column is not None:
            *_, channel = pixel_of(pick.place.column, pick.shape)
        column = number_of(cell, channel, pick.shape)
        self._choose(index_of(WeightIndex(pick.place.row, column), pick.params))
