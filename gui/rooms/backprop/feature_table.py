"""The features of a network that count most, each by the photos that excite it, with its numbers.

A feature has no place on the photo and no name; the photos that excite it most say what it is. A
bar that nobody can name would say nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import Marks
from gui.widgets.texts.label import Figure, Label, show_evidence
from gui.widgets.words.significant import significant
from model.inspection import Activation

MOST_PHOTOS = 16
"""Of each feature, as far as there is room."""

BETWEEN = 2, 18
"""Pixels between two rows, and between two columns."""


@dataclass(frozen=True, slots=True, eq=False)
class FeatureColumn:
    """A number of each feature.

    head:   what they are.
    values: (D,).
    row:    the class that those above 0 speak for.
    """

    head: str
    values: NDArray[np.floating]
    row: int = 0


class FeatureTable(Styled, QWidget):
    """A row a feature, its photos and its numbers; and one for all others together.

    features: so many rows of features.
    columns:  so many numbers at most.
    edge:     of a photo, at least and at most.
    role:     how numbers are written.

    Signals: `followed(Photo)`, one was clicked.
    """

    followed = Signal(object)

    def __init__(
        self,
        features: int,
        columns: int,
        edge: tuple[int, int],
        role: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[int, ...], bool, int] | None = None
        self._heads = [Label("muted") for _ in range(columns + 1)]
        self._names = [Label("muted") for _ in range(features + 1)]  # the last one of the others
        least, most = edge
        self._photos = [PhotoStrip(least, MOST_PHOTOS, largest=most) for _ in range(features)]
        self._figures = [
            [Figure("−0.0000", role) for _ in range(columns)] for _ in range(features + 1)
        ]
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
        for row, (name, figures) in enumerate(zip(self._names, self._figures, strict=True)):
            if row < features:
                grid.addWidget(self._photos[row], row + 1, 0)
                grid.setRowStretch(row + 1, 100)
                self._photos[row].followed.connect(self.followed)
            grid.addWidget(name, row + 1, 0)
            for column, figure in enumerate(figures):
                grid.addWidget(figure, row + 1, column + 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(features + 2, 1)
        self.restyle()

    def show_features(
        self, head: str, columns: Sequence[FeatureColumn], activation: Activation | None
    ) -> None:
        """Show the features whose numbers in the last column are largest.

        head:       what the photos are.
        activation: how strongly photos excite features; None until that is known.
        """
        decisive = columns[-1].values
        features = _largest(decisive, len(self._photos))
        others = len(decisive) - len(features)
        self._shown = features, activation is not None, others
        heads = dict(enumerate([head, *(column.head for column in columns)]))
        for place, label in enumerate(self._heads):
            label.setText(heads.get(place, ""))
        for row, strip in enumerate(self._photos):
            found: Sequence[StripPhoto] = ()
            if row < len(features) and activation is not None:
                words = (self._name(features[row]),)
                excited = activation.most(features[row], MOST_PHOTOS)
                found = [StripPhoto(one.photo, Marks(), words=words) for one in excited]
            strip.show_photos(found)
        for figures in self._figures:
            for figure in figures:
                figure.setVisible(False)
        for place, column in enumerate(columns):
            named = [float(column.values[feature]) for feature in features]
            rest = float(column.values.sum(dtype=np.float64)) - sum(named)
            limit = max(abs(number) for number in named)
            numbers = [*named, rest] if others else named
            for row, number in enumerate(numbers):
                figure = self._figures[row if row < len(named) else -1][place]
                show_evidence(figure, significant(number, limit), number, column.row)
                figure.setVisible(True)
        self._write()

    def retranslate(self) -> None:
        self._write()

    def restyle(self) -> None:
        down, across = BETWEEN
        self._grid.setVerticalSpacing(px(down))
        self._grid.setHorizontalSpacing(px(across))

    def _name(self, feature: int) -> str:
        return fill(self.tr("feature {number}"), number=text.count(feature + 1))

    def _write(self) -> None:
        if self._shown is None:
            return
        features, is_known, others = self._shown
        for row, (name, strip) in enumerate(zip(self._names, self._photos, strict=False)):
            there = row < len(features)
            name.setText(self._name(features[row]) if there and not is_known else "")
            name.setVisible(there and not is_known)
            strip.setVisible(there and is_known)
        rest = fill(self.tr("{count} others"), count=text.count(others))
        self._names[-1].setText(rest if others else "")
        self._names[-1].setVisible(others > 0)


def _largest(values: NDArray[np.floating], count: int) -> tuple[int, ...]:
    """Name the places of the largest of values (D,), whatever their sign."""
    return tuple(int(place) for place in np.argsort(-np.abs(values), kind="stable")[:count])
