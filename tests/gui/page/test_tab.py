"""What the window knows of rooms and pages before any of them is built."""

import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.page.page import Page
from gui.page.tab import Tab
from gui.rooms import ROOMS
from gui.style import language
from gui.style.language import say
from model.sentence import Sentence
from tests.gui.page_making import Begin

PROJECT = Path(__file__).resolve().parents[3]
PAGES = tuple(chain.from_iterable(room.pages or (room,) for room in ROOMS))
FORMULAS = ("matrix", "houses", "power")
"""Pages that are called by a formula, in any language."""


@pytest.mark.parametrize("tab", PAGES, ids=lambda tab: tab.name)
def test_each_tab_leads_to_a_page(tab: Tab) -> None:
    assert issubclass(tab.load(), Page)


@pytest.mark.parametrize("tab", [*ROOMS, *PAGES], ids=lambda tab: tab.name)
def test_each_has_a_title_in_the_language_of_the_moment(tab: Tab, qapp: QApplication) -> None:
    english = say(tab.title)
    assert english
    language.install(qapp, "ko")
    assert (say(tab.title) == english) == (tab.name in FORMULAS)


def test_no_two_pages_have_one_name() -> None:
    assert len({tab.name for tab in PAGES}) == len(PAGES)


def test_a_page_is_called_as_its_tab(begin: Begin) -> None:
    tab = Tab("other", Sentence("Other"), ROOMS[-1].page)
    page = tab.build(begin())
    assert page.name == "other"
    page.deleteLater()


def test_to_know_the_rooms_loads_none_of_them() -> None:
    """The window is there before what takes long to load."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, gui.rooms; print(*sys.modules)"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(told.stdout.split())
    assert "gui.rooms.score" in loaded
    assert not {tab.page.rpartition(".")[0] for tab in PAGES} & loaded
    assert not {"numpy", "PIL"} & loaded
