"""Page "The race" with a real session: the numbers are right, and it ends when it should."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient import race_page
from gui.rooms.gradient.race_page import RacePage
from gui.rooms.gradient.rows_view import RowsView
from gui.session.session import Session
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.value_strip import ValueStrip
from gui.widgets.fields.choice import Choice
from gui.widgets.tables.table import Table
from gui.widgets.texts.paragraph import Paragraph
from model.gradient.gradient_race import Clock, Race, RaceStanding
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, Show, calm, make_photos, settle, show_page, words
from tests.gui.rooms.gradient.by_hand import (
    gradient,
    params,
    photo,
    shown_number,
    the_scene,
    training,
)
from tests.model.networks import colours, eye_of


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> RacePage:
    page = show_page(RacePage, session, on_screen, qtbot)
    session.step(4)
    settle(session, qtbot)
    return page


def button(page: RacePage) -> QPushButton:
    return page.findChildren(QPushButton)[0]


def press(page: RacePage) -> None:
    QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)


def race(page: RacePage, qtbot: QtBot) -> None:
    press(page)
    calm(page, qtbot)


def under_way(page: RacePage, qtbot: QtBot) -> None:
    press(page)
    qtbot.waitUntil(lambda: "is at weight" in sentence(page))
    assert page.session.tasks.busy


def choose_all(page: RacePage) -> None:
    choice = page.findChildren(Choice)[0]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)


def lines(page: RacePage) -> dict[str, tuple[str, ...]]:
    return {line[0].split(",")[0]: line[1:] for line in page.findChildren(Table)[0].content.lines()}


def sentence(page: RacePage) -> str:
    return page.findChildren(Paragraph)[0].text()


def pictures(page: RacePage) -> list[list[np.ndarray]]:
    return [
        [picture.values for picture in view.findChildren(Heatmap) if picture.values is not None]
        for view in page.findChildren(RowsView)
    ]


def test_a_race_over_one_photo_finds_the_gradient_that_the_formulas_give(
    page: RacePage, session: Session, qtbot: QtBot
) -> None:
    race(page, qtbot)
    dW, db = gradient(*params(session), *photo(session))
    shape = the_scene(session).setup.eye.shape
    assert shape is not None
    felt, calculated = pictures(page)
    for row in range(2):
        right = -dW[row].reshape(shape).mean(axis=2)
        np.testing.assert_allclose(calculated[row], right, atol=1e-6 * np.abs(dW).max())
        np.testing.assert_allclose(felt[row], right, atol=1e-3 * np.abs(dW).max())
    shown = lines(page)
    total = dW.size + db.size
    assert shown["weight by weight"][:2] == (f"{total + 1:,}", "100 %")
    assert shown["all at once"][:2] == ("1", "100 %")
    assert shown["backpropagation"][:2] == ("5", "100 %")
    assert shown["backpropagation"][4] == "≈ 1.0"
    assert f"The same {total:,} slopes" in sentence(page)


def test_time_and_ratio_and_error_are_those_of_the_lanes(
    page: RacePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    standings: list[RaceStanding] = []

    class Recorded(Race):
        def run(self, clock: Clock) -> Iterator[RaceStanding]:
            for standing in super().run(clock):
                standings.append(standing)
                yield standing

    monkeypatch.setattr(race_page, "Race", Recorded)
    race(page, qtbot)
    standing = standings[-1]
    loop, back = standing.loop, standing.backpropagation
    assert loop is not None
    assert back is not None
    shown = lines(page)
    assert shown["weight by weight"][2] == shown["weight by weight"][3]  # all of it is done
    ratio = loop.seconds / back.seconds
    assert shown_number(shown["weight by weight"][4]) == pytest.approx(ratio, rel=0.05)
    largest = np.abs(back.reference).max()
    error = np.abs(loop.values - back.reference).max() / largest
    assert shown_number(shown["weight by weight"][5]) == pytest.approx(error, rel=0.05)
    assert error < 1e-3
    exact = np.abs(back.values - back.reference).max() / largest
    assert shown_number(shown["backpropagation"][5]) == pytest.approx(exact, rel=0.05)


def test_a_race_over_all_training_photos_finds_the_mean_gradient(
    page: RacePage, session: Session, qtbot: QtBot
) -> None:
    choose_all(page)
    X, labels = training(session)
    assert any(f"{len(X)} photos" in said for said in words(page))
    race(page, qtbot)
    dW, _ = gradient(*params(session), X, labels)
    shape = the_scene(session).setup.eye.shape
    assert shape is not None
    for view in pictures(page):
        np.testing.assert_allclose(
            view[0], -dW[0].reshape(shape).mean(axis=2), atol=1e-2 * np.abs(dW).max()
        )


def test_the_left_picture_fills_while_the_right_one_is_complete(
    page: RacePage, qtbot: QtBot
) -> None:
    under_way(page, qtbot)
    qtbot.waitUntil(lambda: bool(pictures(page)[0]))
    felt, calculated = pictures(page)
    assert np.isnan(felt[1]).any()
    assert not np.isnan(calculated[1]).any()
    assert shown_number(lines(page)["weight by weight"][1].split()[0]) < 100
    assert "is at weight" in sentence(page)
    assert button(page).text() == "Cancel"


def test_a_race_can_be_cancelled_and_says_how_far_it_came(page: RacePage, qtbot: QtBot) -> None:
    under_way(page, qtbot)
    press(page)
    assert not page.session.tasks.busy
    assert "Stopped at weight" in sentence(page)
    assert button(page).text() == "Start the race"


def test_a_race_ends_when_the_page_is_hidden(page: RacePage, qtbot: QtBot) -> None:
    under_way(page, qtbot)
    page.hide()
    assert not page.session.tasks.busy


def test_another_step_or_another_photo_ends_the_race_and_forgets_it(
    page: RacePage, session: Session, qtbot: QtBot
) -> None:
    under_way(page, qtbot)
    session.follow(session.lab.examples[3].photo)
    assert not page.session.tasks.busy
    assert lines(page)["weight by weight"][0] == "–"
    race(page, qtbot)
    session.step(1)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: lines(page)["weight by weight"][0] == "–")
    assert pictures(page) == [[], []]


def test_while_training_runs_nobody_can_start(
    page: RacePage, session: Session, qtbot: QtBot
) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: not button(page).isEnabled())
    assert "Pause it" in sentence(page)
    session.pause()
    settle(session, qtbot)
    qtbot.waitUntil(button(page).isEnabled)


def test_a_photo_without_a_label_cannot_be_raced_but_all_photos_can(
    page: RacePage, session: Session
) -> None:
    session.ask((make_examples(40)[39].photo,))
    assert "without a label there is no loss" in sentence(page)
    assert not button(page).isEnabled()
    choose_all(page)
    assert button(page).isEnabled()


def test_features_are_shown_as_bars(
    page: RacePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: the_scene(session).setup.eye.shape is None)
    settle(session, qtbot)
    race(page, qtbot)
    strips = [strip for strip in page.findChildren(ValueStrip) if strip.isVisible()]
    assert len(strips) == 4
    assert len({strip.limit for strip in strips}) == 1


def test_a_change_of_language_leaves_nothing_empty(page: RacePage, qtbot: QtBot) -> None:
    race(page, qtbot)
    before = sorted(words(page))
    for child in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(page)) == before
