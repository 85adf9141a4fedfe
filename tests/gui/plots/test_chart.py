"""Axes: where values have their places, and which values places have."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui.plots.chart import Axis, Chart, Curve, pen
from gui.plots.ticks import log_ticks, loss_ticks
from gui.style.theme import DARK, LIGHT

PLAIN = Axis("n", 0, 1, loss_ticks, str)
POWERS = Axis("n", -3, 3, log_ticks, str, logarithmic=True)


def test_a_plain_axis_has_values_for_places() -> None:
    values = np.array([-1.0, 0.0, math.inf, math.nan])
    assert np.array_equal(PLAIN.positions(values), values, equal_nan=True)
    assert PLAIN.value(0.25) == 0.25


def test_a_logarithmic_axis_has_powers_of_ten_and_no_place_for_what_has_none() -> None:
    assert POWERS.positions(np.array([0.01, 1.0, 1000.0])).tolist() == [-2, 0, 3]
    assert np.isnan(POWERS.positions(np.array([0.0, -1.0, math.nan]))).all()
    assert POWERS.position(math.inf) == math.inf
    assert POWERS.value(-2) == pytest.approx(0.01)


def test_what_is_smaller_than_an_axis_goes_may_lie_at_its_least() -> None:
    axis = Axis("error", -18, 0, log_ticks, str, logarithmic=True, least=1e-18)
    assert axis.positions(np.array([0.0, 1e-30, 1e-3])) == pytest.approx([-18, -18, -3])
    assert np.isnan(axis.position(math.nan))


def test_a_pen_has_the_colour_of_each_theme() -> None:
    dashed = pen("muted", 1.4, Qt.PenStyle.DashLine)
    for colours in (LIGHT, DARK):
        made = dashed(colours)
        assert made.color().name() == colours.muted
        assert (made.widthF(), made.style()) == (1.4, Qt.PenStyle.DashLine)
        assert not made.isCosmetic()


def test_curves_without_a_name_cannot_be_read() -> None:
    named, other = (Curve(name, np.zeros(1), np.zeros(1), pen("ink", 1)) for name in ("a", ""))
    assert Chart(PLAIN, PLAIN, (named, other)).named == (named,)
