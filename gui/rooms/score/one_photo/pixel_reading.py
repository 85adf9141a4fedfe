"""What one pixel says: its x, its weights, and its vote for each class, channel by channel.

The row is named in words; the colour of a number says for whom it speaks.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style import text
from gui.style.styled import Styled
from gui.widgets.cells.grid import Cell
from gui.widgets.texts.label import SIDES, Figure, Label, show_evidence
from model.inspection import ForwardPass
from model.params import Params

CHANNELS = ("R", "G", "B")
GREY = ("",)
DECIMALS = 4


class PixelReading(Styled, QWidget):
    """Three lines: x of the pixel; w and w · x of the dog; w and w · x of the cat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = Label("muted")
        self._where = Label("muted")
        self._names = [Label("muted") for _ in range(3)]
        self._products = [Label("muted") for _ in SIDES]
        self._x = [_figure() for _ in CHANNELS]
        self._w = [[_figure() for _ in CHANNELS] for _ in SIDES]
        self._wx = [[_figure() for _ in CHANNELS] for _ in SIDES]
        self._sums = [_figure() for _ in SIDES]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._hint, 0, 0, 3, 9)
        grid.addWidget(self._where, 0, 4, 1, 5)
        rows = ([self._x], *zip(self._w, self._wx, strict=True))
        for row, groups in enumerate(rows):
            grid.addWidget(self._names[row], row, 0)
            for group, labels in enumerate(groups):
                for column, label in enumerate(labels):
                    grid.addWidget(label, row, 1 + 4 * group + column)
        for side, (product, total) in enumerate(zip(self._products, self._sums, strict=True)):
            grid.addWidget(product, 1 + side, 4)
            grid.addWidget(total, 1 + side, 8)
        grid.setColumnStretch(9, 1)
        self.retranslate()
        self.show_hint()

    def retranslate(self) -> None:
        """Write the words again."""
        self._hint.setText(
            self.tr(
                "Point at a pixel to read its x, its weights and its votes.\n"
                "Click to keep it; the arrow keys move it, Esc lets it go."
            )
        )
        for label, name in zip(self._names, ("x", self.tr("w dog"), self.tr("w cat")), strict=True):
            label.setText(name)
        for label in self._products:
            label.setText("w · x ≈")

    def show_hint(self) -> None:
        """Show no pixel, and say how to get one."""
        self._show(reading=False)

    def show_pixel(
        self, cell: Cell, shape: tuple[int, int, int], forward_pass: ForwardPass, params: Params
    ) -> None:
        """Show the pixel at a cell of an eye whose numbers have that shape."""
        x = forward_pass.x.reshape(shape)[cell]
        names = CHANNELS if shape[2] == len(CHANNELS) else GREY
        self._fill(self._x, names, x)
        for side in range(len(SIDES)):
            w = params.W[side].reshape(shape)[cell]
            products = forward_pass.products[side].reshape(shape)[cell]
            self._fill(self._w[side], names, w, side)
            self._fill(self._wx[side], names, products, side)
            # Of what is written, so that it adds up.
            total = sum(round(product, DECIMALS) for product in products.tolist())
            show_evidence(self._sums[side], f"Σ {text.signed(total, DECIMALS)}", total, side)
        row, column = cell
        self._where.setText(
            self.tr("row {row}, column {column}").format(row=row + 1, column=column + 1)
        )
        self._show(reading=True)

    def _fill(
        self,
        labels: list[Figure],
        names: tuple[str, ...],
        values: NDArray[np.float32],
        row: int | None = None,
    ) -> None:
        """Write a number a channel; those of a row of W in the colour of what they speak for."""
        for index, label in enumerate(labels):
            if index >= len(names):
                label.setText("")
                continue
            value = round(float(values[index]), DECIMALS)
            words = f"{names[index]} {text.signed(value, DECIMALS)}".strip()
            if row is None:
                label.setText(words)
            else:
                show_evidence(label, words, value, row)

    def _show(self, *, reading: bool) -> None:
        self._hint.setVisible(not reading)
        rows: tuple[Sequence[QWidget], ...] = (
            (self._where, *self._names, *self._products),
            (*self._x, *self._sums),
            *self._w,
            *self._wx,
        )
        for row in rows:
            for label in row:
                label.setVisible(reading)


def _figure() -> Figure:
    return Figure("G −0.0000", alignment=Qt.AlignmentFlag.AlignRight)
