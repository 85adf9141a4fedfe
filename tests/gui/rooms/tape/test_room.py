"""Room "Tape" with a real session: record, play, edit, check, copy."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.tape.expression_field import ExpressionField
from gui.rooms.tape.lanes.tape_lanes import TapeLanes
from gui.rooms.tape.room import TapeRoom
from gui.rooms.tape.tape_deck import TapeDeck
from gui.rooms.tape.tape_list import TapeList
from gui.session.session import Session
from gui.style import text
from gui.tables.table import Table
from gui.widgets.fields.choice import Choice
from gui.widgets.texts.label import Label
from model.training.scene import Scene
from model.typed_number import read
from tests.gui.album_making import make_examples
from tests.gui.hands import type_in
from tests.gui.page_making import Begin, calm, mouse
from tests.gui.table_reading import texts
from tests.model.networks import colours, eye_of

VALUE, SLOPE = 1, 2
"""Columns of the list."""

DECK = ("Rewind", "Back", "Play", "Next", "Copy as code")
PROJECT = Path(__file__).resolve().parents[4]


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def room(
    session: Session, on_screen: Callable[[Callable[[], TapeRoom]], TapeRoom], qtbot: QtBot
) -> TapeRoom:
    for fold in ("tape.table", "tape.check"):
        session.memory.remember(fold, "open")
    room = on_screen(lambda: TapeRoom(session))
    room.resize(900, 800)
    session.refresh()
    settle(session, qtbot)
    return room


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def said(room: TapeRoom) -> str:
    return "\n".join(label.text() for label in room.findChildren(Label) if label.isVisible())


def recorded(room: TapeRoom) -> list[list[tuple[str, ...]]]:
    return [table.content.lines() for table in room.findChildren(Table)]


def value(room: TapeRoom) -> float:
    (found,) = re.findall(r"value (\S+)", said(room))
    return float(found)


def lanes(room: TapeRoom) -> TapeLanes:
    return room.findChildren(TapeLanes)[0]


def press(room: TapeRoom, words: str, qtbot: QtBot) -> None:
    buttons = room.findChildren(QPushButton)
    (button,) = (b for b in buttons if words in (b.text(), b.accessibleName()))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_expression(room: TapeRoom, expression: str) -> None:
    type_in(room.findChildren(ExpressionField)[0].findChildren(QLineEdit)[0], expression)


def choose(room: TapeRoom, kind: str) -> None:
    """Choose what it is about, as a hand does."""
    box = room.findChildren(Choice)[0]
    box.setCurrentIndex(box.findData(kind))
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


def test_it_begins_with_the_loss_of_the_slide_and_says_what_its_slopes_are_for(
    room: TapeRoom, qtbot: QtBot
) -> None:
    assert "Dog 0.97, cat 0.03, but it is a cat: lower the dog's score, raise the cat's." in said(
        room
    )
    assert "value 3.529750" in said(room)
    press(room, "Rewind", qtbot)
    assert "it is a cat" not in said(room)


def test_scores_that_are_typed_can_be_those_of_a_dog(room: TapeRoom) -> None:
    type_expression(room, "-log_softmax([-1, -3])[0]")
    assert "Dog 0.88, cat 0.12, and it is a dog." in said(room)
    type_expression(room, "-log(softmax([-1, 1])[0])")
    assert "but it is a dog: raise the dog's score, lower the cat's" in said(room)
    type_expression(room, "log(sum(exp([1, 2])))")
    assert "lower both scores" in said(room)
    type_expression(room, "sum([1, 2, 3])")
    assert "∂L/∂s = (1, 1, 1)" in said(room)


def test_the_loss_of_the_followed_photo_is_the_loss_of_the_film(
    room: TapeRoom, session: Session, qtbot: QtBot
) -> None:
    choose(room, "photo")
    session.step(5)
    settle(session, qtbot)
    scene = scene_of(session)
    assert scene.training is not None
    rows = np.flatnonzero(~scene.setup.dataset.held_out)
    photo = scene.setup.dataset.examples[rows[0]].photo
    session.follow(photo)
    assert f"value {scene.training.losses[0]:.6f}" in said(room)


def test_the_gradient_is_p_less_y_times_x(room: TapeRoom, session: Session, qtbot: QtBot) -> None:
    choose(room, "photo")
    session.step(5)
    settle(session, qtbot)
    scene, example = scene_of(session), session.lab.examples[0]
    session.follow(example.photo)
    x = scene.scaling.apply(session.feature_cache.see(scene.setup.eye, example.photo))
    scores = scene.params.W @ x + scene.params.b
    p = np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum()
    slopes = np.outer(p - np.eye(2)[example.label], x)
    assert f"∂ by W: 2 × 3,072, at most {text.rounded(float(abs(slopes).max()))}" in said(room)


def test_a_photo_that_nobody_has_labelled_is_asked_about_where_it_is_computed_with(
    room: TapeRoom, session: Session
) -> None:
    session.ask((make_examples(1, first=500)[0].photo,))
    assert "just suppose" not in said(room)
    choose(room, "photo")
    assert "just suppose a dog" in said(room)
    assert "supposed to be a dog" in said(room)
    before = value(room)
    (other,) = (
        b for b in room.findChildren(QPushButton) if "cat" in b.text() and "Supp" in b.text()
    )
    other.click()
    assert "supposed to be a cat" in said(room)
    # The probabilities of both answers.
    assert np.exp(-before) + np.exp(-value(room)) == pytest.approx(1.0, abs=2e-6)


def test_it_follows_the_scrubber(room: TapeRoom, session: Session, qtbot: QtBot) -> None:
    choose(room, "photo")
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
    press(room, "Next", qtbot)
    assert cell(room, 0, VALUE) == "(0.97, 0.029)"
    assert "P = softmax(s) = (0.97, 0.029)." in said(room)
    QTest.keyClick(lanes(room), Qt.Key.Key_End)
    assert [cell(room, row, SLOPE) for row in range(count)] == ["(0, −34)", "−34", "−1", "1"]
    assert "softmax, backward" in said(room)
    assert "−34.12 × −0.028 ≈ 0.97   −34.12 × 0.028 ≈ −0.97" in said(room)
    press(room, "Back", qtbot)
    assert "[ ], backward: it goes back to its place" in said(room)


def test_a_number_and_its_power_have_the_slope_of_the_rule(
    room: TapeRoom, session: Session
) -> None:
    del session
    choose(room, "number")
    assert "value 8.000000" in said(room)
    assert "∂ by x: 12" in said(room)  # 3 · 2²


def test_another_expression_is_recorded_when_it_is_typed(room: TapeRoom) -> None:
    choose(room, "number")
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
    choose(room, "number")
    qtbot.waitUntil(lambda: "x 0" in said(room) or " moved)" in said(room))
    type_expression(room, expression)
    assert complaint in said(room)
    assert "value 8" not in said(room)
    assert "This expression cannot be worked out yet." in said(room)
    assert_empty(room)
    type_expression(room, "x + 1")
    assert "At character" not in said(room)
    assert "value 3" in said(room)
    assert room.findChildren(TapeList)[0].model().rowCount() == 1


def test_without_a_photo_the_tape_is_empty(room: TapeRoom, session: Session, qtbot: QtBot) -> None:
    choose(room, "photo")
    assert room.findChildren(TapeList)[0].model().rowCount() > 1
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert "There is no photo to follow yet." in said(room)
    assert_empty(room)


def assert_empty(room: TapeRoom) -> None:
    """Say that no number is left on the tape, and that nothing can be done with it."""
    assert room.findChildren(TapeList)[0].model().rowCount() == 0
    assert lanes(room).places is None
    image = lanes(room).grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) == 1
    every = room.findChildren(QPushButton)
    buttons = [b for b in every if b.text() in DECK or b.accessibleName() in DECK]
    assert len(buttons) == len(DECK)
    assert not any(button.isEnabled() for button in buttons)


def test_the_slopes_are_checked_by_moving_numbers(room: TapeRoom, qtbot: QtBot) -> None:
    choose(room, "number")
    calm(room, qtbot)
    assert shown_check(room, "x") == ("1", "1")


def test_a_large_array_is_checked_in_part(room: TapeRoom, qtbot: QtBot) -> None:
    choose(room, "photo")
    assert "all 6,144 slopes of W" in said(room)
    calm(room, qtbot)
    assert shown_check(room, "b") == ("2", "2")
    assert shown_check(room, "W") == ("400", "6,144")


def stop_of(room: TapeRoom, line: int, *, back: bool) -> QPoint:
    places = lanes(room).places
    assert places is not None
    return places.stop(line, back=back).toPoint()


def test_the_playhead_is_dragged_forward_and_around_the_turn(room: TapeRoom) -> None:
    shown = lanes(room)
    mouse(shown, QEvent.Type.MouseButtonPress, stop_of(room, 1, back=False))
    assert "t2 = P[ ] = 0.029. One number is picked out." in said(room)
    mouse(shown, QEvent.Type.MouseMove, stop_of(room, 3, back=False))
    assert "L is 3.53." in said(room)
    mouse(shown, QEvent.Type.MouseMove, stop_of(room, 2, back=True) + QPoint(6, 9))
    assert "log, backward: divided by the number itself." in said(room)
    mouse(shown, QEvent.Type.MouseButtonRelease, stop_of(room, 2, back=True))
    mouse(shown, QEvent.Type.MouseMove, stop_of(room, 0, back=True))
    assert "log, backward" in said(room)


def test_a_click_on_an_operation_goes_there(room: TapeRoom) -> None:
    places = lanes(room).places
    assert places is not None
    above = places.operation(1).center().toPoint()
    above.setY(round(places.forward.center().y()))
    QTest.mouseClick(lanes(room), Qt.MouseButton.LeftButton, pos=above)
    assert "t2 = P[ ]" in said(room)
    above.setY(round(places.backward.center().y()))
    QTest.mouseClick(lanes(room), Qt.MouseButton.LeftButton, pos=above)
    assert "[ ], backward" in said(room)


def test_keys_play_it_by_hand(room: TapeRoom) -> None:
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(lanes(room), key)
    assert "P = softmax(s)" in said(room)
    QTest.keyClick(lanes(room), Qt.Key.Key_End)
    assert "it is a cat" in said(room)
    QTest.keyClick(lanes(room), Qt.Key.Key_Left)
    assert "it is a cat" not in said(room)


def test_it_plays_by_itself_to_the_end(room: TapeRoom, qtbot: QtBot) -> None:
    deck = room.findChildren(TapeDeck)[0]
    deck.findChildren(QTimer)[0].setInterval(1)
    press(room, "Play", qtbot)
    qtbot.waitUntil(lambda: "Play" in [b.text() for b in deck.findChildren(QPushButton)])
    assert "it is a cat" in said(room)


def test_the_code_is_copied_and_runs(room: TapeRoom) -> None:
    choose(room, "number")
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
    choose(room, "photo")
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
    choose(room, "photo")
    room.hide()
    before = recorded(room)
    session.step(3)
    settle(session, qtbot)
    assert recorded(room) == before
    room.show()
    assert recorded(room) != before
