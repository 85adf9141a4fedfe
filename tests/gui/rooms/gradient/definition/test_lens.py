"""A lens lies where no curve is, and is left out where there is no room."""

import numpy as np
from PySide6.QtCore import QPointF

from gui.rooms.gradient.definition.lens import FREE, LEAST, MOST, find_room

WIDE, TALL, ABOVE = 600.0, 400.0, 20.0


def falling() -> np.ndarray:
    x = np.linspace(0, WIDE, 200)
    return np.stack([x, TALL * (1 - np.exp(-x / 150))], 1)


def test_it_lies_beside_the_curve_and_inside_the_picture() -> None:
    middle, radius = find_room(falling(), QPointF(0, 0), WIDE, TALL, ABOVE)
    away = np.hypot(*(falling() - (middle.x(), middle.y())).T).min()
    assert radius == MOST
    assert away >= radius + FREE
    assert radius <= middle.x() <= WIDE - radius
    assert radius + ABOVE <= middle.y() <= TALL - radius


def test_of_good_places_it_takes_one_far_from_what_is_seen_in_it() -> None:
    nothing = np.full((1, 2), np.nan)
    left, _ = find_room(nothing, QPointF(WIDE, 200), WIDE, TALL, ABOVE)
    right, _ = find_room(nothing, QPointF(0, 200), WIDE, TALL, ABOVE)
    assert left.x() < WIDE / 2 < right.x()


def test_where_nothing_could_be_read_in_it_there_is_none() -> None:
    _, radius = find_room(falling(), QPointF(0, 0), 3.0 * LEAST, 2.0 * LEAST, ABOVE)
    assert radius == 0
