"""The picture of a loss surface: darker is higher, and what a shade means is what it shows."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.rooms.descent.landscape.relief import (
    SHADES,
    Relief,
    at_once,
    loss_at,
    painting,
    relieving,
    shade_table,
)
from gui.style import theme
from gui.style.theme import DARK, LIGHT, Theme
from model.descent.loss_landscape import Surface
from model.params import Doubles


def surface_of(losses: Doubles) -> Surface:
    count = len(losses)
    return Surface(np.linspace(0, 4, count), np.linspace(-2, 2, count), losses, losses.size)


def relieved(losses: Doubles) -> Relief:
    """The relief of a surface that is lowest at one of its places."""
    return at_once(relieving(surface_of(losses), float(losses.min())))


def bowl(count: int = 33) -> Relief:
    """Lowest at a = 1, b = 1, in the upper left."""
    a, b = np.meshgrid(np.linspace(0, 4, count), np.linspace(-2, 2, count))
    return relieved(0.5 + (a - 1) ** 2 + (b - 1) ** 2)


def light(image: QImage, across: float, up: float) -> int:
    """How light the picture is at a part of its width and of its height."""
    edge = image.width() - 1
    return QColor(image.pixel(round(across * edge), round((1 - up) * edge))).lightness()


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_lowest_place_has_the_colour_of_the_card_and_the_highest_the_most_ink(
    colours: Theme, qtbot: QtBot
) -> None:
    del qtbot
    table = shade_table(colours)
    assert QColor(int(table[0])).name() == colours.card
    image = at_once(painting(bowl(), 200, colours))
    assert (image.width(), image.height()) == (200, 200)
    towards_ink = np.sign(QColor(colours.ink).lightness() - QColor(colours.card).lightness())
    valley, slope, peak = light(image, 0.27, 0.77), light(image, 0.6, 0.4), light(image, 0.99, 0.0)
    assert np.sign(slope - valley) == np.sign(peak - slope) == towards_ink


def test_no_shade_is_orange_or_blue() -> None:
    for colours in (LIGHT, DARK):
        for shade in shade_table(colours).tolist():
            assert QColor(shade).hslSaturationF() < 0.25


def test_from_line_to_line_the_shade_changes_by_the_same_amount() -> None:
    relief = bowl()
    shares = [number / len(relief.levels) for number in range(len(relief.levels))]
    assert [loss_at(share, relief) for share in shares[1:]] == pytest.approx(relief.levels[1:])
    assert loss_at(0, relief) == relief.least == pytest.approx(0.5)
    assert loss_at(1, relief) == pytest.approx(relief.most)


def test_the_lines_are_in_the_picture() -> None:
    relief = bowl()
    bare = at_once(painting(Relief(relief.surface, relief.least, relief.levels, ()), 200, LIGHT))
    lined = at_once(painting(relief, 200, LIGHT))
    line = relief.lines[4]
    a, b = line[0].mean(axis=0)
    assert light(lined, a / 4, (b + 2) / 4) < light(bare, a / 4, (b + 2) / 4)


def test_level_ground_is_paper_without_lines() -> None:
    relief = relieved(np.full((9, 9), 0.7))
    assert relief.lines == ()
    image = at_once(painting(relief, 40, LIGHT))
    assert {QColor(image.pixel(x, x)).name() for x in range(40)} == {LIGHT.card}


def test_work_is_done_in_pieces_so_that_a_window_can_be_drawn_between_them() -> None:
    relief = bowl()
    assert len(list(relieving(relief.surface, 0.5))) == len(relief.levels)
    assert len(list(painting(relief, 100, theme.current()))) == 1 + len(relief.levels)
    assert len(shade_table(LIGHT)) == SHADES


def test_ground_that_is_lowest_between_its_places_is_shaded_from_there() -> None:
    surface = bowl().surface
    relief = at_once(relieving(surface, 0.4))
    assert loss_at(0, relief) == relief.least == 0.4
    assert relief.levels[0] > 0.4
    # The first lines lie where the surface has no place: there is nothing to draw of them.
    assert len(relief.lines) == len(relief.levels)
    assert not len(at_once(relieving(surface, -50.0)).lines[0])
    assert at_once(painting(at_once(relieving(surface, -50.0)), 60, LIGHT)).width() == 60
