"""How a table is drawn: its heads, its cells, and what belongs to a number beside it."""

import math
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from gui.style import theme
from gui.style.fonts import tabular
from gui.style.lane_pen import lane_pen
from gui.style.theme import Theme
from gui.widgets.table_content import Align, TableCell, Tint
from gui.widgets.table_model import AnyIndex, TableModel

SMALL, LARGE = 12, 18
"""The size of a table's text, and of a number on a tint."""

PAD = 4
"""Beside the text of a cell, on either side."""

KEY = 24
"""The length of a piece of a plot's line."""

BAR, LEAST_BAR = 8.0, 20.0
"""How thick bars are, and how much room they need."""

STRONGEST = 0.34
"""How opaque a tint is at most: text on it can still be read."""

VEIL = 0.08
"""How opaque the colour is that lies over selected rows."""

CORNER = 6

ALIGNMENTS: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "centre": Qt.AlignmentFlag.AlignCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


class TableFonts:
    """The fonts of a table, and how wide its texts are in them."""

    def __init__(self, font: QFont) -> None:
        self.plain, self.strong, self.large = (tabular(font) for _ in range(3))
        for made, size in ((self.plain, SMALL), (self.strong, SMALL), (self.large, LARGE)):
            made.setPixelSize(size)
        for made in (self.strong, self.large):
            made.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self.plain), QFontMetrics(self.strong)
        self._large = QFontMetrics(self.large)

    def width_of(self, cell: TableCell, *, strong: bool = False) -> int:
        """Say how much width a cell needs; `strong`: in bold, which it may come to be."""
        metrics = self._large if cell.tint is not None else self._metrics[strong or cell.strong]
        key = 0 if cell.lane is None else KEY + 2 * PAD
        return key + metrics.horizontalAdvance(cell.text) + 2 * PAD

    def height(self) -> int:
        """Say how high a line of text is."""
        return self._metrics[1].height()

    def cut(self, text: str, width: int, *, strong: bool = False) -> str:
        """Cut off what is too long."""
        return self._metrics[strong].elidedText(text, Qt.TextElideMode.ElideRight, width)


class TableDelegate(QStyledItemDelegate):
    """Draws the cells.

    Attributes:
        fonts:  those of the table.
        widths: how much of each column its widest text needs; what is left is a bar's.
    """

    def __init__(self, view: QTableView, model: TableModel) -> None:
        super().__init__(view)
        self._model = model
        self.fonts = TableFonts(view.font())
        self.widths: list[int] = []

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        content, cell, colours = self._model.content, self._model.cell(index), theme.current()
        area, state = option.rect, option.state
        column = index.column()
        marked = content.is_marked(index.row())
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.tint is not None:
            _paint_tint(painter, QRectF(area).adjusted(2, 2, -2, -2), cell.tint, colours)
        if selected:
            veil = QColor(colours.primary)
            veil.setAlphaF(VEIL)
            painter.fillRect(area, veil)
        elif marked:
            painter.fillRect(area, QColor(colours.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))
        area = area.adjusted(PAD, 0, -PAD, 0)
        if cell.lane is not None:
            middle = area.center().y() + 0.5  # on whole pixels
            painter.setPen(lane_pen(cell.lane, colours))
            painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + KEY, middle))
            area.setLeft(area.left() + KEY + 2 * PAD)
        if cell.bar is not None:
            end = area.right() - self.widths[column]
            _paint_bar(
                painter, QRectF(area).adjusted(0, 0, end - area.right(), 0), cell.bar, colours
            )
        fonts, strong = self.fonts, marked or cell.strong
        font = fonts.strong if strong else fonts.plain
        painter.setFont(font if cell.tint is None else fonts.large)
        role = "ink" if cell.role == "muted" and (marked or selected) else cell.role
        painter.setPen(QColor(getattr(colours, role)))
        alignment = ALIGNMENTS[content.columns[column].align]
        painter.drawText(area, alignment, fonts.cut(cell.text, area.width() + 1, strong=strong))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """Say what a cell has to say, or its text where that is cut off."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        cell = self._model.cell(index)
        words = cell.tooltip
        strong = self._model.content.is_marked(index.row())
        if not words and self.fonts.width_of(cell, strong=strong) > option.rect.width() + 1:
            words = cell.text
        QToolTip.showText(event.globalPos(), words and f"<p>{escape(words)}</p>", view, option.rect)
        return bool(words)


class TableHead(QHeaderView):
    """The line of heads."""

    def __init__(self, view: QTableView, model: TableModel, delegate: TableDelegate) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._table, self._delegate = model, delegate
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        return QSize(0, self._delegate.fonts.height() + PAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column, colours = self._table.content.columns[section], theme.current()
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._delegate.fonts.plain)
        painter.setPen(QColor(getattr(colours, column.role)))
        area = rect.adjusted(PAD, 0, -PAD, -1)
        words = self._delegate.fonts.cut(column.head, area.width() + 1)
        painter.drawText(area, ALIGNMENTS[column.align], words)


def _paint_tint(painter: QPainter, area: QRectF, tint: Tint, colours: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(colours.muted if tint.side is None else colours.of_class(tint.side))
    colour.setAlphaF(STRONGEST * tint.share)
    for brush in (QColor(colours.wash), colour):
        painter.setBrush(brush)
        painter.drawRoundedRect(area, CORNER, CORNER)


def _paint_bar(painter: QPainter, area: QRectF, size: float, colours: Theme) -> None:
    """Draw a bar from the middle: the dog's to the right, the cat's to the left."""
    if area.width() < LEAST_BAR or not math.isfinite(size):
        return
    middle = area.center()
    bar = QRectF(middle.x(), middle.y() - BAR / 2, area.width() / 2 * size, BAR)
    painter.fillRect(bar.normalized(), QColor(colours.of_class(int(size < 0))))
    painter.setPen(QPen(QColor(colours.edge), 1))
    axis = round(middle.x()) + 0.5
    painter.drawLine(QPointF(axis, area.top()), QPointF(axis, area.bottom()))
