"""Photos on their way from one shelf to another, inside this program.

Such a drag carries no pixels and no files, only the digests by which the program knows the
photos, and a word that no other program knows. So nothing can be dragged in or out this way.
"""

import secrets

from PySide6.QtCore import QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style.text import count
from gui.widgets.photos.thumbnail import square_image
from model.photos import Photo

_KIND = "application/x-downhill-photos"
_WORD = secrets.token_hex(16)
_EDGE = 56  # px, of the picture at the pointer
_BAND = 18  # px, of the number on it


def pack(digests: tuple[bytes, ...]) -> QMimeData:
    """Make what a drag of these photos carries."""
    mime = QMimeData()
    text = " ".join((_WORD, *(digest.hex() for digest in digests)))
    mime.setData(_KIND, text.encode("ascii"))
    return mime


def is_move(mime: QMimeData) -> bool:
    """Say whether it comes from a shelf, be it of this program or of another one like it."""
    return mime.hasFormat(_KIND)


def unpack(mime: QMimeData) -> tuple[bytes, ...]:
    """Read the digests from a drag; none if it did not begin in this program."""
    if not is_move(mime):
        return ()
    word, *digests = bytes(mime.data(_KIND).data()).decode("ascii", "replace").split(" ")
    return tuple(bytes.fromhex(digest) for digest in digests) if word == _WORD else ()


def carry(source: QWidget, digests: tuple[bytes, ...], photo: Photo) -> None:
    """Drag these photos, one of which hangs at the pointer, until they are dropped."""
    drag = QDrag(source)
    drag.setMimeData(pack(digests))
    drag.setPixmap(_picture(photo, len(digests), source.devicePixelRatioF()))
    drag.exec(Qt.DropAction.MoveAction)


def _picture(photo: Photo, how_many: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(_EDGE, _EDGE) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRect(0, 0, _EDGE, _EDGE), square_image(photo))
    if how_many > 1:
        colours = theme.current()
        band = QRect(0, _EDGE - _BAND, _EDGE, _BAND)
        painter.fillRect(band, QColor(colours.primary))
        painter.setPen(QColor(colours.on_primary))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, count(how_many))
    painter.end()
    return pixmap
