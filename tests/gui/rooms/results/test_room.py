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
from gui.rooms.results.answer_strip import AnswerStrip
from gui.rooms.results.room import ResultsRoom
from gui.session.session import Session
from gui.widgets.fold import Fold
from gui.widgets.texts.label import Label
from model.eyes.grey import GreyEye
from model.eyes.pixels import PixelEye
from model.inspection.answers import Answers, answers_about
from model.inspection.eye_comparison import EyeComparison, compare_eyes
from model.inspection.tally import Tally
from model.sentence import Refusal, sentence
from model.training.scene import Scene
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, calm
from tests.gui.table_reading import texts_in

OTHER_EYES = "What is x worth? Pixels or network"


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


def press(room: ResultsRoom, text: str) -> None:
    (button,) = (b for b in room.findChildren(QPushButton) if b.isVisible() and b.text() == text)
    assert button.isEnabled()
    button.click()


def answers(session: Session, *, held_out: bool = True) -> Tally:
    assert session.scene is not None
    found = answers_about(session.scene, held_out=held_out)
    assert found is not None
    return found.tally


def strip(room: ResultsRoom) -> AnswerStrip:
    return room.findChildren(AnswerStrip)[0]


def unfold(room: ResultsRoom, text: str) -> None:
    (fold,) = (fold for fold in room.findChildren(Fold) if fold.text() == text)
    fold.click()


def stopped(room: ResultsRoom, qtbot: QtBot) -> None:
    """Wait for the first results, and stop."""
    unfold(room, OTHER_EYES)
    qtbot.waitUntil(lambda: any(b.isVisible() and b.text() == "Cancel" for b in buttons(room)))
    qtbot.waitUntil(lambda: room.session.tasks.busy)
    press(room, "Cancel")


def compared(room: ResultsRoom) -> bool:
    return "Same W x + b, another x" in words(room) or "no eye is clearly" in words(room)


def buttons(room: ResultsRoom) -> list[QPushButton]:
    return room.findChildren(QPushButton)


# The shown step.


def test_the_answers_are_those_of_the_step_that_is_shown(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    assert "All scores are equal" in words(room)
    for _ in range(2):
        session.step(1)
        settle(session, qtbot)
        tally = answers(session)
        assert f"{tally.right} of {tally.total} unseen photos right" in words(room)
    assert "All scores are equal" not in words(room)
    unfold(room, "Counted")
    assert f"{tally.rights[0]} of {tally.totals[0]} dogs right" in words(room)


def test_training_photos_can_be_looked_at_instead(room: ResultsRoom, session: Session) -> None:
    (toggle,) = room.findChildren(QCheckBox)
    toggle.click()
    tally = answers(session, held_out=False)
    assert tally.total != answers(session).total
    assert f"{tally.right} of {tally.total} training photos right" in words(room)


def test_a_click_on_a_photo_follows_it(room: ResultsRoom, session: Session) -> None:
    followed: list[object] = []
    session.followed_changed.connect(lambda one: followed.append(one.photo))
    place = strip(room).box_of(1).center().toPoint()
    QTest.mouseClick(strip(room), Qt.MouseButton.LeftButton, pos=place)
    assert session.scene is not None
    found = answers_about(session.scene, held_out=True)
    assert found is not None
    assert followed == [found.examples[1].photo]


def test_another_threshold_is_told_and_given_up_again(room: ResultsRoom) -> None:
    QTest.keyClick(strip(room), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert "If it said “dog” from 0.49 on" in words(room)
    press(room, "Back to ½")
    assert "If it said" not in words(room)


def test_where_nothing_is_held_out_it_says_so_and_shows_what_was_learnt_from(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, held_out_share=0.0))
    settle(session, qtbot)
    assert "Nothing is held out, so it has learnt from all of these." in words(room)
    assert "of 40 training photos right" in words(room)
    assert not room.findChildren(QCheckBox)[0].isVisible()


def test_photos_that_cannot_be_trained_on_are_a_sentence(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    unfold(room, OTHER_EYES)
    session.remove([e.photo.digest for e in session.lab.examples if e.label == 1])
    settle(session, qtbot)
    assert "There are photos of dogs only." in words(room)
    assert "at least 10 different photos of each class" in words(room)
    assert not strip(room).isVisible()


def test_while_hidden_it_does_nothing_and_catches_up(
    room: ResultsRoom, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Scene] = []

    def counting(scene: Scene, *, held_out: bool) -> Answers | None:
        asked.append(scene)
        return answers_about(scene, held_out=held_out)

    room.hide()
    with monkeypatch.context() as patch:
        patch.setattr(results, "answers_about", counting)
        session.step(5)
        settle(session, qtbot)
    assert asked == []
    room.show()
    tally = answers(session)
    assert f"{tally.right} of {tally.total} unseen photos right" in words(room)


# The eyes.


def test_of_real_photos_eyes_are_compared_as_soon_as_the_room_is_open(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    before = session.state.length
    calm(room, qtbot)
    unfold(room, OTHER_EYES)
    assert compared(room)
    said = words(room)
    assert len(re.findall(r"[0-9] \([0-9]", said)) == 4
    assert "all: 16" in said
    # Few numbers before many.
    assert said.index("| pixels 16 × 16 |") < said.index("| grey 32 × 32 |")
    assert session.state.length == before
    assert not any(b.isVisible() for b in buttons(room))


def test_a_comparison_that_is_cancelled_before_its_first_draw_leaves_nothing(
    room: ResultsRoom, qtbot: QtBot
) -> None:
    stopped(room, qtbot)
    assert "Is it the formula" in words(room)
    room.redraw()
    assert not room.session.tasks.busy
    press(room, "Compare eyes")
    qtbot.waitUntil(lambda: compared(room))


def test_other_photos_are_compared_anew(room: ResultsRoom, session: Session, qtbot: QtBot) -> None:
    unfold(room, OTHER_EYES)
    qtbot.waitUntil(lambda: compared(room))
    session.choose(replace(session.lab.choices, held_out_share=0.3))
    settle(session, qtbot)
    assert compared(room)  # what is held out is nothing to it
    session.relabel([session.lab.examples[0].photo.digest], 1)
    settle(session, qtbot)
    assert not compared(room)
    calm(room, qtbot)
    assert compared(room)


def test_what_is_not_done_is_given_up_when_the_room_is_left(
    room: ResultsRoom, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: room.session.tasks.busy)
    room.hide()
    qtbot.waitUntil(lambda: not room.session.tasks.busy)
    room.show()
    calm(room, qtbot)
    unfold(room, OTHER_EYES)
    assert compared(room)


def test_a_comparison_that_fails_says_why(
    room: ResultsRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> Iterator[EyeComparison]:
        yield next(compare_eyes(*arguments))
        raise Refusal(sentence("The network is missing."))

    stopped(room, qtbot)
    monkeypatch.setattr(results, "compare_eyes", fail)
    press(room, "Compare eyes")
    qtbot.waitUntil(lambda: "The network is missing." in words(room))
    assert [b.text() for b in buttons(room) if b.isVisible()] == ["Compare eyes"]


def test_closing_the_session_ends_a_comparison(
    room: ResultsRoom, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: session.tasks.busy)
    session.close()
    assert not compared(room)
