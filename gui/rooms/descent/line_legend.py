"""What the lines of a picture are: a sample of each, and words behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak

HIGH, ASIDE = 20, 6
"""Pixels: the height, and what lies between a sample and its words."""


class LineLegend(Styled, QWidget):
    """Passive. The samples lie in a row.

    wide:    pixels of a sample.
    between: pixels between the words of one and the sample of the next.
    """

    def __init__(self, wide: int, between: int) -> None:
        super().__init__()
        give_role(self)
        self._wide, self._between = wide, between
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def entries(self) -> Sequence[str]:
        """Name the lines, in their order."""
        # No abstract class: Qt's widgets have a metaclass of their own.
        raise NotImplementedError

    def paint_sample(self, painter: QPainter, number: int, box: QRectF) -> None:
        """Paint a piece of a line, by its place among the entries."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Write the words again."""
        speak(self, " · ".join(self.entries()))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics, entries = QFontMetrics(self.small_font()), self.entries()
        wide = sum(map(metrics.horizontalAdvance, entries))
        return QSize(wide + px(self._wide + ASIDE + self._between) * len(entries), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, left = QPainter(self), 0.0
        painter.setFont(self.small_font())
        for number, words in enumerate(self.entries()):
            painter.save()
            self.paint_sample(painter, number, QRectF(left, 0, px(self._wide), self.height()))
            painter.restore()
            left += px(self._wide + ASIDE)
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(QColor(theme.current().ink))
            frame = QRectF(left, 0, wide + 2, self.height())
            painter.drawText(frame, Qt.AlignmentFlag.AlignVCenter, words)
            left += wide + px(self._between)
