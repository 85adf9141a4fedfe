"""What a lesson may name of a page, and what the page makes of it, are one list."""

from collections.abc import Callable
from itertools import chain

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.page.tab import Tab
from gui.rooms import ROOMS
from model.lesson.vocabulary import PAGES as NAMES
from model.lesson.vocabulary import WORDS
from tests.gui.page_making import Begin, calm, make_photos, show_page

PAGES: dict[str, Tab] = {
    page.name: page for page in chain.from_iterable(room.pages or (room,) for room in ROOMS)
}


@pytest.fixture(params=list(WORDS))
def page(
    request: pytest.FixtureRequest,
    begin: Begin,
    on_screen: Callable[[Callable[[], QWidget]], QWidget],
    qtbot: QtBot,
) -> Page:
    shown = show_page(PAGES[request.param].build, begin(make_photos(10)), on_screen, qtbot)
    calm(shown, qtbot)
    return shown


def test_every_page_can_be_named() -> None:
    assert tuple(PAGES) == NAMES
    assert [name for name in NAMES if name in WORDS] == list(WORDS)


def test_every_word_means_something(page: Page, qtbot: QtBot) -> None:
    words = WORDS[page.name]

    assert set(page.places()) == set(words.places)
    read = set(page.readings())
    for pose in words.poses:
        page.pose(pose)
        calm(page, qtbot)
        read |= set(page.readings())
    assert read <= set(words.readings)
    for place in page.places().values():
        assert not place.rect.isEmpty()
        assert page.isAncestorOf(place.widget)


def test_what_was_there_before_a_pose_comes_back(page: Page, qtbot: QtBot) -> None:
    before = dict(page.readings())
    bring_back = page.take_down()
    for pose in WORDS[page.name].poses:
        page.pose(pose)
        calm(page, qtbot)

    bring_back()
    calm(page, qtbot)

    assert page.readings() == before


def test_no_other_word_is_a_pose(page: Page) -> None:
    with pytest.raises(KeyError):
        page.pose("nonsense")
