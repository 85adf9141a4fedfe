"""A photo drawn small, with what there is to know about it at its corners.

Colours stay the photo's own. What is said about it is said with shapes, in ink: a ring
around the photo that is followed, a closed eye on one that training never sees, a cross on
one that the classifier has wrong.
"""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from gui.style import theme
from gui.style.scale import px
from gui.style.theme import Theme
from model.photos import SHOWN, Photo

RING = 3
"""How far the ring reaches out around the photo, in pixels."""

_REMEMBERED = 512  # shrunken photos: some screens full of them
_SMALLEST_BADGE, _LARGEST_BADGE = 13.0, 22.0


@dataclass(frozen=True, slots=True)
class Marks:
    """What to say about a photo.

    held_out: training never looks at it.
    wrong:    the classifier takes it for something else.
    followed: it is the one whose way is shown.
    selected: what is done next is done to it.
    focused:  the keyboard stands on it.
    """

    held_out: bool = False
    wrong: bool = False
    followed: bool = False
    selected: bool = False
    focused: bool = False


def square_image(photo: Photo) -> QImage:
    """The photo as Qt draws it."""
    pixels = photo.squares[SHOWN]
    seen = QImage(pixels.data, SHOWN, SHOWN, 3 * SHOWN, QImage.Format.Format_RGB888)
    # The conversion copies: the pixels may be gone before the image is.
    return seen.convertToFormat(QImage.Format.Format_RGB32)


class ThumbnailPainter:
    """Draws photos small, and remembers the shrunken ones so that scrolling is smooth.

    remembered: so many of them at most.
    """

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._remembered = remembered
        self._shrunken: OrderedDict[tuple[bytes, int], QImage] = OrderedDict()

    def paint(self, painter: QPainter, place: QRect, photo: Photo, marks: Marks) -> None:
        """Draw a photo into a square place, and its ring into the `RING` pixels around it."""
        colours = theme.current()
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(place, self._image(photo, max(1, round(place.width() * ratio))))
        frame = QRectF(place)
        if marks.selected:
            _paint_selection(painter, frame, colours)
        if marks.followed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.ink), RING - 0.5))
            out = (RING + 0.5) / 2
            painter.drawRoundedRect(frame.adjusted(-out, -out, out, out), 2, 2)
        if marks.focused:
            _paint_focus(painter, frame.adjusted(3, 3, -3, -3), colours)
        size = min(max(place.width() * 0.27, px(_SMALLEST_BADGE)), px(_LARGEST_BADGE))
        right = frame.right() - size - 1
        if marks.held_out:
            _paint_closed_eye(painter, QRectF(right, frame.top() + 1, size, size), colours)
        if marks.wrong:
            _paint_cross(painter, QRectF(right, frame.bottom() - size - 1, size, size), colours)
        painter.restore()

    def _image(self, photo: Photo, edge: int) -> QImage:
        """The photo in this many real pixels of the screen."""
        key = (photo.digest, edge)
        image = self._shrunken.pop(key, None)
        if image is None:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = square_image(photo).scaled(edge, edge, mode=smooth)
            if len(self._shrunken) == self._remembered:
                self._shrunken.popitem(last=False)
        self._shrunken[key] = image
        return image


def _paint_selection(painter: QPainter, frame: QRectF, colours: Theme) -> None:
    veil = QColor(colours.primary)
    painter.setPen(QPen(veil, 2.0))
    veil.setAlphaF(0.2)
    painter.setBrush(veil)
    painter.drawRect(frame.adjusted(1, 1, -1, -1))


def _paint_focus(painter: QPainter, frame: QRectF, colours: Theme) -> None:
    """Two strokes, so that one of them stands out on whatever the photo shows."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.card), 2.0))
    painter.drawRect(frame)
    pen = QPen(QColor(colours.focus), 2.0)
    pen.setDashPattern([1.5, 1.5])
    painter.setPen(pen)
    painter.drawRect(frame)


def _paint_closed_eye(painter: QPainter, box: QRectF, colours: Theme) -> None:
    painter.setPen(QPen(QColor(colours.ink), 1.0))
    painter.setBrush(QColor(colours.card))
    painter.drawEllipse(box)
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.ink), 1.5, c=Qt.PenCapStyle.RoundCap))
    lid = QPainterPath(QPointF(3.5, 6.5))
    lid.quadTo(QPointF(8, 12), QPointF(12.5, 6.5))
    painter.drawPath(lid)
    for lash in ((4.6, 8.6, 3.4, 10.6), (8, 9.4, 8, 12), (11.4, 8.6, 12.6, 10.6)):
        painter.drawLine(QPointF(*lash[:2]), QPointF(*lash[2:]))
    painter.restore()


def _paint_cross(painter: QPainter, box: QRectF, colours: Theme) -> None:
    painter.setPen(QPen(QColor(colours.card), 1.0))
    painter.setBrush(QColor(colours.ink))
    painter.drawEllipse(box)
    painter.setPen(QPen(QColor(colours.card), 1.8, c=Qt.PenCapStyle.RoundCap))
    inner = box.adjusted(*(sign * box.width() * 0.32 for sign in (1, 1, -1, -1)))
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())
