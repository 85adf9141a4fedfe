"""The network inside W x: an edge for each weight, which can be taken hold of."""

import math

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.rooms.score.classes import class_name, fill_of
from gui.rooms.score.matrix.sums_layout import EDGE_PLACES, NODE, SumsLayout
from gui.rooms.score.matrix.sums_shown import BIAS, PLACES, REST, SumsShown, weight_of
from gui.rooms.score.pen import CENTRE, Pen
from gui.style.language import fill
from gui.style.scale import factor, px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, read_out, speak

THIN, THICK, REST_WIDTH = 1.2, 9.0, 2.0
NEAR = 10
"""Pixels around an edge in which it is meant."""

PULL, LEAP = 8, 10.0
"""Pixels of a pull to one step of a number, and so many steps by Page Up and Page Down."""

GRIP = 11
_CHANGES = {
    Qt.Key.Key_Plus: 1.0,
    Qt.Key.Key_Equal: 1.0,
    Qt.Key.Key_Minus: -1.0,
    Qt.Key.Key_PageUp: LEAP,
    Qt.Key.Key_PageDown: -LEAP,
}
_PLACES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: 0, Qt.Key.Key_Down: 1}


class EdgeView(Styled, QWidget):
    """Draws the edges; the framed one has a grip where its number can be changed.

    Keys: Left and Right go along the row, Up and Down to the row of the dog or the cat; + and −
    change the number, Page Up and Page Down by more.

    Signals:
        framed(int, int):  a row and a place of its sum.
        pulled(float):     by so many steps the framed number is to change.
    """

    framed = Signal(int, int)
    pulled = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: SumsShown | None = None
        self._layout = SumsLayout(1.0, 1.0)
        self._held: float | None = None  # how far down the pointer was at the last step
        give_role(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.retranslate()

    def show_sums(self, shown: SumsShown, words: str) -> None:
        """Show weights as edges; `words` says all of it to who does not see it."""
        self._shown = shown
        speak(self, words)
        if self.hasFocus():
            read_out(self, _framed_words(shown))
        self.update()

    def lay_out(self, layout: SumsLayout) -> None:
        """Take the place in the layout of the parent."""
        self._layout = layout
        self.setGeometry(layout.edges.toRect())

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("W as the edges of a network"))

    def middle_of(self, row: int, place: int) -> QPointF:
        """Say where the grip of an edge is, inside the widget."""
        return self._edge(row, place).pointAt(_at(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown, key = self._shown, event.key()
        if shown is None:
            super().keyPressEvent(event)
        elif key in _PLACES:
            place = min(max(shown.place + _PLACES[Qt.Key(key)], 0), PLACES - 1)
            self.framed.emit(shown.row, place)
        elif key in _ROWS:
            self.framed.emit(_ROWS[Qt.Key(key)], shown.place)
        elif key in _CHANGES and shown.editable:
            self.pulled.emit(_CHANGES[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._found(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self._held = event.position().y()
            self.framed.emit(*found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, shown = event.position(), self._shown
        if self._held is None or shown is None:
            over = self._found(at) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            if over and shown is not None and shown.editable:
                shape = Qt.CursorShape.SizeVerCursor
            self.setCursor(shape)
            return
        steps = math.trunc((self._held - at.y()) / px(PULL))
        if steps and shown.editable:
            self._held -= steps * px(PULL)
            self.pulled.emit(float(steps))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = self._shown
        if shown is None:
            return
        pen = Pen.on(self)
        edges = [(row, place) for row in (0, 1) for place in EDGE_PLACES]
        framed = (shown.row, shown.place)
        for row, place in edges:
            if (row, place) != framed:
                self._paint_edge(pen, shown, row, place)
        if shown.place != BIAS:
            edge = self._edge(*framed)
            pen.line("ink", self._width(shown, *framed) + 5.0)
            pen.painter.drawLine(edge)
            pen.line("card", self._width(shown, *framed) + 2.0)
            pen.painter.drawLine(edge)
            self._paint_edge(pen, shown, *framed)
        self._paint_nodes(pen)
        if shown.editable and shown.place != BIAS:
            self._paint_grip(pen, shown)
        self.paint_focus(pen.painter)

    def _paint_edge(self, pen: Pen, shown: SumsShown, row: int, place: int) -> None:
        side = row if _weight(shown, row, place) >= 0 else 1 - row
        colour = QColor(fill_of(pen.colours, side))
        drawn = QPen(colour, self._width(shown, row, place))
        drawn.setCapStyle(Qt.PenCapStyle.FlatCap)
        if place == REST:
            drawn.setDashPattern([3.0, 2.0])
        pen.painter.setPen(drawn)
        pen.painter.drawLine(self._edge(row, place))

    def _paint_nodes(self, pen: Pen) -> None:
        for row in (0, 1):
            pen.painter.setPen(QPen(QColor(fill_of(pen.colours, row)), 2))
            pen.painter.setBrush(pen.colour("card"))
            middle = self._layout.node(row) - self.pos()
            radius = px(NODE) - 2
            pen.painter.drawEllipse(middle, radius, radius)
            inside = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            pen.write(inside, "Σ", 16, pen.colours.text_of_class(row), CENTRE, strong=True)
        pen.line("ink", 1.4)
        pen.painter.setBrush(pen.colour("card"))
        for place in range(REST * 2 + 1):
            pen.painter.drawEllipse(self._edge(0, place).p1(), px(3.5), px(3.5))

    def _paint_grip(self, pen: Pen, shown: SumsShown) -> None:
        """Draw the grip on the framed edge, with its number beside it."""
        middle, radius = self.middle_of(shown.row, shown.place), px(GRIP)
        side = shown.row if _weight(shown, shown.row, shown.place) >= 0 else 1 - shown.row
        pen.painter.setPen(QPen(pen.colour("ink"), 1.6))
        pen.painter.setBrush(QColor(fill_of(pen.colours, side)))
        pen.painter.drawEllipse(middle, radius, radius)
        pen.line("card", 1.8)
        for way in (-1, 1):
            tip = middle + QPointF(0, px(5.5) * way)
            for across in (-px(3.5), px(3.5)):
                pen.painter.drawLine(tip, tip + QPointF(across, -px(3) * way))
        words = _number_words(shown)
        wide = pen.width(words, 15, strong=True) + px(14)
        box = QRectF(middle.x() + radius + px(3), middle.y() - radius - px(15), wide, px(24))
        if box.right() > self.width() - px(2 * NODE):
            box.moveRight(middle.x() - radius - px(3))
        box.moveTop(max(box.top(), 1.0))
        pen.painter.setPen(QPen(pen.colour("ink"), 1.6))
        pen.painter.setBrush(pen.colour("card"))
        pen.painter.drawRoundedRect(box, 6, 6)
        pen.write(box, words, 15, pen.colours.text_of_class(side), CENTRE, strong=True)

    def _edge(self, row: int, place: int) -> QLineF:
        """Give an edge inside the widget."""
        edge = self._layout.edge(row, place)
        return edge.translated(-float(self.x()), -float(self.y()))

    def _width(self, shown: SumsShown, row: int, place: int) -> float:
        if place == REST:
            return REST_WIDTH * factor()
        largest = shown.largest_weight or 1.0
        share = abs(_weight(shown, row, place)) / largest
        return (THIN + (THICK - THIN) * share) * factor()

    def _found(self, at: QPointF) -> tuple[int, int] | None:
        """Find the edge at a place; the framed one before others that are as near."""
        if self._shown is None:
            return None
        shown = self._shown
        edges = [(row, place) for row in (0, 1) for place in EDGE_PLACES]
        ways = {edge: _distance(self._edge(*edge), at) for edge in edges}
        grip = self.middle_of(shown.row, shown.place) if shown.place != BIAS else None
        if grip is not None and QLineF(grip, at).length() <= px(GRIP):
            return shown.row, shown.place
        nearest = min(edges, key=ways.__getitem__)
        return nearest if ways[nearest] <= px(NEAR) else None


def _at(row: int) -> float:
    """Say after which part of an edge its grip is: where edges of both rows do not cross."""
    return 0.42 if row else 0.58


def _weight(shown: SumsShown, row: int, place: int) -> float:
    weight = weight_of(place)
    return shown.sums.rest[row] if weight is None else shown.sums.W[row][weight]


def _number_words(shown: SumsShown) -> str:
    weight = weight_of(shown.place)
    if weight is None:
        return shown.term_words(shown.terms[shown.place])
    return shown.weight_words(shown.row, weight)


def _framed_words(shown: SumsShown) -> str:
    words = QCoreApplication.translate("Sums", "{name}: {number}, brings {term}")
    term = shown.term_words(shown.terms[shown.place])
    return fill(words, name=class_name(shown.row), number=_number_words(shown), term=term)


def _distance(line: QLineF, at: QPointF) -> float:
    """Say how far a place is from a line between two points."""
    along = line.p2() - line.p1()
    length = QPointF.dotProduct(along, along) or 1.0
    part = min(max(QPointF.dotProduct(at - line.p1(), along) / length, 0.0), 1.0)
    return QLineF(line.p1() + along * part, at).length()
