"""Both times of the race as lengths on one even scale, where a tie cannot be read."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gui.style import theme
from gui.style.scale import px

LENGTH_LINES = 3.0
"""Lines of small words that both together take."""

BAR = 10


def paint_lengths(painter: QPainter, box: QRectF, first: float, last: float) -> None:
    """Paint a bar for each lane, from the same start; the shorter one is at least a hairline.

    first, last: seconds that the lanes have taken. The font is that of the painter.
    """
    translate, colours = QCoreApplication.translate, theme.current()
    names = translate("Race", "backpropagation"), translate("Race", "weight by weight")
    metrics = QFontMetricsF(painter.font())
    line = metrics.height()
    left = box.left() + max(map(metrics.horizontalAdvance, names)) + 8
    top = box.top() + 0.5 * line
    longest = max(first, last)
    for name, seconds in zip(names, (first, last), strict=True):
        row = QRectF(box.left(), top, left - 8 - box.left(), line)
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            row, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), name
        )
        share = seconds / longest if longest else 0.0
        bar = QRectF(left, row.center().y() - px(BAR) / 2, 1, px(BAR))
        bar.setWidth(max(1.0, (box.right() - left) * share))
        painter.fillRect(bar, QColor(colours.ink))
        top += 1.2 * line
