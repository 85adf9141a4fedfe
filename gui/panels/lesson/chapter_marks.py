"""The chapters as small marks, lesson by lesson: those that are done, and the one that is here."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.panels.lesson.shown import ChapterMark
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, read_out, speak

EDGE, LARGEST = 24, 9
"""The height that can be pressed, and the largest edge of a mark."""

BETWEEN, BETWEEN_LESSONS = 2.5, 9.0
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChapterMarks(Styled, QWidget):
    """One mark a chapter: filled when it is done, with a ring where the learner is.

    Signals: `opened(int)`: the chapter at this place is wanted.
    """

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[ChapterMark, ...] = ()
        self._here = self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, QAccessible.Role.List)
        self.retranslate()

    def show_marks(self, marks: Sequence[ChapterMark], here: int) -> None:
        """Show chapters, and at which of them somebody is."""
        if (tuple(marks), here) == (self._marks, self._here):
            return
        self._marks, self._here, self._at = tuple(marks), here, here
        self._describe()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Chapters"))
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(EDGE))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(EDGE))

    def restyle(self) -> None:
        self.updateGeometry()

    def rectangle(self, place: int) -> QRectF:
        """Say where the mark of a chapter is."""
        groups = self._marks[-1].group - self._marks[0].group
        gaps = px(BETWEEN_LESSONS) * groups + px(BETWEEN) * (len(self._marks) - 1 - groups)
        edge = min(float(px(LARGEST)), (self.width() - 4 - gaps) / len(self._marks))
        before = self._marks[place].group - self._marks[0].group
        left = 2 + place * (edge + px(BETWEEN)) + before * (px(BETWEEN_LESSONS) - px(BETWEEN))
        return QRectF(left, (self.height() - edge) / 2, edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, mark in enumerate(self._marks):
            square = self.rectangle(place)
            painter.setBrush(QColor(colours.ink if mark.done else colours.card))
            painter.setPen(QPen(QColor(colours.ink if mark.done else colours.disabled), 1))
            if place == self._here:
                painter.setPen(QPen(QColor(colours.ink), 2))
                square = square.adjusted(-1, -1, 1, 1)
            painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if self.hasFocus() and self._marks:
            ring = self.rectangle(self._at).adjusted(-2, -4, 2, 4)
            self.paint_focus(painter, ring, 2.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.opened.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._marks) - 1
        if key in _KEYS and self._marks:
            self._go_to(min(max(self._at + _KEYS[Qt.Key(key)], 0), last))
        elif key == Qt.Key.Key_Home:
            self._go_to(0)
        elif key == Qt.Key.Key_End:
            self._go_to(last)
        elif key in _ENTER and self._marks:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._under(QPointF(event.pos()))
            words = "" if place is None else self._named(place)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _go_to(self, place: int) -> None:
        self._at = place
        read_out(self, self._named(place))
        self.update()

    def _under(self, point: QPointF) -> int | None:
        for place in range(len(self._marks)):
            square = self.rectangle(place)
            if square.left() - 1 <= point.x() <= square.right() + 1:
                return place
        return None

    def _named(self, place: int) -> str:
        mark = self._marks[place]
        words = fill(self.tr("{number}. {title}"), number=mark.number, title=mark.title)
        if place == self._here:
            return fill(self.tr("{chapter}: you are here"), chapter=words)
        return fill(self.tr("{chapter}: done"), chapter=words) if mark.done else words

    def _describe(self) -> None:
        if self._marks:
            speak(self, self._named(self._here))
