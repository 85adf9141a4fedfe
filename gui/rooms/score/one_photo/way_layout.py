"""Where the pictures of a photo's way lie: small ones on the left, the votes large, their sum."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gui.style.scale import px

TOP = 42
"""For the bracket of W x + b and the captions."""

LEGEND, PINNED = 36, 70
"""Below the votes: their scale and where their sum ends; the arithmetic of what is pinned."""

SCALE = 17
"""The height of the scale below the votes."""

SMALL, LEAST_SMALL = 88, 30
BETWEEN = 38
"""Between two of the small pictures, for an arrow and a caption."""

CONNECTOR, GAP, RUN, END = 54, 16, 98, 32
MOST_RUN = 220

LEAST_VOTES = 136


@dataclass(frozen=True, slots=True)
class WayLayout:
    """Rectangles in pixels, as large as there is room."""

    width: float
    height: float

    @property
    def edge(self) -> float:
        """The edge of the votes."""
        beside = px(SMALL) + px(CONNECTOR) + px(GAP) + px(RUN) + px(END)
        below = px(TOP) + px(LEGEND) + px(PINNED)
        return max(min(self.width - beside, self.height - below), px(LEAST_VOTES))

    @property
    def small(self) -> float:
        """The edge of the small pictures."""
        return max(px(LEAST_SMALL), min(px(SMALL), (self.edge - 2 * px(BETWEEN)) / 3))

    def picture(self, place: int) -> QRectF:
        """Give the place of a small picture: the photo, x, W."""
        step = (self.edge - self.small) / 2
        return QRectF(0, px(TOP) + place * step, self.small, self.small)

    @property
    def main(self) -> QRectF:
        """The place of the votes."""
        return QRectF(px(SMALL) + px(CONNECTOR), px(TOP), self.edge, self.edge)

    @property
    def run(self) -> QRectF:
        """The place of their sum."""
        left = self.main.right() + px(GAP)
        wide = min(max(self.width - px(END) - left, px(RUN)), px(MOST_RUN))
        return QRectF(left, self.main.top(), wide, self.edge)

    @property
    def whole(self) -> QRectF:
        """Votes and sum together, for a view that needs no square."""
        main = self.main
        return QRectF(main.left(), main.top(), self.width - px(END) - main.left(), self.edge)

    @property
    def end(self) -> float:
        """How far right the line stands that leads up to the score."""
        return self.width - px(END) / 2

    @property
    def pinned(self) -> QRectF:
        """The place of the arithmetic."""
        top = self.main.bottom() + px(LEGEND)
        return QRectF(0, top, self.width, px(PINNED))


def least_size() -> tuple[int, int]:
    """Say how wide and how high it must be."""
    wide = px(SMALL) + px(CONNECTOR) + px(LEAST_VOTES) + px(GAP) + px(RUN) + px(END)
    return wide, px(TOP) + px(LEAST_VOTES) + px(LEGEND) + px(PINNED)
