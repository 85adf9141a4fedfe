"""Where the pictures of a photo's way lie: small ones on the left, the votes large, their sum."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gui.style.scale import px

TOP = 42
"""For the bracket of W x + b and the captions."""

LEGEND, NOTE, PINNED = 21, 15, 77
"""Below the votes: their scale and where their sum ends; a note; the arithmetic of what is pinned.

Where the height is scarce there is width for the note above the sum.
"""

SCALE = 17
"""The height of the scale below the votes."""

SMALL, LEAST_SMALL = 88, 30
BETWEEN = 38
"""Between two of the small pictures, for an arrow and a caption."""

CONNECTOR, GAP, RUN, END = 54, 16, 98, 32
WIDE_RUN, MOST_RUN = 170, 220

LARGER, APART = 1.15, 60
"""Where a square leaves height over, the arithmetic is written so many times as large at most, and
stands so much further below."""

LEAST_VOTES = 136


@dataclass(frozen=True, slots=True)
class WayLayout:
    """Rectangles in pixels, as large as there is room.

    pictures:   the small ones: the photo, x, W.
    main:       the votes, a square.
    run:        their sum, as high as they are.
    whole:      votes and sum together, for a view that needs no square.
    pinned:     the arithmetic of what is pinned.
    larger:     how many times as large that is as it has to be.
    end:        how far right the line stands that leads up to the score.
    width:      of all of it.
    note_above: whether the note on the sum stands above it, where the sum is wide, and not below.
    """

    pictures: tuple[QRectF, QRectF, QRectF]
    main: QRectF
    run: QRectF
    whole: QRectF
    pinned: QRectF
    larger: float
    end: float
    width: float
    note_above: bool


def lay_out(width: float, height: float, *, square: bool = True) -> WayLayout:
    """Divide so much room; `square`: whether the votes are a picture, and not rows."""
    left, top = px(SMALL) + px(CONNECTOR), px(TOP)
    across = width - left - px(GAP) - px(RUN) - px(END)
    down = height - top - px(LEGEND) - px(PINNED)
    above = across - down + px(RUN) >= px(WIDE_RUN)
    note = 0 if above else px(NOTE)
    edge = max(min(across, down - note), px(LEAST_VOTES))
    main = QRectF(left, top, edge, edge)
    tall = edge if square else max(down - note, edge)
    over = max(0.0, down - note - tall)
    larger = min(1 + over / px(PINNED), LARGER)
    apart = min((over - (larger - 1) * px(PINNED)) / 2, px(APART))
    small = max(px(LEAST_SMALL), min(px(SMALL), (tall - 2 * px(BETWEEN)) / 3))
    photo, x, w = (QRectF(0, top + n * (tall - small) / 2, small, small) for n in range(3))
    beside = main.right() + px(GAP)
    wide = min(max(width - px(END) - beside, px(RUN)), px(MOST_RUN))
    return WayLayout(
        pictures=(photo, x, w),
        main=main,
        run=QRectF(beside, top, wide, edge),
        whole=QRectF(left, top, width - px(END) - left, tall),
        pinned=QRectF(0, top + tall + px(LEGEND) + note + apart, width, larger * px(PINNED)),
        larger=larger,
        end=width - px(END) / 2,
        width=width,
        note_above=above,
    )


def least_size() -> tuple[int, int]:
    """Say how wide and how high it must be."""
    wide = px(SMALL) + px(CONNECTOR) + px(LEAST_VOTES) + px(GAP) + px(RUN) + px(END)
    return wide, px(TOP) + px(LEAST_VOTES) + px(LEGEND) + px(PINNED)
