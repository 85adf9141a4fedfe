"""Page "One photo": the chain of the followed photo at the step that is shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.photo.chain_view import ChainView
from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.rooms.backprop.photo.photo_page import PhotoPage
from gui.session.session import Session
from gui.style import language
from model.backprop.chain import Chain, take_apart
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, settle, show_page, words

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> PhotoPage:
    return show_page(PhotoPage, session, on_screen, qtbot)


def view(page: PhotoPage) -> ChainView:
    return page.findChildren(ChainView)[0]


def button(page: PhotoPage, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)


def expected(session: Session, number: int = 0) -> Chain:
    scene = session.scene
    assert scene is not None
    example = session.lab.examples[number]
    x = scene.scaling.apply(session.feature_cache.see(scene.setup.eye, example.photo))
    return take_apart(scene.params, x, example.label)


def filled(page: PhotoPage, chain: Chain, at: int) -> str:
    return ChainWords(chain).filled(chain.operations[at], view(page).example)


def go_to_the_end(page: PhotoPage) -> None:
    button(page, "Last operation").click()


def test_it_begins_with_the_first_operation_and_plays(page: PhotoPage, qtbot: QtBot) -> None:
    assert "1 of 18, forward" in words(page)
    (timer,) = (timer for timer in page.findChildren(QTimer) if not timer.isSingleShot())
    assert timer.isActive()
    timer.setInterval(1)
    qtbot.waitUntil(lambda: not timer.isActive())
    assert "18 of 18, backward" in words(page)
    (play,) = (b for b in page.findChildren(QPushButton) if b.text() == "Play")
    play.click()
    assert timer.isActive()
    qtbot.waitUntil(lambda: not timer.isActive())
    assert "18 of 18, backward" in words(page)


def test_whoever_takes_a_step_by_hand_or_leaves_stops_it(page: PhotoPage) -> None:
    (timer,) = (timer for timer in page.findChildren(QTimer) if not timer.isSingleShot())
    QTest.keyClick(view(page), Qt.Key.Key_Right)
    assert not timer.isActive()
    (play,) = (b for b in page.findChildren(QPushButton) if b.text() == "Play")
    play.click()
    assert timer.isActive()
    page.hide()
    assert not timer.isActive()


def test_the_chain_rule_is_named_on_the_way_back(page: PhotoPage) -> None:
    place = view(page).place_of(("by_score", 1)).toPoint()
    QTest.mouseClick(view(page), Qt.MouseButton.LeftButton, pos=place)
    assert "Back again: every arrow multiplies what arrives by its own slope." in words(page)
    place = view(page).place_of(("loss", None)).toPoint()
    QTest.mouseClick(view(page), Qt.MouseButton.LeftButton, pos=place)
    assert any(text.startswith("Forward is done: the loss is 0.69.") for text in words(page))


def test_it_is_the_whole_chain_of_the_followed_photo(
    page: PhotoPage, session: Session, qtbot: QtBot
) -> None:
    go_to_the_end(page)
    session.step(30)
    settle(session, qtbot)
    chain = expected(session)
    qtbot.waitUntil(lambda: filled(page, chain, 17) in words(page))
    assert "18 of 18, backward" in words(page)
    assert "dog 0.png · label: dog" in words(page)


def test_it_belongs_to_the_step_that_is_shown(
    page: PhotoPage, session: Session, qtbot: QtBot
) -> None:
    QTest.mouseClick(
        view(page), Qt.MouseButton.LeftButton, pos=view(page).place_of(("loss", None)).toPoint()
    )
    assert "−log 0.50 = 0.69" in words(page)
    session.step(40)
    settle(session, qtbot)
    later = expected(session)
    qtbot.waitUntil(lambda: filled(page, later, 7) in words(page))
    session.go_to(10)
    settle(session, qtbot)
    earlier = expected(session)
    qtbot.waitUntil(lambda: filled(page, earlier, 7) in words(page))
    assert filled(page, earlier, 7) != filled(page, later, 7)


def test_buttons_keys_and_clicks_go_through_the_same_operations(page: PhotoPage) -> None:
    first = next(
        b for b in page.findChildren(QPushButton) if b.accessibleName().startswith("First")
    )
    first.click()
    assert "1 of 18, forward" in words(page)
    QTest.keyClick(view(page), Qt.Key.Key_Right)
    assert "2 of 18, forward" in words(page)
    place = view(page).place_of(("by_score", 1)).toPoint()
    QTest.mouseClick(view(page), Qt.MouseButton.LeftButton, pos=place)
    assert "14 of 18, backward" in words(page)
    button(page, "Next operation").click()
    assert "15 of 18, backward" in words(page)


def test_another_photo_keeps_the_operation(page: PhotoPage, session: Session) -> None:
    place = view(page).place_of(("by_score", 1)).toPoint()
    QTest.mouseClick(view(page), Qt.MouseButton.LeftButton, pos=place)
    session.follow(session.lab.examples[3].photo)
    assert "14 of 18, backward" in words(page)
    assert "cat 3.png · label: cat" in words(page)
    assert filled(page, expected(session, 3), 13) in words(page)


def test_a_photo_without_a_label_is_taken_for_what_it_may_be(
    page: PhotoPage, session: Session
) -> None:
    go_to_the_end(page)
    session.ask((make_examples(1, first=500)[0].photo,))
    assert "dog 500.png · supposed to be a dog" in words(page)
    assert any("just suppose a dog" in said for said in words(page))
    assert "18 of 18, backward" in words(page)


def test_without_photos_it_says_what_to_do(page: PhotoPage, session: Session, qtbot: QtBot) -> None:
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert "Add photos" in view(page).accessibleDescription()


def test_hidden_it_does_nothing_and_catches_up(
    page: PhotoPage, session: Session, qtbot: QtBot
) -> None:
    page.hide()
    session.follow(session.lab.examples[4].photo)
    session.step(5)
    settle(session, qtbot)
    assert ", forward" in view(page).accessibleDescription()
    before = view(page).accessibleDescription()
    page.show()
    assert view(page).accessibleDescription() != before
    assert "dog 4.png · label: dog" in words(page)


def test_it_speaks_the_language_of_the_moment(page: PhotoPage, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert view(page).accessibleDescription()
    assert words(page)
