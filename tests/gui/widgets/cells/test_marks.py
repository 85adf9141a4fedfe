"""Marks over cells can be seen on every colour."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.style.theme import DARK, LIGHT
from gui.widgets.cells.marks import LEAST_MARK, paint_cursor, paint_letter

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


def changed_columns(image: QImage, ground: QColor) -> list[int]:
    places = range(image.width())
    return [x for x in places if any(image.pixelColor(x, y) != ground for y in range(100))]


@pytest.mark.parametrize("to_the_right", [True, False])
def test_a_letter_stands_beside_a_frame_that_can_be_seen(
    qapp: QApplication, ground: QColor, *, to_the_right: bool
) -> None:
    del qapp

    def paint(painter: QPainter) -> None:
        paint_letter(painter, CELL, "A", to_the_right=to_the_right)

    image = painted(ground, paint)
    assert contrast(image, ground) > 80
    changed = changed_columns(image, ground)
    left, right = CELL.left() - min(changed), max(changed) - CELL.right()
    assert (left < 3 < right) if to_the_right else (right < 3 < left)
