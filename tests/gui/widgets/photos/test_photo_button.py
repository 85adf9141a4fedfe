"""A photo to click on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.style import theme
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.photos.thumbnail import RING, Marks, ThumbnailPainter
from tests.gui.photos import a_photo

EDGE = 60


@pytest.fixture
def button(on_screen: Callable[[Callable[[], PhotoButton]], PhotoButton]) -> PhotoButton:
    return on_screen(lambda: PhotoButton(EDGE, ThumbnailPainter()))


def picture(button: PhotoButton) -> QImage:
    return button.grab().toImage()


def test_it_shows_its_photo_with_room_for_the_ring(button: PhotoButton) -> None:
    button.show_photo(a_photo(200), Marks())
    image = picture(button)
    middle = button.rect().center()
    assert image.pixelColor(middle) == QColor(200, 200, 200)
    assert image.pixelColor(RING, middle.y()) == QColor(200, 200, 200)
    assert image.pixelColor(RING - 1, middle.y()) != QColor(200, 200, 200)
    assert button.width() == EDGE + 2 * RING


def test_another_photo_takes_its_place(button: PhotoButton) -> None:
    button.show_photo(a_photo(200), Marks())
    button.show_photo(a_photo(90), Marks())
    assert picture(button).pixelColor(button.rect().center()) == QColor(90, 90, 90)


def test_the_photo_that_is_followed_has_a_ring(button: PhotoButton) -> None:
    button.show_photo(a_photo(200), Marks(followed=True))
    ink = QColor(theme.current().ink)
    assert picture(button).pixelColor(RING - 2, button.height() // 2) == ink


def test_the_keyboard_s_place_can_be_seen(button: PhotoButton, qtbot: QtBot) -> None:
    button.show_photo(a_photo(200), Marks())
    button.clearFocus()
    before = picture(button)
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert picture(button) != before


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space])
def test_it_is_clicked_by_mouse_and_by_key(button: PhotoButton, key: Qt.Key | None) -> None:
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    button.show_photo(a_photo(1), Marks())
    if key is None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(button, key)
    assert clicks == [True]


def test_what_there_is_to_say_is_said_and_no_markup(button: PhotoButton) -> None:
    button.show_photo(a_photo(1, "<b>dog</b>.png"), Marks(), "loss 2.50")
    assert button.accessibleName() == "<b>dog</b>.png, loss 2.50"
    assert "&lt;b&gt;dog" in button.toolTip()
    assert "loss 2.50" in button.toolTip()


def test_without_a_photo_it_is_empty(button: PhotoButton) -> None:
    image = picture(button)
    assert button.photo is None
    corner = image.pixelColor(0, 0)
    assert image.pixelColor(button.rect().center()) == corner
