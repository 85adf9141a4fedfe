"""The picture of the race: what is known is painted, and the time can be taken back."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from gui.rooms.gradient.race.race_drawing import RaceShown, axis_of
from gui.rooms.gradient.race.race_picture import RacePicture
from model.gradient import RaceLane
from model.params import Params
from tests.gui.page_making import mouse

Show = Callable[[Callable[[], RacePicture]], RacePicture]

SHAPE = (4, 4, 1)
VALUES = np.concatenate([np.full(16, -1.0), np.full(16, 1.0), np.zeros(2)])
LOOKS = RaceLane("loop", VALUES, VALUES, 35, 0.1)
RACE = RaceShown(
    RaceLane("backpropagation", VALUES, VALUES, 5, 1e-4),
    LOOKS,
    Params(np.zeros((2, 16)), np.zeros(2)),
    SHAPE,
    going=False,
    guess=100,
    aside="",
)


@pytest.fixture
def picture(on_screen: Show) -> RacePicture:
    picture = on_screen(RacePicture)
    picture.resize(700, 420)
    picture.show_race(RACE, "")
    return picture


def test_keys_take_the_time_back_to_when_the_first_lane_was_done(picture: RacePicture) -> None:
    assert picture.at == 0.1
    QTest.keyClick(picture, Qt.Key.Key_PageDown)
    assert picture.at == pytest.approx(0.01)
    QTest.keyClick(picture, Qt.Key.Key_Home)
    assert picture.at == 1e-4
    QTest.keyClick(picture, Qt.Key.Key_End)
    assert picture.at == 0.1


def test_a_drag_takes_the_time_back_but_not_while_it_runs(picture: RacePicture) -> None:
    there = QPoint(round(axis_of(RACE, 700).x(0.001)), 300)
    mouse(picture, QEvent.Type.MouseButtonPress, there)
    assert picture.at == pytest.approx(0.001, rel=0.1)
    picture.show_race(replace(RACE, going=True), "")
    mouse(picture, QEvent.Type.MouseButtonPress, there)
    assert picture.at == 0.1


@pytest.mark.parametrize("shape", [SHAPE, None])
def test_what_is_not_known_yet_is_not_painted(
    picture: RacePicture, shape: tuple[int, int, int] | None
) -> None:
    picture.show_race(replace(RACE, shape=shape), "")
    whole = picture.grab().toImage()
    QTest.keyClick(picture, Qt.Key.Key_Home)
    begun = picture.grab().toImage()
    x = round(axis_of(RACE, 700).x(0.1)) - 4
    changed = [y for y in range(420) if whole.pixel(x, y) != begun.pixel(x, y)]
    assert len(changed) > 60


def test_before_the_start_it_says_that_nobody_has_started(picture: RacePicture) -> None:
    picture.show_race(None, "Ready, set …")
    empty = picture.grab().toImage()
    colours = {
        empty.pixelColor(x, y).name()
        for x in range(0, empty.width(), 2)
        for y in range(0, empty.height(), 2)
    }
    assert len(colours) > 1
