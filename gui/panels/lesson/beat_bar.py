"""How far into a chapter somebody is: one short line a beat."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled

THICK, BETWEEN, HEIGHT = 4, 6, 8


class BeatBar(Styled, QWidget):
    """Lines side by side, dark up to the beat that is here; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._count = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, place: int, count: int) -> None:
        """Show that beat `place` of so many is here; the first is 0."""
        self._place, self._count = place, count
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(100), px(HEIGHT))

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = (self.width() - px(BETWEEN) * (self._count - 1)) / self._count
        for place in range(self._count):
            painter.setBrush(QColor(colours.ink if place <= self._place else colours.line))
            left = place * (wide + px(BETWEEN))
            line = QRectF(left, (self.height() - px(THICK)) / 2, wide, px(THICK))
            painter.drawRoundedRect(line, px(THICK) / 2, px(THICK) / 2)
