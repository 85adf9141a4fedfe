"""Numbers without a place, as bars."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gui.style import theme
from gui.style.theme import DARK, LIGHT, Theme
from gui.widgets.cells.value_strip import ValueStrip

Show = Callable[[Callable[[], ValueStrip]], ValueStrip]


@pytest.fixture
def strip(on_screen: Show) -> ValueStrip:
    def build() -> ValueStrip:
        made = ValueStrip()
        made.resize(100, 80)
        return made

    return on_screen(build)


def picture(strip: ValueStrip) -> QImage:
    return strip.grab().toImage()


def test_positive_numbers_go_up_and_negative_ones_down(strip: ValueStrip) -> None:
    strip.show_values(np.array([1.0, -0.5], np.float32))
    shot = picture(strip)
    assert shot.pixelColor(25, 5) == QColor(LIGHT.dog)
    assert shot.pixelColor(75, 55) == QColor(LIGHT.cat)
    assert shot.pixelColor(75, 70) not in (QColor(LIGHT.cat), QColor(LIGHT.dog))
    assert strip.limit == 1.0


def test_of_the_cats_row_positive_numbers_are_the_cats(strip: ValueStrip) -> None:
    strip.show_values(np.array([1.0, -1.0], np.float32), positive=1)
    shot = picture(strip)
    assert shot.pixelColor(25, 5) == QColor(LIGHT.cat)
    assert shot.pixelColor(75, 70) == QColor(LIGHT.dog)


def test_of_more_numbers_than_pixels_the_largest_are_seen(strip: ValueStrip) -> None:
    values = np.zeros(1_000, np.float32)
    values[503], values[507] = 0.5, -2.0
    strip.show_values(values)
    bars = strip.bars()
    assert len(bars) == 100
    assert bars[50] == -2.0
    assert np.count_nonzero(bars) == 1


@pytest.mark.parametrize("values", [[], [0.0, 0.0], [np.nan, 1.0], [np.inf, 1.0]])
def test_odd_numbers_are_no_trouble(strip: ValueStrip, values: list[float]) -> None:
    strip.show_values(np.array(values, np.float32))
    assert not picture(strip).isNull()


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_the_colours_are_those_of_the_theme(
    strip: ValueStrip, qapp: QApplication, look: Theme
) -> None:
    theme.apply(qapp, look)
    strip.show_values(np.array([1.0], np.float32))
    assert picture(strip).pixelColor(50, 5) == QColor(look.dog)
