"""The bench: scores, their exponentials, shares, label and loss on one line, each bar to scale."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.rooms.score.classes import class_name
from gui.rooms.score.label_box import OneHot
from gui.rooms.score.scores import bench_drawing
from gui.rooms.score.scores.bench_layout import BenchLayout, least_height
from gui.rooms.score.scores.score_line import ScoreLine
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.spoken import speak
from gui.widgets.texts.label import SIDES
from model.inspection import LabelledScores

CLASSES = 3
FARTHEST = 1000.0
"""Scores from −1000 to 1000 can be typed: exp ends long before."""

FIELD = 84
FIELD_HEIGHT = 30
NUMBERS = 14
"""The height of the numbers below the last line."""


class ScoreBench(Styled, QWidget):
    """Draws the way, with a dot and a field for each score and a box for each place of the label.

    Signals:
        scored(int, float): a class has been given another score.
        labelled(int):      another class is the right one.
    """

    scored = Signal(int, float)
    labelled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: LabelledScores | None = None
        self._lines = [ScoreLine(place, self) for place in range(CLASSES)]
        self._fields = [_field(place, self) for place in range(CLASSES)]
        self._label = OneHot(CLASSES, self)
        self._label.chosen.connect(self.labelled)
        for place in range(CLASSES):
            self._lines[place].moved.connect(lambda s, at=place: self.scored.emit(at, s))
            self._fields[place].chosen.connect(lambda s, at=place: self.scored.emit(at, s))
        self._tab_in_order()
        self.retranslate()

    def show_scores(self, shown: LabelledScores, words: str) -> None:
        """Show scores with all that follows from them; `words` says it to who does not see it."""
        count, before = len(shown.scores), self._shown
        self._shown = shown
        for place in range(CLASSES):
            there = place < count
            for widget in (self._lines[place], self._fields[place], self._label.boxes[place]):
                widget.setVisible(there)
            if there:
                self._lines[place].show_score(shown.scores[place])
                self._fields[place].show_value(shown.scores[place])
        self._label.show_label(shown.label)
        speak(self, words)
        if before is None or len(before.scores) != count:
            self.updateGeometry()
        self._arrange()
        self.update()

    def row(self, place: int) -> QRect:
        """Say where the name, the dot and the field of a class are; the last has the numbers."""
        row = self._lines[place].geometry().united(self._fields[place].geometry())
        row.setLeft(0)
        if place == self._rows - 1:
            row.setBottom(row.bottom() + px(NUMBERS))
        return row

    def label_box(self) -> QRect:
        """Say where the label is."""
        boxes = self._label.boxes[: self._rows]
        return boxes[0].geometry().united(boxes[-1].geometry())

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("From scores to the loss"))
        for place in range(CLASSES):
            name = class_name(place)
            self._lines[place].setAccessibleName(fill(self.tr("score of the {name}"), name=name))
            self._fields[place].setAccessibleName(
                fill(self.tr("score of the {name}, as a number"), name=name)
            )
            self._label.boxes[place].setAccessibleName(
                fill(self.tr("the right answer is: {name}"), name=name)
            )
            self._fields[place].set_rule(self.tr("Scores go from −1,000 to 1,000."))
        self._arrange()

    def restyle(self) -> None:
        self.updateGeometry()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(624), least_height(self._rows))

    def sizeHint(self) -> QSize:
        return QSize(px(800), least_height(self._rows) + px(100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._shown is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            dots = [self._dot(place) for place in range(self._rows)]
            bench_drawing.paint(painter, self._layout(), self._shown, self.font(), dots)

    @property
    def _rows(self) -> int:
        return len(SIDES) if self._shown is None else len(self._shown.scores)

    def _layout(self) -> BenchLayout:
        metrics = QFontMetricsF(self.small_font(14, strong=True))
        names = max(metrics.horizontalAdvance(class_name(place)) for place in range(self._rows))
        return BenchLayout(self.width(), self.height(), self._rows, names)

    def _arrange(self) -> None:
        """Put dots, fields and boxes into their places."""
        layout = self._layout()
        left, right = layout.line
        for place in range(self._rows):
            middle, line = layout.middle(place), self._lines[place]
            high = line.minimumSizeHint().height()
            line.setGeometry(QRectF(left, middle - high / 2, right - left, high).toRect())
            wide, tall = px(FIELD), px(FIELD_HEIGHT)
            start = min(max(self._dot(place) - wide / 2, left), right - wide)
            top = middle - high / 2 - tall
            self._fields[place].setGeometry(QRectF(start, top, wide, tall).toRect())
            box = self._label.boxes[place]
            box.resize(box.sizeHint())
            corner = layout.box(place).toPoint() - box.rect().center()
            box.move(corner)

    def _dot(self, place: int) -> float:
        """Say how far right a dot lies."""
        line = self._lines[place]
        score = 0.0 if self._shown is None else self._shown.scores[place]
        return line.x() + line.along(score)

    def _tab_in_order(self) -> None:
        """Let the keyboard go from the scores to the label, row by row."""
        row: Sequence[QWidget] = [
            widget
            for place in range(CLASSES)
            for widget in (self._lines[place], self._fields[place])
        ]
        stops = [*row, *self._label.boxes]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)


def _field(place: int, parent: QWidget) -> NumberField:
    field = NumberField(Bounds(-FARTHEST, FARTHEST), parent)
    field.setProperty("role", "figure")
    if place < len(SIDES):
        field.setProperty("side", SIDES[place])
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return field
