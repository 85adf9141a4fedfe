"""A way to drive a chapter: the fixture `drive`."""

from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from model.photos.dataset import Example
from model.sketches import all_sketches
from tests.gui.lesson.driving import LANGUAGES, Driver, read
from tests.gui.page_making import Begin

SKETCHES = 20
"""Drawn photos of a film: fewer than in the window, for they take time."""

Drive = Callable[..., Driver]


@cache
def sketches(count: int) -> tuple[Example, ...]:
    return tuple(Example(photo, label) for photo, label in all_sketches(count))


@pytest.fixture
def drive(
    begin: Begin, on_screen: Callable[[Callable[[], QWidget]], QWidget], qtbot: QtBot
) -> Drive:
    """Give a chapter by the name of its file, with a session of a few sketches, or so many."""

    def open_chapter(name: str, count: int = SKETCHES) -> Driver:
        chapters = {language: read(name, language) for language in LANGUAGES}
        return Driver(chapters, begin(sketches(count)), on_screen, qtbot)

    return open_chapter
