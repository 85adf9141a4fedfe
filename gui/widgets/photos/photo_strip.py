"""Photos side by side, to be followed by a click; with a number below each, where there is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.photos.thumbnail import RING, Marks, ThumbnailPainter
from gui.widgets.texts.label import Figure
from model.photos import Photo


@dataclass(frozen=True, slots=True)
class StripPhoto:
    """A photo, and what there is to say about it.

    number: what stands below it, in the colour of the class `side`.
    words:  the same for who does not see where it stands.
    """

    photo: Photo
    marks: Marks
    number: str = ""
    side: int | None = None
    words: tuple[str, ...] = ()


class PhotoStrip(Styled, QWidget):
    """As many photos in a row as there is room for.

    Signals: `followed(Photo)`, one was clicked.
    """

    followed = Signal(object)

    def __init__(
        self,
        edge: int,
        most: int,
        *,
        widest: str | None = None,
        between: int = 0,
        largest: int | None = None,
    ) -> None:
        """Make an empty one.

        edge:    of the photos, in pixels.
        most:    how many photos there can be: more than fit on the widest screen.
        widest:  the widest number below a photo; None where there are none.
        between: pixels between two photos, beside the rings around both.
        largest: the edge up to which photos without numbers grow with the height; None: not at all.
        """
        super().__init__()
        self._count = 0
        self._between, self._edge, self._largest = between, edge, largest
        grows = QSizePolicy.Policy.Fixed if largest is None else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Ignored, grows)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # what has no room hides
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(between)
        painter = ThumbnailPainter()
        self._places = [_Place(PhotoButton(edge, painter), widest) for _ in range(most)]
        for place in self._places:
            place.button.clicked.connect(self._click)
            row.addWidget(place)
        row.addStretch(1)
        self.restyle()

    def show_photos(self, photos: Sequence[StripPhoto]) -> None:
        """Show photos, the first of them on the left."""
        self._count = len(photos)
        for place, photo in zip(self._places, photos, strict=False):
            place.show_photo(photo)
        self._show_room()

    def minimumSizeHint(self) -> QSize:
        """Never more than the least edge, however large the photos are now."""
        least = super().minimumSizeHint()
        return least if self._largest is None else QSize(0, px(self._edge) + 2 * RING)

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        return usual if self._largest is None else self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        if self._largest is not None:
            self.setMaximumHeight(px(self._largest) + 2 * RING)
            self._fit()

    def _fit(self) -> None:
        """Give photos that grow the height there is."""
        if self._largest is not None:
            edge = min(max(self.height() - 2 * RING, px(self._edge)), px(self._largest))
            for place in self._places:
                place.button.show_edge(edge)
        self._show_room()

    def _show_room(self) -> None:
        """Show as many photos as there is room for."""
        pitch = max(place.sizeHint().width() for place in self._places) + self._between
        room = (self.width() + self._between) // pitch
        for index, place in enumerate(self._places):
            place.setVisible(index < min(room, self._count))

    def _click(self) -> None:
        button = self.sender()
        if isinstance(button, PhotoButton) and button.photo is not None:
            self.followed.emit(button.photo)


class _Place(QWidget):
    """A photo and its number."""

    def __init__(self, button: PhotoButton, widest: str | None) -> None:
        super().__init__()
        self.button = button
        self._figure = None if widest is None else Figure(widest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(button)
        if self._figure is not None:
            column.addWidget(self._figure)

    def show_photo(self, shown: StripPhoto) -> None:
        self.button.show_photo(shown.photo, shown.marks, *shown.words)
        if self._figure is not None:
            self._figure.show_side(shown.side)
            self._figure.setText(shown.number)
