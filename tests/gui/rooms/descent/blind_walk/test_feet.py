"""Eight directions, by the pointer and by arrow keys."""

import pytest
from PySide6.QtCore import QPointF, Qt

from gui.rooms.descent.blind_walk.feet import DIRECTIONS, Direction, moved, towards

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


def test_the_pointer_chooses_the_nearest_of_eight() -> None:
    assert [towards(QPointF(9 * a, -9 * b)) for a, b in DIRECTIONS] == list(DIRECTIONS)
    assert towards(QPointF(10, -3)) == (1, 0)
    assert towards(QPointF(-10, -6)) == (-1, 1)
    assert towards(QPointF(0, 0)) is None


@pytest.mark.parametrize(
    ("keys", "foot"),
    [
        ((RIGHT,), (1, 0)),
        ((RIGHT, UP), (1, 1)),
        ((RIGHT, UP, UP), (1, 1)),
        ((RIGHT, UP, LEFT), (0, 1)),
        ((UP, DOWN), (0, -1)),
        ((LEFT, DOWN, DOWN), (-1, -1)),
    ],
)
def test_arrows_move_a_foot_like_a_king(keys: tuple[Qt.Key, ...], foot: Direction) -> None:
    here: Direction | None = None
    for key in keys:
        here = moved(here, key)
    assert here == foot


def test_no_other_key_moves_a_foot() -> None:
    assert moved((1, 0), Qt.Key.Key_Return) is None
