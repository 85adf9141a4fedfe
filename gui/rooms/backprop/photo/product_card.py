"""The rule that the chain comes to, in large pieces: mistake × number = slope of its weight."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.rooms.backprop.evidence_view import EvidenceView
from gui.rooms.backprop.photo.product_words import Product, ProductWords
from gui.style import text
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.cells.heatmap import LEAST_EDGE, Heatmap
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import Marks
from gui.widgets.texts.label import Figure, Label
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.texts.text_line import TextLine
from gui.widgets.words.equals import value_of
from model.backprop import Chain
from model.eyes import Eye
from model.inspection import Activation
from model.training import Settings

WIDTH = 124
"""Of the photo and of the picture of all slopes, at least."""

ROOMY = 700
"""So wide, in pixels of the usual size, there is room for the photo beside what comes of it."""

ROWS, PHOTOS, EDGE = 2, 6, 38
"""Of a network a strong feature and a weak one, each with so many photos of this edge at most."""

SIGNS = "×", "="

LEAST_HEIGHT, BRIEF_HEIGHT = 168, 94
"""With the longest sentence: Qt would take that from the network below; and without sentences."""

BRIEF_WIDTH = 76
"""Of the pictures, where there is little height."""


class ProductCard(Styled, QWidget):
    """Passive. Where x is a picture the product of pictures; then the same of one number.

    Signals: `followed(Photo)`, one that excites a feature was clicked.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Chain, Eye, int, tuple[int, ...], Settings, int] | None = None
        self._brief = False
        self._rows = [_Row() for _ in range(ROWS)]
        self._pull, self._meaning = Paragraph(), Label()
        self._meaning.setWordWrap(True)
        self._photo, self._view = _Seen(), EvidenceView(WIDTH)
        self._times = Label("big")
        left = QVBoxLayout()
        left.setSpacing(4)
        for row in self._rows:
            row.strip.followed.connect(self.followed)
            left.addWidget(row)
        left.addWidget(self._pull)
        left.addWidget(self._meaning)
        left.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * GAP)
        for widget in (self._photo, self._times, self._view):
            whole.addWidget(widget)
        whole.addLayout(left, 1)
        self.restyle()

    def retranslate(self) -> None:
        """Write the words again."""
        self._write()

    def restyle(self) -> None:
        for picture in (self._photo, self._view):
            picture.setFixedWidth(px(BRIEF_WIDTH if self._brief else WIDTH))
        self.setMinimumHeight(px(BRIEF_HEIGHT if self._brief else LEAST_HEIGHT))
        self._fit()

    def show_brief(self, *, brief: bool) -> None:
        """Leave the sentences and a weak feature out, where there is no room for them."""
        if brief != self._brief:
            self._brief = brief
            for words in (self._pull, self._meaning):
                words.setVisible(not brief)
            for picture in (self._photo, self._view):
                picture.show_brief(brief=brief)
            self.restyle()
            self._show_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the photo out where there is no room for it."""
        shown = not self._view.isHidden() and self.width() >= px(ROOMY)
        for widget in (self._photo, self._times):
            widget.setVisible(shown)

    def show_chain(
        self,
        chain: Chain,
        eye: Eye,
        side: int,
        pixel: int,
        settings: Settings,
        step: int,
        seen: NDArray[np.float32],
        activation: Activation | None = None,
    ) -> None:
        """Show the product of one row of W.

        side:       the class of the row.
        pixel:      a strong input, by which it is shown.
        settings, step: what a step would be made with.
        seen:       what the eye made of the photo, before it was scaled.
        activation: how strongly photos excite what the eye sees, where x is no picture.
        """
        inputs = (pixel,) if eye.shape is not None else (pixel, int(np.abs(chain.x).argmin()))
        self._shown = chain, eye, side, inputs, settings, step
        self._view.setVisible(eye.shape is not None)
        if eye.shape is not None:
            self._view.show_numbers(-chain.gradient.W[side], eye.shape, side, moves=True)
            self._photo.show_seen(seen, eye.shape)
            miss = abs(value_of(text.rounded(float(chain.by_scores[side]))))
            self._times.setText(f"× {text.rounded(miss)} →")
        self._fit()
        for place, row in enumerate(self._rows):
            found: tuple[StripPhoto, ...] = ()
            if place < len(inputs) and eye.shape is None and activation is not None:
                words = ProductWords(chain, side, pixels=False).feature(inputs[place])
                excited = activation.most(inputs[place], PHOTOS)
                found = tuple(StripPhoto(one.photo, Marks(), words=(words,)) for one in excited)
            row.show_photos(found)
        self._show_rows()
        self._write()

    def show_nothing(self) -> None:
        """Show that there is no chain."""
        self._shown = None
        self._view.show_nothing()
        self.hide()

    def _show_rows(self) -> None:
        inputs = () if self._shown is None else self._shown[3]
        for place, row in enumerate(self._rows):
            row.setVisible(place < (1 if self._brief else len(inputs)))

    def _write(self) -> None:
        if self._shown is None:
            return
        self.show()
        chain, eye, side, inputs, settings, step = self._shown
        words = ProductWords(chain, side, pixels=eye.shape is not None)
        for row, pixel in zip(self._rows, inputs, strict=False):
            row.show_product(words.product(pixel, beside=inputs[0]))
        self._pull.setText(words.pull(inputs[0], settings, step))
        self._meaning.setText(words.meaning())
        self._view.show_caption(self.tr("every pixel's push"))


class _Seen(Styled, QWidget):
    """The photo as the eye sees it, laid out as the picture that is made of it."""

    def __init__(self) -> None:
        super().__init__()
        self._caption, self._picture = TextLine("muted"), Heatmap(WIDTH)
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._caption)
        column.addWidget(self._picture, 100)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._caption.setText(self.tr("the photo, x"))
        self._picture.setAccessibleName(self._caption.text())

    def show_brief(self, *, brief: bool) -> None:
        """Leave the caption out, where there is no room for it."""
        self._caption.setVisible(not brief)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.setMaximumHeight(max(LEAST_EDGE, event.size().width()))

    def show_seen(self, seen: NDArray[np.float32], shape: tuple[int, int, int]) -> None:
        pixels = seen.reshape(shape).astype(np.uint8)
        self._picture.show_picture(np.broadcast_to(pixels, (*shape[:2], 3)))


class _Row(QWidget):
    """Three numbers with a sign between them, each above what it is; photos of a feature."""

    def __init__(self) -> None:
        super().__init__()
        self.strip = PhotoStrip(EDGE, PHOTOS)
        left = Qt.AlignmentFlag.AlignLeft
        count = len(SIGNS) + 1
        self._figures = [Figure("−0.00", "big", alignment=left) for _ in range(count)]
        self._names = [Paragraph("muted") for _ in self._figures]
        for name in self._names:
            # All as high as the longest, so that they begin on one line.
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._signs = [Label("big") for _ in SIGNS]
        self._caption = Label("muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(GAP)
        for place, (figure, name) in enumerate(zip(self._figures, self._names, strict=True)):
            grid.addWidget(figure, 0, 2 * place, left)
            grid.addWidget(name, 1, 2 * place)
            grid.setColumnStretch(2 * place, 5 if place == 2 else 4)
        for place, (sign, words) in enumerate(zip(self._signs, SIGNS, strict=True)):
            sign.setText(words)
            grid.addWidget(sign, 0, 2 * place + 1)
        last = 2 * len(self._figures)
        grid.addWidget(self.strip, 0, last)
        grid.addWidget(self._caption, 1, last)
        self._grid, self._last = grid, last

    def show_photos(self, photos: tuple[StripPhoto, ...]) -> None:
        """Show the photos that excite a feature most; () for none."""
        self.strip.setVisible(bool(photos))
        self._caption.setVisible(bool(photos))
        self._grid.setColumnStretch(self._last, 5 if photos else 0)
        self.strip.show_photos(photos)

    def show_product(self, product: Product) -> None:
        """Write a product."""
        for figure, name, (number, words) in zip(
            self._figures, self._names, product.pieces, strict=True
        ):
            figure.setText(number)
            name.setText(words)
        self._signs[-1].setText(product.equals)
        self._caption.setText(product.photos)
