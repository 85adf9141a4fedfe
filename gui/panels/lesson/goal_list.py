"""What is to be reached by hand: goals, each ticked at the moment it is reached."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import read_out
from gui.widgets.texts.label import Label

BOX, MOST = 16, 4


class GoalList(Styled, QWidget):
    """The goals one below the other; what has been reached is told to who does not see the tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goals: tuple[tuple[str, bool], ...] = ()
        self._rows = [_Goal() for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self._rows:
            column.addWidget(row)

    def show_goals(self, goals: tuple[tuple[str, bool], ...]) -> None:
        """Show goals, each with its words and whether it has been reached."""
        before, self._goals = self._goals, goals
        self.setVisible(bool(goals))
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(goals))
            if place < len(goals):
                row.show_goal(*goals[place])
        known = {words for words, _ in before}
        for words, reached in goals:
            if reached and words in known and (words, True) not in before:
                read_out(self, fill(self.tr("Reached: {goal}"), goal=words))


class _Goal(QWidget):
    """A box and its words."""

    def __init__(self) -> None:
        super().__init__()
        self._box, self._words = _Box(), Label()
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_goal(self, words: str, reached: bool) -> None:
        self._words.setText(words)
        self._box.tick(ticked=reached)


class _Box(Styled, QWidget):
    """A box with or without a tick."""

    def __init__(self) -> None:
        super().__init__()
        self._ticked = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tick(self, *, ticked: bool) -> None:
        if ticked != self._ticked:
            self._ticked = ticked
            self.update()
        self.setAccessibleName(self.tr("reached") if ticked else self.tr("not reached yet"))

    def sizeHint(self) -> QSize:
        return QSize(px(BOX), px(BOX))

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = QColor(colours.ink)
        painter.setPen(QPen(ink if self._ticked else QColor(colours.muted), 1.2))
        painter.setBrush(ink if self._ticked else QColor(colours.card))
        painter.drawRoundedRect(frame, px(4), px(4))
        if self._ticked:
            painter.setPen(QPen(QColor(colours.card), 2))
            middle, part = frame.center(), frame.width() / 6
            painter.drawPolyline(
                [
                    middle + QPointF(-1.7 * part, 0),
                    middle + QPointF(-0.5 * part, 1.2 * part),
                    middle + QPointF(1.7 * part, -1.3 * part),
                ]
            )
