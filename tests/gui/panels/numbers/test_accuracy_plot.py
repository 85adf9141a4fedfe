"""The accuracy beside the loss, and where the two part."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.panels.numbers.accuracy_plot import AccuracyPlot
from gui.panels.numbers.curve_data import CurveData
from model.training import Marks

Show = Callable[[Callable[[], AccuracyPlot]], AccuracyPlot]


def film(shown: int) -> CurveData:
    """Every photo that ever becomes right is right at step 100; the loss falls on until 400."""
    steps = np.arange(0.0, 401.0, 50.0)
    losses = 0.7 - steps / 1000
    right = np.minimum(0.5 + steps / 250, 0.9)
    marks = Marks(steps, losses, losses + 0.1, right + 0.1, right)
    return CurveData(np.linspace(0.7, 0.3, 401), False, marks, math.log(2), shown)


@pytest.fixture
def plot(on_screen: Show) -> AccuracyPlot:
    return on_screen(AccuracyPlot)


def test_both_shares_are_drawn_and_can_be_read(plot: AccuracyPlot) -> None:
    plot.show_data(film(100))
    held_out, training = plot.chart().curves
    assert (held_out.up[0], training.up[0]) == (0.5, 0.6)
    assert [line.at for line in plot.chart().lines] == [100.0]


def test_it_says_where_loss_and_accuracy_part(plot: AccuracyPlot) -> None:
    plot.show_data(film(400))
    (_, parting) = plot.chart().lines
    assert (parting.at, parting.name) == (100.0, "loss and accuracy part here")


def test_a_step_is_chosen_by_keys(plot: AccuracyPlot) -> None:
    chosen: list[int] = []
    plot.step_chosen.connect(chosen.append)
    plot.show_data(film(400))
    plot.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(plot, key)
    assert len(chosen) == 1
    assert chosen[0] in range(0, 401, 50)


def test_without_a_film_there_is_nothing_to_choose(plot: AccuracyPlot) -> None:
    assert plot.chart().curves == ()
    assert not plot.choose(3.0)
