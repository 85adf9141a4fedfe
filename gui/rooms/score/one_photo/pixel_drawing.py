"""What is painted around the pictures of pixels: their names, and one pixel's arithmetic."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from gui.rooms.score.classes import text_of
from gui.rooms.score.one_photo.vote_words import sign_words
from gui.rooms.score.one_photo.way_drawing import paint_left, row_name
from gui.rooms.score.one_photo.way_layout import WayLayout
from gui.rooms.score.pen import CENTRE, LEFT, Pen
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.theme import Theme
from gui.widgets.cells.colour_scale import coloured
from gui.widgets.cells.grid import Cell
from gui.widgets.words.significant import decimals_for
from model.inspection import PixelVotes
from model.params import Doubles

CHANNELS = ("R", "G", "B")
SWATCH, SIGN = 42, 22
LEAST_DECIMALS = 3

SMALLEST = 0.8
"""So small the arithmetic of a pixel gets where it has no room."""


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
    words = fill(translate("Way", "row {row}, column {column}"), row=row + 1, column=column + 1)
    line = QRectF(0, place.top(), layout.main.left() - px(10), px(15))
    pen.write(line, translate("Way", "pinned pixel"), colour="ink", strong=True)
    pen.write(line.translated(0, px(16)), words, 12)
    pen.write(line.translated(0, px(31)), translate("Way", "click; arrow keys move it"), 11)
    w_limit, vote_limit = way.limits
    parts = (
        (_photo_colour(way), way.x, "ink"),
        (_evidence(float(way.w.mean()), w_limit, side, pen.colours), way.w, ""),
        (_evidence(way.vote, vote_limit, side, pen.colours), way.x * way.w, ""),
    )
    vote, written = _written_vote(way)
    room = layout.width - layout.main.left()
    larger = layout.larger
    while larger > SMALLEST and _reach(pen, parts, written, larger) > room:
        larger -= 0.05
    left = layout.main.left()
    edge = larger * px(SWATCH)
    for (colour, numbers, ink), sign in zip(parts, ("×", "=", ""), strict=True):
        swatch = QRectF(left, place.top(), edge, edge)
        pen.fill(swatch, colour)
        pen.line("ink", 1.4)
        pen.painter.drawRoundedRect(swatch, 3, 3)
        left = swatch.right() + px(6)
        left = _write_numbers(pen, QPointF(left, place.top()), numbers, side, ink, larger)
        pen.write(QRectF(left, place.top(), px(SIGN), edge), sign, 16, "muted", CENTRE)
        left += px(SIGN) if sign else px(10)
    total = QRectF(left, place.top(), layout.width - left, edge)
    pen.fit(total, written, round(18 * larger), _speaks(vote, side, pen), LEFT)
    below = QRectF(layout.main.left(), place.top() + edge + px(5), 0, 0)
    below.setBottomRight(QPointF(layout.width, place.bottom()))
    pen.wrap(below, pinned_words(way), 12, "ink")


def _reach(
    pen: Pen, parts: Sequence[tuple[str, Doubles, str]], written: str, larger: float
) -> float:
    """Say how wide the equation of a pixel is, drawn so much larger."""
    size, signs = round(12 * larger), (len(parts) - 1) * px(SIGN) + px(10)
    wide = signs + pen.width(written, size, strong=True)
    for _, numbers, _ in parts:
        decimals = _decimals(float(np.abs(numbers).max()))
        words = (text.signed(number, decimals) for number in numbers.tolist())
        indent = px(size) if len(numbers) > 1 else 0
        wide += larger * px(SWATCH) + px(6) + indent + max(pen.width(one, size) for one in words)
    return wide


def pinned_words(way: PixelWay) -> str:
    """Say why the vote of the pinned pixel has its sign."""
    return sign_words(
        _one_sign(way.x),
        _one_sign(way.w),
        _written_vote(way)[0],
        way.found.side,
        of_pixel=True,
        centred=way.centred,
    )


def _write_numbers(
    pen: Pen, corner: QPointF, numbers: Doubles, side: int, ink: str, larger: float
) -> float:
    """Write a number a channel, in ink or in the colour of what it speaks for, so much larger.

    Gives how far right they reach.
    """
    decimals = _decimals(float(np.abs(numbers).max()))
    names = CHANNELS if len(numbers) == len(CHANNELS) else ("",)
    size, high = round(12 * larger), larger * px(14)
    indent, right = px(size) if len(names) > 1 else 0, corner.x()
    for line, (name, number) in enumerate(zip(names, numbers.tolist(), strict=True)):
        value = round(number, decimals)
        words = text.signed(value, decimals)
        place = QRectF(corner.x(), corner.y() + line * high, px(80), high)
        pen.write(place, name, size - 1)
        pen.write(place.adjusted(indent, 0, 0, 0), words, size, ink or _speaks(value, side, pen))
        right = max(right, place.left() + indent + pen.width(words, size))
    return right


def _written_vote(way: PixelWay) -> tuple[float, str]:
    """Add up the products as they are written, so that they make the vote that is written."""
    products = way.x * way.w
    decimals = _decimals(float(np.abs(products).max()))
    vote = round(sum(round(product, decimals) for product in products.tolist()), decimals)
    return vote, text.signed(vote, decimals)


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
