"""A logarithmic time from a little before the first lane is done to a little after the second."""

import pytest

from gui.rooms.gradient.race.time_axis import APART, TimeAxis

AXIS = TimeAxis(5e-5, 0.16, 100.0, 700.0)


def test_a_place_and_its_moment_belong_together() -> None:
    for seconds in (5e-5, 0.001, 0.16):
        assert AXIS.seconds(AXIS.x(seconds)) == pytest.approx(seconds)
    assert AXIS.x(0.0) == 100.0
    assert AXIS.seconds(-1e6) == AXIS.first
    assert AXIS.seconds(1e6) == AXIS.last


def test_powers_of_ten_lie_on_it() -> None:
    assert AXIS.powers() == pytest.approx([1e-4, 1e-3, 1e-2, 1e-1])
    assert AXIS.ratios() == [1, 10, 100, 1000]


def test_snapshots_do_not_lie_on_the_moment_that_is_shown() -> None:
    assert AXIS.snapshots(0.16) == pytest.approx([5e-5, 5e-4, 5e-3])
    assert AXIS.snapshots(5e-5 * 10**APART * 1.01) == [5e-5]
    assert AXIS.snapshots(5e-5) == []
