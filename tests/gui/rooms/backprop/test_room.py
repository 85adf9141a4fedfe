"""Room "Backprop": its pages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.rooms.backprop import PAGES
from gui.rooms.backprop.room import BackpropRoom
from gui.session.session import Session
from gui.style import language, theme
from gui.style.theme import LIGHT
from model.lab.lab import Lab
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], BackpropRoom]], BackpropRoom]


@pytest.fixture
def room(
    nothing_left_over: None, on_screen: Show, qapp: QApplication, qtbot: QtBot
) -> Iterator[BackpropRoom]:
    del nothing_left_over
    session = Session(Lab(make_examples(10)))
    theme.apply(qapp, LIGHT)
    room = on_screen(lambda: BackpropRoom(session))
    session.refresh()
    qtbot.waitUntil(lambda: not session.busy)
    yield room
    session.close()


def on_top(room: BackpropRoom) -> list[str]:
    pages = [page for page in room.findChildren(Page) if page.isVisible()]
    return [page.name for page in pages]


def test_the_photo_is_on_top_at_first(room: BackpropRoom) -> None:
    assert on_top(room) == ["photo"]
    assert room.title() == "Backprop"


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_each_page_can_be_opened(room: BackpropRoom, name: str) -> None:
    room.show_page(name)
    assert on_top(room) == [name]


def test_the_tabs_speak_the_language_of_the_moment(room: BackpropRoom, qapp: QApplication) -> None:
    (tabs,) = room.findChildren(QTabWidget)
    named = ["x³ → 3x²", "Chain rule", "One photo", "All photos"]
    assert [tabs.tabText(n) for n in range(4)] == named
    language.install(qapp, "ko")
    QApplication.processEvents()
    titles = [room.findChildren(page)[0].title() for page in BackpropRoom.pages]
    assert [tabs.tabText(n) for n in range(4)] == titles


def test_it_fits_into_the_smallest_window(room: BackpropRoom) -> None:
    hint = room.minimumSizeHint()
    assert hint.width() <= 740
    assert hint.height() <= 500
