"""A row added up: a bar for each product, for the rest and for b, each where the last one ended."""

from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.score.classes import class_name, fill_of
from gui.rooms.score.matrix.number_cell import NumberCell
from gui.rooms.score.matrix.sums_shown import BIAS, PLACES, REST, SumsShown, weight_of
from gui.rooms.score.pen import CENTRE, RIGHT, SMALLEST, Pen
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import speak

LABELS, RESULT, START = 42, 150, 20
ABOVE = 8
LEAST = 70
REST_STEP = 1.0
BAR = 0.62
"""A bar's part of its column."""

SLIM = 0.2
"""The same for what the slide leaves out: it is nobody's product."""


class TermsView(Styled, QWidget):
    """Draws the sum of the framed row from left to right, with the score at its end.

    Signals: `framed(int)`, a place of the sum; `typed(float)`, another rest.
    """

    framed = Signal(int)
    typed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: SumsShown | None = None
        self._rest = NumberCell(REST_STEP, self)
        self._rest.entered.connect(lambda: self.framed.emit(REST))
        self._rest.chosen.connect(self.typed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_sums(self, shown: SumsShown, words: str) -> None:
        """Show the framed row; `words` says all of it to who does not see it."""
        self._shown = shown
        self._rest.setVisible(shown.editable)
        self._rest.show_value(shown.sums.rest[shown.row])
        speak(self, words)
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The sum, bar by bar"))
        self._rest.setAccessibleName(self.tr("what the rest brings"))
        self._rest.set_rule(self.tr("Numbers go from −10,000 to 10,000."))
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(560), px(LABELS + ABOVE + LEAST))

    def sizeHint(self) -> QSize:
        return QSize(px(760), px(LABELS + ABOVE + LEAST + 50))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int((event.position().x() - px(START)) // self._wide)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= place < PLACES:
            self.framed.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = self._shown
        if shown is None:
            return
        pen = Pen.on(self)
        sums = [0.0, *accumulate(shown.terms)]
        low, high = min(sums), max(sums)
        span = (high - low) or 1.0
        tall = self.height() - px(LABELS) - px(ABOVE)
        levels = [px(ABOVE) + (high - value) / span * tall for value in sums]
        self._paint_axis(pen, shown, levels)
        for place in range(PLACES):
            self._paint_bar(pen, shown, place, (levels[place], levels[place + 1]))
            self._paint_label(pen, shown, place)
        self._paint_score(pen, shown)

    def _paint_axis(self, pen: Pen, shown: SumsShown, levels: list[float]) -> None:
        zero, end = levels[0], px(START) + PLACES * self._wide
        pen.write(QRectF(0, zero - px(9), px(START) - 6, px(18)), "0", 12, align=RIGHT)
        pen.line("edge", 1.2)
        pen.painter.drawLine(QPointF(px(START), zero), QPointF(end, zero))
        pen.line("muted", 1.2, dotted=True)
        for place, level in enumerate(levels[1:]):
            start = self._column(place).center().x() + _part(shown, place) / 2 * self._wide
            until = end
            if place + 1 < PLACES:
                after = self._column(place + 1).center().x()
                until = after - _part(shown, place + 1) / 2 * self._wide
            pen.painter.drawLine(QPointF(start, level), QPointF(until, level))

    def _paint_bar(
        self, pen: Pen, shown: SumsShown, place: int, levels: tuple[float, float]
    ) -> None:
        column, term = self._column(place), shown.terms[place]
        top, bottom = min(levels), max(levels)
        wide = _part(shown, place) * self._wide
        bar = QRectF(column.center().x() - wide / 2, top, wide, 0)
        bar.setHeight(max(bottom - top, 2.0))
        colour = QColor(fill_of(pen.colours, shown.row if term >= 0 else 1 - shown.row))
        outline = QPen(colour, 1.6, Qt.PenStyle.DashLine if place == REST else Qt.PenStyle.NoPen)
        if place == REST:
            colour.setAlpha(45)
        if _is_left_out(shown, place):
            outline = QPen(QColor(pen.colours.muted), 1.0, Qt.PenStyle.DashLine)
            colour = QColor(Qt.GlobalColor.transparent)
        pen.painter.setPen(outline)
        pen.painter.setBrush(colour)
        pen.painter.drawRoundedRect(bar, 3, 3)
        if place == shown.place:
            pen.line("ink", 2.2)
            pen.painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 5, 5)

    def _paint_label(self, pen: Pen, shown: SumsShown, place: int) -> None:
        column, term, weight = self._column(place), shown.terms[place], weight_of(place)
        number = QRectF(column.left(), column.bottom() + px(4), column.width(), px(20))
        side = shown.row if term >= 0 else 1 - shown.row
        if place != REST or not shown.editable:
            words = shown.term_words(term)
            pen.fit(number, words, 14, pen.colours.text_of_class(side))
        else:  # behind the field
            pen.line("edge", 1.0)
            pen.painter.drawRoundedRect(QRectF(self._rest.geometry()).adjusted(1, 1, -1, -1), 6, 6)
        if weight is not None:
            below = shown.product_words(shown.row, weight)
        elif place == BIAS:
            below = "b"
        elif shown.others is None:
            below = self.tr("the rest (…)")
        else:
            below = fill(self.tr("{count} others"), count=text.count(shown.others))
        under = QRectF(column.left(), number.bottom(), column.width(), px(16))
        size = 12 if pen.width(below, 12) < column.width() - px(6) else SMALLEST
        pen.write(under, below, size, "ink" if place == shown.place else "muted", CENTRE)

    def _paint_score(self, pen: Pen, shown: SumsShown) -> None:
        left = px(START) + PLACES * self._wide
        place = QRectF(left + px(8), px(4), self.width() - left - px(8), px(54))
        words = shown.term_words(shown.score, sign=False)
        pen.fit(place, words, 44, pen.colours.text_of_class(shown.row), RIGHT)
        name = fill(self.tr("the {name}'s score"), name=class_name(shown.row))
        pen.write(QRectF(left, px(58), self.width() - left, px(18)), name, 12, align=RIGHT)

    @property
    def _wide(self) -> float:
        return max((self.width() - px(START) - px(RESULT)) / PLACES, 1.0)

    def _column(self, place: int) -> QRectF:
        """Give the room of a bar, above its labels."""
        tall = self.height() - px(LABELS)
        return QRectF(px(START) + place * self._wide, 0, self._wide, tall)

    def _arrange(self) -> None:
        column = self._column(REST)
        wide = px(84)
        left, top = column.center().x() - wide / 2, column.bottom() + px(2)
        self._rest.setGeometry(QRectF(left, top, wide, px(24)).toRect())


def _is_left_out(shown: SumsShown, place: int) -> bool:
    """Whether a bar is the “…” of the slide, which stands for numbers that nobody knows."""
    return place == REST and shown.others is None


def _part(shown: SumsShown, place: int) -> float:
    """Give a bar's part of its column."""
    return SLIM if _is_left_out(shown, place) else BAR
