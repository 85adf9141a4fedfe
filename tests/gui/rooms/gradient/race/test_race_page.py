"""Page "Race" with a real session: it asks first, then runs by itself, and its numbers are true."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient.race import race_page
from gui.rooms.gradient.race.race_card import RaceCard
from gui.rooms.gradient.race.race_page import RacePage
from gui.session.session import Session
from gui.tables.table import Table
from gui.widgets.fields.choice import Choice
from gui.widgets.guess import Guess
from model.gradient.gradient_race import Clock, Race, RaceStanding
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, Show, calm, make_photos, settle, show_page, words
from tests.gui.rooms.gradient.by_hand import params, shown_number, training


@pytest.fixture
def session(begin: Begin) -> Session:
    session = begin(make_photos(24))
    session.step(4)
    return session


@pytest.fixture(autouse=True)
def standings(monkeypatch: pytest.MonkeyPatch) -> list[RaceStanding]:
    """All that races tell."""
    told: list[RaceStanding] = []

    class Recorded(Race):
        def run(self, clock: Clock) -> Iterator[RaceStanding]:
            for standing in super().run(clock):
                told.append(standing)
                yield standing

    monkeypatch.setattr(race_page, "Race", Recorded)
    return told


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> RacePage:
    return show_page(RacePage, session, on_screen, qtbot)


def press(page: QWidget, name: str) -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def headline(page: RacePage) -> str:
    return page.findChildren(RaceCard)[0].headline.text()


def reason(page: RacePage) -> str:
    return " ".join(words(page.findChildren(Guess)[0]))


def raced(page: RacePage, qtbot: QtBot, guess: str = "100 times") -> None:
    press(page, guess)
    calm(page, qtbot)


def lines(page: RacePage) -> dict[str, tuple[str, ...]]:
    return {line[0].split(",")[0]: line[1:] for line in page.findChildren(Table)[0].content.lines()}


def test_it_asks_first_and_races_by_itself_when_somebody_has_guessed(
    page: RacePage, session: Session, qtbot: QtBot
) -> None:
    calm(page, qtbot)
    total = f"{sum(numbers.size for numbers in params(session)):,}"
    assert f"Backpropagation has all {total} slopes after" in headline(page)
    assert lines(page)["weight by weight"][0] == "–"
    raced(page, qtbot)
    assert f"All {total} slopes: backpropagation takes" in headline(page)
    assert "Your guess: 100 times." in reason(page)
    assert "looks at the loss anew for each weight" in reason(page)


def test_times_and_errors_are_those_of_the_lanes(
    page: RacePage, qtbot: QtBot, standings: list[RaceStanding]
) -> None:
    raced(page, qtbot)
    standing = standings[-1]
    loop, back = standing.loop, standing.backpropagation
    assert loop is not None
    shown = lines(page)
    assert shown["weight by weight"][1] == "100 %"
    assert shown_number(shown["weight by weight"][4]) == pytest.approx(
        loop.seconds / back.seconds, rel=0.05
    )
    error = np.abs(loop.values - back.reference).max() / np.abs(back.reference).max()
    assert shown_number(shown["weight by weight"][5]) == pytest.approx(error, rel=0.05)
    (fold,) = (b for b in page.findChildren(QToolButton) if b.text().startswith("All at once"))
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert page.findChildren(Table)[0].isVisible()


def test_it_can_be_stopped_and_says_how_far_it_came(page: RacePage, qtbot: QtBot) -> None:
    press(page, "thousands of times")
    qtbot.waitUntil(lambda: "Weight by weight has" in headline(page))
    press(page, "Cancel")
    assert not page.session.tasks.busy
    assert "Stopped at weight" in headline(page)
    press(page, "Race again")
    calm(page, qtbot)
    assert "weight by weight takes" in headline(page)


def test_it_ends_when_the_page_is_left(page: RacePage, qtbot: QtBot) -> None:
    press(page, "Just show it")
    qtbot.waitUntil(lambda: "Weight by weight has" in headline(page))
    page.hide()
    assert not page.session.tasks.busy


def test_another_step_is_raced_anew_and_while_training_runs_it_waits(
    page: RacePage, session: Session, qtbot: QtBot, standings: list[RaceStanding]
) -> None:
    raced(page, qtbot)
    session.toggle_run()
    qtbot.waitUntil(lambda: "waits for a pause" in headline(page))
    session.pause()
    settle(session, qtbot)
    calm(page, qtbot)
    assert "weight by weight takes" in headline(page)
    assert session.scene is not None
    assert standings[-1].params.same_as(session.scene.params)


def test_a_photo_without_a_label_is_raced_on_too_and_all_photos_can_be_chosen(
    page: RacePage, session: Session, qtbot: QtBot, standings: list[RaceStanding]
) -> None:
    raced(page, qtbot)
    session.ask((make_examples(40)[39].photo,))
    calm(page, qtbot)
    assert standings[-1].photos == 1
    assert any("just suppose a cat" in said for said in words(page))
    session.follow(session.lab.examples[3].photo)
    calm(page, qtbot)
    assert standings[-1].photos == 1
    choice = page.findChildren(Choice)[0]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    calm(page, qtbot)
    assert standings[-1].photos == len(training(session)[0])


def test_a_change_of_language_leaves_nothing_empty(page: RacePage, qtbot: QtBot) -> None:
    raced(page, qtbot)
    before = sorted(words(page))
    for child in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(page)) == before
