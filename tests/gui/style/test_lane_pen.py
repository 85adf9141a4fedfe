"""The lines of runs: no two of those that can be compared look the same, in either theme."""

import pytest

from gui.style.lane_pen import lane_pen
from gui.style.theme import DARK, LIGHT, Theme
from model.training.limits import MOST_RUNS


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_lines_look_the_same(theme: Theme) -> None:
    pens = [lane_pen(place, theme) for place in range(MOST_RUNS)]
    looks = {(pen.color().name(), tuple(pen.dashPattern()), pen.style()) for pen in pens}
    assert len(looks) == MOST_RUNS


def test_every_second_look_of_a_colour_is_dashed() -> None:
    count = len(LIGHT.lanes)
    solid, dashed = lane_pen(1, LIGHT), lane_pen(count + 1, LIGHT)
    assert solid.color() == dashed.color()
    assert not solid.dashPattern() or solid.style().name == "SolidLine"
    assert dashed.dashPattern() == [4.0, 2.5]
