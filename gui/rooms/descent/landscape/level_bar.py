"""The legend of a map of the loss: which shade is which loss."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.descent.landscape.relief import SHADES, Relief, loss_at, shade_table
from gui.style import theme
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak
from gui.widgets.words.numbers import loss_words

STRIP = 12
WORDS = 16
SMALL = 11
MARKS = (0.0, 0.4, 0.7, 1.0)
"""Where on the strip numbers stand."""


class LevelBar(Styled, QWidget):
    """A strip of the shades with losses below it; passive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._relief: Relief | None = None
        self._lowest = math.inf
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_relief(self, relief: Relief | None, lowest: float = math.inf) -> None:
        """Say what the shades of a relief mean; None for nothing.

        lowest: of what is drawn on the ground. A step beside the slice may be lower than all of it.
        """
        self._relief, self._lowest = relief, lowest
        speak(self, "" if relief is None else " … ".join(self._words(relief)))
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Scale of the map"))
        self.show_relief(self._relief, self._lowest)

    def sizeHint(self) -> QSize:
        return QSize(200, STRIP + WORDS + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        relief, colours = self._relief, theme.current()
        if relief is None:
            return
        painter = QPainter(self)
        painter.setFont(self.small_font(SMALL))
        if len(relief.levels):
            strip = QRectF(0, 0, self.width(), STRIP)
            kind = QImage.Format.Format_RGB32
            table = shade_table(colours).tobytes()
            painter.drawImage(strip, QImage(table, SHADES, 1, 4 * SHADES, kind))
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawRect(strip.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(colours.muted))
        width, end = 80.0, float(self.width())
        for mark, words in zip(MARKS, self._words(relief), strict=False):
            left = min(max(mark * end - width / 2, 0.0), end - width)
            side = Qt.AlignmentFlag.AlignHCenter
            if mark in (0.0, 1.0):
                side = Qt.AlignmentFlag.AlignRight if mark else Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(left, STRIP + 2, width, WORDS), side, words)

    def _words(self, relief: Relief) -> tuple[str, ...]:
        """The losses at the marks, or the only one that there is."""
        if not len(relief.levels):
            return (self.tr("{loss} everywhere").format(loss=loss_words(relief.least)),)
        losses = [loss_at(mark, relief) for mark in MARKS]
        losses[0] = min(losses[0], self._lowest)
        return tuple(map(loss_words, losses))
