"""A tangent that follows hand and keys along the curve."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.rooms.backprop.power.tangent_plot import TangentPlot
from gui.style import language, theme
from gui.style.theme import DARK, LIGHT, Theme
from model.backprop.power_rule import EXPONENTS, Power
from tests.gui.plots.looking import heard as told
from tests.gui.plots.looking import is_drawn, labels, point_at, press

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


def test_what_a_key_has_come_to_is_told(plot: TangentPlot) -> None:
    plot.moved.connect(lambda x: plot.show_power(Power(3), x, 0.5))
    press(plot, Qt.Key.Key_Home)
    assert told(plot) == "x −2.00, height −8.00, slope 12.00"


def test_the_pointer_reads_the_curve_and_not_its_tangent(plot: TangentPlot) -> None:
    moved = heard(plot)
    point_at(plot, -1.0, 4.0)
    assert [label.words for label in labels(plot)] == ["x −1.00, height −1.00, slope 3.00"]
    assert moved == []


def test_the_numbers_are_those_of_curve_tangent_and_secant(plot: TangentPlot) -> None:
    plot.show_power(Power(2), 1.0, 1.0)
    table = plot.table()
    assert table.names == ("x", "tangent", "secant", "x²")
    columns = [column.tolist() for column in table.columns]
    rows = {x: rest for x, *rest in zip(*columns, strict=True)}
    assert rows[2.0] == pytest.approx([3.0, 4.0, 4.0])
    assert rows[-2.0] == pytest.approx([-5.0, -8.0, 4.0])


def test_lines_that_leave_the_picture_keep_their_slope(plot: TangentPlot) -> None:
    plot.show_power(Power(5), 2.0, 0.5)  # 80 up for 1 across
    assert is_drawn(plot, LIGHT.ink, 1.85, 20.0)
    assert is_drawn(plot, LIGHT.ink, 1.7, 8.0)
    assert not is_drawn(plot, LIGHT.ink, 1.65, 12.0)
