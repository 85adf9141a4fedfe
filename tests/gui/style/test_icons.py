import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from gui.style import theme
from gui.style.icons import application_icon, icon
from gui.style.resources import resource
from gui.style.theme import DARK, LIGHT

DRAWINGS = sorted(file.stem for file in resource("icons").glob("*.svg"))
IN_THEME_COLOURS = [name for name in DRAWINGS if name != "downhill"]


def strongest(image: QImage) -> str:
    """The colour of the most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha).name()


def drawn(shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return shown.pixmap(QSize(24, 24), 1.0, mode).toImage()


@pytest.mark.parametrize("name", IN_THEME_COLOURS)
def test_every_icon_is_drawn_in_the_theme_s_ink(qapp: QApplication, name: str) -> None:
    assert strongest(drawn(icon(name))) == LIGHT.ink
    theme.apply(qapp, DARK)
    assert strongest(drawn(icon(name))) == DARK.ink


@pytest.mark.parametrize("name", IN_THEME_COLOURS)
def test_icons_have_no_colour_of_their_own(name: str) -> None:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawing)) <= {"none", "currentColor"}


def test_an_icon_that_is_there_already_follows_the_theme(qapp: QApplication) -> None:
    made_before = icon("run", "dog")
    assert strongest(drawn(made_before)) == LIGHT.dog
    theme.apply(qapp, DARK)
    assert strongest(drawn(made_before)) == DARK.dog
    assert strongest(drawn(QIcon(made_before))) == DARK.dog


def test_an_icon_of_what_cannot_be_used_is_pale() -> None:
    assert strongest(drawn(icon("run"), QIcon.Mode.Disabled)) == LIGHT.disabled


def test_an_icon_is_as_sharp_as_the_screen() -> None:
    pixmap = icon("run").pixmap(QSize(24, 24), 2.0)
    assert pixmap.size() == QSize(48, 48)
    assert pixmap.devicePixelRatio() == 2.0
    assert pixmap.toImage() != drawn(icon("run")).scaled(48, 48)


def test_a_button_paints_its_icon(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)
    button = QPushButton(icon("run", "dog"), "")
    image = button.grab().toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert LIGHT.dog in seen
    button.deleteLater()


def test_the_program_s_icon_has_a_dog_s_and_a_cat_s_dot() -> None:
    image = application_icon().pixmap(QSize(64, 64), 1.0).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(64) for y in range(64)}
    assert {DARK.dog, DARK.cat} <= seen


def test_a_drawing_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
