"""One photo, from pixels to loss: the lecture's first eight chapters in one row.

Between the photo and the scores stands what the eye makes of it: two pictures, x and the votes of
its pixels; or, when x is no picture, a table of the features that matter and a veil over the photo.
"""

from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.rooms.score.one_photo.feature_reading import FeatureReading
from gui.rooms.score.one_photo.forward_pass_numbers import ForwardPassNumbers
from gui.rooms.score.one_photo.forward_pass_pictures import ForwardPassPictures
from gui.rooms.score.one_photo.parts import PhotoParts
from gui.rooms.score.one_photo.pixel_reading import PixelReading
from gui.rooms.score.one_photo.vote_table import LEAST_WIDTH, NARROWEST, VoteTable
from gui.style.theme import INSIDE
from gui.widgets.card import Card
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import LEAST_EDGE
from gui.widgets.texts.label import ElidedLabel, Label
from gui.widgets.words.photos import name_of
from model.eyes import Eye
from model.inspection import Activation, ForwardPass
from model.params import Doubles, Params

BETWEEN, TIGHT = 6, 2

ABOVE_AND_BELOW = 158
"""The height that title, captions, scale and the reading of a pixel take."""

ABOVE_AND_BELOW_FEATURES = 174
"""The same with the reading of a feature, and the sentence on the parts of the photo."""

PHOTO_SHARE = 0.38
"""How much of the width beside the numbers a photo takes at most; the rest is the table's."""

ROOM_FOR_WORDS = 790
"""In a narrower card the words at the arrows are left to tooltips, and pictures get the room."""

Spot: TypeAlias = Cell | int
"""What can be marked: a pixel, or the number of a feature."""


class ForwardPassCard(Card):
    """Photo → x → votes → scores → exp → probabilities beside the one-hot label → loss.

    Signals:
        hovered(Spot | None), pinned(Spot | None): from any of its pictures, or its table.
        followed(Photo): a photo that shows what a feature is was clicked.
    """

    hovered = Signal(object)
    pinned = Signal(object)
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ForwardPass, Eye, Params] | None = None
        self._activation: Activation | None = None
        self._spot: Spot | None = None
        self._pinned = False
        self._of_features = False
        self._wide = True
        self._room = (0, 0)
        self._beside = 0
        self._name = ElidedLabel("muted")
        self._name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self._name, 10)
        self._pictures, self._numbers = ForwardPassPictures(self), ForwardPassNumbers()
        self._parts, self._table = PhotoParts(), VoteTable()
        self._captions = [_centred() for _ in range(8)]
        self._arrows = [_centred() for _ in range(6)]
        self._reading, self._feature_reading = PixelReading(), FeatureReading()
        self._build()
        self._pictures.hovered.connect(self.hovered)
        self._pictures.pinned.connect(self.pinned)
        self._table.hovered.connect(self.hovered)
        self._table.chosen.connect(self.pinned.emit)
        self._table.released.connect(lambda: self.pinned.emit(None))
        self._feature_reading.followed.connect(self.followed)
        self._show_kind()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("One photo, from pixels to loss"))
        words = (
            self.tr("photo"),
            "x",
            self.tr("votes w · x"),
            self.tr("score s"),
            "eˢ",
            self.tr("probability"),
            self.tr("label"),
            self.tr("loss"),
        )
        for caption, word in zip(self._captions, words, strict=True):
            caption.setText(word)
        self._numbers.name_rows(self.tr("dog"), self.tr("cat"))
        arrows = (
            self.tr("network") if self._of_features else self.tr("resize"),
            "W x + b",
            self.tr("sum"),
            "exp",
            self.tr("÷ sum"),
            self.tr("−log P"),
        )
        for arrow, word in zip(self._arrows, arrows, strict=True):
            arrow.setText(f"→\n{word}" if self._wide else "→")
            arrow.setToolTip(word)
        self._pictures.retranslate()
        self._write()

    def fit(self, width: int, height: int) -> None:
        """Be as wide as this, and with pictures as large as this height lets them be."""
        self._room = width, height
        wide = width >= ROOM_FOR_WORDS
        if wide != self._wide:
            self._wide = wide
            self.retranslate()
        self._beside = self._width_beside()
        across = width - self._beside
        if self._of_features:
            # Powers of ten need much room; the gaps give way before the table lies over a number.
            tight = across < LEAST_EDGE + NARROWEST
            self._grid.setHorizontalSpacing(TIGHT if tight else BETWEEN)
            across = min(int(PHOTO_SHARE * across), across - LEAST_WIDTH)
            edge = max(LEAST_EDGE, min(across, height - ABOVE_AND_BELOW_FEATURES))
            self._parts.setFixedSize(edge, edge)
            return
        across //= len(self._pictures.all)
        self._pictures.resize(max(LEAST_EDGE, min(across, height - ABOVE_AND_BELOW)))

    def show_forward_pass(
        self,
        forward_pass: ForwardPass,
        eye: Eye,
        params: Params,
        activation: Activation | None = None,
    ) -> None:
        """Show a photo's way through the eye and the params.

        activation: for features, the training photos that show what they stand for.
        """
        before = self._shown[0] if self._shown else None
        self._shown = forward_pass, eye, params
        self._activation = activation
        if eye.shape is None:
            self._table.show_votes(forward_pass, params)
        if self._of_features != (eye.shape is None):
            self._of_features = eye.shape is None
            self._show_kind()
            self.retranslate()
            self.fit(*self._room)
        if (
            before is None
            or before.photo is not forward_pass.photo
            or len(before.x) != len(forward_pass.x)
        ):
            if eye.shape is None:
                self._parts.show_photo(forward_pass.photo)
            else:
                self._pictures.show_photo(forward_pass, eye.shape)
            self._numbers.reserve()
        if eye.shape is not None:
            self._pictures.show_votes(forward_pass, eye.shape)
        self._write()

    def show_parts(self, votes: Doubles | None) -> None:
        """Show what the parts of the photo speak for; None while nothing is known of them."""
        if self._shown is not None and self._of_features:
            scores = self._shown[0].scores
            self._parts.show_votes(votes, float(scores[0] - scores[1]))

    def show_no_parts(self, why: str) -> None:
        """Say why nothing will be known of the parts of the photo."""
        self._parts.show_refusal(why)

    def show_nothing(self) -> None:
        """Show that there is no photo to follow."""
        self._shown = None
        self._pictures.show_nothing()
        self._parts.show_photo(None)
        self._table.show_nothing()
        self._write()

    def show_cursor(self, spot: Spot | None, *, pinned: bool) -> None:
        """Mark the same pixel in every picture, or the feature in the table, and read it."""
        self._spot = spot
        self._pictures.show_cursor(None if isinstance(spot, int) else spot, pinned=pinned)
        self._pinned = pinned
        self._read()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(2)
        arrows = iter(self._arrows)
        column = 0
        for index, caption in enumerate(self._captions):
            grid.addWidget(caption, 0, column)
            if index < len(self._pictures.all):
                grid.addWidget(self._pictures.all[index], 1, column, 2, 1)
            else:
                self._numbers.add_to(grid, index - len(self._pictures.all), column)
                grid.setColumnStretch(column, 1)
            column += 1
            # The label stands beside the probabilities: no arrow leads from one to the other.
            if index not in (5, 7):
                grid.addWidget(next(arrows), 1, column, 2, 1)
                column += 1
        grid.addWidget(self._pictures.scale, 3, 3, 1, 3)
        grid.addWidget(self._parts, 1, 0, 2, 1)
        grid.addWidget(self._parts.scale, 3, 0)
        grid.addWidget(self._table, 0, 2, 4, 3)
        self._grid = grid
        self.body.addLayout(grid)
        self.body.addWidget(self._parts.note)
        self.body.addWidget(self._reading)
        self.body.addWidget(self._feature_reading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _show_kind(self) -> None:
        """Show the pictures of pixels, or the table of features and the parts of the photo."""
        pictures = (*self._pictures.all, self._pictures.scale)
        features = (self._parts, self._parts.scale, self._parts.note, self._table)
        for widget in (*pictures, *self._captions[1:3], self._arrows[1], self._reading):
            widget.setVisible(not self._of_features)
        for widget in (*features, self._feature_reading):
            widget.setVisible(self._of_features)
        # What is left beside the numbers is the table's.
        self._grid.setColumnStretch(2, 12 if self._of_features else 0)

    def _write(self) -> None:
        """Write all numbers."""
        if self._shown is None:
            self._name.setText("")
            self._numbers.show_nothing()
            self._captions[1].setText("x")
            self._read()
            return
        forward_pass, eye, _ = self._shown
        self._write_name(forward_pass)
        if eye.shape is not None:
            self._captions[1].setText("x · " + "×".join(str(edge) for edge in eye.shape))
        self._numbers.show_forward_pass(forward_pass)
        self._read()
        if self._width_beside() != self._beside:
            self.fit(*self._room)

    def _width_beside(self) -> int:
        """How much of the width everything but the pictures takes."""
        captions = self._captions[len(self._pictures.all) :]
        shown = [arrow for arrow in self._arrows if not arrow.isHidden()]
        numbers = sum(
            max(caption.sizeHint().width(), width)
            for caption, width in zip(captions, self._numbers.widths(), strict=True)
        )
        arrows = sum(arrow.sizeHint().width() for arrow in shown)
        gaps = len(self._captions) + len(shown) - 1
        return 2 * INSIDE + numbers + arrows + gaps * BETWEEN

    def _write_name(self, forward_pass: ForwardPass) -> None:
        name = name_of(forward_pass.photo)
        if forward_pass.label is None:
            words = self.tr("{name} · no label, so no loss").format(name=name)
        else:
            side = (self.tr("dog"), self.tr("cat"))[forward_pass.label]
            words = self.tr("{name} · label: {label}").format(name=name, label=side)
        self._name.setText(words)

    def _read(self) -> None:
        """Read the marked pixel or feature; of features the one with the strongest vote else."""
        spot = self._spot
        if self._shown is None:
            self._reading.show_hint()
            self._feature_reading.hide()
            return
        forward_pass, eye, params = self._shown
        if eye.shape is None:
            feature = spot if isinstance(spot, int) else self._table.features()[0]
            self._table.show_mark(feature, held=self._pinned)
            self._feature_reading.show_feature(feature, forward_pass, params, self._activation)
            self._feature_reading.show()
        elif not isinstance(spot, tuple):
            self._reading.show_hint()
        elif spot[0] < eye.shape[0] and spot[1] < eye.shape[1]:
            self._reading.show_pixel(spot, eye.shape, forward_pass, params)


def _centred() -> Label:
    label = Label("muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
