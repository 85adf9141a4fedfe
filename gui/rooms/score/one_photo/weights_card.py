"""The weights: what the classifier looks for, and what the next step changes.

As pictures where x is one; otherwise as the strongest of them, with photos that show what each
stands for.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.rooms.score.one_photo.feature_weights import FeatureWeights
from gui.style.language import fill
from gui.style.theme import INSIDE
from gui.widgets.card import Card
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import LEAST_EDGE, Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.fields.choice import Choice
from gui.widgets.texts.label import ElidedLabel, Label
from model.eyes import mean_of_channels
from model.inspection import Activation
from model.params import Params

BETWEEN = 12
AROUND = 116
"""The height that title, captions and scales take."""

Spot: TypeAlias = Cell | int
"""What can be marked: a pixel, or the number of a feature."""

DIFFERENCE, MEAN = "difference", "mean"
"""In the lists of rows and of channels: W_dog − W_cat, and the mean over R, G and B."""


class WeightsCard(Card):
    """W by difference or class, one class in colour, and the next update.

    Signals: `pinned(Spot or None)`, from any of its pictures, or from its list of features: a
    pixel's cell, or the number of a feature.
    """

    pinned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Params, Params | None, tuple[int, int, int]] | None = None
        self._shown_features: (
            tuple[Params, Params | None, Params | None, Activation | None] | None
        ) = None
        self._rows, self._channels, self._coloured = Choice(), Choice(), Choice()
        for box in (self._rows, self._channels, self._coloured):
            box.chosen.connect(self._draw)
            self.head.addWidget(box)
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.insertWidget(2, self._note, 10)
        self._pictures = [Heatmap() for _ in range(3)]
        self._captions = [Label("muted") for _ in range(3)]
        self._scales = [ScaleBar() for _ in range(3)]
        self._features = FeatureWeights()
        self._page = QWidget()
        grid = QGridLayout(self._page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(3)
        for column in range(3):
            self._captions[column].setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(self._pictures[column], 1, 1 + column)
            grid.addWidget(self._captions[column], 2, 1 + column)
            grid.addWidget(self._scales[column], 3, 1 + column)
        for side in (0, 4):
            grid.setColumnStretch(side, 1)
            grid.setRowStretch(side, 1)
        markings: tuple[Heatmap | FeatureWeights, ...] = (*self._pictures, self._features)
        for marking in markings:
            marking.pinned.connect(self.pinned)
        self.body.addWidget(self._page, 1)
        self.body.addWidget(self._features, 1)
        self._show_kind(of_features=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Weights W"))
        dog, cat = self.tr("dog"), self.tr("cat")
        self._rows.set_entries(((DIFFERENCE, self.tr("dog − cat")), (0, dog), (1, cat)))
        means = (MEAN, self.tr("mean of R G B"))
        self._channels.set_entries((means, (0, "R"), (1, "G"), (2, "B")))
        coloured = (self.tr("in colour: dog"), self.tr("in colour: cat"))
        self._coloured.set_entries(enumerate(coloured))
        for box in (self._rows, self._channels, self._coloured):
            box.setCurrentIndex(max(0, box.currentIndex()))
        self._rows.setAccessibleName(self.tr("Which weights"))
        self._channels.setAccessibleName(self.tr("Which colour channel"))
        self._coloured.setAccessibleName(self.tr("Which class in colour"))
        self._pictures[0].setAccessibleName(self.tr("The weights"))
        self._pictures[1].setAccessibleName(self.tr("The weights of one class, in colour"))
        self._pictures[2].setAccessibleName(self.tr("The next update of the weights"))
        self._note.setText(
            self.tr("the strongest, with the training photos that excite each feature most")
        )
        self._caption()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        across = (size.width() - 2 * (INSIDE + BETWEEN)) // len(self._pictures)
        for picture in self._pictures:
            picture.setFixedHeight(max(LEAST_EDGE, min(across, size.height() - AROUND)))

    def show_weights(
        self, params: Params, update: Params | None, shape: tuple[int, int, int]
    ) -> None:
        """Show the weights of an eye whose numbers have that shape, and the next update."""
        self._shown = params, update, shape
        if not self._features.isHidden():
            self._show_kind(of_features=False)
        self._draw()

    def show_feature_weights(
        self,
        params: Params,
        update: Params | None,
        start: Params | None,
        activation: Activation | None,
    ) -> None:
        """Show the weights of an eye whose numbers are no picture, and the next update.

        start:      the params of the first step, if they are known.
        activation: the training photos that show what a feature stands for.
        """
        self._shown_features = params, update, start, activation
        if self._features.isHidden():
            self._show_kind(of_features=True)
        self._draw()

    def show_cursor(self, spot: Spot | None, *, pinned: bool) -> None:
        """Mark the same pixel in every picture, or the feature in the list."""
        cell, feature = (None, spot) if isinstance(spot, int) else (spot, None)
        for picture in self._pictures:
            picture.show_cursor(cell, pinned=pinned)
        self._features.show_cursor(feature, pinned=pinned)

    def _show_kind(self, *, of_features: bool) -> None:
        self._page.setVisible(not of_features)
        self._channels.setVisible(not of_features)
        self._coloured.setVisible(not of_features)
        self._features.setVisible(of_features)
        self._note.setVisible(of_features)

    def _draw(self) -> None:
        self._caption()
        if not self._features.isHidden() and self._shown_features is not None:
            params, update, start, activation = self._shown_features
            row = None if self._rows.currentData() == DIFFERENCE else self._rows.currentData()
            self._features.show_weights(params, update, start, row, activation)
        elif self._shown is not None:
            self._draw_pictures(*self._shown)

    def _draw_pictures(
        self, params: Params, update: Params | None, shape: tuple[int, int, int]
    ) -> None:
        self._channels.setEnabled(shape[2] == 3)
        self._draw_values(0, params.W, shape)
        self._draw_template(params.W[self._coloured.currentData()], shape)
        if update is None:
            self._pictures[2].show_nothing(self.tr("no next step with these photos"))
            self._scales[2].show_limit(None)
        else:
            self._draw_values(2, update.W, shape)

    def _draw_values(
        self, place: int, W: NDArray[np.floating], shape: tuple[int, int, int]
    ) -> None:
        """Draw the chosen row and channel of W, in the colour of what they speak for."""
        row = self._rows.currentData()
        values = W[0] - W[1] if row == DIFFERENCE else W[row]
        channel = self._channels.currentData()
        one = channel != MEAN and shape[2] == 3
        chosen = values.reshape(shape)[:, :, channel] if one else mean_of_channels(values, shape)
        positive = 1 if row == 1 else 0
        self._pictures[place].show_values(chosen.astype(np.float32), positive=positive)
        self._scales[place].show_limit(self._pictures[place].limit, positive)

    def _draw_template(self, row: NDArray[np.floating], shape: tuple[int, int, int]) -> None:
        """Draw a row as if it were a photo: grey where it is zero."""
        limit = float(np.abs(row).max()) or 1.0
        picture = np.rint(127.5 + 127.5 * row.reshape(shape) / limit).astype(np.uint8)
        self._pictures[1].show_picture(np.broadcast_to(picture, (*shape[:2], 3)))

    def _caption(self) -> None:
        row = self._rows.currentText()
        words = (
            f"W {row}",
            fill(
                self.tr("what it looks for: {row}"),
                row=(self.tr("dog"), self.tr("cat"))[self._coloured.currentData()],
            ),
            self.tr("next update"),
        )
        for label, word in zip(self._captions, words, strict=True):
            label.setText(word)
