"""Room "Gradient": its pages, of which only the one on top works."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.rooms import ROOMS
from gui.rooms.gradient import PAGES
from gui.rooms.gradient.room import GradientRoom
from gui.session.session import Session
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin

Show = Callable[[Callable[[], GradientRoom]], GradientRoom]


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(12))


def test_the_room_stands_after_descent() -> None:
    assert [room.name for room in ROOMS][:3] == ["score", "descent", "gradient"]


def test_each_page_has_a_tab_and_can_be_opened_by_its_name(
    session: Session, on_screen: Show, qtbot: QtBot
) -> None:
    room = on_screen(lambda: GradientRoom(session))
    tabs = room.findChildren(QTabWidget)[0]
    assert tabs.count() == len(PAGES) == 4
    session.refresh()
    qtbot.waitUntil(lambda: not session.busy)
    for page in PAGES:
        room.show_page(page.name)
        assert [shown.name for shown in room.findChildren(Page) if shown.isVisible()] == [page.name]


def test_the_keyboard_goes_from_page_to_page(session: Session, on_screen: Show) -> None:
    room = on_screen(lambda: GradientRoom(session))
    tabs = room.findChildren(QTabWidget)[0]
    tabs.tabBar().setFocus()
    QTest.keyClick(tabs.tabBar(), Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1


def test_the_tabs_are_written_anew_in_another_language(session: Session, on_screen: Show) -> None:
    room = on_screen(lambda: GradientRoom(session))
    tabs = room.findChildren(QTabWidget)[0]
    tabs.setTabText(2, "")
    QApplication.sendEvent(room, QEvent(QEvent.Type.LanguageChange))
    assert tabs.tabText(2) == "How small is h?"
