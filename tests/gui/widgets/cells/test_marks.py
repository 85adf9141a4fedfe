"""Marks over cells can be seen on every colour."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.style.theme import DARK, LIGHT
from gui.widgets.cells.marks import LEAST_MARK, paint_cursor

CELL = QRectF(40, 40, 20, 20)


@pytest.fixture(params=[LIGHT.dog, LIGHT.cat, LIGHT.card, DARK.dog, DARK.cat, DARK.card])
def ground(request: pytest.FixtureRequest) -> QColor:
    return QColor(request.param)


def painted(ground: QColor, paint: Callable[[QPainter], None]) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def contrast(image: QImage, ground: QColor) -> int:
    """How much lighter or darker the line through the middle of the cell is at most."""
    line = (image.pixelColor(50, y).lightness() for y in range(image.height()))
    return max(abs(lightness - ground.lightness()) for lightness in line)


def test_the_cursor_can_be_seen(ground: QColor) -> None:
    image = painted(ground, lambda painter: paint_cursor(painter, CELL))
    assert contrast(image, ground) > 80
    assert image.pixelColor(CELL.center().toPoint()) == ground


def test_the_cursor_around_a_small_cell_is_large_enough_to_be_found() -> None:
    ground = QColor(LIGHT.card)
    image = painted(ground, lambda painter: paint_cursor(painter, QRectF(50, 50, 2, 2)))
    changed = [x for x in range(100) if image.pixelColor(x, 51) != ground]
    assert max(changed) - min(changed) > LEAST_MARK  # and half its line on either side
