"""The film as small faces above its scrubber."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.panels.transport.film_faces import BETWEEN, EDGE, FilmFaces
from gui.panels.transport.row import TransportRow
from model.training import Face
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, settle
from tests.model.networks import colours, eye_of

Show = Callable[[Callable[[], FilmFaces]], FilmFaces]
ShowRow = Callable[[Callable[[], TransportRow]], TransportRow]

DOG, CAT = np.full((4, 4), 1.0, np.float32), np.full((4, 4), -1.0, np.float32)


def faces(*steps: int) -> tuple[Face, ...]:
    return tuple(Face(step, (DOG if step % 20 else CAT).copy()) for step in steps)


def made() -> FilmFaces:
    strip = FilmFaces()
    strip.resize(416, EDGE)
    return strip


def colour(strip: QWidget, x: int) -> tuple[int, int]:
    """Red and blue of the middle of what is painted there."""
    pixel = strip.grab().toImage().pixelColor(x, EDGE // 2)
    return pixel.red(), pixel.blue()


def test_each_face_stands_above_its_step_and_later_ones_are_paler(on_screen: Show) -> None:
    strip = on_screen(made)
    strip.show_faces(faces(0, 50, 80, 100), 1.0)
    strip.show_step(50, 100)
    assert strip.shown == (0, 50, 80, 100)
    red, blue = colour(strip, 8)
    assert blue > red
    red, blue = colour(strip, 208)
    assert red > blue
    strip.show_step(49, 100)
    paler = colour(strip, 208)
    assert paler[0] - paler[1] < (red - blue) / 2
    strip.show_step(49, 90)
    assert strip.shown == (0, 50, 80), "the film is shorter now"


def test_where_they_would_lie_over_each_other_some_are_left_out(on_screen: Show) -> None:
    strip = on_screen(made)
    strip.show_faces(faces(*range(0, 101, 1)), 1.0)
    strip.show_step(100, 100)
    assert len(strip.shown) == 416 // (EDGE + BETWEEN) + 1
    assert strip.accessibleDescription().startswith("at the steps 0, ")


def test_a_click_goes_to_the_step_of_a_face(on_screen: Show) -> None:
    strip = on_screen(made)
    chosen: list[int] = []
    strip.step_chosen.connect(chosen.append)
    strip.show_faces(faces(0, 50, 100), 1.0)
    strip.show_step(100, 100)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(208, 9))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(120, 9))
    assert chosen == [50]


def test_the_faces_are_those_of_the_film_that_is_shown(
    begin: Begin, on_screen: ShowRow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = begin(make_examples(12))
    row = on_screen(lambda: TransportRow(session, session.step))
    row.resize(1200, 70)
    (strip,) = row.findChildren(FilmFaces)
    session.refresh()
    qtbot.waitUntil(lambda: strip.shown == (0,))
    session.step(6)
    qtbot.waitUntil(lambda: strip.shown == (0, 1, 2, 3, 4, 5, 6))
    session.go_to(3)
    settle(session, qtbot)
    session.set_settings(replace(session.lab.choices.settings, rate=0.02))
    session.step()
    qtbot.waitUntil(lambda: strip.shown == (0, 1, 2, 3, 4))
    session.reset()
    qtbot.waitUntil(lambda: strip.shown == (0,))
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: not strip.isVisible())
    settle(session, qtbot)


def test_without_faces_it_is_not_there(on_screen: Show) -> None:
    strip = on_screen(made)
    strip.show_faces((), 0.0)
    assert not strip.isVisible()
    assert strip.shown == ()
