"""Groups of photos that are alike, one below the other, in rows that scroll.

Only the rows that can be seen are drawn: thousands of groups cost no more than five.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from gui.style import text, theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, speak
from gui.widgets.words.photos import count_of, name_of, plain_name, tooltip
from model.photos import Example

EDGE = 64
CAPTION = 22

_SAID = 20
"""How many groups, and photos of one, are read out."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Photos that are alike, and whether they are held out."""

    examples: tuple[Example, ...]
    held_out: bool


class GroupList(Styled, QAbstractScrollArea):
    """A caption and the photos of each group, as many as there is room for; the rest is counted."""

    def __init__(self, groups: tuple[Group, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._groups = groups
        self._painter = ThumbnailPainter()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def caption(self, group: Group) -> str:
        """Say how many photos a group has, and on which side they are."""
        side = self.tr("held out") if group.held_out else self.tr("learnt from")
        words = [count_of(len(group.examples), group.examples), side]
        if len({example.label for example in group.examples}) > 1:
            words.append(self.tr("labelled dog and cat"))
        return " · ".join(words)

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Groups of photos that are alike"))
        said = (
            f"{self.caption(group)}: {', '.join(name_of(e.photo) for e in group.examples[:_SAID])}"
            for group in self._groups[:_SAID]
        )
        speak(self, "; ".join(said))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(7 * (px(EDGE) + GAP), 4 * _row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self.viewport().height()
        self.verticalScrollBar().setPageStep(height)
        self.verticalScrollBar().setSingleStep(_row() // 2)
        self.verticalScrollBar().setRange(0, max(0, len(self._groups) * _row() - height))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self.viewport())
        top = self.verticalScrollBar().value()
        first, last = top // _row(), (top + self.viewport().height()) // _row()
        for row, group in enumerate(self._groups[first : last + 1], first):
            self._paint_group(painter, group, row * _row() - top)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            example = self._example_at(event.pos())
            if example is not None:
                path = example.photo.path
                words = tooltip(example.photo, *([plain_name(path)] if path else []))
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def _room(self) -> int:
        """Count the photos for which there is room in a row."""
        return max(1, (self.viewport().width() + GAP) // (px(EDGE) + GAP))

    def _shown(self, group: Group) -> int:
        """Count the photos of a group that are drawn; one place may be for the number of others."""
        room = self._room()
        return len(group.examples) if len(group.examples) <= room else max(1, room - 1)

    def _paint_group(self, painter: QPainter, group: Group, top: int) -> None:
        colours = theme.current()
        painter.setPen(QColor(colours.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        width = self.viewport().width()
        painter.drawText(QRect(0, top, width, px(CAPTION)), int(middle), self.caption(group))
        shown = self._shown(group)
        for place, example in enumerate(group.examples[:shown]):
            corner = QRect(place * (px(EDGE) + GAP), top + px(CAPTION), px(EDGE), px(EDGE))
            marks = Marks(held_out=group.held_out)
            self._painter.paint(painter, corner, example.photo, marks)
        more = len(group.examples) - shown
        if more:
            painter.setPen(QColor(colours.muted))
            rest = QRect(shown * (px(EDGE) + GAP), top + px(CAPTION), px(EDGE), px(EDGE))
            painter.drawText(rest, int(middle), f"+{text.count(more)}")

    def _example_at(self, place: QPoint) -> Example | None:
        row, y = divmod(place.y() + self.verticalScrollBar().value(), _row())
        column, x = divmod(place.x(), px(EDGE) + GAP)
        if (
            not 0 <= row < len(self._groups)
            or not px(CAPTION) <= y < px(CAPTION) + px(EDGE)
            or x >= px(EDGE)
        ):
            return None
        group = self._groups[row]
        return group.examples[column] if column < self._shown(group) else None


def _row() -> int:
    """Say how high a group is with its caption, and what lies below it."""
    return px(CAPTION) + px(EDGE) + GAP
