"""A room with several pages, of which only those are there that somebody has opened."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.page.room import PagedRoom
from gui.page.tab import Tab
from gui.rooms import ROOMS
from gui.session.session import Session
from gui.style import language
from gui.style.language import say
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin

Show = Callable[[Callable[[], PagedRoom]], PagedRoom]
PAGED = [room for room in ROOMS if room.pages]


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(12))


@pytest.fixture(params=PAGED, ids=lambda room: room.name)
def tab(request: pytest.FixtureRequest) -> Tab:
    found: Tab = request.param
    return found


@pytest.fixture
def room(tab: Tab, session: Session, on_screen: Show, qtbot: QtBot) -> PagedRoom:
    room = on_screen(lambda: PagedRoom(tab, session))
    session.refresh()
    qtbot.waitUntil(lambda: not session.busy)
    return room


def tabs_of(room: PagedRoom) -> QTabWidget:
    return room.findChildren(QTabWidget)[0]


def on_top(room: PagedRoom) -> list[str]:
    return [page.name for page in room.findChildren(Page) if page.isVisible()]


def built(room: PagedRoom) -> list[str]:
    return [page.name for page in room.findChildren(Page)]


def test_each_page_has_a_tab_and_can_be_opened_by_its_name(room: PagedRoom, tab: Tab) -> None:
    assert tabs_of(room).count() == len(tab.pages) >= 2
    for page in tab.pages:
        room.show_page(page.name)
        assert on_top(room) == [page.name]
        assert room.shown is page
        assert room.page.name == page.name


def test_only_what_somebody_has_opened_is_built(room: PagedRoom, tab: Tab) -> None:
    first = tab.first or tab.pages[0].name
    assert built(room) == [first]
    other = tab.pages[-1].name
    room.show_page(other)
    assert set(built(room)) == {first, other}
    room.show_page(first)
    room.show_page(other)
    assert len(built(room)) == 2


def test_the_room_backprop_begins_with_a_photo(session: Session, on_screen: Show) -> None:
    (backprop,) = (room for room in PAGED if room.name == "backprop")
    assert on_top(on_screen(lambda: PagedRoom(backprop, session))) == ["photo"]


def test_the_keyboard_goes_from_page_to_page(room: PagedRoom) -> None:
    tabs = tabs_of(room)
    tabs.setCurrentIndex(0)
    tabs.tabBar().setFocus()
    QTest.keyClick(tabs.tabBar(), Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1


def test_the_tabs_speak_the_language_of_the_moment(
    room: PagedRoom, tab: Tab, qapp: QApplication
) -> None:
    tabs = tabs_of(room)
    language.install(qapp, "ko")
    QApplication.sendEvent(room, QEvent(QEvent.Type.LanguageChange))
    assert [tabs.tabText(n) for n in range(tabs.count())] == [say(p.title) for p in tab.pages]


def test_it_fits_into_the_smallest_window(room: PagedRoom, tab: Tab) -> None:
    for page in tab.pages:
        room.show_page(page.name)
        hint = room.minimumSizeHint()
        assert hint.width() <= 740
        assert hint.height() <= 500
