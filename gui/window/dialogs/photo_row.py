"""The first few of some photos in a row, to be looked at only, and how many more there are."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, speak
from gui.widgets.words.photos import name_of
from model.photos import Photo

MOST = 6
EDGE = 72
REST = 72
"""The width of the words after the photos."""


class PhotoRow(Styled, QWidget):
    """Up to six photos side by side; of more, the rest is counted."""

    def __init__(self, photos: Sequence[Photo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._shown, self._more = tuple(photos[:MOST]), max(0, len(photos) - MOST)
        self._painter = ThumbnailPainter()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def words(self) -> str:
        """What stands after the photos; empty where there are no more."""
        more = fill(self.tr("and {count} more"), count=text.count(self._more))
        return more if self._more else ""

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The photos"))
        names = [name_of(photo) for photo in self._shown]
        speak(self, ", ".join([*names, self.words] if self._more else names))
        self.update()

    def sizeHint(self) -> QSize:
        edge = px(EDGE)
        width = len(self._shown) * (edge + GAP) - GAP
        return QSize(width + (GAP + px(REST) if self._more else 0), edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        for place, photo in enumerate(self._shown):
            corner = QRect(place * (px(EDGE) + GAP), 0, px(EDGE), px(EDGE))
            self._painter.paint(painter, corner, photo, Marks())
        left = len(self._shown) * (px(EDGE) + GAP)
        painter.setPen(QColor(theme.current().muted))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        words = Qt.TextFlag.TextWordWrap
        painter.drawText(QRect(left, 0, px(REST), px(EDGE)), int(flags) | int(words), self.words)
