"""How a table is drawn: its heads, its cells, and what belongs to a number beside it."""

import math
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from gui.style.lane_pen import lane_pen
from gui.tables.content import Align, TableCell, Tint
from gui.tables.look import KEY, PAD, TableLook
from gui.tables.model import AnyIndex, TableModel
from gui.tables.widths import TableWidths

BAR, LEAST_BAR = 8, 20
"""How thick bars are, and how much room they need."""

STRONGEST = 0.34
"""How opaque a tint is at most: text on it can still be read."""

VEIL = 0.08
"""How opaque the colour is that lies over selected rows."""

CORNER = 6

_SMOOTH = QPainter.RenderHint.Antialiasing
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value

ALIGNMENTS: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "centre": Qt.AlignmentFlag.AlignCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


class TableDelegate(QStyledItemDelegate):
    """Draws the cells."""

    def __init__(self, view: QTableView, model: TableModel, widths: TableWidths) -> None:
        super().__init__(view)
        self._model, self._widths = model, widths

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        content, look, column = self._model.content, self._widths.look, index.column()
        row = content.rows[index.row()]
        cell, area, state = row.cells[column], option.rect, option.state.value
        marked, selected = content.is_marked(index.row()), state & _SELECTED
        if cell.tint is not None:
            _paint_tint(painter, QRectF(area).adjusted(2, 2, -2, -2), cell.tint, look)
        if selected:
            veil = QColor(look.colour("primary"))
            veil.setAlphaF(VEIL)
            painter.fillRect(area, veil)
        elif marked:
            painter.fillRect(area, look.colour("hover"))
        if state & _FOCUSED:
            painter.setRenderHint(_SMOOTH, on=False)
            painter.setPen(QPen(look.colour("edge"), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        if row.is_total:
            painter.fillRect(area.x(), area.y(), area.width(), 1, look.colour("edge"))
        inside = area.adjusted(PAD, 0, -PAD, 0)
        if cell.lane is not None:
            painter.setRenderHint(_SMOOTH)
            painter.setPen(lane_pen(cell.lane, look.theme))
            left, middle = inside.left(), area.center().y() + 0.5  # on whole pixels
            painter.drawLine(QPointF(left, middle), QPointF(left + KEY, middle))
            inside.setLeft(left + KEY + 2 * PAD)
        needed = self._widths.needed[column]
        if cell.bar is not None:
            _paint_bar(painter, inside.adjusted(0, 0, -needed, 0), cell.bar, look)
        strong = content.is_strong(index.row())
        painter.setFont(look.font_of(cell, strong=strong))
        stands_out = cell.role == "muted" and (marked or selected)
        painter.setPen(look.colour("ink" if stands_out else cell.role))
        words = cell.text
        if area.width() < needed or cell.span > 1:
            words = look.cut(cell, inside.width() + 1, strong=strong)
        painter.drawText(inside, ALIGNMENTS[content.columns[column].align], words)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """Say the text of a cell where that is cut off."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        cell = self._model.cell(index)
        words = ""
        strong = self._model.content.is_strong(index.row())
        if self._widths.look.width_of(cell, strong=strong) > option.rect.width() + 1:
            words = cell.text
        QToolTip.showText(event.globalPos(), words and f"<p>{escape(words)}</p>", view, option.rect)
        return bool(words)


class TableHead(QHeaderView):
    """The line of heads."""

    def __init__(self, view: QTableView, model: TableModel, widths: TableWidths) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._table, self._widths = model, widths
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        return QSize(0, self._widths.look.height() + 2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column, look = self._table.content.columns[section], self._widths.look
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.colour("line"))
        painter.setFont(look.plain)
        painter.setPen(look.colour(column.role))
        area = rect.adjusted(PAD, 0, -PAD, -1)
        words = look.cut(TableCell(column.head), area.width() + 1)
        painter.drawText(area, ALIGNMENTS[column.align], words)


def _paint_tint(painter: QPainter, area: QRectF, tint: Tint, look: TableLook) -> None:
    painter.setRenderHint(_SMOOTH)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(look.colour("muted" if tint.side is None else ("dog", "cat")[tint.side]))
    colour.setAlphaF(STRONGEST * tint.share)
    for brush in (look.colour("wash"), colour):
        painter.setBrush(brush)
        painter.drawRoundedRect(area, CORNER, CORNER)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_bar(painter: QPainter, area: QRect, size: float, look: TableLook) -> None:
    """Draw a bar from the middle: the dog's to the right, the cat's to the left."""
    if area.width() < LEAST_BAR or not math.isfinite(size):
        return
    middle, top = area.x() + area.width() // 2, area.y() + (area.height() - BAR) // 2
    length = round(area.width() / 2 * abs(size))
    left = middle - length if size < 0 else middle
    painter.fillRect(left, top, length, BAR, look.colour("cat" if size < 0 else "dog"))
    painter.fillRect(middle, area.y(), 1, area.height(), look.colour("edge"))
