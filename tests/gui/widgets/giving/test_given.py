"""Whatever is drawn can be taken away as it is seen, under a title."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.card import Card
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.giving.given import GivenWidget, given_by

Show = Callable[[Callable[[], QWidget]], QWidget]

VALUES = np.array([[-1.0, 0.0, 1.0], [0.5, -0.5, 0.0]], np.float32)


class Whole(QWidget):
    """A page with a card, in which there is a drawing and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The page")
        self.card, self.heatmap, self.button = Card(), Heatmap(), QPushButton("Press")
        self.card.title.setText("The card")
        self.heatmap.show_values(VALUES)
        self.heatmap.setAccessibleName("The weights")
        self.card.body.addWidget(self.heatmap)
        self.card.body.addWidget(self.button)
        QVBoxLayout(self).addWidget(self.card)
        self.resize(300, 300)


@pytest.fixture
def whole(on_screen: Show, qapp: QApplication) -> Whole:
    theme.apply(qapp, LIGHT)
    (shown,) = (on_screen(Whole),)
    assert isinstance(shown, Whole)
    return shown


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }


def test_a_drawing_is_given_by_itself_and_all_else_with_its_card(whole: Whole) -> None:
    titles = [given_by(one, whole).title() for one in (whole.heatmap, whole.button, whole.card)]
    assert titles == ["The weights", "The card", "The card"]
    assert given_by(whole, whole).title() == "The page"


def test_what_has_no_name_is_called_as_what_is_around_it(whole: Whole) -> None:
    whole.heatmap.setAccessibleName("")
    assert given_by(whole.heatmap, whole).title() == "The card"
    assert GivenWidget(QPushButton()).title() == "Downhill"


def test_the_picture_is_that_of_the_screen_twice_as_sharp(whole: Whole) -> None:
    image = GivenWidget(whole.heatmap).sheet().image()
    assert image.width() >= 2 * whole.heatmap.width()
    assert {LIGHT.dog, LIGHT.cat, LIGHT.card} <= colours(image)


def test_the_drawing_shows_the_same_as_the_picture(whole: Whole) -> None:
    sheet = GivenWidget(whole.heatmap).sheet()
    renderer = QSvgRenderer(QByteArray(sheet.svg()))
    assert renderer.isValid()
    other = QImage(sheet.image().size(), QImage.Format.Format_RGB32)
    other.fill(QColor("white"))
    painter = QPainter(other)
    renderer.render(painter)
    painter.end()
    shades = [
        np.array(
            [one.scaled(QSize(40, 40)).pixelColor(x, y).lightness() for x, y in np.ndindex(40, 40)]
        )
        for one in (sheet.image(), other)
    ]
    assert np.abs(shades[0] - shades[1]).mean() < 8


def test_a_card_has_its_title_already(whole: Whole) -> None:
    drawing, card = GivenWidget(whole.heatmap).sheet(), GivenWidget(whole.card).sheet()
    assert (drawing.headed, card.headed) == (True, False)
    above = [sheet.size().height() - sheet.frame.size().height() for sheet in (drawing, card)]
    assert above[0] > above[1]


def test_the_ring_of_the_keyboard_stays_at_home(whole: Whole) -> None:
    def taken() -> QImage:
        return GivenWidget(whole.heatmap).sheet().image()

    whole.heatmap.clearFocus()
    before = taken()
    whole.heatmap.setFocus(Qt.FocusReason.TabFocusReason)
    assert whole.heatmap.hasFocus()
    assert whole.heatmap.grab().toImage() != before
    assert taken() == before


def test_a_picture_of_numbers_gives_them_and_a_photo_none(whole: Whole) -> None:
    table = GivenWidget(whole.heatmap).table()
    assert table is not None
    lines = table.csv().decode("utf-8-sig").splitlines()
    assert lines == ["row,1,2,3", "1,-1,0,1", "2,0.5,-0.5,0"]

    whole.heatmap.show_picture(np.zeros((2, 2, 3), np.uint8))
    assert GivenWidget(whole.heatmap).table() is None
    assert GivenWidget(whole.card).table() is None
