"""Help: all keys as the menus have them, and what each page says about itself."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu

from gui.app import Program
from gui.screenshot import places
from gui.style import language
from gui.window.dialogs.keys_dialog import KeysDialog
from gui.window.dialogs.page_dialog import PageDialog
from tests.gui.lasting import lasting_program, left_alone

PLACES = [(room, page) for room, pages in places().items() for page in (pages or (None,))]
SENTENCES = 3


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp) as program:
        yield program


nothing_left_over = unchanged_application = left_alone


def texts(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_the_keys_are_those_of_the_menus(program: Program) -> None:
    window = program.window
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(KeysDialog)
    said = texts(dialog)
    native = QKeySequence.SequenceFormat.NativeText
    for menu in window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            words, _, shown = action.text().replace("&", "").partition("\t")
            bound = action.shortcut().toString(native)
            if bound or shown:
                place = said.index(words.rstrip("…"))
                assert said[place - 1] == (bound or shown)
    assert {"Space", "→", "F5", "F1"} <= set(said)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("room", "page"), PLACES)
def test_every_page_says_in_three_sentences_what_it_shows(
    program: Program, qapp: QApplication, room: str, page: str | None
) -> None:
    window, content = program.window, program.content
    content.show_room(room)
    if page is not None:
        content.show_page(page)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChildren(PageDialog)[-1]
    try:
        said = []
        for code in ("en", "ko"):
            language.install(qapp, code)
            QApplication.processEvents()
            said.append(max(texts(dialog), key=len))
            assert len(re.split(r"(?<=[.?!]) ", said[-1])) == SENTENCES
        assert re.search("[가-힣]", said[1])
        assert not re.search("[가-힣]", said[0])
    finally:
        language.install(qapp, "en")
        dialog.close()
