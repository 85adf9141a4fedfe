"""Curves in the colours of the theme, and labels that cover none of them."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gui.plots.chart import Line, pen
from gui.plots.room import crossed, segments
from gui.style import theme
from gui.style.theme import DARK, LIGHT, Theme
from tests.gui.plots.example import ExamplePlot, Window
from tests.gui.plots.looking import is_drawn, labels


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_curves_have_the_colours_of_the_theme(
    plot: ExamplePlot, qapp: QApplication, colours: Theme
) -> None:
    theme.apply(qapp, colours)
    QApplication.processEvents()
    assert is_drawn(plot, colours.ink, 20, 8, reach=0)
    assert is_drawn(plot, colours.muted, 20, 2, reach=0)
    assert is_drawn(plot, colours.card, 20, 4, reach=0)


def covered(plot: ExamplePlot) -> int:
    """How many pieces of curves lie under a label."""
    chart = plot.chart()
    lines = []
    for curve in chart.curves:
        points = [
            plot.place_of(*at) - plot.place_of(chart.across.low, chart.up.high)
            for at in zip(curve.across.tolist(), curve.up.tolist(), strict=True)
        ]
        lines.append(np.array([point.toTuple() for point in points]))
    boxes = np.array(
        [
            (box.left(), box.top(), box.right(), box.bottom())
            for box in (label.mapRectToParent(label.rect()) for label in labels(plot))
        ]
    ).reshape(-1, 4)
    return int(crossed(boxes, segments(lines)).sum())


@pytest.mark.parametrize("size", [(240, 170), (300, 200), (460, 420), (900, 300)])
def test_no_label_covers_a_curve_or_another_label(
    window: Window, plot: ExamplePlot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    assert covered(plot) == 0
    for step in range(0, 101, 10):
        plot.lines = tuple(
            Line(float(step + 4 * place), pen("ink", 1), label=f"line {place}") for place in (0, 1)
        )
        plot.refresh()
        assert covered(plot) == 0
        boxes = [label.mapRectToParent(label.rect()) for label in labels(plot)]
        assert not any(
            one.intersects(other) for place, one in enumerate(boxes) for other in boxes[place + 1 :]
        )


def test_in_a_plot_of_the_usual_size_every_label_finds_room(plot: ExamplePlot) -> None:
    assert {label.words for label in labels(plot)} == {"half of it", "six", "it falls"}
