"""What the lines on the map are: the film, and a way not taken; and which steps have a dot."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.descent.landscape.drawing import paint_dots, paint_way
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.text import count
from gui.widgets.spoken import give_role, speak

WIDE, HIGH, BETWEEN = 34, 20, 18


class PathLegend(Styled, QWidget):
    """Passive."""

    def __init__(self) -> None:
        super().__init__()
        give_role(self)
        self._spacing, self._aside = 1, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_spacings(self, spacing: int, aside: int) -> None:
        """Say how many steps lie between two dots; 0 where there is no such line."""
        if (spacing, aside) != (self._spacing, self._aside):
            self._spacing, self._aside = spacing, aside
            self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The lines on the map"))
        speak(self, " · ".join(self._entries()))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.small_font())
        entries = self._entries()
        wide = sum(map(metrics.horizontalAdvance, entries))
        return QSize(wide + px(WIDE + 6 + BETWEEN) * len(entries), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        left = 0.0
        for number, words in enumerate(self._entries()):
            middle = self.height() / 2
            way = [QPointF(left + px(4) + part * px(WIDE - 8), middle) for part in (0, 0.5, 1)]
            colour = colours.muted if number else colours.ink
            paint_way(painter, way, colour, colours, dashed=bool(number))
            paint_dots(painter, way, colour, colours, hollow=bool(number))
            left += px(WIDE + 6)
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(theme.current().ink)
            frame = QRectF(left, 0, wide + 2, self.height())
            painter.drawText(frame, Qt.AlignmentFlag.AlignVCenter, words)
            left += wide + px(BETWEEN)

    def _entries(self) -> list[str]:
        """The film first, then the way not taken."""
        found = [self._dots(self.tr("this film, a dot a step"), self._spacing)]
        if self._spacing > 1:
            found = [self._dots(self.tr("this film, a dot every {count} steps"), self._spacing)]
        if self._aside:
            words = self.tr("way not taken, a dot a step")
            if self._aside > 1:
                words = self.tr("way not taken, a dot every {count} steps")
            found.append(self._dots(words, self._aside))
        return found

    def _dots(self, words: str, spacing: int) -> str:
        return fill(words, count=count(spacing))
