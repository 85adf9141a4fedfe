"""The table of the whole window: it shows a `TableContent`, and does what tables do everywhere.

Arrow keys go from row to row and Tab leaves it; what is selected, or all of it, can be copied; and
screen readers find its heads and cells. What it shows may change sixty times a second: only cells
that are new are drawn, and a selection lasts.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from gui.style.scale import px
from gui.style.styled import Styled
from gui.tables.content import Span, TableContent, for_programs, tab_separated
from gui.tables.delegate import TableDelegate, TableHead
from gui.tables.look import TableLook
from gui.tables.model import AnyIndex, TableModel
from gui.tables.table_text import TableText
from gui.tables.widths import TableWidths
from gui.widgets.giving.given import GivenWidget
from gui.widgets.giving.picture_menu import PictureMenu
from gui.widgets.spoken import speak

LOWEST, TALLEST = 22, 32
"""The height of a row, as there is room."""

ALL = 1000
"""As most rows: the table takes all the height that it is given, and is empty below its rows."""

LIKED = 6
"""A table that can be scrolled likes to show so many rows."""

PAGE = 10
"""So many rows further by Page Up and Page Down."""

_Select = QItemSelectionModel.SelectionFlag
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
}


class Table(Styled, QTableView):
    """A table; passive.

    Where rows have keys, a click chooses one, and so do arrow keys; the table waits for a content
    in which that one is marked. What is selected, by dragging or with Shift, is for copying.

    lowest, tallest: the height of a row, as there is room.
    rows: for how many rows there is room at least and at most; None for those that there are.

    Signals: `chosen(key)`; `released()`, Esc or a second click lets a mark go; `hovered(key or
    None)`, the row under the pointer; `renamed(key, text)`.
    """

    chosen = Signal(int)
    released = Signal()
    hovered = Signal(object)
    renamed = Signal(int, str)

    def __init__(
        self,
        lowest: int = LOWEST,
        tallest: int = TALLEST,
        rows: tuple[int | None, int | None] = (None, None),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lowest, self._tallest, self._rows = lowest, tallest, rows
        self._table = TableModel(self)
        self._widths = TableWidths(self.font())
        self._head = TableHead(self, self._table, self._widths)
        self._spans: list[Span] = []
        self._under_pointer: int | None = None
        self._pressed = -1
        self._wheel = 0
        self.setModel(self._table)
        self.setItemDelegate(TableDelegate(self, self._table, self._widths))
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.entered.connect(lambda index: self._point(self._key_at(index)))
        self.viewportEntered.connect(lambda: self._point(None))
        self._table.renamed.connect(self.renamed)

    @property
    def content(self) -> TableContent:
        """What it shows."""
        return self._table.content

    def show_content(self, content: TableContent) -> None:
        """Show a content, and draw what is new in it."""
        before = self.content
        if content == before:
            return
        place, place_before = (one.place_of(one.marked) for one in (content, before))
        spans, other_columns = content.spans, content.columns != before.columns
        other_spans = spans != self._spans or other_columns
        if other_spans:
            self.clearSpans()  # Qt would look for them in rows and columns that are gone
        if other_columns:
            self._widths.measure(content)  # while columns change, Qt asks for them
        fresh = self._table.show_content(content)
        grown = self._widths.grow(content, fresh)
        if grown or other_columns or len(content.rows) != len(before.rows):
            self._resize()
        if other_spans:
            self._spans = spans
            for span in spans:
                self.setSpan(*span)
        if place is not None and place != place_before:
            index = self._table.index(place, max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)
        speak(self, "" if place is None else content.spoken(place))

    def show_mark(self, key: int | None, *, held: bool = False) -> None:
        """Mark a row; `held`: until Esc or a second click."""
        self.show_content(replace(self.content, marked=key, held=held))

    def room(self) -> int:
        """Say how many rows there is room for."""
        return (self.height() - self._height(0)) // px(self._lowest)

    def forget_widths(self) -> None:
        """Let columns be as narrow as what is written now; else they only become wider."""
        self._widths.measure(self.content)
        self._resize()

    def table(self) -> TableText:
        """Give away all of it, with numbers as programs read them."""
        return TableText(tuple(for_programs(self.content.lines())))

    def copy(self, *, for_spreadsheet: bool = False) -> None:
        """Copy what is selected, or all; `for_spreadsheet`: with numbers as programs read them."""
        if not self.content.rows:
            return
        places = {index.row() for index in self.selectionModel().selectedRows()}
        lines = self.content.lines(sorted(places) or None)
        data = TableText(tuple(for_programs(lines))).mime()
        if not for_spreadsheet:
            data.setText(tab_separated(lines))
        QGuiApplication.clipboard().setMimeData(data)

    def sizeHint(self) -> QSize:
        least, most = self._row_limits()
        return self._size(max(least, min(most, LIKED)))

    def minimumSizeHint(self) -> QSize:
        least, _ = self._row_limits()
        return self._size(least) - QSize(sum(self._widths.giving(self.content.columns)), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._widths.look = TableLook(self.font())
        self.forget_widths()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, plain = self._keys(), event.modifiers() in _PLAIN
        last = len(keys)
        steps = {**_STEPS, Qt.Key.Key_Home: -last, Qt.Key.Key_End: last}
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plain and event.key() == Qt.Key.Key_Space:
            event.ignore()  # it is the window's, wherever the keyboard is
        elif plain and event.key() == Qt.Key.Key_Escape and self.content.held:
            self.released.emit()
        elif plain and keys and event.key() in steps:
            self._go(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        key, self._pressed = self._key_at(index), index.row()
        super().mousePressEvent(event)
        if (
            key is not None
            and event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            if self.content.held and key == self.content.marked:
                self.released.emit()
            else:
                self.chosen.emit(key)

    def selectionCommand(self, index: AnyIndex, event: QEvent | None = None) -> _Select:
        if isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.RightButton:
                return _Select.NoUpdate  # the menu is about what is selected
            if (
                self._keys()
                and event.modifiers() == Qt.KeyboardModifier.NoModifier
                and index.row() == self._pressed
            ):
                return _Select.Clear  # a click chooses
        return super().selectionCommand(index, event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.content.keys:
            super().wheelEvent(event)
            return
        self._wheel -= event.angleDelta().y()
        notches = int(self._wheel / 120)
        self._wheel -= notches * 120
        if notches:
            self._go(notches)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        own = (
            (self.tr("Copy"), QKeySequence.StandardKey.Copy, self.copy),
            (self.tr("Copy as TSV"), None, lambda: self.copy(for_spreadsheet=True)),
            (self.tr("Select all"), QKeySequence.StandardKey.SelectAll, self.selectAll),
        )
        PictureMenu(GivenWidget(self), self, own).popup(event.globalPos())

    def _keys(self) -> Sequence[int]:
        return self.content.keys or [row.key for row in self.content.rows if row.key is not None]

    def _key_at(self, index: AnyIndex) -> int | None:
        return self.content.rows[index.row()].key if index.isValid() else None

    def _go(self, step: int) -> None:
        keys, marked = self._keys(), self.content.marked
        here = keys.index(marked) if marked in keys else -1
        self.chosen.emit(keys[min(max(here + step, 0), len(keys) - 1)])

    def _point(self, key: int | None) -> None:
        if key != self._under_pointer:
            self._under_pointer = key
            self.hovered.emit(key)

    def _resize(self) -> None:
        _, most = self._row_limits()
        self.setMaximumHeight(self._height(most * px(self._tallest)))
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """Share out the width among the columns, and the height among the rows."""
        widths = self._widths.shared(self.content.columns, self.viewport().width())
        for column, width in enumerate(widths):
            self._head.resizeSection(column, width)
        each = self.viewport().height() // max(1, len(self.content.rows))
        self.verticalHeader().setDefaultSectionSize(
            min(max(px(self._lowest), each), px(self._tallest))
        )

    def _row_limits(self) -> tuple[int, int]:
        """Say for how many rows there is room at least and at most."""
        least, most = self._rows
        count = len(self.content.rows) if most is None else most
        return count if least is None else min(least, count), count

    def _size(self, rows: int) -> QSize:
        """Say how large it is with so many rows that are as low as they can be."""
        width = sum(self._widths.needed) + self._frame()
        return QSize(width, self._height(rows * px(self._lowest)))

    def _height(self, rows: int) -> int:
        """Say how high it is with rows that are so high together."""
        return self._head.sizeHint().height() + rows + self._frame()

    def _frame(self) -> int:
        self.ensurePolished()
        return 2 * self.frameWidth()
