"""A tangent that follows hand and keys along the curve."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.rooms.backprop.tangent_plot import TangentPlot
from gui.style import language, theme
from gui.style.theme import DARK, LIGHT, Theme
from model.backprop.power_rule import EXPONENTS, Power

Show = Callable[[Callable[[], "Window"]], "Window"]


class Window(QWidget):
    """A window that hears the keys which the plot leaves to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.plot = TangentPlot()
        QVBoxLayout(self).addWidget(self.plot)
        self.resize(460, 420)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


@pytest.fixture
def window(on_screen: Show, qapp: QApplication) -> Window:
    theme.apply(qapp, LIGHT)
    return on_screen(Window)


@pytest.fixture
def plot(window: Window) -> TangentPlot:
    window.plot.show_power(Power(3), 1.0, 0.5)
    return window.plot


def heard(plot: TangentPlot) -> list[float]:
    moved: list[float] = []
    plot.moved.connect(moved.append)
    return moved


def test_a_drag_takes_the_tangent_along(plot: TangentPlot) -> None:
    moved = heard(plot)
    places = [plot.place_of(x, 0).toPoint() for x in (-1.5, -0.5, 0.75)]
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(plot, place)
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=places[-1])
    assert moved == pytest.approx([-1.5, -0.5, 0.75], abs=0.02)


def test_a_pointer_that_only_passes_moves_nothing(plot: TangentPlot) -> None:
    moved = heard(plot)
    QTest.mouseMove(plot, QPoint(100, 100))
    QTest.mouseClick(plot, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    assert moved == []


def test_a_drag_beyond_the_ends_stays_at_them(plot: TangentPlot) -> None:
    moved = heard(plot)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(0, 50))
    QTest.mouseMove(plot, QPoint(plot.width() - 1, 50))
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=QPoint(plot.width() - 1, 50))
    assert moved == [-2.0, 2.0]


@pytest.mark.parametrize(
    ("key", "held", "x"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0.95),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1.05),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 0.5),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 1.5),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 0.5),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, -2.0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 2.0),
    ],
)
def test_keys_move_it(plot: TangentPlot, key: Qt.Key, held: Qt.KeyboardModifier, x: float) -> None:
    moved = heard(plot)
    QTest.keyClick(plot, key, held)
    assert moved == [x]


def test_other_keys_are_left_to_the_window(window: Window, plot: TangentPlot) -> None:
    moved = heard(plot)
    QTest.keyClick(plot, Qt.Key.Key_Space)
    assert moved == []
    assert window.keys == [Qt.Key.Key_Space]


def test_at_the_end_there_is_nothing_to_ask(plot: TangentPlot) -> None:
    plot.show_power(Power(3), 2.0, 0.5)
    moved = heard(plot)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert moved == []


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
@pytest.mark.parametrize("exponent", EXPONENTS)
def test_the_point_lies_on_the_curve(
    plot: TangentPlot, qapp: QApplication, exponent: int, look: Theme
) -> None:
    theme.apply(qapp, look)
    power = Power(exponent)
    plot.show_power(power, 1.1, 0.5)
    place = plot.place_of(1.1, power.value(1.1)).toPoint()
    assert plot.grab().toImage().pixelColor(place) == QColor(look.ink)


def test_its_description_says_the_slope(plot: TangentPlot, qapp: QApplication) -> None:
    plot.show_power(Power(3), -2.0, 0.5)
    assert plot.accessibleDescription() == "x −2.00, height −8.00, slope 12.00"
    language.install(qapp, "ko")
    assert "12.00" in plot.accessibleDescription()
