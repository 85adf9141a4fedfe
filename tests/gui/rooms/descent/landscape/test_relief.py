"""The picture of a loss surface: tints by the logarithm of the loss, light, and labelled lines."""

import math

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.rooms.descent.landscape.contour_labels import Drawn
from gui.rooms.descent.landscape.relief import (
    SHADES,
    TINTS,
    Relief,
    at_once,
    painting,
    relieving,
    shade_table,
    share_at,
)
from gui.style import theme
from gui.style.theme import DARK, LIGHT, Theme
from model.descent.contours import contour_levels, contour_line
from model.descent.loss_landscape import LossLandscape, Surface, lay_out
from model.descent.slice import weight_slice
from model.params import Doubles, Params
from model.training.pull import Pull

LN2 = math.log(2)


def surface_of(losses: Doubles) -> Surface:
    rows, columns = losses.shape
    return Surface(np.linspace(0, 4, columns), np.linspace(-2, 2, rows), losses, losses.size)


def relieved(losses: Doubles, least: float | None = None) -> Relief:
    """The relief of a surface that is lowest at one of its places."""
    surface = surface_of(losses)
    lowest = float(losses.min()) if least is None else least
    levels = contour_levels(lowest, float(losses.max()), 11, LN2)
    lines = tuple(contour_line(surface, level) for level in levels.tolist())
    return Relief(surface, surface.lowest, lowest, levels, lines, LN2)


def bowl(count: int = 33, wide: int = 1) -> Relief:
    """Lowest at a = 1, b = 1, in the upper left."""
    a, b = np.meshgrid(np.linspace(0, 4, wide * count), np.linspace(-2, 2, count))
    return relieved(0.5 + (a - 1) ** 2 + (b - 1) ** 2)


def colour(image: QImage, across: float, up: float) -> QColor:
    """The colour of the picture at a part of its width and of its height."""
    wide, high = image.width() - 1, image.height() - 1
    return QColor(image.pixel(round(across * wide), round((1 - up) * high)))


def distance(one: QColor, other: str) -> int:
    two = QColor(other)
    pairs = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return sum(abs(mine - its) for mine, its in pairs)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_lowest_place_has_the_first_tint_and_the_highest_the_last(
    colours: Theme, qtbot: QtBot
) -> None:
    del qtbot
    tints = TINTS[colours.name]
    table = shade_table(colours).tolist()
    assert (len(table), QColor(table[0]).name(), QColor(table[-1]).name()) == (
        SHADES,
        tints[0],
        tints[-1],
    )
    image = at_once(painting(bowl(), 200, colours)).image
    assert (image.width(), image.height()) == (200, 200)
    valley, peak = colour(image, 0.25, 0.75), colour(image, 0.985, 0.015)
    for place, near, far in ((valley, tints[0], tints[-1]), (peak, tints[-1], tints[0])):
        assert distance(place, near) < distance(place, far)


def test_a_wide_surface_has_a_wide_picture() -> None:
    relief = bowl()
    wide = Surface(relief.surface.a * 2, relief.surface.b, relief.surface.losses, 33 * 33)
    image = at_once(painting(relieved_like(relief, wide), 50, LIGHT)).image
    assert (image.width(), image.height()) == (100, 50)


def relieved_like(relief: Relief, surface: Surface) -> Relief:
    return Relief(surface, relief.lowest, relief.least, np.empty(0), (), relief.chance)


def test_tints_go_by_the_logarithm_of_the_loss() -> None:
    relief = bowl()
    assert share_at(relief.least, relief) == share_at(0.0, relief) == 0.0
    assert share_at(relief.most, relief) == 1.0
    middle = math.sqrt(relief.least * relief.most)
    assert share_at(middle, relief) == pytest.approx(0.5)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_light_falls_from_the_upper_left(colours: Theme) -> None:
    a, b = np.meshgrid(np.linspace(-1, 1, 65), np.linspace(-1, 1, 65))
    heights = np.exp(1.5 - 2 * (a**2 + b**2))  # a hill
    image = at_once(painting(relieved_like(relieved(heights), surface_of(heights)), 200, colours))
    lit, dark = colour(image.image, 0.35, 0.65), colour(image.image, 0.65, 0.35)
    assert lit.lightness() == dark.lightness(), "without levels all is one level tint"
    hill = at_once(painting(relieved(heights), 200, colours)).image
    assert colour(hill, 0.32, 0.7).lightness() > colour(hill, 0.68, 0.3).lightness() + 5


def test_the_lines_are_in_the_picture_and_the_one_of_knowing_nothing_is_stronger() -> None:
    relief = bowl()
    lined = at_once(painting(relief, 400, LIGHT)).image
    chance = relief.levels.tolist().index(LN2)
    darkest = []
    for line in (relief.lines[chance], relief.lines[chance + 2]):
        ends = line.reshape(-1, 2)
        darkest.append(min(colour(lined, a / 4, (b + 2) / 4).lightness() for a, b in ends.tolist()))
    assert darkest[0] < darkest[1] < 200


def test_labels_stand_on_their_lines_in_gaps_and_beside_the_path() -> None:
    relief = bowl()
    path = np.array([[0.2, -1.9], [1.0, 1.0]])
    picture = at_once(painting(relief, 500, LIGHT, Drawn(path, 1.0)))
    assert len(picture.labels) > 4
    assert sum(label.words == "ln 2" for label in picture.labels) == 1
    for label in picture.labels:
        a, b = label.place
        loss = 0.5 + (a - 1) ** 2 + (b - 1) ** 2
        assert loss == pytest.approx(label.level, rel=0.05)
        share = np.linspace(0, 1, 50)[:, np.newaxis]
        apart = np.abs(path[0] + share * (path[1] - path[0]) - (a, b)) * 125
        assert (apart.max(axis=1) > 14).all(), "it would cover the path"
        # There is no line below it.
        x, y = round(a * 125), round((2 - b) * 125)
        row = [QColor(picture.image.pixel(x + dx, y)).lightness() for dx in range(-6, 7)]
        assert max(row) - min(row) < 25


def test_level_ground_is_one_tint_without_lines() -> None:
    relief = relieved(np.full((9, 9), 0.7))
    assert relief.lines == ()
    picture = at_once(painting(relief, 40, LIGHT))
    assert {QColor(picture.image.pixel(x, x)).name() for x in range(40)} == {TINTS["light"][0]}
    assert picture.labels == ()


def test_work_is_done_in_pieces_so_that_a_window_can_be_drawn_between_them() -> None:
    relief = bowl()
    assert len(list(painting(relief, 100, theme.current()))) == 2 + len(relief.levels)


def terrain() -> LossLandscape:
    """Two photos of two numbers, one of each class."""
    start = Params(np.zeros((2, 2)), np.zeros(2))
    X, labels = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 1])
    return lay_out(weight_slice(start, (0, 0), (0, 1)), X, labels, Pull(0.0, start))


def test_ground_that_is_lowest_between_its_places_is_tinted_from_there() -> None:
    surface, ground = bowl().surface, terrain()
    work = relieving(surface, ground, (2.0, -2.0))
    relief = at_once(work)
    assert relief.least == ground.loss((2.0, -2.0)) < surface.losses.min()
    assert share_at(relief.least, relief) == 0.0
    assert relief.chance == pytest.approx(LN2)
    assert len(relief.lines) == len(relief.levels) == len(list(relieving(surface, ground, (2, -2))))
    # The first lines lie where the surface has no place: there is nothing to draw of them.
    assert not len(relief.lines[0])
    assert at_once(painting(relief, 60, LIGHT)).image.height() == 60
