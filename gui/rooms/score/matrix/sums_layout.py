"""Where matrix, column, edges, b and scores lie."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF

from gui.rooms.score.matrix.sums_shown import BIAS, REST, WRITTEN, place_of
from gui.style.scale import px

HEAD, FOOT = 24, 36
NAME, CELL, X_CELL, HIGH, BETWEEN = 44, 44, 66, 34, 3
BRACKET, TIMES, PLUS, EQUALS, SCORE, NODE = 8, 16, 18, 18, 66, 17
LEAST_STEP, MOST_STEP = 37, 72
EDGES = 58
"""The least width of the edges."""

LEAST = (
    NAME + 5 * CELL + 4 * BETWEEN + X_CELL + CELL + SCORE + 8 * BRACKET + TIMES + PLUS + EQUALS
) + EDGES
PLACES_OF_X = WRITTEN + 1


@dataclass(frozen=True, slots=True)
class SumsLayout:
    """Rectangles in pixels of a widget this large."""

    width: float
    height: float

    @property
    def step(self) -> float:
        """From one number of x to the next."""
        free = (self.height - px(HEAD) - px(FOOT)) / PLACES_OF_X
        return min(max(free, px(LEAST_STEP)), px(MOST_STEP))

    @property
    def middle(self) -> float:
        """How far down the middle of all of it is."""
        return px(HEAD) + (self.height - px(HEAD) - px(FOOT)) / 2

    def level(self, row: int) -> float:
        """How far down the row of a class is."""
        return self.middle + (row - 0.5) * 2.0 * self.step

    def level_of_x(self, place: int) -> float:
        """How far down a place of x is; the rest is one of them."""
        return self.middle + (place - (PLACES_OF_X - 1) / 2) * self.step

    @property
    def matrix(self) -> QRectF:
        """W inside its brackets."""
        wide = px(5 * CELL + 4 * BETWEEN)
        return self._column(px(NAME) + px(BRACKET), wide)

    @property
    def column(self) -> QRectF:
        """Give x inside its brackets, as high as it needs."""
        left = self.matrix.right() + px(2 * BRACKET + TIMES)
        high = PLACES_OF_X * self.step
        return QRectF(left, self.middle - high / 2, px(X_CELL), high)

    @property
    def biases(self) -> QRectF:
        """Give b inside its brackets."""
        right = self.scores.left() - px(2 * BRACKET + EQUALS)
        return self._column(right - px(CELL), px(CELL))

    @property
    def scores(self) -> QRectF:
        """The scores inside their brackets."""
        return self._column(self.width - px(BRACKET) - 2 - px(SCORE), px(SCORE))

    @property
    def edges(self) -> QRectF:
        """The network: from the numbers of x to the sums."""
        left = self.column.right() + px(BRACKET)
        right = self.biases.left() - px(BRACKET + PLUS)
        return QRectF(left - px(5), px(HEAD), right - left + px(5), self.height - px(HEAD + FOOT))

    def weight(self, row: int, place: int) -> QRectF:
        """Give a cell of W; the rest has one too."""
        left = self.matrix.left() + place * px(CELL + BETWEEN)
        return QRectF(left, self.level(row) - px(HIGH) / 2, px(CELL), px(HIGH))

    def input(self, place: int) -> QRectF:
        """Give a cell of x; the rest has one too."""
        top = self.level_of_x(place) - px(HIGH) / 2
        return QRectF(self.column.left(), top, px(X_CELL), px(HIGH))

    def bias(self, row: int) -> QRectF:
        """Give a cell of b."""
        top = self.level(row) - px(HIGH) / 2
        return QRectF(self.biases.left(), top, px(CELL), px(HIGH))

    def cell(self, row: int, place: int) -> QRectF:
        """Give the cell of a place of the sum of a class."""
        return self.bias(row) if place == BIAS else self.weight(row, place)

    def node(self, row: int) -> QPointF:
        """Say where a class adds up."""
        return QPointF(self.edges.right() - px(NODE), self.level(row))

    def edge(self, row: int, place: int) -> QLineF:
        """Give the edge from a place of x to a class."""
        start = QPointF(self.column.right() + px(BRACKET), self.level_of_x(place))
        return QLineF(start, self.node(row) - QPointF(px(NODE), 0))

    def _column(self, left: float, wide: float) -> QRectF:
        high = 2.0 * self.step + px(HIGH) + px(12)
        return QRectF(left, self.middle - high / 2, wide, high)


def least_height() -> int:
    """Say how high it must be, in pixels."""
    return px(HEAD) + px(FOOT) + PLACES_OF_X * px(LEAST_STEP)


EDGE_PLACES = (*(place_of(weight) for weight in range(WRITTEN)), REST)
"""The places of the sum that have an edge, the rest last."""
