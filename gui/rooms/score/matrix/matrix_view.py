"""W x + b in one line: matrix, column, the same as a network, b, and the scores."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.score.classes import class_name, fill_of
from gui.rooms.score.matrix.edge_view import EdgeView
from gui.rooms.score.matrix.number_cell import NumberCell
from gui.rooms.score.matrix.sums_layout import (
    BRACKET,
    EQUALS,
    HEAD,
    LEAST,
    PLACES_OF_X,
    PLUS,
    SumsLayout,
    least_height,
)
from gui.rooms.score.matrix.sums_shown import (
    BIAS,
    PLACES,
    REST,
    WRITTEN,
    SumsShown,
    place_of,
    weight_of,
)
from gui.rooms.score.pen import CENTRE, RIGHT, Pen
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from model.inspection import WeightedSums

WEIGHT_STEP, INPUT_STEP, BIAS_STEP = 0.1, 1.0, 0.1
FAINT, STRONG = 18, 120
"""How strong the colour behind a weight is, of 255."""


class MatrixView(Styled, QWidget):
    """Draws the numbers with fields over them, and the edges.

    Signals:
        framed(int, int):      a row and a place of its sum.
        typed(WeightedSums):   the numbers, one of them changed.
        pulled(float):         by so many steps the framed number is to change.
    """

    framed = Signal(int, int)
    typed = Signal(object)
    pulled = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: SumsShown | None = None
        self._thumbnails = ThumbnailPainter(16)
        self._weights = [[NumberCell(WEIGHT_STEP, self) for _ in range(WRITTEN)] for _ in (0, 1)]
        self._inputs = [NumberCell(INPUT_STEP, self) for _ in range(WRITTEN)]
        self._biases = [NumberCell(BIAS_STEP, self) for _ in (0, 1)]
        self._edges = EdgeView(self)
        self._connect()
        cells = [*self._weights[0], *self._weights[1], *self._inputs, self._edges, *self._biases]
        for one, other in pairwise(cells):
            QWidget.setTabOrder(one, other)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_sums(self, shown: SumsShown, words: str) -> None:
        """Show numbers; `words` says all of it to who does not see it."""
        self._shown = shown
        self._edges.show_sums(shown, words)
        sums = shown.sums
        for row in (0, 1):
            self._biases[row].show_value(sums.b[row])
            for cell, weight in zip(self._weights[row], sums.W[row], strict=True):
                cell.show_value(weight)
        for cell, value in zip(self._inputs, sums.x, strict=True):
            cell.show_value(value)
        for cell in (*self._weights[0], *self._weights[1], *self._inputs, *self._biases):
            cell.setVisible(shown.editable)
        self.update()

    def parts(self) -> Mapping[str, QRect]:
        """Say where each part of the drawing is."""
        layout = self._layout()
        return {
            "weights": layout.matrix.toRect(),
            "pixels": layout.column.toRect(),
            "edges": layout.edges.toRect(),
            "biases": layout.biases.toRect(),
            "scores": layout.scores.toRect(),
        }

    def retranslate(self) -> None:
        """Write the words again."""
        rule = self.tr("Numbers go from −10,000 to 10,000.")
        for row in (0, 1):
            name = class_name(row)
            self._biases[row].setAccessibleName(fill(self.tr("b of the {name}"), name=name))
            for place, cell in enumerate(self._weights[row], start=1):
                words = fill(self.tr("weight {place} of the {name}"), place=place, name=name)
                cell.setAccessibleName(words)
        for place, cell in enumerate(self._inputs, start=1):
            cell.setAccessibleName(fill(self.tr("number {place} of x"), place=place))
        for cell in (*self._weights[0], *self._weights[1], *self._inputs, *self._biases):
            cell.set_rule(rule)
        self.setAccessibleName(self.tr("W x + b as a matrix and as a network"))
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST), least_height())

    def sizeHint(self) -> QSize:
        return QSize(px(LEAST + 100), least_height() + px(100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout = self._layout()
        for row in (0, 1):
            for place in range(PLACES):
                if layout.cell(row, place).contains(event.position()):
                    self.framed.emit(row, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = self._shown
        if shown is None:
            return
        pen, layout = Pen.on(self), self._layout()
        self._paint_heads(pen, layout, shown)
        for place in (layout.matrix, layout.column, layout.biases, layout.scores):
            _paint_brackets(pen, place)
        for row in (0, 1):
            name = QRectF(0, layout.level(row) - px(12), layout.matrix.left(), px(24))
            pen.write(name, class_name(row), 14, pen.colours.text_of_class(row), strong=True)
            self._paint_row(pen, layout, shown, row)
        self._paint_inputs(pen, layout, shown)
        frame = layout.cell(shown.row, shown.place).adjusted(-2, -2, 2, 2)
        pen.line("ink", 2.4)
        pen.painter.drawRoundedRect(frame, 7, 7)

    def _paint_heads(self, pen: Pen, layout: SumsLayout, shown: SumsShown) -> None:
        high = px(HEAD) - px(4)
        edges = layout.edges
        on_slide = shown.others is None
        of_x = (
            self.tr("x: pixels") if shown.inputs[0].colour or on_slide else self.tr("x: features")
        )
        heads = (
            (layout.matrix, shown.weight_head),
            (layout.column, of_x),
            (edges, self.tr("the same W")),
            (layout.biases, "b"),
            (layout.scores, self.tr("score s")),
        )
        for place, words in heads:
            pen.write(QRectF(place.left(), 0, place.width(), high), words, 12, align=CENTRE)
        below = self.height() - px(30)
        feet = (
            (layout.matrix, self.tr("orange: more of x speaks for\nthe dog, blue: for the cat")),
            (edges, self.tr("thicker: larger.\nΣ adds up")),
            (layout.biases, self.tr("a start,\nwithout x")),
        )
        for place, words in feet:
            pen.write(QRectF(place.left(), below, place.width(), px(28)), words, 11, align=CENTRE)
        times = QRectF(layout.matrix.right() + px(BRACKET), layout.middle - px(12), 0, px(24))
        times.setRight(layout.column.left() - px(BRACKET))
        pen.write(times, "×", 16, align=CENTRE)

    def _paint_row(self, pen: Pen, layout: SumsLayout, shown: SumsShown, row: int) -> None:
        level = layout.level(row)
        for place in range(PLACES):
            cell, weight = layout.cell(row, place), weight_of(place)
            if place == REST:
                _paint_rest(pen, cell)
                continue
            value = shown.sums.b[row] if weight is None else shown.sums.W[row][weight]
            largest = shown.largest_bias if weight is None else shown.largest_weight
            colour = QColor(fill_of(pen.colours, row if value >= 0 else 1 - row))
            strength = abs(value) / largest if largest else 0.0
            colour.setAlpha(round(FAINT + (STRONG - FAINT) * strength))
            pen.painter.setPen(QPen(pen.colour("edge"), 1.0))
            pen.painter.setBrush(colour)
            pen.painter.drawRoundedRect(cell, 6, 6)
            if not shown.editable:
                words = (
                    shown.term_words(value, sign=False)
                    if weight is None
                    else shown.weight_words(row, weight)
                )
                pen.fit(cell.adjusted(2, 0, -2, 0), words, 14, "ink")
        for right, wide, sign in (
            (layout.biases.left() - px(BRACKET), px(PLUS), "+"),
            (layout.scores.left() - px(BRACKET), px(EQUALS), "="),
        ):
            pen.write(QRectF(right - wide, level - px(12), wide, px(24)), sign, 15, align=CENTRE)
        score = QRectF(layout.scores.left(), level - px(18), layout.scores.width(), px(36))
        words = shown.term_words(float(shown.sums.scores[row]), sign=False)
        pen.fit(score, words, 24, pen.colours.text_of_class(row))

    def _paint_inputs(self, pen: Pen, layout: SumsLayout, shown: SumsShown) -> None:
        for place in range(PLACES_OF_X):
            cell, weight = layout.input(place), weight_of(place)
            if weight is None:
                _paint_rest(pen, cell)
                continue
            one = shown.inputs[weight]
            pen.painter.setPen(QPen(pen.colour("edge"), 1.0))
            pen.painter.setBrush(pen.colour("card"))
            pen.painter.drawRoundedRect(cell, 6, 6)
            swatch = QRectF(cell.left(), cell.top(), px(22), cell.height()).adjusted(3, 3, 0, -3)
            colour = one.colour or _grey(shown.sums.x[weight]) if shown.editable else one.colour
            if colour is not None:
                pen.fill(swatch, colour, 4)
            elif one.photo is not None:
                edge = int(swatch.width()) + px(6)
                square = QRect(int(cell.left()) + 3, int(cell.center().y() - edge / 2), edge, edge)
                self._thumbnails.paint(pen.painter, square, one.photo, Marks())
            if not shown.editable:
                number = cell.adjusted(px(30), 1, -3, -cell.height() / 3)
                pen.fit(number, shown.input_words(weight), 13, "ink", RIGHT)
                name = cell.adjusted(px(30), cell.height() / 2, -3, -1)
                pen.write(name, one.name, 10, align=RIGHT)

    def _layout(self) -> SumsLayout:
        return SumsLayout(self.width(), self.height())

    def _arrange(self) -> None:
        """Put fields and edges into their places."""
        layout = self._layout()
        for row in (0, 1):
            self._biases[row].setGeometry(layout.bias(row).toRect())
            for weight, cell in enumerate(self._weights[row]):
                cell.setGeometry(layout.weight(row, place_of(weight)).toRect())
        for weight, cell in enumerate(self._inputs):
            place = layout.input(place_of(weight))
            cell.setGeometry(place.adjusted(px(22), 0, 0, 0).toRect())
        self._edges.lay_out(layout)

    def _connect(self) -> None:
        self._edges.framed.connect(self.framed)
        self._edges.pulled.connect(self.pulled)
        for row in (0, 1):
            for weight, cell in enumerate(self._weights[row]):
                cell.entered.connect(lambda r=row, w=weight: self.framed.emit(r, place_of(w)))
                cell.chosen.connect(
                    lambda v, r=row, w=weight: self._type(lambda s: s.with_weight(r, w, v))
                )
            self._biases[row].entered.connect(lambda r=row: self.framed.emit(r, BIAS))
            self._biases[row].chosen.connect(
                lambda v, r=row: self._type(lambda s: s.with_bias(r, v))
            )
        for weight, cell in enumerate(self._inputs):
            cell.entered.connect(lambda w=weight: self._frame_input(w))
            cell.chosen.connect(lambda v, w=weight: self._type(lambda s: s.with_input(w, v)))

    def _frame_input(self, weight: int) -> None:
        if self._shown is not None:
            self.framed.emit(self._shown.row, place_of(weight))

    def _type(self, change: Callable[[WeightedSums], WeightedSums]) -> None:
        if self._shown is not None:
            self.typed.emit(change(self._shown.sums))


def _paint_brackets(pen: Pen, inside: QRectF) -> None:
    pen.line("ink", 1.6)
    arm = px(5)
    for side, way in ((inside.left() - px(BRACKET), 1), (inside.right() + px(BRACKET), -1)):
        pen.painter.drawPolyline(
            [
                QPointF(side + way * arm, inside.top()),
                QPointF(side, inside.top()),
                QPointF(side, inside.bottom()),
                QPointF(side + way * arm, inside.bottom()),
            ]
        )


def _paint_rest(pen: Pen, cell: QRectF) -> None:
    """Draw what stands for all that is not written out."""
    pen.painter.setPen(QPen(pen.colour("edge"), 1.2, Qt.PenStyle.DashLine))
    pen.painter.setBrush(pen.colour("card"))
    pen.painter.drawRoundedRect(cell, 6, 6)
    pen.write(cell, "…", 14, align=CENTRE)


def _grey(value: float) -> str:
    """Give the grey of a pixel of the slide."""
    level = round(min(max(value, 0.0), 255.0))
    return f"#{level:02x}{level:02x}{level:02x}"
