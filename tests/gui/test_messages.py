"""What the window tells: each sentence stands where it belongs, and no longer than it holds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.panels.photos.drop_zone import DropZone
from gui.screenshot import settle
from gui.widgets.bubble import Bubble
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fold import Fold
from gui.window.foot.status_line import StatusLine
from model.sentence import sentence
from tests.gui.album_making import make_examples, write_photo
from tests.gui.drags import Drag
from tests.gui.foreign import foreign
from tests.gui.lasting import lasting_program

LINK = b"https://pictures.example/dog.png"


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp) as program:
        program.session.set_sketches(make_examples(8))
        settle(program)
        yield program


@pytest.fixture(autouse=True)
def nothing_left_over(program: Program) -> Iterator[None]:
    """The window outlives each test, as its threads do; what it tells does not."""
    yield
    settle(program)
    press_a_key(program)
    for dialog in program.window.findChildren(QDialog):
        dialog.close()


@pytest.fixture(autouse=True)
def unchanged_application(program: Program) -> Iterator[None]:
    """So do its theme and its language."""
    yield
    if program.window.preferences.language != "en":
        program.window.prefer(replace(program.window.preferences, language="en"))


def status(program: Program) -> str:
    return program.window.findChildren(StatusLine)[0].text()


def bubbles(program: Program) -> list[Bubble]:
    return [bubble for bubble in program.window.findChildren(Bubble) if bubble.isVisible()]


def zone(program: Program, label: int | None) -> DropZone:
    title = {None: "Drop a photo to classify it", 0: "Drop dog photos", 1: "Drop cat photos"}[label]
    zones = program.window.findChildren(DropZone)
    return next(zone for zone in zones if zone.accessibleName() == title)


def rooms(program: Program) -> QTabBar:
    bars = program.window.findChildren(QTabBar)
    return max(bars, key=lambda bar: bar.isVisible() * bar.width())


def near(bubble: Bubble, widget: QWidget) -> bool:
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    place = widget.rect().translated(corner).adjusted(-20, -20, 20, 20)
    return place.intersects(bubble.geometry())


def press_a_key(program: Program) -> None:
    """Press one that nothing in the window listens to."""
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_F12)


@pytest.mark.parametrize("label", [None, 0, 1])
def test_what_cannot_be_dropped_is_declined_beside_the_place(
    program: Program, qtbot: QtBot, label: int | None
) -> None:
    Drag(program.window, foreign(text__uri_list=LINK, text__html=b"<a>")).drop(zone(program, label))
    qtbot.waitUntil(lambda: bool(bubbles(program)))
    (bubble,) = bubbles(program)
    assert "That is a link" in bubble.text()
    assert near(bubble, zone(program, label))
    assert status(program) == ""
    press_a_key(program)
    assert not bubbles(program)


def test_what_cannot_be_dropped_elsewhere_is_declined_where_photos_come_in(
    program: Program,
    qtbot: QtBot,
) -> None:
    Drag(program.window, foreign(text__uri_list=LINK)).drop(program.window.menuBar())
    qtbot.waitUntil(lambda: bool(bubbles(program)))
    (bubble,) = bubbles(program)
    assert near(bubble, zone(program, None))


def test_what_cannot_be_pasted_is_declined_where_photos_come_in(program: Program) -> None:
    QGuiApplication.clipboard().setText("cat")
    paste = QKeySequence(QKeySequence.StandardKey.Paste)
    for _ in range(2):
        QTest.keySequence(program.window.windowHandle(), paste)
        (bubble,) = bubbles(program)
        assert "That is text" in bubble.text()
        assert near(bubble, zone(program, None))


def test_where_a_verdict_has_taken_the_place_it_is_declined_near_it(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.resize(1260, 660)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(write_photo(tmp_path / "who.png", 900, 1))])
    Drag(program.window, mime).drop(zone(program, None))
    try:
        qtbot.waitUntil(lambda: not zone(program, None).isVisible())
        settle(program)
        dogs = zone(program, 0).parentWidget()
        assert dogs is not None
        for place, around in ((program.window.menuBar(), rooms(program)), (dogs, dogs)):
            Drag(program.window, foreign(text__uri_list=LINK)).drop(place)
            qtbot.waitUntil(lambda: bool(bubbles(program)))
            (bubble,) = bubbles(program)
            assert "That is a link" in bubble.text()
            assert near(bubble, around)
    finally:
        program.session.forget_verdict()
        program.window.resize(1440, 900)


@pytest.mark.parametrize("label", [None, 1])
def test_a_file_that_cannot_be_read_is_named_where_it_was_dropped(
    program: Program, qtbot: QtBot, tmp_path: Path, label: int | None
) -> None:
    (tmp_path / "<b>notes.txt").write_text("Feed the cat.")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "<b>notes.txt"))])
    Drag(program.window, mime).drop(zone(program, label))
    qtbot.waitUntil(lambda: bool(bubbles(program)))
    (bubble,) = bubbles(program)
    assert "<b>notes.txt" in bubble.text()
    QTest.qWait(0)  # the card that has told of the reading gives its place away
    assert near(bubble, zone(program, label))
    corner = zone(program, label).mapTo(program.window, QPoint(0, 0))
    assert not zone(program, label).rect().translated(corner).intersects(bubble.geometry())
    assert not program.window.findChildren(QPlainTextEdit)


def test_several_files_that_cannot_be_read_are_listed_until_the_next_drop(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    def listed() -> list[str]:
        rows = program.window.findChildren(QPlainTextEdit)
        return [row.toPlainText() for row in rows if row.isVisible()]

    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("Feed the cat.")
    for names in (("0.txt", "1.txt"), ("1.txt", "2.txt")):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
        Drag(program.window, mime).drop(zone(program, 0))
        qtbot.waitUntil(lambda names=names: any(names[1] in rows for rows in listed()))
        (rows,) = listed()
        assert all(name in rows for name in names)
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "0.txt"))])
    Drag(program.window, mime).drop(zone(program, 0))
    qtbot.waitUntil(lambda: bool(bubbles(program)))
    assert listed() == []


def test_what_is_dropped_where_a_bubble_lies_falls_on_what_is_below(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    dogs = zone(program, 0)
    before = program.session.lab.own_photos
    Drag(program.window, foreign(text__uri_list=LINK)).drop(dogs)
    qtbot.waitUntil(lambda: bool(bubbles(program)))
    (bubble,) = bubbles(program)
    bubble.move(dogs.mapTo(program.window, QPoint(0, 0)))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(write_photo(tmp_path / "cat.1.png", 900, 1))])
    Drag(program.window, mime).drop(dogs)
    qtbot.waitUntil(lambda: program.session.lab.own_photos != before)
    assert [example.label for example in program.session.lab.own_photos] == [0]
    settle(program)
    program.session.use("sketches")


def test_what_could_not_be_done_stands_at_the_room_and_goes_before_what_could(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "broken.npz").write_text("no model")
    program.session.open_model(str(tmp_path / "broken.npz"))
    qtbot.waitUntil(lambda: bool(bubbles(program)))
    (bubble,) = bubbles(program)
    assert near(bubble, rooms(program))
    assert status(program) == ""
    press_a_key(program)
    program.session.save_model(str(tmp_path / "whole.npz"))
    assert not bubbles(program)
    assert "was saved" in status(program)


ACTIONS: tuple[Callable[[Program], None], ...] = (
    press_a_key,
    lambda program: QTest.mouseClick(
        program.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(1300, 890)
    ),
    lambda program: QTest.keySequence(
        program.window.windowHandle(), QKeySequence(QKeySequence.StandardKey.Undo)
    ),
    lambda program: QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Right),
)


@pytest.mark.parametrize("act", ACTIONS)
def test_no_message_outlives_the_next_action(
    program: Program, act: Callable[[Program], None]
) -> None:
    session = program.session
    session.noticed.emit(sentence("The film now starts at the opened model."))
    session.refused.emit(sentence("The film is full: it ends at ten million steps. Press Reset."))
    assert status(program) == "The film now starts at the opened model."
    assert len(bubbles(program)) == 1
    act(program)
    settle(program)
    assert "opened model" not in status(program)
    assert not bubbles(program)


def test_a_message_in_the_status_line_follows_the_language(program: Program, qtbot: QtBot) -> None:
    program.session.noticed.emit(sentence("There is nothing to undo."))
    program.window.prefer(replace(program.window.preferences, language="ko"))
    qtbot.waitUntil(lambda: "nothing" not in status(program))
    assert status(program) not in ("", "There is nothing to undo.")


def test_the_note_of_a_number_goes_with_its_page(program: Program) -> None:
    program.content.show_page("compare")
    settle(program)
    for fold in program.window.findChildren(Fold):
        if fold.isVisible() and not fold.isChecked():
            fold.click()
    settle(program)
    fields = [f for f in program.window.findChildren(NumberField) if f.isVisible()]
    steps = next(field for field in fields if "step" in field.accessibleName().lower())
    before = steps.text()
    steps.setFocus()
    steps.selectAll()
    QTest.keyClicks(steps, "many")
    QTest.keyClick(steps, Qt.Key.Key_Return)
    assert len(bubbles(program)) == 1
    assert steps.text() == before
    program.content.show_page("terrain")
    assert not bubbles(program)
