"""Room "Tape" with a real session: record, play, edit, check, copy."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.tape.expression_field import ExpressionField
from gui.rooms.tape.room import TapeRoom
from gui.rooms.tape.tape_deck import TapeDeck
from gui.rooms.tape.tape_graph import TapeGraph
from gui.rooms.tape.tape_list import TapeList
from gui.session.session import Session
from gui.widgets.fields.choice import Choice
from gui.widgets.texts.label import Label
from model.training.scene import Scene
from model.typed_number import read
from tests.gui.album_making import make_examples
from tests.gui.hands import type_in
from tests.gui.page_making import Begin, calm
from tests.gui.tables import texts
from tests.model.networks import colours, eye_of

VALUE, SLOPE = 1, 2
"""Columns of the list."""

DECK = ("Rewind", "Back", "Play", "On", "End", "Copy as code")
PROJECT = Path(__file__).resolve().parents[4]


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def room(
    session: Session, on_screen: Callable[[Callable[[], TapeRoom]], TapeRoom], qtbot: QtBot
) -> TapeRoom:
    room = on_screen(lambda: TapeRoom(session))
    room.resize(800, 600)
    session.refresh()
    settle(session, qtbot)
    return room


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def said(room: TapeRoom) -> str:
    return "\n".join(label.text() for label in room.findChildren(Label) if label.isVisible())


def press(room: TapeRoom, words: str, qtbot: QtBot) -> None:
    (button,) = (b for b in room.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_expression(room: TapeRoom, expression: str) -> None:
    type_in(room.findChildren(ExpressionField)[0].findChildren(QLineEdit)[0], expression)


def choose_number(room: TapeRoom) -> None:
    """Let the names stand for one number, as a hand does."""
    box = room.findChildren(Choice)[0]
    box.setCurrentIndex(box.findData("number"))
    box.activated.emit(box.currentIndex())


def shown_check(room: TapeRoom, name: str) -> tuple[str, str]:
    """How many slopes by a name have been checked, of how many; they are right."""
    found = re.search(rf"\b{name} (\S+)(?: × 10(\S+))? \((\S+) of (\S+) moved\)", said(room))
    assert found is not None
    assert read(found[1] if found[2] is None else f"{found[1]} × 10{found[2]}") < 1e-3
    return found[3], found[4]


def scene_of(session: Session) -> Scene:
    assert session.scene is not None
    return session.scene


def cell(room: TapeRoom, row: int, column: int) -> str:
    return texts(room.findChildren(TapeList)[0])[1 + row][column]


def test_the_loss_of_the_followed_photo_is_the_loss_of_the_film(
    room: TapeRoom, session: Session, qtbot: QtBot
) -> None:
    session.step(5)
    settle(session, qtbot)
    scene = scene_of(session)
    assert scene.training is not None
    rows = np.flatnonzero(~scene.setup.dataset.held_out)
    photo = scene.setup.dataset.examples[rows[0]].photo
    session.follow(photo)
    assert f"value {scene.training.losses[0]:.6f}" in said(room)


def test_the_gradient_is_p_less_y_times_x(room: TapeRoom, session: Session, qtbot: QtBot) -> None:
    session.step(5)
    settle(session, qtbot)
    assert room.tape is not None
    slope, x = room.tape.recording.gradients["W"], room.tape.values["x"]
    assert slope is not None
    scores = np.asarray(scene_of(session).params.W) @ np.asarray(x) + scene_of(session).params.b
    p = np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum()
    y = np.eye(2)[int(np.asarray(room.tape.values["label"]))]
    assert np.allclose(slope, np.outer(p - y, x), atol=1e-6)


def test_it_follows_the_scrubber(room: TapeRoom, session: Session, qtbot: QtBot) -> None:
    session.step(5)
    settle(session, qtbot)
    last = said(room)
    session.go_to(0)
    settle(session, qtbot)
    assert "value 0.693147" in said(room)
    assert said(room) != last


def test_operations_appear_forward_and_slopes_backward(room: TapeRoom, qtbot: QtBot) -> None:
    press(room, "Rewind", qtbot)
    count = room.findChildren(TapeList)[0].model().rowCount()
    assert [cell(room, row, VALUE) for row in range(count)] == [""] * count
    press(room, "On", qtbot)
    assert cell(room, 0, VALUE) != ""
    assert "Forward 1 of" in said(room)
    press(room, "End", qtbot)
    assert all(cell(room, row, SLOPE) for row in range(count))
    assert f"Backward {count} of {count}" in said(room)
    press(room, "Back", qtbot)
    assert cell(room, 0, SLOPE) == ""


def test_a_number_and_its_power_have_the_slope_of_the_rule(
    room: TapeRoom, session: Session
) -> None:
    del session
    choose_number(room)
    assert "value 8.000000" in said(room)
    assert "∂ by x: 12" in said(room)  # 3 · 2²


def test_another_expression_is_recorded_when_it_is_typed(room: TapeRoom) -> None:
    choose_number(room)
    type_expression(room, "x*x + 1")
    assert "value 5.000000" in said(room)
    assert "∂ by x: 4" in said(room)


@pytest.mark.parametrize(
    ("expression", "complaint"),
    [
        ("x**", "At character"),
        ("y + 1", "“y”"),
        ("log(x - 5)", "logarithm"),
        ("import os", "At character"),
        ("9**9**9", "too large"),
    ],
)
def test_what_is_wrong_is_said_at_its_place_and_has_no_tape(
    room: TapeRoom, expression: str, complaint: str, qtbot: QtBot
) -> None:
    choose_number(room)
    qtbot.waitUntil(lambda: "x 0" in said(room) or " moved)" in said(room))
    type_expression(room, expression)
    assert complaint in said(room)
    assert "value" not in said(room)
    assert "no photo" not in said(room)
    assert_empty(room)
    type_expression(room, "x + 1")
    assert "At character" not in said(room)
    assert "value 3" in said(room)
    assert room.findChildren(TapeList)[0].model().rowCount() == 1


def test_without_a_photo_the_tape_is_empty(room: TapeRoom, session: Session, qtbot: QtBot) -> None:
    assert room.findChildren(TapeList)[0].model().rowCount() > 1
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert "There is no photo to follow yet." in said(room)
    assert_empty(room)


def assert_empty(room: TapeRoom) -> None:
    """Say that no number is left on the tape, and that nothing can be done with it."""
    assert room.findChildren(TapeList)[0].model().rowCount() == 0
    graph = room.findChildren(TapeGraph)[0]
    assert graph.sizeHint().width() < 20
    image = graph.grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) == 1
    buttons = [b for b in room.findChildren(QPushButton) if b.text() in DECK]
    assert len(buttons) == len(DECK)
    assert not any(button.isEnabled() for button in buttons)


def test_the_slopes_are_checked_by_moving_numbers(room: TapeRoom, qtbot: QtBot) -> None:
    choose_number(room)
    calm(room, qtbot)
    assert shown_check(room, "x") == ("1", "1")


def test_a_large_array_is_checked_in_part(room: TapeRoom, qtbot: QtBot) -> None:
    calm(room, qtbot)
    assert shown_check(room, "b") == ("2", "2")
    assert shown_check(room, "W") == ("400", "6,144")


def test_a_click_on_an_operation_goes_there(room: TapeRoom, qtbot: QtBot) -> None:
    press(room, "Rewind", qtbot)
    graph = room.findChildren(TapeGraph)[0]
    assert room.tape is not None
    box = graph._boxes[room.tape.recording.record.lines[1].output]
    QTest.mouseClick(graph, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert "Forward 2 of" in said(room)


def test_it_plays_by_itself_to_the_end(room: TapeRoom, qtbot: QtBot) -> None:
    deck = room.findChildren(TapeDeck)[0]
    deck.findChildren(QTimer)[0].setInterval(1)
    press(room, "Play", qtbot)
    qtbot.waitUntil(lambda: "Play" in [b.text() for b in deck.findChildren(QPushButton)])
    assert "Backward" in said(room)


def test_the_code_is_copied_and_runs(room: TapeRoom) -> None:
    choose_number(room)
    (button,) = (b for b in room.findChildren(QPushButton) if b.text() == "Copy as code")
    menu = button.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    program = QGuiApplication.clipboard().text()
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["loss = 8.0", "slope by x = 12.0"]


def test_while_the_eye_still_looks_it_says_so(
    room: TapeRoom, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    scene = scene_of(session)
    eye = eye_of(tmp_path / "colours.onnx", colours())
    session.scene_changed.emit(replace(scene, setup=replace(scene.setup, eye=eye)))
    assert "The network is still looking at this photo…" in said(room)
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert "still looking" not in said(room)


def test_nothing_is_recorded_while_it_is_hidden(
    room: TapeRoom, session: Session, qtbot: QtBot
) -> None:
    room.hide()
    before = room.tape
    session.step(3)
    settle(session, qtbot)
    assert room.tape is before
    room.show()
    assert room.tape is not before


def test_the_operation_under_the_pointer_is_explained(room: TapeRoom, qtbot: QtBot) -> None:
    press(room, "Rewind", qtbot)
    graph = room.findChildren(TapeGraph)[0]
    assert room.tape is not None
    box = graph._boxes[room.tape.recording.record.lines[2].output]
    QTest.mouseMove(graph, box.center().toPoint())
    qtbot.waitUntil(lambda: "Forward 3 of" in said(room))
    assert "softmax" in said(room)
    graph.pointed.emit(-1)
    assert "The tape is empty" in said(room)
    press(room, "End", qtbot)
    graph.pointed.emit(2)
    assert "Backward 4 of" in said(room)
