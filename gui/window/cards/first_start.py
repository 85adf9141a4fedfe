"""The first start: three ways in, on a quiet card that is gone with the first thing done."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from gui.style import theme
from gui.style.icons import icon
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.text import count
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from model.lesson import LESSONS

ROOMY = 640
"""Height inside the window, in pixels of the usual size, from which on pictures have room."""

HIGH, ICON = 84, 14

WAYS = ("drop", "run", "lesson")


class FirstStart(Card):
    """Drop a photo, press Run, or start the lesson.

    numbers: how many of them W and b are.

    Signals: `photo_wanted()`, `run_wanted()`, `lesson_wanted()`; `closed()`, by the cross.
    """

    photo_wanted = Signal()
    run_wanted = Signal()
    lesson_wanted = Signal()
    closed = Signal()

    def __init__(self, numbers: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self._close = QToolButton()
        self._close.setIcon(icon("close", "muted"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.closed)
        self.title.setProperty("role", "headline")
        self.head.addWidget(self._close)
        self._pictures = [_Picture(way) for way in WAYS]
        self._titles = [Label("title") for _ in WAYS]
        self._words = [Label("muted") for _ in WAYS]
        self._buttons = [QPushButton() for _ in WAYS]
        self._keys = [Label("muted") for _ in WAYS]
        self._build()
        signals = (self.photo_wanted, self.run_wanted, self.lesson_wanted)
        for button, signal in zip(self._buttons, signals, strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
        self.retranslate()
        self.restyle()

    def fit(self, height: int) -> None:
        """Leave the pictures out in a window whose inside is that low."""
        for picture in self._pictures:
            picture.setVisible(height >= px(ROOMY))

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("It has learnt nothing yet. Three ways in."))
        texts = (
            (
                self.tr("Drop a photo"),
                self.tr("A trained network says at once what it sees on it."),
                self.tr("Choose a photo…"),
                "Ctrl+O, Ctrl+V",
            ),
            (
                self.tr("Press Run"),
                fill(
                    self.tr("Watch {count} numbers, all 0 now, become a face."),
                    count=count(self._numbers),
                ),
                self.tr("Run"),
                self.tr("Space"),
            ),
            (
                self.tr("Start the lesson"),
                self.tr("The whole lecture, in twenty chapters of four to eight minutes."),
                self.tr("Start"),
                "Ctrl+L",
            ),
        )
        for place, (title, words, button, keys) in enumerate(texts):
            self._titles[place].setText(title)
            self._words[place].setText(words)
            self._buttons[place].setText(button)
            self._keys[place].setText(keys)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))

    def restyle(self) -> None:
        self._close.setIconSize(QSize(px(ICON), px(ICON)))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(4)
        for place in range(len(WAYS)):
            self._words[place].setWordWrap(True)
            line = QHBoxLayout()
            line.setSpacing(GAP)
            line.addWidget(self._buttons[place])
            line.addWidget(self._keys[place])
            line.addStretch(1)
            grid.setColumnStretch(place, 1)
            grid.addWidget(self._pictures[place], 0, place)
            grid.addWidget(self._titles[place], 1, place)
            grid.addWidget(self._words[place], 2, place, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(line, 3, place)
        self.body.addLayout(grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


class _Picture(Styled, QWidget):
    """A small drawing of a way in, on a quiet ground; the words beside it say the same."""

    def __init__(self, way: str) -> None:
        super().__init__()
        self._way = way
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(HIGH))

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.wash))
        painter.drawRoundedRect(QRectF(self.rect()), px(8), px(8))
        room = QRectF(self.rect()).adjusted(px(20), px(14), -px(20), -px(14))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.ink), 2))
        if self._way == "drop":
            self._paint_frame(painter, room)
        elif self._way == "run":
            self._paint_curve(painter, room)
        else:
            self._paint_chapters(painter, room)

    def _paint_frame(self, painter: QPainter, room: QRectF) -> None:
        """A dashed frame to drop something on."""
        pen = painter.pen()
        pen.setDashPattern([4.0, 2.5])
        painter.setPen(pen)
        painter.drawRoundedRect(room, px(8), px(8))
        painter.setPen(QPen(pen.color(), 2))
        middle, arm = room.center(), px(7)
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def _paint_curve(self, painter: QPainter, room: QRectF) -> None:
        """A line that goes down."""
        path = QPainterPath(room.topLeft())
        path.cubicTo(
            room.left() + room.width() * 0.15,
            room.bottom(),
            room.left() + room.width() * 0.4,
            room.bottom(),
            room.right(),
            room.bottom(),
        )
        painter.drawPath(path)
        painter.setBrush(painter.pen().color())
        painter.drawEllipse(room.bottomRight(), px(3), px(3))

    def _paint_chapters(self, painter: QPainter, room: QRectF) -> None:
        """The chapters, lesson by lesson; the first is here."""
        gap, between = px(2), px(10)
        counts = [len(names) for names in LESSONS]
        total = sum(counts)
        free = room.width() - gap * (total - len(counts)) - between * (len(counts) - 1)
        edge, left = free / total, room.left()
        edge = min(edge, px(10))
        used = edge * total + gap * (total - len(counts)) + between * (len(counts) - 1)
        left += (room.width() - used) / 2
        for lesson, chapters in enumerate(counts):
            for chapter in range(chapters):
                here = lesson == chapter == 0
                colour = theme.current().ink if here else theme.current().disabled
                painter.setPen(QPen(QColor(colour), 2 if here else 1))
                painter.drawRoundedRect(
                    QRectF(left, room.center().y() - edge / 2, edge, edge), 2, 2
                )
                left += edge + gap
            left += between - gap
