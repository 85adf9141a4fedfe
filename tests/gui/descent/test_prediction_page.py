"""Page "Predict first" with a real session: ask, step, compare, count."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.descent.prediction_page import PredictionPage
from gui.session import Session
from gui.widgets.label import Label
from model.prediction import ask
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin


@pytest.fixture
def session(begin: Begin) -> Session:
    session = begin(make_examples(40))
    session.set_settings(replace(session.lab.choices.settings, rate=1e-5))
    return session


@pytest.fixture
def page(
    session: Session,
    on_screen: Callable[[Callable[[], PredictionPage]], PredictionPage],
    qtbot: QtBot,
) -> PredictionPage:
    page = on_screen(lambda: PredictionPage(session))
    session.refresh()
    settle(session, qtbot)
    return page


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def press(page: PredictionPage, start: str, qtbot: QtBot) -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text().startswith(start))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(page: PredictionPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label))


def the_one_that_grows(session: Session) -> int:
    assert session.scene is not None
    question = ask(session.scene)
    assert question is not None
    return question.grows


def predict(
    page: PredictionPage, session: Session, qtbot: QtBot, *, rises: bool, weight: int
) -> None:
    press(page, "It rises" if rises else "It falls", qtbot)
    press(page, "ABC"[weight], qtbot)
    press(page, "Take the step", qtbot)
    settle(session, qtbot)


def test_the_step_waits_for_both_answers(page: PredictionPage, qtbot: QtBot) -> None:
    (go,) = (b for b in page.findChildren(QPushButton) if b.text() == "Take the step")
    assert not go.isEnabled()
    press(page, "It falls", qtbot)
    assert not go.isEnabled()
    press(page, "B", qtbot)
    assert go.isEnabled()


def test_right_answers_are_counted(page: PredictionPage, session: Session, qtbot: QtBot) -> None:
    predict(page, session, qtbot, rises=False, weight=the_one_that_grows(session))
    assert session.state.step == 1
    assert "Your answers: loss right, weight right." in said(page)
    assert "2 of 2 right so far" in said(page)


def test_wrong_answers_are_counted_as_well(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    predict(page, session, qtbot, rises=True, weight=(the_one_that_grows(session) + 1) % 3)
    predict(page, session, qtbot, rises=False, weight=the_one_that_grows(session))
    assert "2 of 4 right so far" in said(page)


def test_a_step_that_nobody_predicted_counts_nothing(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    session.step()
    settle(session, qtbot)
    assert "so far" not in said(page)


def test_the_next_question_begins_without_answers(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    predict(page, session, qtbot, rises=False, weight=0)
    assert not any(button.isChecked() for button in page.findChildren(QPushButton))


def test_without_photos_nothing_is_asked(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    session.remove({example.photo.digest for example in session.lab.examples})
    settle(session, qtbot)
    assert not any(button.isEnabled() for button in page.findChildren(QPushButton))


def test_while_training_runs_it_asks_for_a_pause(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.step > 2)
    assert page._card._map._text == "Pause the training to predict."
    session.pause()
    press(page, "It falls", qtbot)
    assert any(button.isChecked() for button in page.findChildren(QPushButton))
