"""The map of the loss: places and pixels, the path below the pointer, and its keys."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.rooms.descent.landscape.drawing import free_frame
from gui.rooms.descent.landscape.level_bar import LevelBar
from gui.rooms.descent.landscape.path_map import Aside, Notes
from gui.rooms.descent.landscape.terrain_map import TerrainMap
from model.descent.loss_landscape import Area
from model.descent.slice import SlicePoint
from tests.gui.rooms.descent.landscape.test_relief import bowl, relieved

Show = Callable[[Callable[[], TerrainMap]], TerrainMap]

AREA = Area((2.0, 0.0), 2.0)
STEPS = (0, 10, 20)
PLACES = np.array([[0.5, -1.0], [1.5, -1.0], [1.5, 1.0]])


@pytest.fixture
def terrain(on_screen: Show) -> TerrainMap:
    def build() -> TerrainMap:
        widget = TerrainMap()
        widget.resize(500, 460)
        return widget

    widget = on_screen(build)
    widget.show_ground(AREA, bowl())
    widget.show_path(STEPS, PLACES)
    widget.show_dot(20, (1.5, 1.0))
    return widget


def point(terrain: TerrainMap, a: float, b: float) -> QPoint:
    return terrain.point_of((a, b)).toPoint()


def test_a_point_shows_the_place_that_is_drawn_there(terrain: TerrainMap) -> None:
    for place in ((2.0, 0.0), (0.25, 1.5), (3.9, -1.9)):
        assert terrain.place_at(terrain.point_of(place)) == pytest.approx(place)
    frame = terrain.frame()
    assert terrain.place_at(frame.topLeft()) == pytest.approx((0.0, 2.0))
    assert terrain.place_at(frame.bottomRight()) == pytest.approx((4.0, -2.0))
    assert frame.width() == frame.height() > 380


def test_the_ground_can_be_saved_as_numbers_unless_it_is_covered(terrain: TerrainMap) -> None:
    terrain.show_axes("a", "b")
    table, surface = terrain.table(), bowl().surface
    assert table is not None
    assert table.names[0] == "b / a"
    assert [float(name) for name in table.names[1:]] == surface.a.tolist()
    assert np.array_equal(table.columns[0], surface.b)
    assert np.array_equal(np.array(table.columns[1:]).T, surface.losses)
    terrain.show_ground(AREA)
    assert terrain.table() is None


def test_a_place_out_of_sight_has_a_point_that_can_be_drawn(terrain: TerrainMap) -> None:
    far = terrain.point_of((1e300, -1e300))
    assert 1e4 < far.x() < 1e6
    assert 1e4 < far.y() < 1e6


def test_the_path_tells_its_step_between_two_that_are_known(terrain: TerrainMap) -> None:
    assert terrain.step_at((0.5, -1.0)) == 0
    assert terrain.step_at((1.0, -1.0)) == 5
    assert terrain.step_at((1.5, -0.2)) == 14
    assert terrain.step_at((1.5, 1.0)) == 20
    assert terrain.step_at((3.0, 0.0)) is None


def test_a_path_that_stays_put_has_its_last_step(terrain: TerrainMap) -> None:
    terrain.show_path((0, 1), np.array([[1.0, 1.0], [1.0, 1.0]]))
    assert terrain.step_at((1.0, 1.0)) in (0, 1)
    terrain.show_path((3,), np.array([[1.0, 1.0]]))
    assert terrain.step_at((1.0, 1.0)) == 3
    terrain.show_path((), np.empty((0, 2)))
    assert terrain.step_at((1.0, 1.0)) is None


def test_a_click_on_the_path_chooses_its_step_and_one_beside_it_nothing(
    terrain: TerrainMap,
) -> None:
    chosen: list[int] = []
    terrain.step_chosen.connect(chosen.append)
    QTest.mouseClick(terrain, Qt.MouseButton.LeftButton, pos=point(terrain, 3.0, 0.0))
    QTest.mouseClick(terrain, Qt.MouseButton.RightButton, pos=point(terrain, 1.0, -1.0))
    assert chosen == []
    QTest.mouseClick(terrain, Qt.MouseButton.LeftButton, pos=point(terrain, 1.0, -1.0))
    assert chosen == [5]


def test_the_pointer_reads_places_and_nothing_beside_the_ground(
    terrain: TerrainMap, qtbot: QtBot
) -> None:
    read: list[SlicePoint | None] = []
    terrain.pointed.connect(read.append)
    QTest.mouseMove(terrain, point(terrain, 3.0, 1.0))
    qtbot.waitUntil(lambda: bool(read))
    assert read[-1] == pytest.approx((3.0, 1.0), abs=0.02)
    QTest.mouseMove(terrain, QPoint(2, 2))
    qtbot.waitUntil(lambda: read[-1] is None)


def test_arrows_read_the_ground_and_return_goes_to_the_step_below(terrain: TerrainMap) -> None:
    read: list[SlicePoint | None] = []
    chosen: list[int] = []
    terrain.pointed.connect(read.append)
    terrain.step_chosen.connect(chosen.append)
    QTest.keyClick(terrain, Qt.Key.Key_Return)
    assert chosen == []
    QTest.keyClick(terrain, Qt.Key.Key_Down)
    QTest.keyClick(terrain, Qt.Key.Key_Down)
    assert read[-1] == pytest.approx((1.5, 0.84))
    QTest.keyClick(terrain, Qt.Key.Key_Return)
    assert chosen == [19]
    for _ in range(60):
        QTest.keyClick(terrain, Qt.Key.Key_Right)
    place = read[-1]
    assert place is not None
    assert AREA.holds(place)
    QTest.keyClick(terrain, Qt.Key.Key_Return)
    assert chosen == [19]
    QTest.keyClick(terrain, Qt.Key.Key_Home)
    assert read[-1] == (1.5, 1.0)
    QTest.keyClick(terrain, Qt.Key.Key_Escape)
    assert read[-1] is None


def test_wheel_and_keys_zoom_by_notches(terrain: TerrainMap) -> None:
    zoomed: list[int] = []
    terrain.zoomed.connect(zoomed.append)
    QTest.keyClick(terrain, Qt.Key.Key_Plus)
    QTest.keyClick(terrain, Qt.Key.Key_Minus)
    assert zoomed == [1, -1]
    for turn in (60, 60, -120):
        _wheel(terrain, turn)
    assert zoomed == [1, -1, 1, -1]


def test_ground_that_is_not_there_says_why_and_takes_nothing(terrain: TerrainMap) -> None:
    zoomed: list[int] = []
    terrain.zoomed.connect(zoomed.append)
    terrain.show_nothing("There are no photos yet.")
    _wheel(terrain, 120)
    QTest.keyClick(terrain, Qt.Key.Key_Plus)
    assert zoomed == []
    assert terrain.step_at((1.0, -1.0)) is None
    assert terrain.grab().width() == 500


def test_the_ball_is_dragged_along_the_path(terrain: TerrainMap) -> None:
    chosen: list[int] = []
    terrain.step_chosen.connect(chosen.append)
    QTest.mousePress(terrain, Qt.MouseButton.LeftButton, pos=point(terrain, 1.5, 1.0))
    assert chosen == [], "it is taken hold of"
    # However far from the path: the nearest step counts, and each is told once.
    for place in ((1.6, 0.55), (2.9, 0.55), (1.5, -0.6), (1.0, -1.9)):
        QTest.mouseMove(terrain, point(terrain, *place))
    QTest.mouseRelease(terrain, Qt.MouseButton.LeftButton, pos=point(terrain, 1.0, -1.9))
    assert chosen == [18, 12, 5]
    QTest.mouseMove(terrain, point(terrain, 1.5, 1.0))
    assert chosen == [18, 12, 5]


def test_ways_not_taken_and_the_lowest_point_are_drawn_and_named(terrain: TerrainMap) -> None:
    bare = terrain.grab().toImage()
    terrain.show_asides((Aside(np.array([[2.0, -1.5], [3.0, -1.5]]), ("another way",)),))
    aside = terrain.grab().toImage()
    assert aside != bare
    terrain.show_notes(Notes(start=("start",), lowest=("lowest point", "0.5"), peak=(10, "top")))
    assert terrain.grab().toImage() != aside


def test_a_wide_piece_of_ground_fills_a_wide_map(terrain: TerrainMap) -> None:
    resized: list[bool] = []
    terrain.resized.connect(lambda: resized.append(True))
    terrain.resize(900, 300)
    assert resized
    assert terrain.wide == pytest.approx(3.0, abs=0.06)
    edge = terrain.edge_of(3.0)
    terrain.show_ground(Area((2.0, 0.0), 2.0, 3.0), bowl())
    frame = terrain.frame()
    assert frame.width() == pytest.approx(3 * frame.height())
    assert (frame.width() > 880, terrain.edge) == (True, edge)
    assert terrain.place_at(frame.topLeft()) == pytest.approx((-4.0, 2.0))


def test_words_stand_beside_what_is_drawn_and_beside_other_words(qtbot: QtBot) -> None:
    del qtbot
    inside, at = QRectF(0, 0, 400, 300), QPointF(200, 150)
    points = np.array([[212.0 + x, 120.0] for x in range(60)])
    taken = [QRectF(205, 160, 80, 60)]
    frame = free_frame(at, (50.0, 30.0), inside, points, taken)
    assert inside.contains(frame)
    assert not frame.intersects(taken[0])
    assert not any(frame.contains(QPointF(x, y)) for x, y in points.tolist())


def test_past_and_future_of_the_path_look_different(terrain: TerrainMap) -> None:
    place = point(terrain, 1.5, 0.0)
    before = terrain.grab().toImage().copy(place.x() - 4, place.y() - 20, 9, 40)
    terrain.show_dot(10, (1.5, -1.0))
    after = terrain.grab().toImage().copy(place.x() - 4, place.y() - 20, 9, 40)
    assert before != after


def test_the_legend_tells_the_losses_of_its_shades(
    on_screen: Callable[[Callable[[], LevelBar]], LevelBar],
) -> None:
    bar = on_screen(LevelBar)
    assert bar.accessibleDescription() == ""
    bar.show_relief(bowl())
    described = bar.accessibleDescription().split(" … ")
    assert described[0] == "0.500"
    assert len(described) > 3
    assert float(described[-1]) == pytest.approx(bowl().most, abs=0.6)
    bar.show_relief(relieved(np.full((5, 5), 0.25)))
    assert bar.accessibleDescription() == "0.250 everywhere"


def test_the_lowest_number_of_the_legend_is_that_of_a_lower_step(
    on_screen: Callable[[Callable[[], LevelBar]], LevelBar],
) -> None:
    bar = on_screen(LevelBar)
    bar.show_relief(bowl())
    others = bar.accessibleDescription().split(" … ")[1:]
    bar.show_relief(bowl(), 0.4924)
    assert bar.accessibleDescription().split(" … ") == ["0.492", *others]
    bar.show_relief(bowl(), 0.6)
    assert bar.accessibleDescription().split(" … ") == ["0.500", *others]


def _wheel(terrain: TerrainMap, turn: int) -> None:
    middle = terrain.frame().center()
    event = QWheelEvent(
        middle,
        QPointF(terrain.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(terrain, event)
