"""Room "Descent": its pages, of which only the one on top works."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.rooms.descent import PAGES
from gui.rooms.descent.room import DescentRoom
from gui.session.session import Session
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(12))


def test_each_page_has_a_tab_and_can_be_opened_by_its_name(
    session: Session, on_screen: Callable[[Callable[[], DescentRoom]], DescentRoom], qtbot: QtBot
) -> None:
    room = on_screen(lambda: DescentRoom(session))
    tabs = room.findChildren(QTabWidget)[0]
    assert tabs.count() == len(PAGES) >= 2
    assert all(tabs.tabText(place) for place in range(tabs.count()))
    names = [page.name for page in PAGES]
    assert len(set(names)) == len(names)
    session.refresh()
    qtbot.waitUntil(lambda: not session.busy)
    for name in names:
        room.show_page(name)
        assert [page.name for page in room.findChildren(Page) if page.isVisible()] == [name]
