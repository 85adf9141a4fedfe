"""The scale of h: to the right smaller, a page a power of ten."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.rooms.gradient.definition.h_scale import HScale, held

Show = Callable[[Callable[[], HScale]], HScale]


def test_keys_go_through_the_powers_of_ten(on_screen: Show) -> None:
    scale = on_screen(HScale)
    told: list[float] = []
    scale.chosen.connect(told.append)
    scale.show_h(10.0, 0.001)
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End):
        QTest.keyClick(scale.keyboard(), key)
    assert told == [0.0001, 10.0, 7.9, 0.0001]


def test_an_h_is_held_between_the_ends() -> None:
    assert [held(1.0, h) for h in (-1.0, 0.5, 3.0)] == [1e-5, 0.5, 1.0]
