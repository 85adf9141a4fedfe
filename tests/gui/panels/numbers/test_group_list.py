"""Groups of photos that are alike."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.panels.numbers.alike_dialog import AlikeDialog
from gui.panels.numbers.group_list import CAPTION, EDGE, Group, GroupList
from gui.style.theme import GAP
from tests.gui.album_making import make_examples

ROW = CAPTION + EDGE + GAP


def groups(*sizes: int, held_out: bool = False) -> tuple[Group, ...]:
    return tuple(
        Group(make_examples(2 * size, first=100 * place)[::2], held_out)
        for place, size in enumerate(sizes)
    )


@pytest.fixture
def shown(qtbot: QtBot) -> GroupList:
    rows = GroupList(groups(2, 3, *(2,) * 40))
    qtbot.addWidget(rows)
    rows.resize(400, 3 * ROW)
    rows.show()
    qtbot.waitExposed(rows)
    return rows


def test_a_caption_says_how_many_and_on_which_side(qtbot: QtBot) -> None:
    (training,), (held_out,) = groups(2), groups(3, held_out=True)
    rows = GroupList((training, held_out))
    qtbot.addWidget(rows)
    assert rows.caption(training) == "2 photos · learnt from"
    assert rows.caption(held_out) == "3 photos · held out"
    one, other = training.examples
    mixed = Group((one, replace(other, label=1)), held_out=False)
    assert rows.caption(mixed) == "2 photos · learnt from · labelled dog and cat"
    assert "2 photos · learnt from: dog 0.png, dog 2.png" in rows.accessibleDescription()


def test_the_keyboard_scrolls_to_the_last_group(shown: GroupList) -> None:
    bar = shown.verticalScrollBar()
    assert bar.maximum() == 42 * ROW - shown.viewport().height()
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def colours_at(image: QImage, x: int, y: int) -> int:
    """How many colours there are in the square that begins there."""
    return len(
        {image.pixel(x + dx, y + dy) for dx in range(0, EDGE, 4) for dy in range(0, EDGE, 4)}
    )


def test_each_photo_is_drawn_and_the_rest_is_counted(qtbot: QtBot) -> None:
    rows = GroupList(groups(2, 9))
    qtbot.addWidget(rows)
    rows.resize(5 * (EDGE + 10), 2 * ROW)
    rows.show()
    qtbot.waitExposed(rows)
    image = rows.viewport().grab().toImage()
    busy = [colours_at(image, place * (EDGE + 10), CAPTION) > 20 for place in range(4)]
    assert busy == [True, True, False, False]
    busy = [colours_at(image, place * (EDGE + 10), ROW + CAPTION) > 20 for place in range(5)]
    assert busy == [True, True, True, True, False]


def test_a_photo_under_the_pointer_is_named(shown: GroupList) -> None:
    def hover(x: int, y: int) -> str:
        where = QPoint(x, y)
        QToolTip.showText(shown.viewport().mapToGlobal(where), "nothing", shown)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, where, shown.viewport().mapToGlobal(where))
        QApplication.sendEvent(shown.viewport(), event)
        return QToolTip.text()

    assert "dog 0.png" in hover(5, CAPTION + 5)
    assert "dog 104.png" in hover(2 * (EDGE + 10) + 5, ROW + CAPTION + 5)
    for nowhere in ((5, 5), (EDGE + 5, CAPTION + 5), (3 * (EDGE + 10) + 5, CAPTION + 5)):
        assert hover(*nowhere) == "nothing"


def test_the_dialog_says_why_and_closes(qtbot: QtBot, shown: GroupList) -> None:
    dialog = AlikeDialog(groups(2), shown)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.windowTitle() == "Photos that are alike"
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
