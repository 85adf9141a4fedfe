"""A lesson from the command line: a number, a file, a folder, and what is wrong with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
)

from gui.app import Program
from gui.screenshot import settle
from gui.window.dialogs.mistakes_dialog import MistakesDialog
from gui.window.dialogs.words_dialog import WordsDialog
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos
from tests.gui.window.lesson.chapter_files import CHAPTER, write_chapters


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en") as program:
        program.session.set_sketches(make_photos(20))
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def test_a_number_opens_a_chapter_of_the_lecture_in_the_language_of_the_window(
    program: Program,
) -> None:
    guide = program.content.guide
    program.content.open_lesson("8")
    assert guide.course is not None
    assert guide.course.chapter.name == "08-loss-of-the-cat"
    assert guide.course.chapter.title == "The loss of that cat"
    guide.go_on()
    settle(program)
    window = program.window
    preferences = window.preferences
    window.preferred.emit(type(preferences)(language="ko", theme="light"))
    settle(program)
    assert guide.course.chapter.title == "그 고양이의 손실"
    assert guide.course.beat_number == 1
    window.preferred.emit(type(preferences)(language="en", theme="light"))
    settle(program)
    guide.leave()
    settle(program)


@pytest.mark.parametrize("wanted", ["21", "0"])
def test_a_number_of_no_chapter_is_told(
    program: Program, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    program.content.open_lesson(wanted)
    assert not program.content.guide.running
    assert f"There is no chapter {wanted}." in capsys.readouterr().err


def test_a_file_of_ones_own_is_opened_and_leaves_the_learners_progress_alone(
    program: Program, tmp_path: Path
) -> None:
    folder = write_chapters(tmp_path / "own")
    program.content.open_lesson(str(Path(folder) / "01-small.toml"))
    settle(program)
    guide = program.content.guide
    assert guide.course is not None
    assert guide.course.chapter.title == "Chapter 1"
    guide.leave()
    settle(program)


def test_mistakes_are_told_with_line_and_reason(
    program: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(CHAPTER.replace('pose = "even"', 'pose = "odd"'), encoding="utf-8")
    program.content.open_lesson(str(path))
    (dialog,) = program.window.findChildren(MistakesDialog)
    rows = dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    assert "line 9: “odd” is not known" in rows
    assert any(
        "wrong.toml cannot be used yet" in label.text() for label in dialog.findChildren(QLabel)
    )
    assert "wrong.toml, line 9: “odd” is not known" in capsys.readouterr().err
    assert not program.content.guide.running
    dialog.close()


def test_what_cannot_be_read_is_told(
    program: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program.content.open_lesson(str(tmp_path / "nothing.toml"))
    assert "nothing.toml cannot be read" in capsys.readouterr().err


def test_words_are_found_explained_and_shown(program: Program) -> None:
    (entry,) = [
        action
        for menu in program.window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if action.text() == "&Words…"
    ]
    entry.trigger()
    (dialog,) = program.window.findChildren(WordsDialog)
    dialog.findChildren(QLineEdit)[0].setText("softmax")
    rows = dialog.findChildren(QListWidget)[0]
    seen = [rows.item(row).text() for row in range(rows.count()) if not rows.isRowHidden(row)]
    assert 0 < len(seen) < rows.count()
    dialog.show_word("loss")
    assert dialog.findChildren(QLabel)[0].text() == rows.currentItem().text()
    term = program.content.guide.reader.terms()["loss"]
    assert any(label.text() == term.sentence for label in dialog.findChildren(QLabel))
    program.content.show_room("tape")
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Show me")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(program)
    assert program.content.page.name == term.page
    dialog.close()
