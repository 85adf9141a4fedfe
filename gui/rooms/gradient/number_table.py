"""A table of numbers that changes often: painted, so that a new number asks for no new layout."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.fonts import tabular
from gui.style.lane_pen import lane_pen
from gui.widgets.spoken import speak

SMALL = 12
PAD, GAP, LEAST_GAP = 8, 14, 6
KEY = 24
"""The length of a piece of a plot's line."""

LOWEST, TALLEST = 22, 32
"""The height of a line, as there is room."""

PAGE = 10
"""So many weights further by Page Up and Page Down."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the table.

    key:  what is told when it is chosen; None when it cannot be.
    side: the class whose colour the first cell has; None for ink.
    lane: which line of a plot it belongs to, see `lane_pen`; None when to none.
    """

    cells: tuple[str, ...]
    key: int | None = None
    side: int | None = None
    lane: int | None = None


class NumberTable(QWidget):
    """Heads and lines: names on the left, numbers on the right of their columns.

    Where lines have keys, a click chooses one, and so do the arrow keys, one further; the wheel
    does too. Ctrl+C copies all of it.

    Signals: `chosen(key)`.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._lines: tuple[TableRow, ...] = ()
        self._marked: int | None = None
        self._keys: Sequence[int] = ()
        self._widths: list[int] = []
        self._plain: QFont | None = None
        self._wheel = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """What is written, the heads first."""
        return (self._heads, *(line.cells for line in self._lines))

    @property
    def marked(self) -> int | None:
        """The key of the line that is marked."""
        return self._marked

    def show_lines(
        self,
        heads: tuple[str, ...],
        lines: tuple[TableRow, ...],
        marked: int | None = None,
        keys: Sequence[int] = (),
    ) -> None:
        """Show lines; `keys` are those that arrow keys lead to, whether they have a line or not."""
        if heads != self._heads:
            self._widths = []
        other_height = len(lines) != len(self._lines)
        self._heads, self._lines, self._marked = heads, lines, marked
        self._keys = keys
        chosen = [line.cells for line in lines if line.key is not None and line.key == marked]
        words = ", ".join(chosen[0]) if chosen else ""
        speak(self, words)
        if other_height:
            self.setMaximumHeight((len(lines) + 1) * TALLEST + 2)
            self.updateGeometry()
        self.update()

    def rect_of(self, place: int) -> QRectF:
        """Say where a line is drawn, counted from 0 below the heads."""
        height = self._line_height()
        return QRectF(0, (place + 1) * height, self.width(), height)

    def sizeHint(self) -> QSize:
        return QSize(240, (len(self._lines) + 1) * LOWEST + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = self._font()
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        rights = self._rights(QFontMetrics(strong))
        painter.setFont(plain)
        self._write(painter, -1, TableRow(self._heads), rights, colours.muted, colours.muted)
        painter.setPen(QPen(QColor(colours.line), 1))
        below = self._line_height() - 1
        painter.drawLine(0, below, self.width(), below)
        for place, line in enumerate(self._lines):
            is_marked = line.key is not None and line.key == self._marked
            if is_marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.hover))
                painter.drawRoundedRect(self.rect_of(place), 4, 4)
            painter.setFont(strong if is_marked else plain)
            name = colours.ink if line.side is None else colours.text_of_class(line.side)
            self._write(painter, place, line, rights, name, colours.ink)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self.lines))
            return
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -PAGE,
            Qt.Key.Key_PageDown: PAGE,
            Qt.Key.Key_Home: -len(self._keys),
            Qt.Key.Key_End: len(self._keys),
        }
        step = steps.get(Qt.Key(event.key()))
        if (
            step is None
            or not self._keys
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
            return
        self._go(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y() // self._line_height()) - 1
        key = self._lines[place].key if 0 <= place < len(self._lines) else None
        if key is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif key != self._marked:
            self.chosen.emit(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._keys:
            event.ignore()
            return
        self._wheel -= event.angleDelta().y()
        notches = int(self._wheel / 120)
        self._wheel -= notches * 120
        if notches:
            self._go(notches)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._plain, self._widths = None, []
            self.update()

    def _go(self, step: int) -> None:
        if self._marked not in self._keys:
            self.chosen.emit(self._keys[0])
            return
        here = self._keys.index(self._marked)
        goal = self._keys[min(max(here + step, 0), len(self._keys) - 1)]
        if goal != self._marked:
            self.chosen.emit(goal)

    def _line_height(self) -> int:
        return min(max(LOWEST, self.height() // (len(self._lines) + 1)), TALLEST)

    def _font(self) -> QFont:
        if self._plain is None:
            self._plain = tabular(self.font())
            self._plain.setPixelSize(SMALL)
        return self._plain

    def _rights(self, metrics: QFontMetrics) -> list[float]:
        """Say where each column ends. A column never becomes narrower: numbers do not jump."""
        widths = self._widths or [0] * len(self._heads)
        for line in (TableRow(self._heads), *self._lines):
            for column, cell in enumerate(line.cells):
                indent = 0 if column or line.lane is None else KEY + PAD
                widths[column] = max(widths[column], indent + metrics.horizontalAdvance(cell))
        self._widths = widths
        gaps = max(1, len(widths) - 1)
        room = self.width() - 2 * PAD - sum(widths)
        gap = min(max(LEAST_GAP, room // gaps), GAP)
        spare = room - gap * (len(widths) - 1)
        if spare < 0 and widths:
            # The names give way; numbers are worth nothing without their end.
            widths = [max(0, widths[0] + spare), *widths[1:]]
            spare = 0
        rights, x = [], float(PAD)
        for width in widths:
            x += width + spare / max(1, len(widths))
            rights.append(x)
            x += gap
        return rights

    def _write(
        self,
        painter: QPainter,
        place: int,
        line: TableRow,
        rights: list[float],
        first: str,
        others: str,
    ) -> None:
        metrics, height = painter.fontMetrics(), self._line_height()
        for column, (cell, right) in enumerate(zip(line.cells, rights, strict=False)):
            left = float(PAD) if column == 0 else rights[column - 1] + LEAST_GAP
            if column == 0 and line.lane is not None:
                middle = int((place + 1.5) * height) + 0.5  # on whole pixels
                painter.setPen(lane_pen(line.lane, theme.current()))
                painter.drawLine(QPointF(left, middle), QPointF(left + KEY, middle))
                left += KEY + PAD
            area = QRectF(left, (place + 1) * height, right - left, height)
            painter.setPen(QColor(first if column == 0 else others))
            words = metrics.elidedText(cell, Qt.TextElideMode.ElideRight, int(area.width()) + 1)
            painter.drawText(area, _LEFT if column == 0 else _RIGHT, words)
