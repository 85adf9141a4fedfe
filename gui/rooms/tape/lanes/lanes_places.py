"""Where the two lanes of a tape and the rail between them are drawn, in a widget of some size."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from gui.rooms.tape.lanes.lanes_layout import LanesLayout
from gui.style.scale import px

BOX = 78, 24
"""The size of the place of one number; it grows higher where there is room."""

NARROW = 54
"""So narrow it gets where there is none."""

TALLEST = 80
APART = 6
"""Between two numbers that stand one below the other."""

GAPS = 54, 150
"""The narrowest and the widest place of an operation, between two columns."""

GUTTER = 100
"""At the left, for the names of the lanes, and what the slopes ask for."""

SIDE = 14
HEAD = 34
"""Above the lanes, for the names of the operations and what they are for."""

FOOT = 16
"""Below the numbers of a lane, for their names."""

INSIDE = 6
RAIL = 44
"""Between the lanes, at least."""

ROOMIEST = 130
TURN = 18
"""How far the rail goes beyond the last column, where it turns."""


@dataclass(frozen=True, slots=True)
class LanesPlaces:
    """Pixels for a layout.

    wide, high, gap: the size of a box, and the width of an operation's place.
    forward, backward: the lanes.
    """

    layout: LanesLayout
    wide: float
    high: float
    gap: float
    forward: QRectF
    backward: QRectF

    @property
    def end(self) -> float:
        """The right end of the last column."""
        return self.left(self.layout.columns - 1) + self.wide

    def left(self, column: int) -> float:
        """The left edge of a column."""
        return px(GUTTER) + column * (self.wide + self.gap)

    def operation(self, line: int) -> QRectF:
        """The place of an operation: between its column and the one before, over both lanes."""
        left = self.left(line + 1) - self.gap
        return QRectF(left, 0, self.gap, self.backward.bottom())

    def box(self, place: int, number: int, *, back: bool) -> QRectF:
        """Where a number of something on the tape is drawn."""
        stand = self.layout.stands[place]
        lane = self.backward if back else self.forward
        top = lane.top() + px(INSIDE) + (stand.row + number) * (self.high + px(APART))
        return QRectF(self.left(stand.column), top, self.wide, self.high)

    def rails(self) -> tuple[float, float]:
        """How high the two halves of the rail are."""
        middle = (self.forward.bottom() + self.backward.top()) / 2
        half = min(float(px(TURN)), (self.backward.top() - self.forward.bottom()) * 0.25)
        return middle - half, middle + half

    def stop(self, line: int, *, back: bool) -> QPointF:
        """Where the playhead stands on the rail when an operation has been done."""
        return QPointF(self.operation(line).center().x(), self.rails()[1 if back else 0])

    def start(self) -> QPointF:
        """Where the rail begins."""
        return QPointF(self.left(0) + self.wide / 2, self.rails()[0])


def place(layout: LanesLayout, width: float, height: float) -> LanesPlaces:
    """Use the room there is; `least` says how much is needed."""
    between = max(1, layout.columns - 1)
    room = width - px(GUTTER) - px(SIDE) - px(TURN)
    wide = (room - between * px(GAPS[0])) / max(1, layout.columns)
    wide = min(float(px(BOX[0])), max(float(px(NARROW)), wide))
    room -= layout.columns * wide
    gap = min(float(px(GAPS[1])), max(float(px(GAPS[0])), room / between))
    rows = max(1, layout.rows)
    fixed = px(HEAD) + 2 * (2 * px(INSIDE) + px(FOOT)) + px(RAIL) + 2
    high = (height - fixed) / (2 * rows) - px(APART)
    high = min(float(px(TALLEST)), max(float(px(BOX[1])), high))
    rail = min(
        px(ROOMIEST), max(px(RAIL), height - fixed + px(RAIL) - 2 * rows * (high + px(APART)))
    )
    lane = 2 * px(INSIDE) + rows * (high + px(APART)) - px(APART) + px(FOOT)
    across = px(GUTTER) + layout.columns * wide + (layout.columns - 1) * gap + px(SIDE)
    across = max(across, width)
    forward = QRectF(0, px(HEAD), across, lane)
    backward = QRectF(0, forward.bottom() + rail, across, lane)
    return LanesPlaces(layout, wide, high, gap, forward, backward)


def least(layout: LanesLayout) -> tuple[int, int]:
    """Say how wide and how high the lanes are at least."""
    small = place(layout, 0, 0)
    return round(small.forward.right() + px(TURN)), round(small.backward.bottom()) + 2
