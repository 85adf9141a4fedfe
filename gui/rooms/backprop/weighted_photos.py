"""The photos that W is made of, the heaviest first, with their weights below them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.style import theme
from gui.widgets.label import Figure
from gui.widgets.photo_button import PhotoButton
from gui.widgets.significant import significant
from gui.widgets.thumbnail import RING, Marks, ThumbnailPainter
from model.photos import Example

EDGE = 58
MOST = 24
"""More photos than fit side by side on the widest screen."""


class WeightedPhotos(QWidget):
    """As many photos in a row as there is room for.

    Signals: `followed(Photo)`, one was clicked.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # what has no room hides
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP - 2 * RING)
        painter = ThumbnailPainter()
        self._places: list[tuple[QWidget, PhotoButton, Figure]] = []
        for _ in range(MOST):
            button, figure = PhotoButton(EDGE, painter), Figure("+0.00")
            button.clicked.connect(self._click)
            place = QWidget()
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(button)
            column.addWidget(figure)
            row.addWidget(place)
            self._places.append((place, button, figure))
        row.addStretch(1)

    def show_photos(
        self, examples: tuple[Example, ...], weights: tuple[float, ...], followed: bytes | None
    ) -> None:
        """Show photos with their weights in the dog's row of W."""
        self._count = len(examples)
        limit = max((abs(weight) for weight in weights), default=0.0)
        shown = zip(self._places, examples, weights, strict=False)
        for (_, button, figure), example, weight in shown:
            words = significant(weight, limit)
            marks = Marks(followed=example.photo.digest == followed)
            button.show_photo(example.photo, marks, self.tr("weight {weight}").format(weight=words))
            figure.show_side(0 if weight > 0 else 1)
            figure.setText(words)
        self._show_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_room()

    def _show_room(self) -> None:
        between = theme.GAP - 2 * RING
        pitch = max(place.sizeHint().width() for place, _, _ in self._places) + between
        room = (self.width() + between) // pitch
        for index, (place, _, _) in enumerate(self._places):
            place.setVisible(index < min(room, self._count))

    def _click(self) -> None:
        button = self.sender()
        if isinstance(button, PhotoButton) and button.photo is not None:
            self.followed.emit(button.photo)
