"""What a lesson may name of a page, and what the page makes of it, are one list."""

from itertools import chain

import pytest
from pytestqt.qtbot import QtBot

from gui.page.tab import Tab
from gui.rooms import ROOMS
from model.lesson.vocabulary import PAGES as NAMES
from model.lesson.vocabulary import WORDS
from tests.gui.page_making import Begin, Show, calm, make_photos, show_page

PAGES: dict[str, Tab] = {
    page.name: page for page in chain.from_iterable(room.pages or (room,) for room in ROOMS)
}


def test_every_page_can_be_named() -> None:
    assert tuple(PAGES) == NAMES
    assert [name for name in NAMES if name in WORDS] == list(WORDS)


@pytest.mark.parametrize("name", WORDS)
def test_every_word_means_something_and_after_it_all_is_as_it_was(
    name: str, begin: Begin, on_screen: Show, qtbot: QtBot
) -> None:
    page = show_page(PAGES[name].build, begin(make_photos(10)), on_screen, qtbot)
    calm(page, qtbot)
    words = WORDS[name]
    before = dict(page.readings())
    bring_back = page.take_down()

    assert set(page.places()) == set(words.places)
    read = set(before)
    for pose in words.poses:
        page.pose(pose)
        calm(page, qtbot)
        read |= set(page.readings())
    assert read <= set(words.readings)
    for place in page.places().values():
        assert not place.rect.isEmpty()
        assert page.isAncestorOf(place.widget)
    with pytest.raises(KeyError):
        page.pose("nonsense")

    bring_back()
    calm(page, qtbot)
    assert page.readings() == before
