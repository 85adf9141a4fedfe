"""What a sum of photos and all of W give to the features of a network that W weighs most.

A feature has no place on the photo and no name; the photos that excite it most say what it is.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.styled import Styled
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import Marks
from gui.widgets.texts.label import Figure, Label, show_evidence
from gui.widgets.words.significant import significant
from model.backprop import PartialSum
from model.inspection import Activation

ROWS = 5
EDGE = 32
MOST_PHOTOS = 16
"""Of each feature, as far as there is room."""


class SummedFeatures(Styled, QWidget):
    """A row a feature: the photos that excite it, its number in the sum, and that in W.

    Signals: `followed(Photo)`, one was clicked.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[int, ...], bool, int, int] | None = None
        self._heads = [Label("muted") for _ in range(3)]
        self._names = [Label("muted") for _ in range(ROWS)]
        self._photos = [PhotoStrip(EDGE, MOST_PHOTOS) for _ in range(ROWS)]
        self._figures = [[Figure("−0.0000", "number") for _ in range(2)] for _ in range(ROWS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(2)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
        for row in range(ROWS):
            grid.addWidget(self._photos[row], row + 1, 0)
            grid.addWidget(self._names[row], row + 1, 0)
            for column, figure in enumerate(self._figures[row]):
                grid.addWidget(figure, row + 1, column + 1)
            self._photos[row].followed.connect(self.followed)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(ROWS + 1, 1)

    def show_sum(
        self, added: PartialSum, count: int, total: int, activation: Activation | None
    ) -> None:
        """Show the features that weigh most, in the sum of `count` photos and in that of `total`.

        activation: how strongly photos excite them; None until that is known.
        """
        features = tuple(_largest(added.whole))
        self._shown = features, activation is not None, count, total
        limits = [float(np.abs(numbers).max()) for numbers in (added.part, added.whole)]
        for row, (strip, figures) in enumerate(zip(self._photos, self._figures, strict=True)):
            there = row < len(features)
            for figure in figures:
                figure.setVisible(there)
            if not there:
                strip.show_photos(())
                continue
            feature = features[row]
            found = activation.most(feature, MOST_PHOTOS) if activation is not None else ()
            name = self._name(feature)
            strip.show_photos([StripPhoto(one.photo, Marks(), words=(name,)) for one in found])
            numbers = float(added.part[feature]), float(added.whole[feature])
            for figure, number, limit in zip(figures, numbers, limits, strict=True):
                show_evidence(figure, significant(number, limit), number)
        self._write()

    def retranslate(self) -> None:
        self._write()

    def _name(self, feature: int) -> str:
        return fill(self.tr("feature {number}"), number=text.count(feature + 1))

    def _write(self) -> None:
        if self._shown is None:
            return
        features, is_known, count, total = self._shown
        words = (
            self.tr("what a feature sees: the photos that excite it most"),
            fill(self.tr("{count} photos"), count=text.count(count)),
            fill(self.tr("all {total}"), total=text.count(total)),
        )
        for head, said in zip(self._heads, words, strict=True):
            head.setText(said)
        for row, name in enumerate(self._names):
            named = row < len(features) and not is_known
            name.setText(self._name(features[row]) if named else "")
            name.setVisible(named)
            self._photos[row].setVisible(row < len(features) and is_known)


def _largest(values: NDArray[np.floating]) -> list[int]:
    """Name the places of the largest of values (D,), whatever their sign."""
    return [int(place) for place in np.argsort(-np.abs(values), kind="stable")[:ROWS]]
