"""Chapters are read when somebody wants them; what is wrong in one is told and stops no other."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.screenshot import settle
from gui.style.resources import resource
from gui.window.lesson.guide import Guide
from model.lesson import CHAPTERS
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos

BROKEN, NEXT = 2, 3


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """A program in whose third chapter a beat is of no kind that there is."""
    folder = tmp_path / "en"
    shutil.copytree(resource("lesson", "en"), folder)
    file = folder / f"{CHAPTERS[BROKEN]}.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace('kind = "slide"', 'kind = "film"', 1), "utf-8")
    monkeypatch.setattr(
        "gui.window.lesson.book.resource", lambda *parts: tmp_path.joinpath(*parts[1:])
    )
    with lasting_program(qapp, "en") as program:
        program.session.set_sketches(make_photos(20))
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def read(guide: Guide) -> list[bool]:
    return [bool(chapter.beats) for chapter in guide.reader.chapters()]


def test_the_open_chapter_is_read_first_and_a_broken_one_stops_no_other(
    program: Program, qtbot: QtBot
) -> None:
    guide = program.content.guide
    said: list[str] = []
    guide.refused.connect(lambda why: said.append(str(why)))

    guide.start(CHAPTERS[NEXT])

    assert [place for place, there in enumerate(read(guide)) if there] == [NEXT]
    assert [chapter.title != "" for chapter in guide.reader.chapters()] == [True] * len(CHAPTERS)
    qtbot.waitUntil(lambda: read(guide).count(True) == len(CHAPTERS) - 1)
    assert not read(guide)[BROKEN]
    (why,) = said
    assert why.startswith(f"{CHAPTERS[BROKEN]}.toml")
    assert "“film” is not known" in why

    # Whoever goes there by the way back, or by its name, is told so and stays.
    settle(program)
    guide.go_back()
    guide.start(CHAPTERS[BROKEN])
    settle(program)
    assert said == [why] * 3
    assert guide.course is not None
    assert guide.course.number == NEXT
    assert guide.reader.whole_course() is guide.course
    guide.leave()
    settle(program)
