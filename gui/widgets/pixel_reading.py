"""What one pixel says: its x, its weights, and its vote for each class, colour by colour."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui import text
from gui.widgets.heatmap import Cell
from gui.widgets.label import SIDES, Figure, Label
from model.classifier import Params
from model.journey import Journey

CHANNELS = ("R", "G", "B")
GREY = ("",)


class PixelReading(QWidget):
    """Three lines: x of the pixel; w and w · x of the dog; w and w · x of the cat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = Label("muted")
        self._where = Label("muted")
        self._names = [Label("muted") for _ in range(3)]
        self._products = [Label("muted") for _ in SIDES]
        self._x = [_figure() for _ in CHANNELS]
        self._w = [[_figure(side) for _ in CHANNELS] for side in range(len(SIDES))]
        self._wx = [[_figure(side) for _ in CHANNELS] for side in range(len(SIDES))]
        self._sums = [_figure(side) for side in range(len(SIDES))]
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
            label.setText("w · x")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def show_hint(self) -> None:
        """Show no pixel, and say how to get one."""
        self._show(reading=False)

    def show_pixel(
        self, cell: Cell, shape: tuple[int, int, int], journey: Journey, params: Params
    ) -> None:
        """Show the pixel at a cell of an eye whose numbers have that shape."""
        x = journey.x.reshape(shape)[cell]
        names = CHANNELS if shape[2] == len(CHANNELS) else GREY
        self._fill(self._x, names, x)
        for side in range(len(SIDES)):
            w = params.W[side].reshape(shape)[cell]
            products = journey.products[side].reshape(shape)[cell]
            self._fill(self._w[side], names, w)
            self._fill(self._wx[side], names, products)
            total = text.signed(float(products.sum()), 5)
            self._sums[side].setText(f"Σ {total}")
        row, column = cell
        self._where.setText(
            self.tr("row {row}, column {column}").format(row=row + 1, column=column + 1)
        )
        self._show(reading=True)

    def _fill(
        self, labels: list[Figure], names: tuple[str, ...], values: NDArray[np.float32]
    ) -> None:
        for index, label in enumerate(labels):
            if index < len(names):
                label.setText(f"{names[index]} {text.signed(float(values[index]), 4)}".strip())
            else:
                label.setText("")

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


def _figure(side: int | None = None) -> Figure:
    return Figure("G −0.00000", side=side, alignment=Qt.AlignmentFlag.AlignRight)
