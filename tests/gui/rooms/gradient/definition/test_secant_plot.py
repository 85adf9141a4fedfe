"""The plot of the secant: a drag moves the second point, and ghosts stay behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent

from gui.rooms.gradient.definition.moment import moment_of
from gui.rooms.gradient.definition.secant_plot import SecantPlot
from model.gradient import SLIDE_EXAMPLE
from tests.gui.page_making import mouse

Show = Callable[[Callable[[], SecantPlot]], SecantPlot]

CURVE = SLIDE_EXAMPLE.curve(SLIDE_EXAMPLE.weights[0])


@pytest.fixture
def plot(on_screen: Show) -> SecantPlot:
    plot = on_screen(SecantPlot)
    plot.resize(640, 480)
    return plot


def show(plot: SecantPlot, h: float) -> None:
    plot.show_secant(moment_of(CURVE, h, "w₁", 5))


def labels(plot: SecantPlot) -> list[str]:
    return [curve.label for curve in plot.chart().curves if curve.label]


def test_secants_with_a_larger_h_stay_behind(plot: SecantPlot) -> None:
    show(plot, 0.3)
    assert [label for label in labels(plot) if label.startswith("h")] == [
        "h = 0.3   slope −2.08",
        "h = 0.8   slope −1.4",
    ]
    show(plot, 0.0001)
    assert "h = 0.2   slope −2.2" in labels(plot)
    assert "slope −2.5" in labels(plot)


def test_a_drag_brings_the_second_point_there(plot: SecantPlot) -> None:
    show(plot, 0.3)
    told: list[float] = []
    plot.h_chosen.connect(told.append)
    mouse(plot, QEvent.Type.MouseButtonPress, plot.place_of(0.7, 0.4).toPoint())
    mouse(plot, QEvent.Type.MouseMove, plot.place_of(0.1, 0.4).toPoint())
    mouse(plot, QEvent.Type.MouseButtonRelease, plot.place_of(0.1, 0.4).toPoint())
    assert told[0] == pytest.approx(0.5, abs=0.01)
    assert told[-1] == 1e-5  # not behind the first point
