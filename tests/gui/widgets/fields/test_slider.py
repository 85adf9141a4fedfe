"""A slider that goes where it is clicked and follows a drag."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.fields.slider import Slider
from tests.gui.hands import turn_wheel

Show = Callable[[Callable[[], Slider]], Slider]
LONGEST = 10_000_000


@pytest.fixture
def slider(on_screen: Show, qapp: QApplication) -> Slider:
    theme.apply(qapp, LIGHT)

    def build() -> Slider:
        made = Slider()
        made.resize(420, 24)
        made.show_range(LONGEST)
        return made

    return on_screen(build)


def heard(slider: Slider) -> list[int]:
    values: list[int] = []
    slider.valueChanged.connect(values.append)
    return values


def test_a_click_goes_there(slider: Slider) -> None:
    values = heard(slider)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(210, 12))
    assert len(values) == 1
    assert values[0] == pytest.approx(LONGEST / 2, rel=0.01)


def test_both_ends_can_be_reached(slider: Slider) -> None:
    values = heard(slider)
    for x in (419, 0):
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
    assert values == [LONGEST, 0]


def test_a_drag_is_followed_while_it_lasts(slider: Slider) -> None:
    values = heard(slider)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 12))
    for x in (150, 200, 260):
        QTest.mouseMove(slider, QPoint(x, 12))
    assert len(values) == 4
    assert values == sorted(values)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(260, 12))
    QTest.mouseMove(slider, QPoint(300, 12))
    assert len(values) == 4


def test_while_it_is_dragged_the_handle_stays_under_the_pointer(slider: Slider) -> None:
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(210, 12))
    chosen = slider.value()
    slider.show_value(3)
    assert slider.value() == chosen
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(210, 12))
    slider.show_value(3)
    assert slider.value() == 3


def test_showing_a_value_or_a_shorter_range_tells_nobody(slider: Slider) -> None:
    values = heard(slider)
    slider.show_value(500)
    slider.show_range(100)
    assert slider.value() == 100
    assert values == []


def test_other_buttons_and_the_wheel_change_nothing(slider: Slider) -> None:
    values = heard(slider)
    QTest.mouseClick(slider, Qt.MouseButton.RightButton, pos=QPoint(210, 12))
    turn_wheel(slider)
    assert values == []


def test_the_keyboard_moves_it_step_by_step_and_to_the_ends(slider: Slider) -> None:
    values = heard(slider)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home):
        QTest.keyClick(slider, key)
    assert values == [1, LONGEST, LONGEST - 1, 0]


def test_a_click_leaves_the_keyboard_to_the_window(slider: Slider) -> None:
    assert slider.focusPolicy() == Qt.FocusPolicy.TabFocus
