"""What the lines on the map are: the film, and a way not taken; and which steps have a dot."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.rooms.descent.landscape.drawing import paint_dots, paint_way
from gui.rooms.descent.line_legend import LineLegend
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.text import count

WIDE, BETWEEN, EDGE = 34, 18, 4


class PathLegend(LineLegend):
    """Passive."""

    def __init__(self) -> None:
        super().__init__(WIDE, BETWEEN)
        self._spacing, self._aside = 1, 0
        self.retranslate()

    def show_spacings(self, spacing: int, aside: int) -> None:
        """Say how many steps lie between two dots; 0 where there is no such line."""
        if (spacing, aside) != (self._spacing, self._aside):
            self._spacing, self._aside = spacing, aside
            self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The lines on the map"))
        super().retranslate()

    def entries(self) -> list[str]:
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

    def paint_sample(self, painter: QPainter, number: int, box: QRectF) -> None:
        colours = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = box.left() + px(EDGE), box.center().y()
        way = [QPointF(left + part * px(WIDE - 2 * EDGE), middle) for part in (0, 0.5, 1)]
        colour = colours.muted if number else colours.ink
        paint_way(painter, way, colour, colours, dashed=bool(number))
        paint_dots(painter, way, colour, colours, hollow=bool(number))

    def _dots(self, words: str, spacing: int) -> str:
        return fill(words, count=count(spacing))
