"""Every step can ask first, about what it is sure to do, and says afterwards what came and why."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.session.session import Session
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import loss_pair
from gui.window.cards.step_guess import StepGuess
from model.descent import StepQuestion, ask_step
from model.training import prepare
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, settle

Show = Callable[[Callable[[], StepGuess]], StepGuess]


@pytest.fixture
def session(begin: Begin) -> Session:
    session = begin(make_examples(40))
    session.set_settings(replace(session.lab.choices.settings, rate=1e-5))
    return session


@pytest.fixture
def guess(session: Session, on_screen: Show, qtbot: QtBot) -> StepGuess:
    made = on_screen(lambda: StepGuess(session))
    session.refresh()
    settle(session, qtbot)
    made.turn(on=True)
    return made


def buttons(guess: StepGuess) -> list[QPushButton]:
    return [b for b in guess.findChildren(QPushButton) if b.isVisible()]


def said(guess: StepGuess) -> str:
    return " ".join(label.text() for label in guess.findChildren(Label) if label.isVisible())


def truth(session: Session) -> StepQuestion:
    scene = session.scene
    assert scene is not None
    question = ask_step(scene, prepare(scene.setup, session.feature_cache.see))
    assert isinstance(question, StepQuestion)
    return question


def asked(guess: StepGuess, qtbot: QtBot) -> None:
    guess.step()
    qtbot.waitUntil(lambda: len(buttons(guess)) > 1)


def press(guess: StepGuess, start: str, session: Session, qtbot: QtBot) -> None:
    (button,) = (b for b in buttons(guess) if b.text().startswith(start))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(session, qtbot)


def test_the_step_waits_for_a_guess_and_the_answer_stays_with_its_reason(
    guess: StepGuess, session: Session, qtbot: QtBot
) -> None:
    question = truth(session)
    before, after = loss_pair(question.height, question.next_height)
    asked(guess, qtbot)
    assert session.state.step == 0
    press(guess, "It falls", session, qtbot)
    assert session.state.step == 1
    assert f"Right. The loss of these {question.photos} photos fell from {before} to {after}" in (
        said(guess)
    )
    assert "1 of 1 right so far" in said(guess)
    assert buttons(guess) == []


def test_the_next_one_is_about_weights_and_a_wrong_guess_is_told_too(
    guess: StepGuess, session: Session, qtbot: QtBot
) -> None:
    asked(guess, qtbot)
    press(guess, "It rises", session, qtbot)
    assert said(guess).startswith("No.")
    question = truth(session)
    asked(guess, qtbot)
    assert [b.text()[0] for b in buttons(guess)] == ["A", "B", "C", "J"]
    press(guess, "ABC"[question.grows], session, qtbot)
    assert f"Right. {'ABC'[question.grows]} grew: its slope is −" in said(guess)
    assert "1 of 2 right so far" in said(guess)


def test_whoever_presses_step_again_or_skips_just_steps(
    guess: StepGuess, session: Session, qtbot: QtBot
) -> None:
    asked(guess, qtbot)
    guess.step()
    settle(session, qtbot)
    assert (session.state.step, guess.isVisible()) == (1, False)
    asked(guess, qtbot)
    press(guess, "Just step", session, qtbot)
    assert (session.state.step, guess.isVisible()) == (2, False)


def test_where_nobody_wants_to_be_asked_a_step_is_a_step(
    guess: StepGuess, session: Session, qtbot: QtBot
) -> None:
    guess.turn(on=False)
    guess.step()
    settle(session, qtbot)
    assert (session.state.step, guess.isVisible()) == (1, False)


def test_what_else_happens_ends_the_question(
    guess: StepGuess, session: Session, qtbot: QtBot
) -> None:
    session.step(3)
    settle(session, qtbot)
    asked(guess, qtbot)
    session.go_to(1)
    settle(session, qtbot)
    assert not guess.isVisible()
    asked(guess, qtbot)
    session.toggle_run()
    qtbot.waitUntil(lambda: not guess.isVisible())
    session.pause()
    settle(session, qtbot)


def test_a_step_about_which_nothing_can_be_said_is_taken(
    guess: StepGuess, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, rate=1e-20))
    settle(session, qtbot)
    guess.step()
    qtbot.waitUntil(lambda: session.state.step == 1)
    assert not guess.isVisible()


def test_an_answer_is_given_by_keys(guess: StepGuess, session: Session, qtbot: QtBot) -> None:
    asked(guess, qtbot)
    first = buttons(guess)[0]
    assert guess.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Space)
    settle(session, qtbot)
    assert session.state.step == 1
