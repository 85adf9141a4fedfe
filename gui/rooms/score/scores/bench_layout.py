"""Where everything of the bench lies: columns from the scores to the loss, a row a class."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from gui.style.scale import px

HEAD, ARROW, LOSS, BOX = 40, 62, 116, 34
BELOW = 36
"""For the numbers below the lines, and the brackets of the sums below the bars."""

ABOVE_LINE, BELOW_LINE = 46, 20
"""What a row has above its line, for the number over the dot, and below."""

LEAST_STEP, MOST_STEP = 74, 220
"""From the line of one class to that of the next."""

BAR_SHARE = 0.27
"""Of what is left beside all that has a fixed width, one of the two columns of bars."""

LEAST_BAR, MOST_BAR = 34, 60
BAR_HEIGHT = 0.32
"""Of the way from one line to the next."""

NUMBER = 26
"""The height of the numbers above dots and bars."""


@dataclass(frozen=True, slots=True)
class BenchLayout:
    """Rectangles in pixels, for so many classes.

    names: the width of the widest name of a class.
    """

    width: float
    height: float
    rows: int
    names: float

    @property
    def step(self) -> float:
        """From the line of one class to that of the next."""
        free = self.height - least_height(self.rows) + (self.rows - 1) * px(LEAST_STEP)
        return max(px(LEAST_STEP), min(free / (self.rows - 0.5), px(MOST_STEP)))

    def middle(self, place: int) -> float:
        """Say how far down the line and the bars of a class lie; what is left over lies around."""
        used = least_height(self.rows) + (self.rows - 1) * (self.step - px(LEAST_STEP))
        top = px(HEAD) + px(ABOVE_LINE) + max(self.height - used, 0.0) / 2
        return top + place * self.step

    @property
    def between(self) -> float:
        """Say how far down the arrows from column to column lie."""
        return (self.middle(0) + self.middle(self.rows - 1)) / 2

    @property
    def line(self) -> tuple[float, float]:
        """From where to where the lines of the scores go."""
        left = self.names + px(4)
        return left, left + self._free * (1 - 2 * BAR_SHARE)

    @property
    def powers(self) -> tuple[float, float]:
        """From where to where the bars of the exponentials go at most."""
        left = self.line[1] + px(ARROW)
        return left, left + self._free * BAR_SHARE

    @property
    def shares(self) -> tuple[float, float]:
        """From where to where the bars of the probabilities go at most."""
        left = self.powers[1] + px(ARROW)
        return left, left + self._free * BAR_SHARE

    def bar(self, column: tuple[float, float], place: int, part: float = 1.0) -> QRectF:
        """Give the bar of a class in a column, of a part of its width."""
        high = min(px(MOST_BAR), max(px(LEAST_BAR), BAR_HEIGHT * self.step))
        left, right = column
        wide = max(part * (right - left), px(3))
        return QRectF(left, self.middle(place) - high / 2, wide, high)

    def number(self, column: tuple[float, float], place: int) -> QRectF:
        """Give the place of the number above a bar."""
        bar = self.bar(column, place)
        return QRectF(bar.left(), bar.top() - px(NUMBER), bar.width() + px(ARROW), px(NUMBER))

    def box(self, place: int) -> QPointF:
        """Say where the middle of a box of the label is."""
        return QPointF(self.shares[1] + px(14) + px(BOX) / 2, self.middle(place))

    @property
    def loss(self) -> tuple[float, float]:
        """From where to where the loss is written."""
        return self.width - px(LOSS), self.width

    @property
    def _free(self) -> float:
        """What is left for lines and bars."""
        fixed = self.names + px(4) + 2 * px(ARROW) + px(14) + px(BOX) + px(72) + px(LOSS)
        return max(self.width - fixed, 1.0)


def least_height(rows: int) -> int:
    """Say how high it must be, in pixels."""
    once = px(HEAD) + px(ABOVE_LINE) + px(BELOW_LINE) + px(BELOW)
    return once + (rows - 1) * px(LEAST_STEP)
