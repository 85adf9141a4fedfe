"""What the picture of the houses shows, as one value, and where it lies in pixels."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF

from gui.style.scale import px
from model.params import Doubles, Params
from model.regression import PRICES, SIZES, LineFilm, mean_squared_error, predict

SIZE: Doubles = SIZES[:, np.newaxis]
"""The sizes as inputs (6, 1)."""

WIDEST, DEAREST = 2900.0, 500.0
"""The ends of both axes, in square feet and in thousands of dollars."""

LEFT, RIGHT, ABOVE, BELOW = 40, 66, 24, 40


@dataclass(frozen=True, slots=True, eq=False)
class HousePicture:
    """The learner's line, and how far gradient descent has come beside it.

    line:   of price over size.
    film:   every line that gradient descent has.
    step:   the step that is shown.
    marked: the house that somebody has chosen; None for the one that costs most.
    """

    line: Params
    film: LineFilm
    step: int
    marked: int | None

    @property
    def errors(self) -> Doubles:
        """By how much the line says too much: (6,)."""
        return predict(self.line, SIZE) - PRICES

    @property
    def squares(self) -> Doubles:
        """The squared errors, (6,)."""
        return np.square(self.errors)

    @property
    def loss(self) -> float:
        """The mean of the squares."""
        return mean_squared_error(self.line, SIZE, PRICES)

    @property
    def worst(self) -> int:
        """The house that costs most."""
        return int(self.squares.argmax())

    @property
    def outlined(self) -> int:
        """The house whose square is outlined."""
        return self.worst if self.marked is None else self.marked


@dataclass(frozen=True, slots=True)
class HouseLayout:
    """Turns sizes and prices into pixels of a widget this large."""

    width: float
    height: float

    @property
    def area(self) -> QRectF:
        """The rectangle between the axes."""
        wide = max(self.width - px(LEFT) - px(RIGHT), 1.0)
        tall = max(self.height - px(ABOVE) - px(BELOW), 1.0)
        return QRectF(px(LEFT), px(ABOVE), wide, tall)

    def place(self, size: float, price: float) -> QPointF:
        """Say where a size and a price meet."""
        area = self.area
        return QPointF(
            area.left() + size / WIDEST * area.width(),
            area.bottom() - price / DEAREST * area.height(),
        )

    def price(self, down: float) -> float:
        """Say which price lies so far down."""
        area = self.area
        return (area.bottom() - down) / area.height() * DEAREST

    def length(self, price: float) -> float:
        """Say how many pixels high a difference of prices is."""
        return price / DEAREST * self.area.height()

    def segment(self, line: Params) -> QLineF | None:
        """Give the part of a line that lies between the axes; None where none does."""
        w, b = float(line.W[0, 0]), float(line.b[0])
        low, high = 0.0, WIDEST
        if w != 0.0:
            ends = sorted(((0.0 - b) / w, (DEAREST - b) / w))
            low, high = max(low, ends[0]), min(high, ends[1])
        elif not 0.0 <= b <= DEAREST:
            return None
        if not low <= high:
            return None
        first, last = (self.place(size, w * size + b) for size in (low, high))
        return QLineF(first, last)

    def square(self, house: int, picture: HousePicture) -> QRectF:
        """Give the square of an error: as many pixels wide as high, beside the line.

        It lies on the side from which the line comes down to the house, or up: so it does not cross
        the line.
        """
        error, price = float(picture.errors[house]), float(PRICES[house])
        edge = self.length(abs(error))
        corner = self.place(float(SIZES[house]), max(price, price + error))
        falls = picture.line.W[0, 0] < 0
        if (error < 0) != bool(falls):
            corner -= QPointF(edge, 0)
        return QRectF(corner.x(), corner.y(), edge, edge)
