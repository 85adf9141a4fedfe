"""Room "Results" with a real session."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.results import room as results
from gui.rooms.results.room import ResultsRoom
from gui.session.session import Session
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Label
from model.eyes.grey import GreyEye
from model.eyes.pixels import PixelEye
from model.inspection.confusion import Confusion, confuse
from model.inspection.eye_comparison import EyeComparison, compare_eyes
from model.sentence import Refusal, sentence
from model.training.scene import Scene
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin
from tests.gui.tables import texts_in


@pytest.fixture(autouse=True)
def few_eyes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eyes that learn in a moment."""
    monkeypatch.setattr(results, "COMPARED", (GreyEye(32), PixelEye(16)))


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(40))


@pytest.fixture
def room(
    session: Session, on_screen: Callable[[Callable[[], QWidget]], QWidget], qtbot: QtBot
) -> ResultsRoom:
    def build() -> QWidget:
        window = QWidget()
        window.resize(900, 600)
        made = ResultsRoom(session)
        made.setParent(window)
        made.resize(window.size())
        return window

    room = on_screen(build).findChildren(ResultsRoom)[0]
    session.refresh()
    settle(session, qtbot)
    return room


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def words(room: ResultsRoom) -> str:
    labels = [label.text() for label in room.findChildren(Label) if label.isVisible()]
    return " | ".join((*labels, *texts_in(room)))


def photos(room: ResultsRoom) -> list[PhotoButton]:
    return [button for button in room.findChildren(PhotoButton) if button.isVisible()]


def press(room: ResultsRoom, text: str) -> None:
    (button,) = (b for b in room.findChildren(QPushButton) if b.isVisible() and b.text() == text)
    assert button.isEnabled()
    button.click()


def answers(session: Session, *, held_out: bool = True) -> Confusion:
    assert session.scene is not None
    confusion = confuse(session.scene, 1_000, held_out=held_out)
    assert confusion is not None
    return confusion


def compared(room: ResultsRoom) -> bool:
    return any(b.isVisible() and b.text() == "Compare again" for b in buttons(room))


def buttons(room: ResultsRoom) -> list[QPushButton]:
    return room.findChildren(QPushButton)


# The shown step.


def test_the_answers_are_those_of_the_step_that_is_shown(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    assert "all scores are equal" in words(room)
    for _ in range(3):
        session.step(1)
        settle(session, qtbot)
        right = answers(session)
        assert f"{right.right} of {right.total} right" in words(room)
        wrong = [mistake.example.photo for mistake in right.mistakes]
        assert [button.photo for button in photos(room)] == wrong[: len(photos(room))]
    assert "all scores are equal" not in words(room)


def test_training_photos_can_be_looked_at_instead(room: ResultsRoom, session: Session) -> None:
    (toggle,) = room.findChildren(QCheckBox)
    toggle.click()
    right = answers(session, held_out=False)
    assert right.total != answers(session).total
    assert f"{right.right} of {right.total} right" in words(room)
    training = {mistake.example.photo for mistake in right.mistakes}
    assert photos(room)
    assert {button.photo for button in photos(room)} <= training


def test_a_click_on_a_wrong_photo_follows_it(room: ResultsRoom, session: Session) -> None:
    followed: list[object] = []
    session.followed_changed.connect(lambda one: followed.append(one.photo))
    button = photos(room)[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert followed == [button.photo]


def test_without_held_out_photos_it_says_so(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, held_out_share=0.0))
    settle(session, qtbot)
    assert "No photos are held out" in words(room)
    assert photos(room) == []


def test_photos_that_cannot_be_trained_on_are_a_sentence(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    session.remove([e.photo.digest for e in session.lab.examples if e.label == 1])
    settle(session, qtbot)
    assert "There are photos of dogs only." in words(room)
    assert "at least 10 different photos of each class" in words(room)
    assert photos(room) == []


def test_while_hidden_it_does_nothing_and_catches_up(
    room: ResultsRoom, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Scene] = []

    def counting(scene: Scene, most: int, *, held_out: bool) -> Confusion | None:
        asked.append(scene)
        return confuse(scene, most, held_out=held_out)

    room.hide()
    with monkeypatch.context() as patch:
        patch.setattr(results, "confuse", counting)
        session.step(5)
        settle(session, qtbot)
    assert asked == []
    room.show()
    right = answers(session)
    assert f"{right.right} of {right.total} right" in words(room)


# The eyes.


def test_eyes_are_compared_in_the_background(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    before = session.state.length
    press(room, "Compare eyes")
    assert not compared(room)
    qtbot.waitUntil(lambda: compared(room))
    said = words(room)
    assert len(re.findall(r"[0-9] \([0-9]", said)) == 4
    assert "all: 16" in said
    # Few numbers before many.
    assert said.index("| pixels 16 × 16 |") < said.index("| grey 32 × 32 |")
    assert session.state.length == before


def test_a_comparison_that_is_cancelled_before_its_first_draw_leaves_nothing(
    room: ResultsRoom, qtbot: QtBot
) -> None:
    press(room, "Compare eyes")
    press(room, "Cancel")
    assert [b.text() for b in buttons(room) if b.isVisible()] == ["Compare eyes"]
    qtbot.wait(50)
    assert "Is it the formula" in words(room)


def test_a_comparison_that_is_cancelled_later_keeps_its_whole_draws(
    room: ResultsRoom, qtbot: QtBot
) -> None:
    press(room, "Compare eyes")
    qtbot.waitUntil(lambda: re.search("draw [2-5] of 5", words(room)) is not None)
    under_way = int(words(room).split(" of 5")[0][-1])
    press(room, "Cancel")
    assert f"It was stopped after {under_way - 1} of 5 draws." in words(room)


def test_the_result_is_marked_when_other_photos_are_in_use(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    press(room, "Compare eyes")
    qtbot.waitUntil(lambda: compared(room))
    session.remove([session.lab.examples[0].photo.digest])
    settle(session, qtbot)
    assert "of other photos than those in use now" in words(room)
    session.undo()
    settle(session, qtbot)
    assert "of other photos than those in use now" not in words(room)
    assert compared(room)


def test_other_photos_end_a_comparison_on_its_way(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    press(room, "Compare eyes")
    session.relabel([session.lab.examples[0].photo.digest], 1)
    settle(session, qtbot)
    assert [b.text() for b in buttons(room) if b.isVisible()] == ["Compare eyes"]


def test_other_shares_and_choices_do_not_end_it(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    press(room, "Compare eyes")
    session.choose(replace(session.lab.choices, held_out_share=0.3))
    session.step(3)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: compared(room))
    assert "of other photos" not in words(room)
    assert "stopped" not in words(room)


def test_a_comparison_goes_on_while_another_room_is_open(room: ResultsRoom, qtbot: QtBot) -> None:
    press(room, "Compare eyes")
    room.hide()
    assert room.session.tasks.busy
    qtbot.waitUntil(lambda: not room.session.tasks.busy)
    room.show()
    assert compared(room)


def test_a_comparison_that_fails_says_why(
    room: ResultsRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> Iterator[EyeComparison]:
        yield next(compare_eyes(*arguments))
        raise Refusal(sentence("The network is missing."))

    monkeypatch.setattr(results, "compare_eyes", fail)
    press(room, "Compare eyes")
    qtbot.waitUntil(lambda: "The network is missing." in words(room))
    assert [b.text() for b in buttons(room) if b.isVisible()] == ["Compare eyes"]
    monkeypatch.undo()
    press(room, "Compare eyes")
    assert "The network is missing." not in words(room)
    press(room, "Cancel")


def test_closing_the_session_ends_a_comparison(room: ResultsRoom, session: Session) -> None:
    press(room, "Compare eyes")
    session.close()
