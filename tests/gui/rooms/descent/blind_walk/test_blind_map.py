"""The ground under fog: steps by mouse and by keys, and nothing of the loss to see."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from gui.rooms.descent.blind_walk.blind_map import BlindMap
from model.descent.blind_walk import LocalSlope
from model.descent.loss_landscape import Area
from model.descent.slice import SlicePoint
from tests.gui.page_making import mouse
from tests.gui.rooms.descent.landscape.test_relief import bowl

AREA = Area((2.0, 0.0), 2.0)
PLACES: tuple[SlicePoint, ...] = ((3.0, -1.0), (2.5, -1.0))
PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)


@pytest.fixture
def blind(on_screen: Callable[[Callable[[], BlindMap]], BlindMap]) -> BlindMap:
    def build() -> BlindMap:
        widget = BlindMap()
        widget.resize(500, 460)
        return widget

    widget = on_screen(build)
    widget.show_ground(AREA)
    widget.show_walk(PLACES, LocalSlope((-1.0, 0.0), 0.5), 0.5, 0.4)
    return widget


@pytest.fixture
def steps(blind: BlindMap) -> list[tuple[SlicePoint, float | None]]:
    taken: list[tuple[SlicePoint, float | None]] = []
    blind.stepped.connect(lambda direction, length: taken.append((direction, length)))
    return taken


def point(blind: BlindMap, a: float, b: float) -> QPoint:
    return blind.point_of((a, b)).toPoint()


def test_a_drag_from_the_dot_is_a_step_to_where_it_ends(
    blind: BlindMap, steps: list[tuple[SlicePoint, float | None]]
) -> None:
    mouse(blind, PRESS, point(blind, 2.5, -1.0))
    mouse(blind, MOVE, point(blind, 2.0, 0.0))
    assert steps == []
    mouse(blind, RELEASE, point(blind, 1.5, 0.0))
    ((direction, length),) = steps
    assert direction == pytest.approx((-1.0, 1.0), abs=0.03)
    assert length == pytest.approx(2**0.5, abs=0.03)


def test_a_click_is_a_step_there_and_one_on_the_dot_is_none(
    blind: BlindMap, steps: list[tuple[SlicePoint, float | None]]
) -> None:
    QTest.mouseClick(blind, Qt.MouseButton.LeftButton, pos=point(blind, 2.5, -1.0))
    QTest.mouseClick(blind, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    QTest.mouseClick(blind, Qt.MouseButton.RightButton, pos=point(blind, 1.0, 0.0))
    assert steps == []
    QTest.mouseClick(blind, Qt.MouseButton.LeftButton, pos=point(blind, 2.5, 1.0))
    assert steps[0][0] == pytest.approx((0.0, 2.0), abs=0.03)


def test_escape_forgets_a_drag(
    blind: BlindMap, steps: list[tuple[SlicePoint, float | None]]
) -> None:
    mouse(blind, PRESS, point(blind, 2.5, -1.0))
    mouse(blind, MOVE, point(blind, 1.0, 1.0))
    QTest.keyClick(blind, Qt.Key.Key_Escape)
    mouse(blind, RELEASE, point(blind, 1.0, 1.0))
    assert steps == []


def test_every_step_can_be_taken_by_keys(
    blind: BlindMap, steps: list[tuple[SlicePoint, float | None]]
) -> None:
    told: list[object] = []
    blind.downhill.connect(lambda: told.append("downhill"))
    blind.undone.connect(lambda: told.append("undone"))
    blind.lengthened.connect(told.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(blind, key)
    assert steps == [((-1, 0), None), ((1, 0), None), ((0, 1), None), ((0, -1), None)]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Backspace):
        QTest.keyClick(blind, key)
    assert told == ["downhill", 1, -1, "undone"]


def test_the_fog_looks_the_same_whatever_is_below_it(blind: BlindMap) -> None:
    square = blind.square().toRect().adjusted(2, 2, -2, -2)
    corner = blind.grab().toImage().copy(square.left(), square.top(), 90, 90)
    colours = {corner.pixel(x, y) for x in range(0, 90, 7) for y in range(0, 90, 7)}
    assert len(colours) == 1


def test_the_arrow_is_longer_where_it_is_steeper(blind: BlindMap) -> None:
    def ink() -> int:
        image = blind.grab().toImage()
        here = point(blind, 2.5, -1.0)
        row = [image.pixelColor(here.x() - away, here.y()) for away in range(12, 120)]
        return sum(colour.lightness() < 80 for colour in row)

    lengths = []
    for steepness in (0.0, 0.05, 0.5, 5.0):
        blind.show_walk(PLACES[-1:], LocalSlope((-1.0, 0.0), steepness), 0.5, 0.4)
        lengths.append(ink())
    assert lengths == sorted(lengths)
    assert lengths[0] < lengths[1] - 10
    assert lengths[3] > lengths[1] + 20


def test_no_step_is_taken_when_the_fog_is_lifted(
    blind: BlindMap, steps: list[tuple[SlicePoint, float | None]]
) -> None:
    read: list[SlicePoint | None] = []
    blind.pointed.connect(read.append)
    mouse(blind, MOVE, point(blind, 1.0, 1.0))
    assert read == []
    blind.show_ground(AREA, bowl())
    blind.show_descent(((3.0, -1.0), (2.0, 0.0), (1.0, 1.0)), 1)
    QTest.mouseClick(blind, Qt.MouseButton.LeftButton, pos=point(blind, 1.0, 0.0))
    QTest.keyClick(blind, Qt.Key.Key_Left)
    assert steps == []
    mouse(blind, MOVE, point(blind, 1.0, 1.0))
    assert read[-1] == pytest.approx((1.0, 1.0), abs=0.03)
