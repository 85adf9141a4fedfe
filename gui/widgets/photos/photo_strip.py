"""Photos side by side, to be followed by a click; with a number below each, where there is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
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

    Tab comes to one of them, the arrow keys go to the others.

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
            place.button.installEventFilter(self)
            row.addWidget(place)
        row.addStretch(1)
        self._stop_at(0)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        at = next((p for p, place in enumerate(self._places) if place.button is watched), 0)
        if event.type() == QEvent.Type.FocusIn:
            self._stop_at(at)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        last = sum(not place.isHidden() for place in self._places) - 1
        goals: dict[int, int] = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        goal = goals.get(event.key())
        if goal is None:
            return super().eventFilter(watched, event)
        self._places[min(max(goal, 0), last)].button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

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
        if self._places[self._stop].isHidden():
            self._stop_at(0)

    def _stop_at(self, stop: int) -> None:
        """Let Tab come to this one of the photos alone."""
        self._stop = stop
        for index, place in enumerate(self._places):
            here = index == stop
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            place.button.setFocusPolicy(policy)

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
