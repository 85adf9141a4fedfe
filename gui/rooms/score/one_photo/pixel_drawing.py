"""What is painted around the pictures of pixels: their names, and one pixel's arithmetic."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QRectF

from gui.rooms.score.classes import text_of
from gui.rooms.score.one_photo.vote_words import sign_words
from gui.rooms.score.one_photo.way_drawing import paint_left, row_name
from gui.rooms.score.one_photo.way_layout import WayLayout
from gui.rooms.score.pen import CENTRE, Pen
from gui.style import text
from gui.style.scale import px
from gui.style.theme import Theme
from gui.widgets.cells.colour_scale import coloured
from gui.widgets.cells.grid import Cell
from gui.widgets.words.significant import decimals_for
from model.inspection import PixelVotes
from model.params import Doubles

CHANNELS = ("R", "G", "B")
SWATCH, NUMBERS, SIGN = 42, 58, 18
LEAST_DECIMALS = 3


@dataclass(frozen=True, slots=True, eq=False)
class PixelWay:
    """What is drawn of pixels.

    found:   the votes of the row that is looked at.
    cell:    the pinned pixel.
    shape:   height, width and channels of x.
    x, w:    (C,) of the pinned pixel.
    colour:  (C,) of it, 0 to 255.
    limits:  the magnitudes with the strongest colour, of W and of the votes.
    centred: whether x is 0 at the mean.
    """

    found: PixelVotes
    cell: Cell
    shape: tuple[int, int, int]
    x: Doubles
    w: Doubles
    colour: NDArray[np.uint8]
    limits: tuple[float, float]
    centred: bool

    @property
    def vote(self) -> float:
        """The vote of the pinned pixel."""
        return float(self.found.votes[self.cell])


def paint_captions(
    pen: Pen, layout: WayLayout, shape: tuple[int, int, int], row: int | None
) -> None:
    """Name the pictures and what leads from one to the next."""
    translate = QCoreApplication.translate
    size = "×".join(str(edge) for edge in shape)
    paint_left(pen, layout, translate("Way", "resize"), ("x", size), ("W", row_name(row)))
    main = layout.main
    caption = QRectF(main.left(), main.top() - px(18), px(60), px(16))
    votes = translate("Way", "votes")
    pen.write(caption, votes, colour="ink", strong=True)
    caption.translate(pen.width(votes, strong=True) + px(8), 0)
    pen.write(caption, translate("Way", "x · w of each pixel"), 12)


def paint_pinned(pen: Pen, layout: WayLayout, way: PixelWay) -> None:
    """Write out the pinned pixel: its colour times its weights is its vote."""
    translate, place, side = QCoreApplication.translate, layout.pinned, way.found.side
    row, column = way.cell
    words = translate("Way", "row {row}, column {column}").format(row=row + 1, column=column + 1)
    line = QRectF(0, place.top(), layout.main.left() - px(10), px(15))
    pen.write(line, translate("Way", "pinned pixel"), colour="ink", strong=True)
    pen.write(line.translated(0, px(16)), words, 12)
    pen.write(line.translated(0, px(31)), translate("Way", "arrow keys move it"), 11)
    w_limit, vote_limit = way.limits
    parts = (
        (_photo_colour(way), way.x, "ink"),
        (_evidence(float(way.w.mean()), w_limit, side, pen.colours), way.w, ""),
        (_evidence(way.vote, vote_limit, side, pen.colours), way.x * way.w, ""),
    )
    left = layout.main.left()
    for (colour, numbers, ink), sign in zip(parts, ("×", "=", ""), strict=True):
        swatch = QRectF(left, place.top(), px(SWATCH), px(SWATCH))
        pen.fill(swatch, colour)
        pen.line("ink", 1.4)
        pen.painter.drawRoundedRect(swatch, 3, 3)
        list_ = QRectF(swatch.right() + px(6), place.top(), px(NUMBERS), px(14))
        _write_numbers(pen, list_, numbers, side, ink)
        left = list_.right()
        pen.write(QRectF(left, place.top(), px(SIGN), px(SWATCH)), sign, 16, "muted", CENTRE)
        left += px(SIGN)
    decimals = _decimals(way.vote)
    vote = round(way.vote, decimals)
    total = QRectF(left - px(SIGN) + px(6), place.top(), px(90), px(SWATCH))
    pen.write(total, text.signed(vote, decimals), 18, _speaks(vote, side, pen), strong=True)
    below = QRectF(layout.main.left(), place.top() + px(SWATCH) + px(5), px(400), px(18))
    pen.write(below, pinned_words(way), 12, "ink")


def pinned_words(way: PixelWay) -> str:
    """Say why the vote of the pinned pixel has its sign."""
    return sign_words(
        _one_sign(way.x),
        _one_sign(way.w),
        round(way.vote, _decimals(way.vote)),
        way.found.side,
        of_pixel=True,
        centred=way.centred,
    )


def _write_numbers(pen: Pen, line: QRectF, numbers: Doubles, side: int, ink: str) -> None:
    """Write a number a channel, in ink or in the colour of what it speaks for."""
    decimals = _decimals(float(np.abs(numbers).max()))
    names = CHANNELS if len(numbers) == len(CHANNELS) else ("",)
    for name, number in zip(names, numbers.tolist(), strict=True):
        value = round(number, decimals)
        pen.write(line, name, 11)
        written = line.adjusted(px(12) if name else 0, 0, 0, 0)
        colour = ink or _speaks(value, side, pen)
        pen.write(written, text.signed(value, decimals), 12, colour)
        line = line.translated(0, px(14))


def _decimals(size: float) -> int:
    """Say with how many decimals to write numbers of this size."""
    size = abs(size)
    if not size:
        return LEAST_DECIMALS
    return decimals_for(size, 2, least=2 if size < 10 else 0)


def _speaks(value: float, side: int, pen: Pen) -> str:
    """Give the colour of what a number of a row speaks for; ink for nothing."""
    if value == 0:
        return "ink"
    return text_of(pen.colours, side if value > 0 else 1 - side)


def _photo_colour(way: PixelWay) -> str:
    channels = np.broadcast_to(way.colour, (3,)).tolist()
    return "#{:02x}{:02x}{:02x}".format(*channels)


def _evidence(value: float, limit: float, side: int, colours: Theme) -> str:
    speaks = -value if side else value
    (colour,) = coloured(np.array([[speaks]], np.float32), limit, colours)[0].tolist()
    return f"#{colour & 0xFFFFFF:06x}"


def _one_sign(values: Doubles) -> float:
    """Give a number with the sign that all of them have; NaN where they differ."""
    signs = np.unique(np.sign(values))
    return float(signs[0]) if len(signs) == 1 else float("nan")
