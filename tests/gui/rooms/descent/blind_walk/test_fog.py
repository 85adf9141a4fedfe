"""The walker in the fog: feet by mouse and by keys, and nothing of the ground to see."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.rooms.descent.blind_walk.feet import DIRECTIONS, Direction
from gui.rooms.descent.blind_walk.fog import Fog, FogContent
from gui.style import theme
from gui.style.theme import LIGHT
from model.descent.blind_walk import Feeling
from model.descent.slice import SlicePoint
from tests.gui.page_making import mouse

PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)
WAY: tuple[SlicePoint, ...] = ((0.0, 0.0), (0.4, 0.0))


def content(
    felt: Mapping[Direction, Feeling] | None = None,
    foot: Direction | None = None,
    slope: tuple[SlicePoint, float] | None = None,
    places: tuple[SlicePoint, ...] = WAY,
) -> FogContent:
    return FogContent(places, 0.4, felt or {}, foot, slope)


@pytest.fixture
def fog(on_screen: Callable[[Callable[[], Fog]], Fog], qapp: QApplication) -> Fog:
    theme.apply(qapp, LIGHT)

    def build() -> Fog:
        widget = Fog()
        widget.resize(520, 460)
        return widget

    shown = on_screen(build)
    shown.show_fog(content())
    return shown


@pytest.fixture
def done(fog: Fog) -> list[object]:
    """What was asked for, in its order."""
    asked: list[object] = []
    fog.felt.connect(asked.append)
    fog.stepped.connect(lambda: asked.append("step"))
    fog.withdrawn.connect(lambda: asked.append("withdrawn"))
    fog.lengthened.connect(lambda more: asked.append(f"longer {more}"))
    fog.undone.connect(lambda: asked.append("undone"))
    return asked


def press_at(fog: Fog, direction: Direction) -> None:
    place = fog.place_of(direction).toPoint()
    mouse(fog, PRESS, place)
    mouse(fog, RELEASE, place)


def test_a_press_feels_and_another_at_the_same_place_steps(fog: Fog, done: list[object]) -> None:
    press_at(fog, (1, 1))
    assert done == [(1, 1)]
    fog.show_fog(content({(1, 1): "lower"}, (1, 1)))
    press_at(fog, (1, 1))
    assert done == [(1, 1), "step"]
    press_at(fog, (-1, 0))
    assert done == [(1, 1), "step", (-1, 0)]


def test_a_drag_feels_all_around_and_steps_nowhere(fog: Fog, done: list[object]) -> None:
    fog.show_fog(content({(1, 0): "lower"}, (1, 0)))
    mouse(fog, PRESS, fog.place_of((1, 0)).toPoint())
    for direction in ((1, 1), (0, 1)):
        mouse(fog, MOVE, fog.place_of(direction).toPoint())
    mouse(fog, RELEASE, fog.place_of((0, 1)).toPoint())
    assert done == [(1, 1), (0, 1)]


def test_keys_feel_step_and_take_back(fog: Fog, done: list[object]) -> None:
    fog.show_fog(content({(0, 1): "higher"}, (0, 1)))
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Return,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Escape,
    ):
        QTest.keyClick(fog, key)
    assert done == [(1, 1), "step", "longer 1", "longer -1", "undone", "withdrawn"]
    done.clear()
    QTest.keyClick(fog, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert done == []


def test_what_was_felt_is_drawn_where_the_foot_was(fog: Fog) -> None:
    fog.show_fog(content({(1, 0): "lower", (0, 1): "higher"}, (0, 1)))
    image = fog.grab().toImage()

    def shade(direction: Direction) -> str:
        at = (fog.place_of(direction) + QPointF(11, 0)).toPoint()
        return image.pixelColor(at).name()

    assert shade((1, 0)) == LIGHT.ink
    assert shade((0, 1)) == shade((-1, 0)) == LIGHT.card


def test_the_slope_is_an_arrow_only_for_who_asks(fog: Fog) -> None:
    def inked() -> int:
        image, here = fog.grab().toImage(), (fog.place_of((0, -1)) + fog.place_of((0, 1))) / 2
        column = [image.pixelColor(round(here.x()), round(here.y()) + d).name() for d in range(99)]
        return column.count(LIGHT.ink)

    before = inked()
    lengths = []
    for steep in (0.01, 1.0, 50.0):
        fog.show_fog(content(slope=((0.0, -1.0), steep)))
        lengths.append(inked())
    assert before < lengths[0] < lengths[1] < lengths[2]
    fog.show_fog(content(slope=((0.0, 0.0), 0.0)))
    assert inked() == before


def test_however_long_the_way_the_walker_and_the_feet_are_seen(fog: Fog) -> None:
    for places in (((0.0, 0.0), (9.0, -4.0)), ((1e6, 1e6),), ((0.0, 0.0), (0.0, 30.0))):
        fog.show_fog(content(places=places))
        for direction in DIRECTIONS:
            assert fog.rect().contains(fog.place_of(direction).toPoint())
        fog.grab()


def test_without_ground_nobody_feels_anything(fog: Fog, done: list[object]) -> None:
    fog.show_nothing("Why not.")
    mouse(fog, PRESS, fog.rect().center())
    mouse(fog, MOVE, fog.rect().topLeft())
    mouse(fog, RELEASE, fog.rect().topLeft())
    QTest.keyClick(fog, Qt.Key.Key_Right)
    assert done == []
    assert fog.content is None
    fog.grab()
