"""The legend of a map of the loss: which tint is which loss."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.descent.landscape.relief import SHADES, Relief, shade_table, share_at
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak
from gui.widgets.words.numbers import short_loss
from model.numeral import brief

STRIP = 12
WORDS = 16
SMALL = 11
APART = 8
"""Pixels at least between two numbers."""


class LevelBar(Styled, QWidget):
    """A strip of the tints with losses below it; passive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._relief: Relief | None = None
        self._lowest = math.inf
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_relief(self, relief: Relief | None, lowest: float = math.inf) -> None:
        """Say what the tints of a relief mean; None for nothing.

        lowest: of what is drawn on the ground. A step beside the slice may be lower than all of it.
        """
        self._relief, self._lowest = relief, lowest
        words = [] if relief is None else [words for _, words in self._marks(relief)]
        speak(self, " … ".join(words))
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Scale of the map"))
        self.show_relief(self._relief, self._lowest)

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(STRIP + WORDS + 4))

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
            strip = QRectF(0, 0, self.width(), px(STRIP))
            kind = QImage.Format.Format_RGB32
            table = shade_table(colours).tobytes()
            painter.drawImage(strip, QImage(table, SHADES, 1, 4 * SHADES, kind))
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawRect(strip.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(colours.muted))
        end = float(self.width())
        for mark, words in self._marks(relief):
            width = painter.fontMetrics().horizontalAdvance(words) + 2
            left = min(max(mark * end - width / 2, 0.0), end - width)
            frame = QRectF(left, px(STRIP) + 2, width, px(WORDS))
            painter.drawText(frame, Qt.AlignmentFlag.AlignHCenter, words)

    def _marks(self, relief: Relief) -> list[tuple[float, str]]:
        """Where on the strip which loss stands: its ends, and round ones that have room."""
        if not len(relief.levels):
            return [(0.0, fill(self.tr("{loss} everywhere"), loss=short_loss(relief.least)))]
        # The ends first, then the loss of knowing nothing, then those for which there is room.
        levels = [relief.low, relief.most, relief.chance, *relief.levels.tolist()]
        metrics = QFontMetrics(self.small_font(SMALL))
        found: list[tuple[float, str]] = []
        spans: list[tuple[float, float]] = []
        for number, level in enumerate(levels):
            at = share_at(level, relief)
            words = "ln 2" if level == relief.chance else brief(level, 6)
            if number < 2:
                words = short_loss(level if number else min(relief.least, self._lowest))
            wide = metrics.horizontalAdvance(words)
            left = min(max(at * self.width() - wide / 2, 0.0), self.width() - wide)
            span = left - px(APART), left + wide
            free = all(end < span[0] or span[1] + px(APART) < begin for begin, end in spans)
            if free and (number < 2 or level in relief.levels):
                found.append((at, words))
                spans.append((left, left + wide))
        return sorted(found)
