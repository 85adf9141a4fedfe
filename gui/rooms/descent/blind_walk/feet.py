"""The eight directions in which a foot can be put, and how keys and the pointer choose one."""

import math
from typing import TypeAlias

from PySide6.QtCore import QPointF, Qt

Direction: TypeAlias = tuple[int, int]
"""A neighbour on a square grid: −1, 0 or 1 across and up, not both 0."""

DIRECTIONS: tuple[Direction, ...] = (
    (1, 0),
    (1, 1),
    (0, 1),
    (-1, 1),
    (-1, 0),
    (-1, -1),
    (0, -1),
    (1, -1),
)
"""From the right on, against the clock."""

_ARROWS: dict[Qt.Key, Direction] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


def towards(away: QPointF) -> Direction | None:
    """Find the direction nearest to where a point lies from here, in pixels; None right here."""
    if away.isNull():
        return None
    eighth = round(math.atan2(-away.y(), away.x()) / (math.pi / 4))
    return DIRECTIONS[eighth % len(DIRECTIONS)]


def moved(foot: Direction | None, key: int) -> Direction | None:
    """Move a foot by an arrow key as a king moves on the board; None where the key is no arrow.

    Two arrows one after the other make a diagonal; the opposite one takes the foot across.
    """
    arrow = _ARROWS.get(Qt.Key(key))
    if arrow is None:
        return None
    across, up = foot or (0, 0)
    there = (_held(across + arrow[0]), _held(up + arrow[1]))
    return arrow if there == (0, 0) else there


def _held(place: int) -> int:
    return min(max(place, -1), 1)
