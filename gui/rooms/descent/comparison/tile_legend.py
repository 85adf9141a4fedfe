"""What the lines in the tiles are."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.rooms.descent.line_legend import LineLegend
from gui.style import theme

WIDE, BETWEEN = 26, 14


class TileLegend(LineLegend):
    """Passive."""

    def __init__(self) -> None:
        super().__init__(WIDE, BETWEEN)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The lines in the tiles"))
        super().retranslate()

    def entries(self) -> tuple[str, str, str]:
        return self.tr("training"), self.tr("never seen"), self.tr("knows nothing: ln 2")

    def paint_sample(self, painter: QPainter, number: int, box: QRectF) -> None:
        colours = theme.current()
        pen = (
            QPen(QColor(colours.ink), 1.9),
            QPen(QColor(colours.muted), 1.4),
            QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine),
        )[number]
        if number == 1:
            pen.setDashPattern([3.5, 2.5])
        painter.setPen(pen)
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
