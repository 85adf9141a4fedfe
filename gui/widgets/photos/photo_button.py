"""A photo to click on."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.photos.thumbnail import RING, Marks, ThumbnailPainter
from gui.widgets.words.photos import name_of, tooltip
from model.photos import Photo


class PhotoButton(Styled, QAbstractButton):
    """A thumbnail that is a button: clicked, or Enter or Space pressed on it."""

    def __init__(self, edge: int, painter: ThumbnailPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._photo: Photo | None = None
        self._marks = Marks()
        self._edge = edge
        self.restyle()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def photo(self) -> Photo | None:
        """The photo on the button."""
        return self._photo

    @property
    def marks(self) -> Marks:
        """What it is told to mark on the photo."""
        return self._marks

    def show_photo(self, photo: Photo, marks: Marks, *words: str) -> None:
        """Show a photo; the words are what there is to say about it."""
        self.setAccessibleName(", ".join((name_of(photo), *words)))
        self.setToolTip(tooltip(photo, *words))
        if (photo, marks) != (self._photo, self._marks):
            self._photo, self._marks = photo, marks
            self.update()

    def show_edge(self, edge: int) -> None:
        """Take another edge, in pixels of the screen."""
        self.setFixedSize(edge + 2 * RING, edge + 2 * RING)

    def restyle(self) -> None:
        self.show_edge(px(self._edge))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._photo is None:
            return
        edge = self.width() - 2 * RING
        marks = Marks(
            held_out=self._marks.held_out,
            wrong=self._marks.wrong,
            followed=self._marks.followed,
            focused=self.hasFocus(),
        )
        place = QRect(RING, RING, edge, edge)
        self._painter.paint(QPainter(self), place, self._photo, marks)

    def sizeHint(self) -> QSize:
        return self.size()
