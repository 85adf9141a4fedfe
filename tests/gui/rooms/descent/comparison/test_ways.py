"""Ways not taken, on the page "Compare": what is kept, compared, named and taken up again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.descent.comparison.branch_list import BranchList
from gui.rooms.descent.comparison.compare_page import ComparePage
from gui.rooms.descent.comparison.difference_card import DifferenceCard
from gui.session.session import Session
from gui.tables.table import Table
from gui.widgets.texts.label import Label
from model.eyes import eye_named
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, words
from tests.gui.table_reading import texts


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(40))


@pytest.fixture
def page(
    session: Session, on_screen: Callable[[Callable[[], ComparePage]], ComparePage], qtbot: QtBot
) -> ComparePage:
    session.memory.remember("compare.ways", "open")
    page = on_screen(lambda: ComparePage(session))
    session.refresh()
    settle(session, qtbot)
    return page


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def part(session: Session, qtbot: QtBot, *, at: int = 3, rate: float = 0.001) -> None:
    """Train ten steps, go back, and train on in another way."""
    session.step(10)
    settle(session, qtbot)
    session.go_to(at)
    settle(session, qtbot)
    session.set_settings(replace(session.lab.choices.settings, rate=rate))
    settle(session, qtbot)
    session.step(6)
    settle(session, qtbot)


def table(page: ComparePage) -> Table:
    return page.findChildren(BranchList)[0].findChildren(Table)[0]


def row(page: ComparePage, number: int = 0) -> list[str]:
    return list(texts(table(page))[1 + number])


def press(page: ComparePage, words: str, qtbot: QtBot) -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_as_long_as_there_is_one_way_only_it_says_how_to_make_another(page: ComparePage) -> None:
    assert not table(page).isVisible()
    assert not page.findChildren(DifferenceCard)[0].isVisible()


def test_the_film_that_was_left_stands_in_a_row(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    part(session, qtbot)
    name, origin, length, settings, _ = row(page)
    assert (name, origin, length) == ("way 1", "3", "10")
    assert settings == "η 0.01, gradient descent"


def test_both_are_put_beside_each_other(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    part(session, qtbot)
    card = page.findChildren(DifferenceCard)[0]
    qtbot.waitUntil(card.isVisible)
    scene = session.scene
    assert scene is not None
    assert scene.held_out is not None
    share = f"{scene.held_out.right} of {len(scene.held_out.losses)}"
    wanted = f"right on {share} that neither has learnt from"
    assert any(wanted in text for text in words(card) if text.startswith("The film:"))


def test_going_on_with_it_brings_film_and_settings_back(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    part(session, qtbot)
    press(page, "Go on with it", qtbot)
    settle(session, qtbot)
    assert (session.state.step, session.lab.choices.settings.rate) == (10, 0.01)
    assert row(page)[2] == "9"


def test_a_name_stays_with_its_way(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    part(session, qtbot)
    table(page).setFocus()
    keyboard = page.window().windowHandle()
    QTest.keyClick(keyboard, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "  the lecture's  ")
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.branches[0].name != "")
    assert session.state.branches[0].name == "the lecture's"
    assert row(page)[0] == "the lecture's"


def test_a_way_can_be_forgotten(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    part(session, qtbot)
    press(page, "Forget it", qtbot)
    assert session.state.branches == ()
    assert not table(page).isVisible()


def test_a_page_that_is_hidden_does_not_work(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    page.hide()
    part(session, qtbot)
    assert not session.tasks.busy
    page.show()
    qtbot.waitUntil(lambda: page.findChildren(DifferenceCard)[0].isVisible())
    assert page.findChildren(BranchList)[0].index == 0


def test_a_film_that_begins_again_stands_in_a_row_at_once(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    part(session, qtbot)
    session.reset()
    assert [way.history.length for way in session.state.branches] == [10, 9]
    assert not page.findChildren(DifferenceCard)[0].isVisible()
    settle(session, qtbot)
    assert row(page, 1)[2] == "9"
    qtbot.waitUntil(page.findChildren(DifferenceCard)[0].isVisible)


def test_a_film_of_another_x_is_named_and_its_weights_are_not_laid_beside_these(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    session.step(4)
    settle(session, qtbot)
    session.set_eye(eye_named("pixels16"))
    settle(session, qtbot)
    session.choose(replace(session.lab.choices, scaling="unit"))
    settle(session, qtbot)
    session.step(3)
    settle(session, qtbot)
    assert row(page)[1:4] == ["0", "4", "pixels 32 × 32, mean-centred, η 0.01, gradient descent"]
    assert not page.findChildren(DifferenceCard)[0].isVisible()
    assert any(
        "another x" in label.text() for label in page.findChildren(Label) if label.isVisible()
    )

    press(page, "Go on with it", qtbot)
    settle(session, qtbot)
    assert (session.lab.choices.eye.name, session.state.length) == ("pixels32", 4)
    assert row(page)[2] == "3"
