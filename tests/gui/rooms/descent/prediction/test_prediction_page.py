"""Page "Predict first" with a real session: ask, step, compare, count."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.descent.prediction.prediction_page import PredictionPage
from gui.session.session import Session
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import loss_pair
from model.classifier import evaluate
from model.descent.prediction import ALIKE, StepQuestion
from model.training.optimisers import OPTIMISERS, Optimiser
from model.training.problem import Settings
from model.training.setup import prepare
from model.training.training import batch_rows
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, calm


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
    asked(page, qtbot)
    return page


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def asked(page: PredictionPage, qtbot: QtBot) -> StepQuestion:
    """Wait for the question."""
    calm(page, qtbot)
    assert isinstance(page.asked, StepQuestion)
    return page.asked


def press(page: PredictionPage, start: str, qtbot: QtBot) -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text().startswith(start))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def map_of(page: PredictionPage) -> Heatmap:
    return page.findChildren(Heatmap)[0]


def said(page: PredictionPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label))


def predict(
    page: PredictionPage, session: Session, qtbot: QtBot, *, right: bool = True
) -> StepQuestion:
    """Answer both questions and take the step."""
    question = asked(page, qtbot)
    weight = question.grows if right else (question.grows + 1) % 3
    press(page, "It rises" if question.rises == right else "It falls", qtbot)
    press(page, "ABC"[weight], qtbot)
    press(page, "Take the step", qtbot)
    settle(session, qtbot)
    return question


def go_on(page: PredictionPage, qtbot: QtBot) -> None:
    press(page, "Next question", qtbot)
    asked(page, qtbot)


def test_the_step_waits_for_both_answers(page: PredictionPage, qtbot: QtBot) -> None:
    (go,) = (b for b in page.findChildren(QPushButton) if b.text() == "Take the step")
    assert not go.isEnabled()
    press(page, "It falls", qtbot)
    assert not go.isEnabled()
    press(page, "B", qtbot)
    assert go.isEnabled()


def test_right_answers_are_counted(page: PredictionPage, session: Session, qtbot: QtBot) -> None:
    predict(page, session, qtbot)
    assert session.state.step == 1
    assert "Your answers: loss right, weight right." in said(page)
    assert "2 of 2 right so far" in said(page)


def test_wrong_answers_are_counted_as_well(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    predict(page, session, qtbot, right=False)
    assert "Your answers: loss wrong, weight wrong." in said(page)
    go_on(page, qtbot)
    predict(page, session, qtbot)
    assert "2 of 4 right so far" in said(page)


def test_the_answer_and_its_reason_stay_until_the_next_question_is_wanted(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    question = predict(page, session, qtbot)
    before, after = loss_pair(question.height, question.next_height)
    letter = "ABC"[question.grows]
    for _ in range(2):
        assert f"fell from {before} to {after}: the step set off downhill" in said(page)
        assert f"{letter} grew: its slope is −" in said(page)
        buttons = [b for b in page.findChildren(QPushButton) if b.isChecked()]
        assert len(buttons) == 2
        assert not any(button.isEnabled() for button in buttons)
        session.step()
        settle(session, qtbot)
    go_on(page, qtbot)
    assert "grew" not in said(page)
    assert asked(page, qtbot).step == session.state.step == 3


def test_the_focus_stays_with_who_presses_keys(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    go, falls = (
        next(b for b in page.findChildren(QPushButton) if b.text() == words)
        for words in ("Take the step", "It falls")
    )
    press(page, "It falls", qtbot)
    press(page, "A", qtbot)
    page.activateWindow()
    go.setFocus()
    qtbot.waitUntil(go.hasFocus)
    qtbot.keyClick(go, Qt.Key.Key_Space)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: go.text() == "Next question")
    assert go.hasFocus()
    qtbot.keyClick(go, Qt.Key.Key_Space)
    qtbot.waitUntil(falls.hasFocus)


def test_the_picture_takes_no_keyboard_that_does_nothing_there(page: PredictionPage) -> None:
    assert map_of(page).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_three_weights_are_marked_in_the_picture(page: PredictionPage, qtbot: QtBot) -> None:
    question = asked(page, qtbot)
    cells = {divmod(place // 3, 32): "ABC"[n] for n, place in enumerate(question.weights)}
    assert map_of(page)._letters == cells


@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
@pytest.mark.parametrize(("batch", "l2"), [(0, 5.0), (6, 0.0)])
def test_what_is_said_is_what_the_step_did(
    page: PredictionPage,
    session: Session,
    qtbot: QtBot,
    kind: type[Optimiser],
    batch: int,
    l2: float,
) -> None:
    settings = Settings(rate=0.0002, batch=batch, l2=l2, optimiser=kind())
    session.set_settings(settings)
    settle(session, qtbot)
    session.step(3)
    settle(session, qtbot)
    calm(page, qtbot)
    here = session.scene
    assert here is not None
    problem = replace(prepare(here.setup), settings=settings)
    X, labels = problem.training.X, problem.training.labels
    height, count = "loss + L2" if l2 else "loss", batch or len(labels)
    assert f"Will the {height} of the {count} photos of this step" in said(page)
    predict(page, session, qtbot)
    there = session.scene
    assert there is not None
    rows = batch_rows(len(labels), batch, settings.seed, here.step)
    X, labels = (X, labels) if rows is None else (X[rows], labels[rows])
    before, after = (
        evaluate(at.params, X, labels).loss + problem.pull.height(at.params) for at in (here, there)
    )
    assert (" fell from " in said(page)) == (after < before)
    assert (" rose from " in said(page)) == (after > before)
    assert "2 of 2 right so far" in said(page)


def test_a_step_that_blows_up_is_judged_all_the_same(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, rate=1e3, l2=500.0))
    settle(session, qtbot)
    calm(page, qtbot)
    predict(page, session, qtbot)
    go_on(page, qtbot)
    predict(page, session, qtbot)
    qtbot.waitUntil(lambda: session.state.stopped is not None)
    assert "4 of 4 right so far" in said(page)
    assert " rose from " in said(page)


def test_a_step_that_nobody_predicted_counts_nothing(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    session.step()
    settle(session, qtbot)
    assert "so far" not in said(page)


def test_the_next_question_begins_without_answers(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    predict(page, session, qtbot)
    go_on(page, qtbot)
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
    assert map_of(page)._text == "Pause the training to predict."
    session.pause()
    asked(page, qtbot)
    press(page, "It falls", qtbot)
    assert any(button.isChecked() for button in page.findChildren(QPushButton))


def test_where_all_weights_move_alike_it_is_not_said_that_too_little_changes(
    page: PredictionPage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    settle(session, qtbot)
    session.set_settings(replace(session.lab.choices.settings, rate=1e-6))
    session.step(3)
    settle(session, qtbot)
    calm(page, qtbot)
    assert page.asked == ALIKE
    assert map_of(page).accessibleDescription() == str(ALIKE)
