"""Page "Bugs" with a real session: each is to be spotted first, then named, with its reason."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient.bugs.bug_card import BugCard
from gui.rooms.gradient.bugs.bug_question import BugQuestion
from gui.rooms.gradient.bugs.bugs_page import NAMES, BugsPage
from gui.rooms.gradient.bugs.feature_slopes import FeatureSlopes
from gui.rooms.gradient.bugs.slopes_plot import SlopesPlot
from gui.session.session import Session
from gui.tables.table import Table
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fields.choice import Choice
from model.gradient.bug_trial import TRIAL_STEPS
from model.numeral import brief
from tests.gui.cut_texts import painted_cut
from tests.gui.page_making import Begin, Show, begins, calm, make_photos, settle, show_page, words
from tests.gui.rooms.gradient.by_hand import (
    gradient,
    mean_loss,
    params,
    shown_number,
    the_scene,
    training,
)
from tests.model.networks import colours, eye_of

L2 = 0.1


@pytest.fixture
def session(begin: Begin) -> Session:
    session = begin(make_photos(24))
    session.step(4)
    return session


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> BugsPage:
    page = show_page(BugsPage, session, on_screen, qtbot)
    calm(page, qtbot)
    return page


def button(page: BugsPage, name: str) -> QPushButton:
    (found,) = (b for b in page.findChildren(QPushButton) if b.text() == name and b.isVisible())
    return found


def turn_to(page: BugsPage, name: str, qtbot: QtBot) -> None:
    """Go on to the gradient with a bug, and have it shown."""
    for _ in range(NAMES.index(name)):
        button(page, "Next gradient").click()
    if "Which bug" in question(page):
        button(page, "Just show it").click()
    calm(page, qtbot)


def question(page: BugsPage) -> str:
    return " ".join(words(page.findChildren(BugQuestion)[0]))


def headline(page: BugsPage) -> str:
    return page.findChildren(BugCard)[0].headline.text()


def check(page: BugsPage) -> str:
    """What the check says, and the losses, behind their fold."""
    (fold,) = (b for b in page.findChildren(QToolButton) if b.text() == "What the check says")
    if not fold.isChecked():
        QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    return "\n".join(words(page))


def ends(page: BugsPage) -> dict[str, str]:
    return dict(page.findChildren(Table)[0].content.lines()[1:])


def pictures(page: BugsPage) -> list[np.ndarray]:
    return [p.values for p in page.findChildren(Heatmap) if p.values is not None]


def choose_l2(page: BugsPage, key: Qt.Key, qtbot: QtBot) -> None:
    check(page)
    choice = page.findChildren(Choice)[0]
    choice.setFocus()
    QTest.keyClick(choice, key)
    calm(page, qtbot)


def pulled(session: Session) -> np.ndarray:
    """The slopes of W of mean loss + L2, by the formulas; training began at 0."""
    dW, _ = gradient(*params(session), *training(session))
    return np.asarray(dW + L2 * params(session)[0])


def test_a_bug_is_spotted_before_its_name_is_said(page: BugsPage) -> None:
    assert "Is there a bug in it?" in headline(page)
    assert "Guess first" in check(page)
    assert "wrong sign" not in headline(page)
    button(page, "wrong sign").click()
    assert headline(page) == "The bug: wrong sign."
    assert question(page).startswith("Spotted! Everything points the other way")
    assert "the sign is wrong" in check(page)
    button(page, "Ask me again").click()
    button(page, "b forgotten").click()
    assert question(page).startswith("Your guess: b forgotten. Everything")


def test_all_three_pictures_are_on_one_scale_and_the_last_is_the_difference(
    page: BugsPage, session: Session
) -> None:
    right, wrong, apart = pictures(page)
    shape = the_scene(session).setup.eye.shape
    assert shape is not None
    expected = -pulled(session)[0].reshape(shape).mean(axis=2)
    np.testing.assert_allclose(right, expected, atol=1e-5 * np.abs(expected).max())
    np.testing.assert_allclose(wrong, -right)
    np.testing.assert_allclose(apart, -2 * right, rtol=1e-6)
    largest = float(np.abs(apart).max())
    limits = [picture.limit for picture in page.findChildren(Heatmap)]
    assert limits == [pytest.approx(largest)] * 3


def test_the_curves_are_plain_gradient_descent_with_and_without_the_bug(
    page: BugsPage, session: Session
) -> None:
    button(page, "Just show it").click()
    X, labels = training(session)
    rate = session.lab.choices.settings.rate
    for name, sign in (("as it should be", 1), ("as it is", -1)):
        W, b = np.zeros((2, X.shape[1])), np.zeros(2)
        for _ in range(TRIAL_STEPS):
            dW, db = gradient(W, b, X, labels)
            W, b = W - sign * rate * (dW + L2 * W), b - sign * rate * db
        expected = mean_loss(W, b, X, labels)
        assert shown_number(ends(page)[name]) == pytest.approx(expected, rel=0.02)


def test_a_sum_in_place_of_a_mean_ends_lower_and_the_reason_is_given(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    turn_to(page, "mean", qtbot)
    photos, rate = len(training(session)[1]), session.lab.choices.settings.rate
    assert shown_number(ends(page)["as it is"]) < shown_number(ends(page)["as it should be"])
    assert f"the same as η = {brief(photos * rate)} in place of {brief(rate)}" in question(page)
    assert f"with L2 = {brief(L2 / photos)} in place of 0.1." in question(page)
    assert "That is why the loss ends lower" in question(page)
    assert f"{photos} times what is felt, and there are {photos} photos" in check(page)
    choose_l2(page, Qt.Key.Key_Home, qtbot)
    assert "with L2" not in question(page)


def test_a_rate_that_is_too_large_so_many_times_over_is_called_that(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    session.set_settings(replace(session.lab.choices.settings, rate=100.0))
    settle(session, qtbot)
    turn_to(page, "mean", qtbot)
    assert "That is too much here." in question(page)
    assert "blew up at step" in ends(page)["as it is"]


def test_a_forgotten_b_is_seen_in_b_alone(page: BugsPage, qtbot: QtBot) -> None:
    turn_to(page, "bias", qtbot)
    right, wrong, apart = pictures(page)
    np.testing.assert_array_equal(right, wrong)
    assert not apart.any()
    biases = [said for said in words(page) if said.startswith("and b dog")]
    assert biases[1] == "and b dog: 0"
    assert biases[0] != biases[1]
    assert "wrong in b alone" in check(page)


def test_labels_that_are_off_by_one_have_no_factor(page: BugsPage, qtbot: QtBot) -> None:
    turn_to(page, "one-hot", qtbot)
    assert "No factor explains it" in check(page)


def test_a_wrong_factor_of_l2_looks_like_w_and_hides_without_l2(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    turn_to(page, "l2", qtbot)
    shape = the_scene(session).setup.eye.shape
    assert shape is not None
    W = params(session)[0][0].reshape(shape).mean(axis=2)
    np.testing.assert_allclose(pictures(page)[2], -L2 * W, atol=1e-4 * np.abs(L2 * W).max())
    assert "that of L2 is 2 times what is felt" in check(page)
    choose_l2(page, Qt.Key.Key_Home, qtbot)
    assert "nobody can notice it" in question(page)


def test_a_gradient_without_a_bug_is_called_right(page: BugsPage, qtbot: QtBot) -> None:
    turn_to(page, "none", qtbot)
    assert "This gradient is right" in headline(page)
    assert "nobody can notice" not in question(page)
    assert "It agrees" in check(page)


def test_of_features_the_strongest_have_bars_and_all_are_dots_behind_the_fold(
    page: BugsPage, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: the_scene(session).setup.eye.shape is None)
    settle(session, qtbot)
    calm(page, qtbot)
    assert not [picture for picture in page.findChildren(Heatmap) if picture.isVisible()]
    bars = page.findChildren(FeatureSlopes)[0]
    assert bars.isVisible()
    right, wrong, apart = bars.moves.T
    assert np.abs(right).max() > 0
    np.testing.assert_allclose(wrong, -right)
    np.testing.assert_allclose(apart, -2 * right, rtol=1e-5)
    for width in (380, 600, 900):
        bars.setFixedWidth(width)
        QApplication.processEvents()
        assert painted_cut(bars, monkeypatch) == []
    assert bars.accessibleDescription().startswith("as it should be, as it is, the difference; ")
    check(page)
    (dots,) = page.findChildren(SlopesPlot)[0].chart().dots
    np.testing.assert_allclose(dots.up, -dots.across)


def test_another_step_is_tried_and_a_hidden_page_tries_nothing(
    page: BugsPage, session: Session, qtbot: QtBot
) -> None:
    before = pictures(page)[0]
    session.step(30)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: session.tasks.busy)
    page.hide()
    assert not session.tasks.busy
    assert not begins(page)
    page.show()
    calm(page, qtbot)
    assert not np.array_equal(pictures(page)[0], before)


def test_photos_of_one_class_get_a_sentence(page: BugsPage, session: Session, qtbot: QtBot) -> None:
    session.relabel([example.photo.digest for example in session.lab.examples], 0)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "photos of dogs only" in headline(page))
    assert pictures(page) == []
    assert not [picture for picture in page.findChildren(Heatmap) if picture.isVisible()]


def test_a_change_of_language_leaves_nothing_empty(page: BugsPage) -> None:
    before = sorted(words(page))
    for child in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(page)) == before
