"""The dashed frame takes photos and can be pressed like a button."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.photos.drop_zone import DropZone
from gui.photo_import.drop_data import DroppedData
from gui.style import theme
from gui.style.theme import DARK, LIGHT
from tests.gui.drags import Drag, move_mouse
from tests.gui.foreign import file_list, foreign

OnScreen = Callable[[Callable[[], QWidget]], QWidget]
EVERY_ZONE = pytest.mark.parametrize("label", [None, 0, 1])


def shown(on_screen: OnScreen, label: int | None) -> DropZone:
    def build() -> DropZone:
        zone = DropZone(label)
        zone.resize(240, 60)
        zone.move(400, 400)  # away from the pointer
        return zone

    zone = on_screen(build)
    assert isinstance(zone, DropZone)
    return zone


def colour_inside(zone: DropZone) -> QColor:
    """What the zone is filled with, near its upper left corner, away from the text."""
    return zone.grab().toImage().pixelColor(QPoint(14, 12))


def heard(zone: DropZone) -> list[object]:
    """Everything that the zone says from now on."""
    said: list[object] = []
    zone.dropped.connect(said.append)
    zone.declined.connect(lambda sentence: said.append(str(sentence)))
    zone.open_requested.connect(lambda: said.append("open"))
    return said


@EVERY_ZONE
def test_photos_that_are_dropped_come_out_of_it(on_screen: OnScreen, label: int | None) -> None:
    zone = shown(on_screen, label)
    said = heard(zone)
    Drag(zone, file_list(b"file:///dog.jpg")).drop(zone)
    QApplication.processEvents()
    assert said == [DroppedData(("/dog.jpg",), ())]


def test_a_link_that_is_dropped_comes_out_as_words(on_screen: OnScreen) -> None:
    zone = shown(on_screen, None)
    said = heard(zone)
    Drag(zone, file_list(b"https://a.example/dog.jpg")).drop(zone)
    QApplication.processEvents()
    assert len(said) == 1
    assert str(said[0]).startswith("That is a link, not a photo.")


@EVERY_ZONE
@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_it_looks_different_while_photos_are_above_it(
    on_screen: OnScreen, qapp: QApplication, label: int | None, colours: theme.Theme
) -> None:
    theme.apply(qapp, colours)
    zone = shown(on_screen, label)
    dark = colour_inside(zone)
    drag = Drag(zone, file_list(b"file:///dog.jpg"))
    drag.over(zone)
    assert colour_inside(zone) != dark
    drag.leave()
    assert colour_inside(zone) == dark


def test_a_text_above_it_changes_nothing(on_screen: OnScreen) -> None:
    zone = shown(on_screen, 0)
    dark = colour_inside(zone)
    drag = Drag(zone, foreign(text__plain=b"text"))
    drag.over(zone)
    assert colour_inside(zone) == dark
    drag.leave()


def test_it_goes_dark_when_the_pointer_is_back_without_a_drop(on_screen: OnScreen) -> None:
    zone = shown(on_screen, 1)
    Drag(zone, file_list(b"file:///dog.jpg")).over(zone)
    lit = colour_inside(zone)
    move_mouse(zone)
    assert colour_inside(zone) != lit


def test_it_answers_the_pointer(on_screen: OnScreen) -> None:
    zone = shown(on_screen, 1)
    at_rest = colour_inside(zone)
    inside = QPointF(20, 20)
    QApplication.sendEvent(zone, QEnterEvent(inside, inside, inside))
    assert colour_inside(zone) != at_rest
    QApplication.sendEvent(zone, QEvent(QEvent.Type.Leave))
    assert colour_inside(zone) == at_rest


def test_a_click_asks_for_photos(on_screen: OnScreen, qtbot: QtBot) -> None:
    zone = shown(on_screen, 0)
    said = heard(zone)
    qtbot.mouseClick(zone, Qt.MouseButton.LeftButton)
    assert said == ["open"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_asks_for_photos_whatever_it_does_in_the_window(
    on_screen: OnScreen, qtbot: QtBot, key: Qt.Key
) -> None:
    class Window(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.zone = DropZone(None)
            self.runs = 0
            QVBoxLayout(self).addWidget(self.zone)
            QShortcut(QKeySequence(key), self).activated.connect(self.run)

        def run(self) -> None:
            self.runs += 1

    window = on_screen(Window)
    assert isinstance(window, Window)
    window.zone.setFocus()
    said = heard(window.zone)
    qtbot.keyClick(window.windowHandle(), key)
    assert said == ["open"]
    assert window.runs == 0


def test_a_held_key_asks_once(on_screen: OnScreen) -> None:
    zone = shown(on_screen, 0)
    said = heard(zone)
    for again in (False, True, True):
        press = QEvent.Type.KeyPress
        key = QKeyEvent(press, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again)
        QApplication.sendEvent(zone, key)
    assert said == ["open"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_R])
def test_other_keys_are_left_to_the_window(on_screen: OnScreen, key: Qt.Key) -> None:
    zone = shown(on_screen, 0)
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(zone, event)
    assert not event.isAccepted()


@EVERY_ZONE
def test_one_line_is_enough_for_it(on_screen: OnScreen, label: int | None) -> None:
    zone = shown(on_screen, label)
    least, wanted = zone.minimumSizeHint(), zone.sizeHint()
    assert least.height() <= 36
    assert wanted.height() >= least.height() + 15
    zone.resize(least)
    assert not zone.grab().isNull()


@EVERY_ZONE
def test_a_screen_reader_hears_what_it_is_for(on_screen: OnScreen, label: int | None) -> None:
    zone = shown(on_screen, label)
    assert zone.accessibleName() in {
        "Drop a photo to classify it",
        "Drop dog photos",
        "Drop cat photos",
    }
    assert zone.accessibleDescription() in zone.toolTip()


def test_the_hint_names_the_shortcuts_of_this_computer(on_screen: OnScreen) -> None:
    zone = shown(on_screen, None)
    native = QKeySequence.SequenceFormat.NativeText
    for key in (QKeySequence.StandardKey.Open, QKeySequence.StandardKey.Paste):
        assert QKeySequence(key).toString(native) in zone.accessibleDescription()


def test_the_keyboard_can_see_where_it_stands(on_screen: OnScreen) -> None:
    zone = shown(on_screen, 0)
    zone.clearFocus()
    without = zone.grab().toImage()
    zone.setFocus()
    assert zone.grab().toImage() != without
