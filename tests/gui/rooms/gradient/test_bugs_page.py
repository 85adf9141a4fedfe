"""Page "Bug bench" with a real session: each mistake is found, and training shows what it does."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient.bug_card import BugCard
from gui.rooms.gradient.bugs_page import BugsPage
from gui.rooms.gradient.rows_view import RowsView
from gui.session.session import Session
from gui.style.language import say
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fields.choice import Choice
from gui.widgets.tables.table import Table
from gui.widgets.texts.paragraph import Paragraph
from model.gradient import BUGS
from model.gradient.bug_trial import TRIAL_STEPS
from model.numeral import brief
from tests.gui.page_making import Begin, Show, begins, calm, make_photos, settle, show_page, words
from tests.gui.rooms.gradient.by_hand import (
    gradient,
    mean_loss,
    params,
    shown_number,
    the_scene,
    training,
)


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> BugsPage:
    page = show_page(BugsPage, session, on_screen, qtbot)
    session.step(4)
    settle(session, qtbot)
    tested(page, qtbot)
    return page


def tested(page: BugsPage, qtbot: QtBot) -> None:
    """Wait until what is chosen has been checked, and trained with."""
    calm(page, qtbot)
    assert ends(page)


def choose(page: BugsPage, place: int, entry: str) -> None:
    """Go to an entry of one of the two lists with the keyboard."""
    choice = page.findChildren(Choice)[place]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(choice.count()):
        if choice.currentText() == entry:
            return
        QTest.keyClick(choice, Qt.Key.Key_Down)
    pytest.fail(f"{entry} is not offered")


def choose_bug(page: BugsPage, name: str, qtbot: QtBot) -> None:
    choose(page, 0, next(say(bug.label) for bug in BUGS if bug.name == name))
    tested(page, qtbot)


def finding(page: BugsPage) -> str:
    return page.findChildren(Paragraph)[1].text()


def ends(page: BugsPage) -> list[tuple[str, str]]:
    return list(page.findChildren(Table)[0].content.lines()[1:])


def rows(page: BugsPage) -> list[list[np.ndarray]]:
    return [
        [picture.values for picture in view.findChildren(Heatmap) if picture.values is not None]
        for view in page.findChildren(RowsView)
    ]


def test_the_wrong_sign_is_named_and_its_picture_is_the_other_way_round(
    page: BugsPage, session: Session
) -> None:
    assert "all rows of W and in b" in finding(page)
    assert "the sign is wrong" in finding(page)
    right, wrong, apart = rows(page)
    dW, _ = gradient(*params(session), *training(session))
    shape = the_scene(session).setup.eye.shape
    assert shape is not None
    for row in range(2):
        expected = -dW[row].reshape(shape).mean(axis=2)
        np.testing.assert_allclose(right[row], expected, atol=1e-5 * np.abs(dW).max())
        np.testing.assert_allclose(wrong[row], -right[row])
        np.testing.assert_allclose(apart[row], -2 * right[row], rtol=1e-6)


def test_the_curves_are_plain_gradient_descent_with_and_without_the_mistake(
    page: BugsPage, session: Session
) -> None:
    X, labels = training(session)
    rate = session.lab.choices.settings.rate
    expected = []
    for sign in (1, -1):
        W, b = np.zeros((2, X.shape[1])), np.zeros(2)
        for _ in range(TRIAL_STEPS):
            dW, db = gradient(W, b, X, labels)
            W, b = W - sign * rate * dW, b - sign * rate * db
        expected.append(mean_loss(W, b, X, labels))
    shown = ends(page)
    assert [name for name, _ in shown] == ["the right gradient", "wrong sign"]
    assert shown_number(shown[0][1]) == pytest.approx(expected[0], abs=2e-4)
    assert shown_number(shown[1][1]) == pytest.approx(expected[1], rel=0.02)


def test_a_forgotten_mean_is_counted(page: BugsPage, session: Session, qtbot: QtBot) -> None:
    choose_bug(page, "mean", qtbot)
    photos = len(training(session)[1])
    assert f"{photos} times what is felt, and there are {photos} photos" in finding(page)


def limits(page: BugsPage) -> list[float]:
    return [view.findChildren(Heatmap)[0].limit for view in page.findChildren(RowsView)]


def test_all_gradients_are_drawn_on_the_scale_of_the_largest(page: BugsPage, qtbot: QtBot) -> None:
    choose_bug(page, "mean", qtbot)
    right, wrong, apart = (float(np.abs(row).max()) for row in rows(page))
    assert limits(page) == [pytest.approx(max(right, wrong, apart))] * 3
    assert wrong > 10 * right


def reason(page: BugsPage) -> str:
    return page.findChildren(Paragraph)[2].text()


def test_a_sum_in_place_of_a_mean_is_another_rate_and_that_is_why_it_ends_lower(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    assert reason(page) == ""
    choose_bug(page, "mean", qtbot)
    photos, rate = len(training(session)[1]), session.lab.choices.settings.rate
    right, wrong = (shown_number(end) for _, end in ends(page))
    assert wrong < right
    assert f"the same as η = {brief(photos * rate)} in place of {brief(rate)}." in reason(page)
    assert "That is why the loss ends lower" in reason(page)
    # What is said is so: plain steps with that rate end there.
    X, labels = training(session)
    W, b = np.zeros((2, X.shape[1])), np.zeros(2)
    for _ in range(TRIAL_STEPS):
        dW, db = gradient(W, b, X, labels)
        W, b = W - photos * rate * dW, b - photos * rate * db
    assert wrong == pytest.approx(mean_loss(W, b, X, labels), abs=2e-4)


def test_with_l2_the_pull_is_named_too_and_no_other_optimiser_is_spoken_of(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    choose_bug(page, "mean", qtbot)
    assert "Adam" in reason(page)
    choose(page, 1, "0.1")
    tested(page, qtbot)
    photos = len(training(session)[1])
    assert f"with L2 = {brief(0.1 / photos)} in place of 0.1." in reason(page)
    assert "Adam" not in reason(page)


def test_a_rate_that_is_too_large_so_many_times_over_is_called_that(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, rate=50.0))
    settle(session, qtbot)
    choose_bug(page, "mean", qtbot)
    (_, right), (_, wrong) = ends(page)
    too_much = wrong.startswith("blew up") or shown_number(wrong) > shown_number(right)
    assert ("That is too much here." in reason(page)) == too_much
    assert ("ends lower" in reason(page)) == (not too_much)


def test_labels_that_are_off_by_one_have_no_factor(page: BugsPage, qtbot: QtBot) -> None:
    choose_bug(page, "one-hot", qtbot)
    assert "No factor explains it" in finding(page)


def test_a_forgotten_b_is_found_in_b_alone(page: BugsPage, qtbot: QtBot) -> None:
    choose_bug(page, "bias", qtbot)
    assert "wrong in b alone" in finding(page)


def test_a_wrong_factor_of_l2_hides_until_there_is_l2(page: BugsPage, qtbot: QtBot) -> None:
    choose_bug(page, "l2", qtbot)
    assert "It agrees" in finding(page)
    assert "nobody can notice the mistake at this step" in finding(page)
    choose(page, 1, "1")
    tested(page, qtbot)
    assert "that of L2 is 2 times what is felt" in finding(page)


def test_without_a_mistake_the_check_agrees_and_there_is_one_curve(
    page: BugsPage, qtbot: QtBot
) -> None:
    choose(page, 0, "no mistake")
    tested(page, qtbot)
    assert finding(page).startswith("It agrees")
    assert "nobody can notice" not in finding(page)
    assert [name for name, _ in ends(page)] == ["the right gradient"]


def test_a_curve_that_blows_up_says_so(page: BugsPage, session: Session, qtbot: QtBot) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    session.set_settings(replace(session.lab.choices.settings, rate=100.0))
    settle(session, qtbot)
    qtbot.waitUntil(lambda: not ends(page))
    tested(page, qtbot)
    assert "blew up at step" in ends(page)[1][1]


def test_another_step_is_checked_when_it_has_stayed(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    before = rows(page)[0][0]
    session.step(30)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: not ends(page))
    tested(page, qtbot)
    dW, _ = gradient(*params(session), *training(session))
    shape = the_scene(session).setup.eye.shape
    assert shape is not None
    np.testing.assert_allclose(
        rows(page)[0][0], -dW[0].reshape(shape).mean(axis=2), atol=1e-5 * np.abs(dW).max()
    )
    assert not np.array_equal(rows(page)[0][0], before)


def test_a_hidden_page_checks_nothing_and_gives_up_what_it_does(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    choose(page, 0, "b forgotten")
    assert session.tasks.busy
    page.hide()
    assert not session.tasks.busy
    session.step(3)
    settle(session, qtbot)
    assert not begins(page)
    assert not session.tasks.busy
    page.show()
    tested(page, qtbot)
    assert "wrong in b alone" in finding(page)


def test_photos_of_one_class_get_a_sentence(page: BugsPage, session: Session, qtbot: QtBot) -> None:
    session.relabel([example.photo.digest for example in session.lab.examples], 0)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "photos of dogs only" in finding(page))
    assert rows(page) == [[], [], []]
    assert ends(page) == []


def test_a_change_of_language_leaves_nothing_empty(page: BugsPage) -> None:
    before = sorted(words(page))
    for child in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(page)) == before
    assert page.findChildren(BugCard)[0].title.text() == "Bug bench"
