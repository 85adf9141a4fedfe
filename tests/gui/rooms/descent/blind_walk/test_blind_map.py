"""The ground without fog: both walks on it, and a pointer that reads it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from gui.rooms.descent.blind_walk.blind_map import BlindMap
from gui.style import theme
from gui.style.theme import LIGHT
from model.descent.loss_landscape import Area
from model.descent.slice import SlicePoint
from tests.gui.page_making import mouse
from tests.gui.rooms.descent.landscape.test_relief import bowl

AREA = Area((2.0, 0.0), 2.0)
OWN: tuple[SlicePoint, ...] = ((3.0, -1.0), (2.0, -1.0))
DESCENT: tuple[SlicePoint, ...] = ((3.0, -1.0), (2.5, 0.0), (1.0, 1.0))


@pytest.fixture
def ground(on_screen: Callable[[Callable[[], BlindMap]], BlindMap], qapp: QApplication) -> BlindMap:
    theme.apply(qapp, LIGHT)

    def build() -> BlindMap:
        widget = BlindMap()
        widget.resize(500, 460)
        return widget

    shown = on_screen(build)
    shown.show_ground(AREA, bowl())
    shown.show_walks(OWN, DESCENT)
    return shown


def point(ground: BlindMap, a: float, b: float) -> QPoint:
    return ground.point_of((a, b)).toPoint()


def test_both_stand_where_they_have_come_to_in_as_many_steps(ground: BlindMap) -> None:
    image = ground.grab().toImage()
    assert image.pixelColor(point(ground, 2.0, -1.0)).name() == LIGHT.ink
    assert image.pixelColor(point(ground, 2.5, 0.0)).name() == LIGHT.muted
    ground.show_walks(OWN[:1], DESCENT)
    ground.grab()
    ground.show_walks((), ())
    ground.grab()


def test_the_pointer_reads_the_ground(ground: BlindMap) -> None:
    read: list[SlicePoint | None] = []
    ground.pointed.connect(read.append)
    mouse(ground, QEvent.Type.MouseMove, point(ground, 1.0, 1.0))
    assert read[-1] == pytest.approx((1.0, 1.0), abs=0.03)
    mouse(ground, QEvent.Type.MouseMove, QPoint(1, 459))
    assert read[-1] is None
