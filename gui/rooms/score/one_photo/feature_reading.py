"""What one feature says: its x, its weights, its votes, and the photos that show what it is.

The row is named in words; the colour of a number says for whom it speaks.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import RING, Marks
from gui.widgets.texts.label import SIDES, Figure, Label, show_evidence
from model.inspection import Activation, ForwardPass
from model.params import Params
from model.photos import Example

EDGE = 46
DECIMALS = 4
MOST = 12
"""More photos than fit beside the numbers on the widest screen."""


class FeatureReading(Styled, QWidget):
    """Three lines: x of the feature; w and w · x of the dog; w and w · x of the cat. And photos.

    Signals: `followed(Photo)`, one of the photos was clicked.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feature: int | None = None
        self._activation: Activation | None = None
        self._is_weak = False
        self._examples: tuple[Example, ...] = ()
        self._where = Label()
        self._names = [Label("muted") for _ in range(3)]
        self._products = [Label("muted") for _ in SIDES]
        self._x = _figure()
        self._w = [_figure() for _ in SIDES]
        self._wx = [_figure() for _ in SIDES]
        self._caption = Label("muted")
        self._caption.setWordWrap(True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._photos = PhotoStrip(EDGE, MOST)
        self._photos.setFixedHeight(EDGE + 2 * RING)
        self._photos.followed.connect(self.followed)
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        for label, name in zip(self._names, ("x", self.tr("w dog"), self.tr("w cat")), strict=True):
            label.setText(name)
        for label in self._products:
            label.setText("w · x ≈")
        self._write()

    def show_feature(
        self, feature: int, forward_pass: ForwardPass, params: Params, activation: Activation | None
    ) -> None:
        """Show what a feature says about a photo, and the training photos that excite it most."""
        weak = bool(forward_pass.x[feature] < 0)
        if (feature, activation, weak) != (self._feature, self._activation, self._is_weak):
            self._feature, self._activation, self._is_weak = feature, activation, weak
            self._examples = () if activation is None else activation.most(feature, MOST)
            self._write()
            self._photos.show_photos(
                [StripPhoto(example.photo, Marks()) for example in self._examples]
            )
        self._x.setText(text.signed(float(forward_pass.x[feature]), DECIMALS))
        for side in range(len(SIDES)):
            for figure, number in (
                (self._w[side], params.W[side, feature]),
                (self._wx[side], forward_pass.products[side, feature]),
            ):
                value = round(float(number), DECIMALS)
                show_evidence(figure, text.signed(value, DECIMALS), value, side)

    def _build(self) -> None:
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(8)
        numbers.setVerticalSpacing(1)
        numbers.addWidget(self._where, 0, 0, 1, 2)
        numbers.addWidget(self._names[0], 0, 2)
        numbers.addWidget(self._x, 0, 3)
        for side in range(len(SIDES)):
            numbers.addWidget(self._names[1 + side], 1 + side, 0)
            numbers.addWidget(self._w[side], 1 + side, 1)
            numbers.addWidget(self._products[side], 1 + side, 2)
            numbers.addWidget(self._wx[side], 1 + side, 3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addLayout(numbers)
        whole.addWidget(self._caption, 3)
        whole.addWidget(self._photos, 5)

    def _write(self) -> None:
        """Say which feature it is."""
        if self._feature is None:
            return
        number = str(self._feature + 1)
        self._where.setText(fill(self.tr("feature {number}"), number=number))
        words = self.tr("There are no training photos that could show what feature {number} is.")
        if self._examples and self._is_weak:
            # Otherwise the photos seem to speak for the wrong class.
            words = self.tr(
                "Feature {number} is weaker here than on average. "
                "These training photos excite it most:"
            )
        elif self._examples:
            words = self.tr("These training photos excite feature {number} most:")
        self._caption.setText(fill(words, number=number))


def _figure() -> Figure:
    return Figure("−0.0000", alignment=Qt.AlignmentFlag.AlignRight)
