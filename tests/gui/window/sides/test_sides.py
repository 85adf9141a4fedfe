"""Both columns in the real window: folded where it is narrow, and what they mean then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.panels.numbers.small_curve import SmallCurve
from gui.panels.numbers.strip import NumbersStrip
from gui.panels.photos.drop_zone import DropZone
from gui.panels.photos.strip import PhotosStrip
from gui.panels.transport.transport import TransportBar
from gui.photo_import.drop_data import DroppedData
from gui.screenshot import settle
from gui.style.scale import factor
from gui.widgets.photos.photo_button import PhotoButton
from gui.window.main_window import SMALLEST
from gui.window.sides.side_column import SideColumn
from model.sentence import sentence
from tests.gui.album_making import write_photo
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos

WIDE = 1440, 900
PROJECTED = 1920, 1080


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en", SMALLEST) as program:
        program.session.set_sketches(make_photos(40))
        program.session.step(3)
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def only(program: Program, kind: type[QWidget]) -> QWidget:
    (found,) = program.window.findChildren(kind)
    return found


def named(program: Program, name: str) -> QAbstractButton:
    buttons = program.window.findChildren(QAbstractButton)
    return next(button for button in buttons if button.accessibleName().startswith(name))


def strips(program: Program) -> list[bool]:
    return [only(program, kind).isVisible() for kind in (PhotosStrip, NumbersStrip)]


def test_in_the_smallest_window_both_are_strips_that_say_what_matters(program: Program) -> None:
    assert program.window.size().toTuple() == SMALLEST
    assert strips(program) == [True, True]
    numbers, scene = only(program, NumbersStrip), program.session.scene
    assert scene is not None
    assert scene.training is not None
    assert scene.held_out is not None
    said = " ".join(label.text() for label in numbers.findChildren(QLabel))
    assert f"{scene.training.loss:.3f}" in said
    assert f"{scene.held_out.right} of {len(scene.held_out.labels)} right" in said
    (curve,) = numbers.findChildren(SmallCurve)
    assert f"step 3: training {scene.training.loss:.3f}" in curve.accessibleDescription()


def test_a_photo_of_the_strip_is_followed_and_stays_in_sight(program: Program) -> None:
    strip = only(program, PhotosStrip)
    shown = [b for b in strip.findChildren(PhotoButton) if b.isVisible()]
    assert len(shown) >= 4
    last = next(e for e in reversed(program.session.lab.examples) if e.label == 0).photo
    program.session.follow(last)
    (marked,) = [b for b in shown if b.isVisible() and b.marks.followed]
    assert marked.photo is not None
    assert marked.photo.digest == last.digest
    QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    assert shown[0].marks.followed
    assert not marked.marks.followed


def test_why_a_drop_is_not_taken_is_said_beside_the_strip(program: Program) -> None:
    strip = only(program, PhotosStrip)
    zones = strip.findChildren(DropZone)
    assert [zone.isVisible() for zone in zones] == [True] * 3
    zones[1].declined.emit(sentence("There is nothing to undo."))
    assert zones[1].accessibleDescription() == "There is nothing to undo."


def test_the_chevrons_open_and_fold_and_the_keyboard_goes_with_them(program: Program) -> None:
    QTest.mouseClick(named(program, "Open the numbers"), Qt.MouseButton.LeftButton)
    assert strips(program) == [True, False]
    fold = named(program, "Fold the numbers")
    assert fold.isVisible()
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert strips(program) == [True, True]
    assert QApplication.focusWidget() is named(program, "Open the numbers")


def test_the_keys_of_the_menu_fold_as_well(program: Program) -> None:
    program.window.resize(*WIDE)
    QApplication.processEvents()
    assert strips(program) == [False, False]
    for _ in range(2):
        QTest.keyClick(program.window, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(program.window, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert program.session.memory.kept == {}


def test_an_answer_opens_the_photos_until_it_is_closed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.resize(*SMALLEST)
    QApplication.processEvents()
    assert strips(program) == [True, True]
    photo = write_photo(tmp_path / "who.png", 900, 1)
    program.session.take(DroppedData((photo,), ()), to_classify=True)
    qtbot.waitUntil(lambda: strips(program) == [False, True])
    settle(program)
    program.session.forget_verdict()
    assert strips(program) == [True, True]


def test_a_presentation_is_one_page_and_the_transport_in_large_type(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    around = (window.menuBar(), window.statusBar(), *program.window.findChildren(SideColumn))
    tabs = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    before = factor()
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert not any(widget.isVisible() for widget in (*around, *tabs))
    assert only(program, TransportBar).isVisible()
    settle(program)  # the screen has its say about the size
    window.resize(*PROJECTED)
    qtbot.waitUntil(lambda: factor() > before)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_F5):
        window.setFocus()
        QTest.keyClick(window, key)
    assert not window.isFullScreen()
    settle(program)
    window.resize(*SMALLEST)
    qtbot.waitUntil(lambda: factor() == before)
    assert all(widget.isVisible() for widget in (*around, *tabs))


def test_pages_stand_beside_the_rooms_where_there_is_room(program: Program) -> None:
    program.content.show_page("definition")
    settle(program)
    beside = next(b for b in program.window.findChildren(QTabBar) if b.accessibleName())
    assert beside.isVisible()
    assert beside.tabText(beside.currentIndex()) == "Definition"
    QTest.keyClick(beside, Qt.Key.Key_Right)
    named(program, "Open the photos").click()
    named(program, "Open the numbers").click()
    settle(program)
    assert not beside.isVisible()
    inner = [
        bar
        for bar in program.window.findChildren(QTabBar)
        if bar.isVisible() and bar.tabText(0) == "Definition"
    ]
    assert [bar.currentIndex() for bar in inner] == [1]
