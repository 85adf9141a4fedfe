"""Room "Score & loss": its pages."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.rooms.score import PAGES
from gui.rooms.score.room import ScoreRoom
from gui.session.session import Session
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(10))


@pytest.fixture
def room(
    session: Session, on_screen: Callable[[Callable[[], QWidget]], QWidget], qtbot: QtBot
) -> ScoreRoom:
    room = on_screen(lambda: ScoreRoom(session))
    assert isinstance(room, ScoreRoom)
    session.refresh()
    qtbot.waitUntil(lambda: not session.busy)
    return room


def on_top(room: ScoreRoom) -> list[str]:
    return [page.name for page in room.findChildren(Page) if page.isVisible()]


def test_one_photo_is_on_top_at_first(room: ScoreRoom) -> None:
    assert on_top(room) == ["one_photo"]
    assert room.title() == "Score && loss"


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_each_page_can_be_opened(room: ScoreRoom, name: str) -> None:
    room.show_page(name)
    assert on_top(room) == [name]
