"""Handing in from the window: the page on the disk is what was learnt and trained."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from gui.app import Program
from gui.screenshot import settle
from gui.window.dialogs.name_dialog import NameDialog
from gui.window.lesson.handing_in import HandingIn
from model.documents.collection import read_handin
from model.photos import Example
from model.sentence import Refusal, sentence
from model.sketches import all_sketches
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.window.lesson.chapter_files import write_chapters


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en") as program:
        drawn = all_sketches(20)
        program.session.set_sketches([Example(photo, label) for photo, label in drawn])
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def hand_in(program: Program, name: str, path: Path) -> None:
    """Write a name and choose a file, in the dialogs that have been opened."""
    (asking,) = program.window.findChildren(NameDialog)
    asking.setTextValue(name)
    asking.accept()
    (saving,) = program.window.findChildren(QFileDialog)
    saving.selectFile(str(path))
    saving.accept()
    settle(program)


def test_the_end_of_a_lesson_leads_to_a_page_of_what_was_done(
    program: Program, tmp_path: Path
) -> None:
    own = write_chapters(tmp_path / "own")
    guide = program.content.guide
    # The last film of photos of one's own counts, also where sketches are looked at afterwards.
    program.session.add(make_examples(20, first=100))
    program.session.step(5)
    settle(program)
    program.session.use("sketches")
    settle(program)
    guide.start_own(own)
    settle(program)
    guide.start("01-small", beat=4)
    settle(program)

    (button,) = (
        one
        for one in program.window.findChildren(QPushButton)
        if one.isVisible() and one.text() == "Hand in…"
    )
    button.click()
    hand_in(program, " Bora ", tmp_path / "bora.html")
    guide.leave()
    settle(program)

    found = read_handin(str(tmp_path / "bora.html"))
    assert (found.name, found.steps) == ("Bora", 5)
    assert [chapter.title for chapter in found.chapters] == ["Chapter 1"]
    assert len(found.chapters[0].answers) == 3
    page = (tmp_path / "bora.html").read_text("utf-8")
    assert found.held_out is not None
    # The held-out photos, and W.
    assert page.count("data:image/png;base64,") == found.held_out[1] + 1


def test_a_photo_that_cannot_be_read_any_more_is_told(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refusal(sentence("There is nothing to undo."))

    monkeypatch.setattr("model.documents.make_handin", refuse)
    handing_in = HandingIn(program.session, program.content.guide)
    said: list[str] = []
    handing_in.refused.connect(lambda why: said.append(str(why)))
    course = program.content.guide.course
    assert course is not None

    handing_in.ask(course)
    (asking,) = program.window.findChildren(NameDialog)
    asking.accept()
    settle(program)

    assert said == ["There is nothing to undo."]
    assert not program.window.findChildren(QFileDialog)
    handing_in.deleteLater()


def test_without_a_film_and_a_name_the_page_is_of_the_lesson_alone(
    program: Program, tmp_path: Path
) -> None:
    (menu,) = (
        action
        for action in program.window.findChildren(type(program.window.actions()[0]))
        if action.text() == "&Hand in…"
    )
    menu.trigger()
    hand_in(program, "", tmp_path / "page.html")

    assert read_handin(str(tmp_path / "page.html")).name == ""
